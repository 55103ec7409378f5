#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "output.glsl"
const bool HIGHLIGHTS = false;
#include "lighting.glsl"
#include "glyph.glsl"
layout(constant_id = 3) const bool SELF_LIT = false;
layout(location = 0) in vec3 worldPosition;
layout(location = 1) flat in vec3 worldNormal;
layout(location = 2) in vec2 atlasCoordinate;
layout(location = 3) flat in vec4 ink;
layout(location = 4) flat in vec4 state;
layout(location = 0) out vec4 color;

void main() {
    float alpha = glyphCoverage(atlasCoordinate) * ink.a * state.z;
    if (alpha < 0.004) { discard; }
    vec3 radiance = ink.rgb;
    if (SELF_LIT) { radiance *= 1.0 / frame.roomMinimum.w; }
    else {
        vec3 n = normalize(worldNormal);
        float nDotL = max(dot(n, frame.towardKey.xyz), 0.0);
        vec3 light = ambientAt(worldPosition, n).irradiance + lightAt(worldPosition, n, n, vec3(0.04), 1.0, 1.0).diffuse + frame.keyRadiance.rgb * (nDotL * keyVisibility(worldPosition, n, nDotL));
        radiance = ink.rgb * light + 0.02 / max(frame.roomMinimum.w, 1.0);
    }
    color = vec4(toOutput(radiance, gl_FragCoord.xy) * alpha, alpha);
}
