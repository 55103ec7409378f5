#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "output.glsl"

// A rounded plate behind text, with a thin bright edge. Self-lit: it is part of the program, not of the room.
layout(location = 0) in vec3 worldPosition;
layout(location = 1) flat in vec3 worldNormal;
layout(location = 2) in vec2 meters;
layout(location = 3) flat in vec4 ink;
layout(location = 4) flat in vec4 state;
layout(location = 0) out vec4 color;

void main() {
    vec2 halfSize = draw.parameters.zw;
    float radius = min(draw.parameters.y, min(halfSize.x, halfSize.y));
    vec2 q = abs(meters) - halfSize + radius;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
    float w = max(fwidth(d), 1e-6);
    float coverage = clamp(0.5 - d / w, 0.0, 1.0);
    float edge = clamp((d + 0.0035) / w + 0.5, 0.0, 1.0);
    float accent = step(meters.x, 0.008 - halfSize.x) * draw.emissiveRoughness.w;
    vec3 body = mix(ink.rgb, ink.rgb * 0.72, smoothstep(halfSize.y, -halfSize.y, meters.y));
    vec3 radiance = mix(body, draw.emissiveRoughness.rgb, max(edge * 0.55, accent));
    float alpha = coverage * mix(ink.a, 1.0, edge) * state.z;
    color = vec4(toOutput(radiance / frame.roomMinimum.w, gl_FragCoord.xy) * alpha, alpha);
}
