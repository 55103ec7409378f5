#version 460
#extension GL_GOOGLE_include_directive : require
#define REFRACTIVE
#define RICH_VERTICES
#include "mesh_fragment.glsl"
