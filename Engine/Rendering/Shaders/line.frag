#version 460
#extension GL_GOOGLE_include_directive : require
#define OWN_DRAW
#include "frame.glsl"
#include "output.glsl"
layout(location = 0) flat in vec3 color;
layout(location = 0) out vec4 result;

void main() { result = vec4(toOutput(color / frame.roomMinimum.w, gl_FragCoord.xy), 1.0); }
