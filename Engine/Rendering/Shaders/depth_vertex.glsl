#extension GL_EXT_multiview : require
#define OWN_DRAW
#define POSITION_ONLY
#include "frame.glsl"
#include "vertex.glsl"

void main() { gl_Position = clipOf(placementOf(instances[gl_InstanceIndex]), gl_ViewIndex); }
