#version 460
#extension GL_GOOGLE_include_directive : require
#define RICH_VERTICES
#include "depth_vertex.glsl"
