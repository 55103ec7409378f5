#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "output.glsl"
#include "lighting.glsl"
layout(constant_id = 3) const bool SELF_LIT = false;
layout(set = 0, binding = 5) uniform sampler2D glyphAtlas;

layout(location = 0) in vec3 worldPosition;
layout(location = 1) flat in vec3 worldNormal;
layout(location = 2) in vec2 atlasCoordinate;
layout(location = 3) flat in vec4 ink;
layout(location = 4) flat in vec4 state;
layout(location = 0) out vec4 color;

const float ATLAS_SIZE = 2048.0;
const float SPREAD_PIXELS = 6.0;
// Grows strokes a little: thin strokes in a headset fade into the ground.
const float EMBOLDEN_PIXELS = 0.4;

float coverageAt(vec2 uv, float fieldPerPixel) {
    float field = (texture(glyphAtlas, uv).r - 0.50196) * (255.0 / 127.0) * SPREAD_PIXELS + EMBOLDEN_PIXELS * min(1.0, 2.0 / fieldPerPixel);
    return clamp(field / fieldPerPixel + 0.5, 0.0, 1.0);
}

void main() {
    vec2 dx = dFdx(atlasCoordinate);
    vec2 dy = dFdy(atlasCoordinate);
    // At grazing angles a pixel is long and thin: average along its long side, sharpen by its short side.
    bool alongX = dot(dx, dx) > dot(dy, dy);
    vec2 along = alongX ? dx : dy;
    float shortSide = length(alongX ? dy : dx) * ATLAS_SIZE;
    float longSide = length(along) * ATLAS_SIZE;
    float footprint = max(mix(shortSide, longSide, 0.35), 0.6);
    float coverage = 0.25 * (coverageAt(atlasCoordinate - along * 0.375, footprint) + coverageAt(atlasCoordinate - along * 0.125, footprint)
        + coverageAt(atlasCoordinate + along * 0.125, footprint) + coverageAt(atlasCoordinate + along * 0.375, footprint));
    float alpha = coverage * ink.a * state.z;
    if (alpha < 0.004) { discard; }
    vec3 radiance = ink.rgb;
    if (SELF_LIT) { radiance *= 1.0 / frame.roomMinimum.w; }
    else {
        vec3 n = normalize(worldNormal);
        float nDotL = max(dot(n, frame.towardKey.xyz), 0.0);
        vec3 light = irradiance(n) + ceilingLight(worldPosition, n) + frame.keyRadiance.rgb * (nDotL * keyVisibility(worldPosition, n, nDotL));
        radiance = ink.rgb * light + 0.02;
    }
    color = vec4(toOutput(radiance, gl_FragCoord.xy) * alpha, alpha);
}
