#version 460
#extension GL_GOOGLE_include_directive : require
#define REFRACTIVE
#include "mesh_fragment.glsl"
