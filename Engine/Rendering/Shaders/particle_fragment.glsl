#extension GL_EXT_multiview : require
#define OWN_DRAW
#include "frame.glsl"
#include "output.glsl"
#ifdef SOFT
#include "behind.glsl"
#endif
layout(set = 0, binding = 4) uniform sampler2D noiseMap;

layout(location = 0) in vec2 corner;
layout(location = 1) flat in vec4 color;
layout(location = 2) flat in vec4 look;   // turn, raggedness, 1: only adds light, age 0..1
layout(location = 3) flat in float radius;
layout(location = 0) out vec4 result;

// A puff has depth: where something opaque stands in it, as much of it is seen as lies before that.
float softness() {
#ifdef SOFT
    return clamp((metersBehindHere() - 1.0 / gl_FragCoord.w) / max(radius * 0.9, 0.004), 0.0, 1.0);
#else
    return 1.0;
#endif
}

void main() {
    float disc = clamp(1.0 - dot(corner, corner), 0.0, 1.0);
    float noise = texture(noiseMap, corner * 0.16 + vec2(look.x * 1.7, look.x * 0.9 + look.w * 0.12)).b;
    float cover = disc * mix(1.0, smoothstep(0.15, 0.75, noise * (0.55 + disc)), look.y);
    float alpha = color.a * cover * mix(1.0, disc, look.y) * softness();
    if (alpha < 0.003) { discard; }
    // Flames are white hot at the root and red at the tip.
    vec3 radiance = mix(color.rgb, color.rgb * mix(vec3(1.0, 1.7, 2.2), vec3(0.9, 0.45, 0.3), look.w), look.z);
    result = vec4(toOutput(radiance, gl_FragCoord.xy) * alpha, alpha * (1.0 - look.z));
}
