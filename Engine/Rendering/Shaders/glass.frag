#version 460
#extension GL_GOOGLE_include_directive : require
#define GLASS
#include "mesh_fragment.glsl"
