#version 460
#extension GL_GOOGLE_include_directive : require
#define SOFT
#include "particle_fragment.glsl"
