// What all shaders of a frame share. Frames of reference are named as in the C# side: clipFromWorld, shadowFromWorld.
struct Instance {
    vec4 worldFromNode[3];   // rows of an affine transform
    vec4 state;              // highlight 0..1 (and more: fading.glsl), emissive scale, opacity, casts a shadow
};

layout(set = 0, binding = 0) uniform Frame {
    mat4 clipFromWorld[2];
    vec4 eyeInWorld[2];
    mat4 shadowFromWorld;
    vec4 towardKey;          // unit direction in world; w: shadow texel in the atlas's texture coordinates
    vec4 keyRadiance;        // rgb; w: -1..1, what pulses
    vec4 roomMinimum;        // xyz; w: exposure
    vec4 roomMaximum;        // xyz
    vec4 captureInWorld;     // xyz: where the environment map was taken; w: 1 / mean light there
    vec4 contactArea;        // x and z of the corner, 1 / size of the contact map
    vec4 gridOrigin;         // xyz: corner of the light grid; w: rectangles with a shadow
    vec4 gridScale;          // xyz: cells per meter; w: lights with a shadow
    vec4 gridSize;           // xyz: cells
    vec4 volumeOrigin;       // xyz: corner of the volume of light
    vec4 volumeScale;        // xyz: cells per meter
    vec4 volumeSize;         // xyz: cells
    vec4 behind;             // which part of the picture's width and height is drawn, 1 / pixels of the whole picture
    vec4 behindLimits;       // the corners of what was copied of it, as shares of the whole picture
    vec4 occlusionScale;     // xy: texture coordinates of the map of occlusion for a pixel
    vec4 shadowedLights[36]; // rows of the lights with a shadow, see lights.glsl
} frame;

layout(std430, set = 0, binding = 1) readonly buffer Instances { Instance instances[]; };

#ifndef OWN_DRAW
layout(push_constant) uniform Draw {
    vec4 baseColor;
    vec4 emissiveRoughness;  // rgb emissive, w roughness
    vec4 parameters;         // metallic, pattern scale in meters, panel half width, panel half height
} draw;
#endif

vec3 toWorld(vec4 rows[3], vec4 v) { return vec3(dot(rows[0], v), dot(rows[1], v), dot(rows[2], v)); }

// Normals go with the cofactors, so that scaled and mirrored nodes are lit right; not of unit length.
vec3 normalToWorld(vec4 rows[3], vec3 n) {
    return vec3(dot(cross(rows[1].xyz, rows[2].xyz), n), dot(cross(rows[2].xyz, rows[0].xyz), n), dot(cross(rows[0].xyz, rows[1].xyz), n));
}
