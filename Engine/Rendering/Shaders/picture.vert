#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"

layout(location = 0) in vec3 position;
layout(location = 2) in vec4 tintColor;
layout(location = 3) in vec2 textureCoordinate;

layout(location = 0) out vec2 coordinate;
layout(location = 1) flat out vec4 tint;
layout(location = 2) flat out float opacity;

void main() {
    Instance instance = instances[gl_InstanceIndex];
    coordinate = textureCoordinate;
    tint = tintColor;
    opacity = instance.state.z;
    gl_Position = frame.clipFromWorld[gl_ViewIndex] * vec4(toWorld(instance.worldFromNode, vec4(position, 1.0)), 1.0);
}
