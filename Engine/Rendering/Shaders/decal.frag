#version 460
#extension GL_GOOGLE_include_directive : require
#define DECAL
#include "mesh_fragment.glsl"
