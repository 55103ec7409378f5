#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#define OWN_DRAW
#include "frame.glsl"

// A strip that faces the eye. Layout: DebugShapes.
layout(std430, set = 0, binding = 9) readonly buffer Vectors { vec4 vectors[]; };
layout(push_constant) uniform Draw { uint firstVector; } draw;

layout(location = 0) flat out vec3 color;

void main() {
    uint base = draw.firstVector + uint(gl_InstanceIndex) * 3u;
    vec3 from = vectors[base].xyz;
    vec3 to = vectors[base + 1u].xyz;
    color = vectors[base + 2u].rgb;
    float side = gl_VertexIndex == 1 || gl_VertexIndex == 2 || gl_VertexIndex == 4 ? 1.0 : -1.0;
    vec3 end = gl_VertexIndex >= 2 && gl_VertexIndex != 3 ? to : from;
    vec3 toEye = frame.eyeInWorld[gl_ViewIndex].xyz - end;
    vec3 right = normalize(cross(to - from + vec3(1e-7), toEye) + vec3(1e-9, 0.0, 0.0));
    gl_Position = frame.clipFromWorld[gl_ViewIndex] * vec4(end + right * (side * 0.0015 * length(toEye)), 1.0);
}
