#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "output.glsl"
#include "glyph.glsl"

// A panel's plates and glyphs in one draw, in the order in which they cover each other. Self-lit; premultiplied alpha.
layout(location = 0) flat in vec3 plate;
layout(location = 1) in vec2 coordinate;
layout(location = 2) flat in vec4 ink;
layout(location = 3) flat in float opacity;
layout(location = 0) out vec4 color;

float plateCoverage() {
    float radius = min(plate.z, min(plate.x, plate.y));
    vec2 q = abs(coordinate) - plate.xy + radius;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
    return clamp(0.5 - d / max(length(vec2(dFdx(d), dFdy(d))), 1e-6), 0.0, 1.0);
}

// Blending is linear in light, where half-covered pixels of dark strokes look thin: give them more.
float inkCoverage() {
    float luminance = dot(ink.rgb, vec3(0.2126, 0.7152, 0.0722));
    return pow(glyphCoverage(coordinate), mix(0.55, 1.0, smoothstep(0.0, 0.4, luminance)));
}

void main() {
    float alpha = (plate.z < 0.0 ? inkCoverage() : plateCoverage()) * ink.a * opacity;
    if (alpha < 0.004) { discard; }
    // As its theme says, whatever light the room has: contrasts are part of what a theme promises.
    color = vec4((ENCODE_SRGB ? encodeSrgb(ink.rgb) : ink.rgb) * alpha, alpha);
}
