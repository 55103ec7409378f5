#version 460
#extension GL_GOOGLE_include_directive : require
#define DECAL
#define RICH_VERTICES
#include "mesh_fragment.glsl"
