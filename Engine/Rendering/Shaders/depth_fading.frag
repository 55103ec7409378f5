#version 460
#extension GL_GOOGLE_include_directive : require
#include "fading.glsl"
layout(location = 0) flat in float state;

void main() { gl_SampleMask[0] = samplesShown(state, gl_FragCoord.xy); }
