#version 460
#extension GL_GOOGLE_include_directive : require
#define RICH_VERTICES
#define FADING
#include "mesh_fragment.glsl"
