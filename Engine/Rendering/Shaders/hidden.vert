#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#define OWN_DRAW
#include "frame.glsl"

// What the lens hides, at the near plane: nothing passes the depth test there. Left eye in xy, right eye in zw; see HiddenArea.
layout(std430, set = 0, binding = 9) readonly buffer Vectors { vec4 vectors[]; };
layout(push_constant) uniform Draw { uint firstVector; } draw;

void main() {
    vec4 corner = vectors[draw.firstVector + uint(gl_VertexIndex)];
    gl_Position = vec4(gl_ViewIndex == 0 ? corner.xy : corner.zw, 1.0, 1.0);
}
