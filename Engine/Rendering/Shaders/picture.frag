#version 460
#extension GL_EXT_multiview : require
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "output.glsl"

// A picture on a panel, between its plates and glyphs. Self-lit; premultiplied alpha.
layout(set = 1, binding = 1) uniform sampler2D picture;
layout(location = 0) in vec2 coordinate;
layout(location = 1) flat in vec4 tint;
layout(location = 2) flat in float opacity;
layout(location = 0) out vec4 color;

void main() {
    vec4 texel = texture(picture, coordinate) * tint;
    float alpha = texel.a * opacity;
    if (alpha < 0.004) { discard; }
    color = vec4((ENCODE_SRGB ? encodeSrgb(texel.rgb) : texel.rgb) * alpha, alpha);
}
