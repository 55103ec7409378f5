#version 460
#extension GL_GOOGLE_include_directive : require
#define FADING
#include "depth_vertex.glsl"
