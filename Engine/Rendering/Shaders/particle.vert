#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#define OWN_DRAW
#include "frame.glsl"
const bool HIGHLIGHTS = false;
#include "lighting.glsl"

// A quad that faces the eye, drawn out along the particle's way. Layout: ParticleSystems.Write.
layout(std430, set = 0, binding = 9) readonly buffer Vectors { vec4 vectors[]; };
layout(push_constant) uniform Draw { uint firstVector; } draw;

layout(location = 0) out vec2 corner;
layout(location = 1) flat out vec4 color;
layout(location = 2) flat out vec4 look;
layout(location = 3) flat out float radius;

void main() {
    uint base = draw.firstVector + uint(gl_InstanceIndex) * 4u;
    vec4 place = vectors[base];
    vec4 ink = vectors[base + 1u];
    vec4 way = vectors[base + 2u];
    look = vectors[base + 3u];
    corner = vec2(gl_VertexIndex == 1 || gl_VertexIndex == 2 || gl_VertexIndex == 4 ? 1.0 : -1.0, gl_VertexIndex >= 2 && gl_VertexIndex != 3 ? 1.0 : -1.0);
    vec3 toEye = frame.eyeInWorld[gl_ViewIndex].xyz - place.xyz;
    // What is thinner than a pixel is drawn as wide as one and fainter: it does not flicker.
    float least = 0.0018 * length(toEye);
    ink.a *= min(place.w / least, 1.0);
    place.w = max(place.w, least);
    radius = place.w;
    toEye = normalize(toEye);
    bool isDrawnOut = dot(way.xyz, way.xyz) > 1e-8;
    vec3 along = isDrawnOut ? normalize(way.xyz + vec3(1e-6)) : vec3(0.0, 1.0, 0.0);
    vec3 right = normalize(cross(along, toEye) + vec3(1e-5, 0.0, 0.0));
    vec3 up = isDrawnOut ? along : cross(toEye, right);
    float turned = isDrawnOut ? 0.0 : look.x;
    vec2 c = isDrawnOut ? corner : vec2(corner.x * cos(turned) - corner.y * sin(turned), corner.x * sin(turned) + corner.y * cos(turned));
    vec3 position = place.xyz + right * (c.x * place.w) + up * (c.y * place.w) + way.xyz * (c.y * 0.5);
    vec3 light = ambientAt(place.xyz, vec3(0.0, 0.6, 0.0)).irradiance + lightAt(place.xyz, vec3(0.0, 1.0, 0.0), toEye, vec3(0.0), 1.0, 1.0).diffuse * 0.6
        + frame.keyRadiance.rgb * 0.4;
    color = vec4(ink.rgb * (way.w > 0.0 ? vec3(way.w / frame.roomMinimum.w) : light), ink.a);
    gl_Position = frame.clipFromWorld[gl_ViewIndex] * vec4(position, 1.0);
}
