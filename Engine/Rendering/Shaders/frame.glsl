// What all shaders of a frame share. Frames of reference are named as in the C# side: clipFromWorld, shadowFromWorld.
struct Instance {
    vec4 worldFromNode[3];   // rows of a rigid transform
    vec4 state;              // highlight 0..1, emissive scale, opacity, unused
};

layout(set = 0, binding = 0) uniform Frame {
    mat4 clipFromWorld[2];
    vec4 eyeInWorld[2];
    mat4 shadowFromWorld;
    vec4 towardKey;          // unit direction in world; w: shadow texel in texture coordinates
    vec4 keyRadiance;        // rgb; w: seconds, for pulses
    vec4 roomMinimum;        // xyz; w: exposure
    vec4 roomMaximum;        // xyz; w: number of ceiling lights
    vec4 captureInWorld;     // xyz: where the environment map was taken
    vec4 lightInWorld[4];    // xyz
    vec4 lightIntensity[4];  // rgb
    vec4 irradiance[9];      // spherical harmonics, already divided by pi
    vec4 contactArea;        // x and z of the corner, 1 / size of the contact map
} frame;

layout(std430, set = 0, binding = 1) readonly buffer Instances { Instance instances[]; };

layout(push_constant) uniform Draw {
    vec4 baseColor;
    vec4 emissiveRoughness;  // rgb emissive, w roughness
    vec4 parameters;         // metallic, pattern scale in meters, panel half width, panel half height
} draw;

vec3 toWorld(vec4 rows[3], vec4 v) { return vec3(dot(rows[0], v), dot(rows[1], v), dot(rows[2], v)); }
