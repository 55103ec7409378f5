#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec4 tangent;
layout(location = 3) in vec2 textureCoordinate;

layout(location = 0) out vec3 worldPosition;
layout(location = 1) out vec3 worldNormal;
layout(location = 2) out vec2 surfaceMeters;
layout(location = 3) flat out vec4 state;

void main() {
    Instance instance = instances[gl_InstanceIndex];
    worldPosition = toWorld(instance.worldFromNode, vec4(position, 1.0));
    worldNormal = normalToWorld(instance.worldFromNode, normal);
    surfaceMeters = textureCoordinate;
    state = instance.state;
    gl_Position = frame.clipFromWorld[gl_ViewIndex] * vec4(worldPosition, 1.0);
}
