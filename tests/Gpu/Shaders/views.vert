#version 460
#extension GL_EXT_multiview : require

// One triangle that reaches beyond the target on two sides, so that it is clipped; each view gets a color of its own.
layout(location = 0) out vec3 color;

void main() {
    vec2 corner = vec2((gl_VertexIndex << 1) & 2, gl_VertexIndex & 2);
    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
    color = gl_ViewIndex == 0 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 0.0, 1.0);
}
