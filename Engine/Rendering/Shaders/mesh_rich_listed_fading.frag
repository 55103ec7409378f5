#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_nonuniform_qualifier : require
#define RICH_VERTICES
#define LISTED
#define FADING
#include "mesh_fragment.glsl"
