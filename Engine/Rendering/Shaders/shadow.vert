#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"

layout(location = 0) in vec3 position;

void main() {
    vec3 world = toWorld(instances[gl_InstanceIndex].worldFromNode, vec4(position, 1.0));
    gl_Position = frame.shadowFromWorld * vec4(world, 1.0);
}
