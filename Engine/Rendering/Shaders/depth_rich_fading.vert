#version 460
#extension GL_GOOGLE_include_directive : require
#define RICH_VERTICES
#define FADING
#include "depth_vertex.glsl"
