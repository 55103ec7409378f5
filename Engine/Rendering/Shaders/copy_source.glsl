#extension GL_EXT_multiview : require
// The picture half drawn, with one sample a pixel or with several (SAMPLED). Each texel of a copy stands for two by two pixels.
#ifdef SAMPLED
#define SOURCE sampler2DMSArray
#else
#define SOURCE sampler2DArray
#endif
layout(push_constant) uniform Copy {
    ivec2 last;          // pixel
    int decodesSrgb;
    float nearMeters;
} copied;

ivec3 pixelOf(int i) { return ivec3(min(ivec2(gl_FragCoord.xy) * 2 + ivec2(i & 1, i >> 1), copied.last), gl_ViewIndex); }

// One of several samples is enough: four pixels give four different ones.
vec4 fetched(SOURCE image, int i) {
#ifdef SAMPLED
    return texelFetch(image, pixelOf(i), i % textureSamples(image));
#else
    return texelFetch(image, pixelOf(i), 0);
#endif
}
