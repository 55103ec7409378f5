// The material of a draw. Layout: MaterialUniforms; the bits of FEATURES: MaterialFeatures.
layout(constant_id = 4) const int FEATURES = 0;
const bool BASE_COLOR_MAP = (FEATURES & 1) != 0, METALLIC_ROUGHNESS_MAP = (FEATURES & 2) != 0, NORMAL_MAP = (FEATURES & 4) != 0;
const bool OCCLUSION_MAP = (FEATURES & 8) != 0, EMISSIVE_MAP = (FEATURES & 16) != 0, CLEARCOAT_MAP = (FEATURES & 32) != 0;
const bool CLEARCOAT_ROUGHNESS_MAP = (FEATURES & 64) != 0, TRANSMISSION_MAP = (FEATURES & 128) != 0, TRANSFORMS = (FEATURES & 256) != 0;
const bool MASK = (FEATURES & 512) != 0, CLEARCOAT = (FEATURES & 1024) != 0, SHEEN = (FEATURES & 2048) != 0;
const bool UNLIT = (FEATURES & 4096) != 0, DOUBLE_SIDED = (FEATURES & 8192) != 0, RICH = (FEATURES & 16384) != 0, KEY_LIGHT = (FEATURES & 65536) != 0, NO_LIVE_LIGHTS = (FEATURES & 131072) != 0, SCREEN_OCCLUSION = (FEATURES & 524288) != 0;
const bool ANISOTROPY = (FEATURES & 8388608) != 0, SPECULAR_COLOR_MAP = (FEATURES & 16777216) != 0, SPECULAR_MAP = (FEATURES & 33554432) != 0;
const bool SHEEN_COLOR_MAP = (FEATURES & 67108864) != 0, ANISOTROPY_MAP = (FEATURES & 134217728) != 0, FILM_MAP = (FEATURES & 268435456) != 0;
const bool FILM_THICKNESS_MAP = (FEATURES & 536870912) != 0, THICKNESS_MAP = (FEATURES & 1073741824) != 0, CLEARCOAT_NORMAL_MAP = FEATURES < 0;
const bool FILM = (FEATURES & 2097152) != 0, DISPERSION = (FEATURES & 4194304) != 0;
layout(constant_id = 5) const int MORE_FEATURES = 0;
const bool SHEEN_ROUGHNESS_MAP = (MORE_FEATURES & 1) != 0, DIFFUSE_TRANSMISSION_MAP = (MORE_FEATURES & 2) != 0, DIFFUSE_TRANSMISSION_COLOR_MAP = (MORE_FEATURES & 4) != 0;
const bool DIFFUSE_TRANSMISSION = (MORE_FEATURES & 256) != 0;

struct MaterialData {
    vec4 baseColor;
    vec4 emissive;       // rgb; w: strength of the normal map
    vec4 factors;        // metallic, roughness, strength of the occlusion map, alpha cutoff
    vec4 pattern;        // scale in meters, index of refraction, reflectance at grazing angles
    vec4 specular;       // rgb: reflectance of what is no metal, seen straight on; w: 20 / Abbe number
    vec4 layers;         // clearcoat, its roughness, transmission, thickness in meters
    vec4 absorption;     // rgb: per meter; w: strength of the normal map of the clearcoat
    vec4 sheen;          // rgb, roughness
    vec4 film;           // strength, index of refraction, greatest and least thickness in nanometers
    vec4 brush;          // strength, cosine and sine of its direction from the tangent
    vec4 through;        // rgb: color of scattered light that shines through; w: its share
    vec4 transforms[38]; // two rows for each map: texture from surface coordinates; first row's w: set of coordinates
};

#ifdef LISTED
// All materials, and all maps in one array. Layout: ListedMaterial, MaterialList.
struct ListedMaterial { MaterialData data; uint maps[20]; };
layout(std430, set = 1, binding = 0) readonly buffer Materials { ListedMaterial listed[]; };
layout(set = 1, binding = 1) uniform sampler2D listedMaps[];
int materialNumber;
#define material listed[materialNumber].data
#define mapped(image, map) texture(listedMaps[nonuniformEXT(listed[materialNumber].maps[map])], coordinatesOf(map, surfaceMeters, secondCoordinates))
#else
layout(set = 1, binding = 0) uniform Material { MaterialData ofDraw; };
#define material ofDraw
layout(set = 1, binding = 1) uniform sampler2D baseColorMap;
layout(set = 1, binding = 2) uniform sampler2D metallicRoughnessMap;
layout(set = 1, binding = 3) uniform sampler2D normalMap;
layout(set = 1, binding = 4) uniform sampler2D occlusionMap;
layout(set = 1, binding = 5) uniform sampler2D emissiveMap;
layout(set = 1, binding = 6) uniform sampler2D clearcoatMap;
layout(set = 1, binding = 7) uniform sampler2D clearcoatRoughnessMap;
layout(set = 1, binding = 8) uniform sampler2D transmissionMap;
layout(set = 1, binding = 9) uniform sampler2D specularColorMap;
layout(set = 1, binding = 10) uniform sampler2D specularMap;
layout(set = 1, binding = 11) uniform sampler2D sheenColorMap;
layout(set = 1, binding = 12) uniform sampler2D anisotropyMap;
layout(set = 1, binding = 13) uniform sampler2D filmMap;
layout(set = 1, binding = 14) uniform sampler2D filmThicknessMap;
layout(set = 1, binding = 15) uniform sampler2D thicknessMap;
layout(set = 1, binding = 16) uniform sampler2D clearcoatNormalMap;
layout(set = 1, binding = 17) uniform sampler2D sheenRoughnessMap;
layout(set = 1, binding = 18) uniform sampler2D diffuseTransmissionMap;
layout(set = 1, binding = 19) uniform sampler2D diffuseTransmissionColorMap;
#endif

vec2 coordinatesOf(int map, vec2 first, vec2 second) {
    if (!TRANSFORMS) { return first; }
    vec4 u = material.transforms[2 * map];
    vec4 v = material.transforms[2 * map + 1];
    vec3 from = vec3(RICH && u.w > 0.5 ? second : first, 1.0);
    return vec2(dot(u.xyz, from), dot(v.xyz, from));
}
