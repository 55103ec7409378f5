#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "output.glsl"

layout(location = 0) flat in vec4 state;
layout(location = 0) out vec4 color;

void main() {
    color = vec4(toOutput(vec3(1.0, 0.62, 0.05) * 1.4, gl_FragCoord.xy), 1.0) * clamp(state.x * state.y, 0.0, 1.0);
}
