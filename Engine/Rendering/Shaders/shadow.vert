#version 460
#extension GL_GOOGLE_include_directive : require
#define OWN_DRAW
#include "frame.glsl"

layout(location = 0) in vec3 position;
layout(push_constant) uniform Map { mat4 clipFromWorld; } map;

void main() {
    vec3 world = toWorld(instances[gl_InstanceIndex].worldFromNode, vec4(position, 1.0));
    gl_Position = map.clipFromWorld * vec4(world, 1.0);
}
