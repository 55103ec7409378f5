#extension GL_EXT_multiview : require
#include "frame.glsl"
#include "output.glsl"
const bool HIGHLIGHTS = true;
#include "lighting.glsl"
#include "material.glsl"
#include "surface.glsl"
layout(constant_id = 2) const bool TRANSPARENT = false;

layout(location = 0) in vec3 worldPosition;
layout(location = 1) in vec3 worldNormal;
layout(location = 2) in vec2 surfaceMeters;
layout(location = 3) flat in vec4 state;
layout(location = 4) in vec4 worldTangent;
#ifdef RICH_VERTICES
layout(location = 5) in vec4 vertexColor;
layout(location = 6) in vec2 secondCoordinates;
#else
const vec4 vertexColor = vec4(1.0);
const vec2 secondCoordinates = vec2(0.0);
#endif

#ifdef FADING
#include "fading.glsl"
#else
float highlightIn(float state) { return state; }
#endif

#ifdef GLASS
// Two outputs for one image: what is added, and what passes of the light behind.
layout(location = 0, index = 0) out vec4 color;
layout(location = 0, index = 1) out vec4 transmittance;
#else
layout(location = 0) out vec4 color;
#endif

#ifndef LISTED
vec4 mapped(sampler2D image, int map) { return texture(image, coordinatesOf(map, surfaceMeters, secondCoordinates)); }
#endif

float contactOcclusion(vec3 position, vec3 n) {
    if (PATTERN != FLOOR_COATING && PATTERN != CONCRETE && PATTERN != TILES && PATTERN != HAZARD_STRIPES) { return 1.0; }
    float floorWeight = step(0.7, n.y) * clamp(1.0 - (position.y - frame.roomMinimum.y) * 8.0, 0.0, 1.0);
    float hidden = textureLod(contactMap, (position.xz - frame.contactArea.xy) * frame.contactArea.zw, 0.0).r;
    return 1.0 - 0.72 * hidden * floorWeight;
}

layout(set = 0, binding = 11) uniform sampler2DArray hiddenMap;

// What occlusion.glsl found around this pixel. Four smooth lookups half a texel aside cover two by two texels wherever the pixel lies between them, so each direction
// counts alike and no texel's edge is seen; those on another surface count little. What is too thin for the map comes and goes in it: where no texel is of this
// surface little is hidden, and aside, where eyes see every change but no fine shade, nothing.
float screenOcclusion(vec3 towardEye) {
    if (!SCREEN_OCCLUSION) { return 1.0; }
    mat4 m = frame.clipFromWorld[gl_ViewIndex];
    float ahead = -dot(towardEye, vec3(m[0].w, m[1].w, m[2].w));
    float strength = smoothstep(0.74, 0.9, ahead);
    float here = 1.0 / gl_FragCoord.w;
    vec2 sum = vec2(3.0);
    for (int i = 0; i < 4; i++) {
        vec2 pixel = gl_FragCoord.xy + vec2((i & 1) * 4 - 2, (i >> 1) * 4 - 2);
        vec2 found = textureLod(hiddenMap, vec3(pixel * frame.occlusionScale.xy, gl_ViewIndex), 0.0).rg;
        sum += vec2(found.r, 1.0) / (abs(found.g - here) * (60.0 / here) + 0.04);
    }
    return 1.0 + strength * (sum.x / sum.y - 1.0);
}

vec3 bentNormal(vec3 n, vec2 slope) {
    vec3 t = normalize(worldTangent.xyz - n * dot(n, worldTangent.xyz));
    vec3 b = cross(n, t) * worldTangent.w;
    return normalize(t * slope.x + b * slope.y + n * sqrt(max(1.0 - dot(slope, slope), 0.01)));
}

// A normal that turns within a pixel is a rougher surface: highlights do not flicker (Tokuyoshi and Kaplanyan, "Improved Geometric Specular Antialiasing", 2019).
float steadyRoughness(float roughness, vec3 n) {
    vec3 dx = dFdx(n);
    vec3 dy = dFdy(n);
    float variance = min(0.5 * (dot(dx, dx) + dot(dy, dy)), 0.18);
    float alpha = roughness * roughness;
    return sqrt(sqrt(min(alpha * alpha + variance, 1.0)));
}

Surface surfaceHere(vec4 base, vec3 geometryNormal) {
    Surface s = Surface(base.rgb, material.factors.x, material.factors.y, geometryNormal, 1.0);
    if (METALLIC_ROUGHNESS_MAP) {
        vec4 texel = mapped(metallicRoughnessMap, 1);
        s.roughness = max(s.roughness * texel.g, 0.05);
        s.metallic *= texel.b;
    }
    if (OCCLUSION_MAP) { s.occlusion = 1.0 + material.factors.z * (mapped(occlusionMap, 3).r - 1.0); }
    if (NORMAL_MAP) { s.normal = bentNormal(geometryNormal, (mapped(normalMap, 2).xy * 2.0 - 1.0) * material.emissive.w); }
    if (PATTERN != 0) { applyPattern(s, worldPosition, surfaceMeters); }
    s.roughness = steadyRoughness(s.roughness, s.normal);
    return s;
}

vec3 emissionHere(float nDotV) {
    vec3 emissive = material.emissive.rgb * state.y;
    if (EMISSIVE_MAP) { emissive *= mapped(emissiveMap, 4).rgb; }
    float pulse = 0.6 + 0.4 * frame.keyRadiance.w;
    float edge = 1.0 - nDotV;
    return emissive + vec3(1.0, 0.72, 0.18) * (highlightIn(state.x) * pulse * (0.10 + 0.9 * edge * edge));
}

// Reflectance under a thin film (KHR_materials_iridescence): the beams from its two faces meet with the phase that their ways differ by, for red, green and
// blue light (Born and Wolf, "Principles of Optics", section 7.6.1, two beams).
vec3 underFilm(vec3 f0, float nDotV) {
    float index = material.film.y;
    float inside = sqrt(max(1.0 - (1.0 - nDotV * nDotV) / (index * index), 0.0));
    float thickness = FILM_THICKNESS_MAP ? mix(material.film.w, material.film.z, mapped(filmThicknessMap, 13).g) : material.film.z;
    vec3 phase = 6.2831853 * 2.0 * index * thickness * inside / vec3(650.0, 540.0, 455.0);
    float outer = (index - 1.0) / (index + 1.0);
    outer = mix(outer * outer, 1.0, pow(1.0 - nDotV, 5.0));
    vec3 met = outer + f0 + 2.0 * sqrt(outer * f0) * cos(phase);
    return mix(f0, clamp(met, 0.0, 1.0), material.film.x * (FILM_MAP ? mapped(filmMap, 12).r : 1.0));
}

// Sets the lines that a brushed surface mirrors across, and returns the normal about which it mirrors its surroundings (Khronos, "KHR_materials_anisotropy").
vec3 brushedNormal(vec3 n, vec3 v, float roughness) {
    vec3 t = normalize(worldTangent.xyz - n * dot(n, worldTangent.xyz));
    vec2 way = material.brush.yz;
    brushStrength = material.brush.x;
    if (ANISOTROPY_MAP) {
        vec3 texel = mapped(anisotropyMap, 11).rgb;
        vec2 turned = texel.xy * 2.0 - 1.0;
        way = normalize(vec2(way.x * turned.x - way.y * turned.y, way.y * turned.x + way.x * turned.y) + vec2(1e-5, 0.0));
        brushStrength *= texel.z;
    }
    brushAlong = normalize(t * way.x + cross(n, t) * (worldTangent.w * way.y));
    brushAcross = cross(n, brushAlong);
    float upright = 1.0 - brushStrength * (1.0 - roughness);
    upright *= upright;
    return normalize(mix(normalize(cross(cross(brushAcross, v), brushAcross)), n, upright * upright));
}

// Lacquer on top: adds its own mirror and takes from what lies below (KHR_materials_clearcoat).
vec3 withClearcoat(vec3 below, vec3 n, vec3 v, float keyLit, float occlusion) {
    if (ANISOTROPY) { brushStrength = 0.0; }
    if (CLEARCOAT_NORMAL_MAP) { n = bentNormal(n, (mapped(clearcoatNormalMap, 15).xy * 2.0 - 1.0) * material.absorption.w); }
    float strength = material.layers.x * (CLEARCOAT_MAP ? mapped(clearcoatMap, 5).r : 1.0);
    float roughness = steadyRoughness(material.layers.y * (CLEARCOAT_ROUGHNESS_MAP ? mapped(clearcoatRoughnessMap, 6).g : 1.0), n);
    float nDotV = max(dot(n, v), 1e-3);
    float nDotL = max(dot(n, frame.towardKey.xyz), 0.0);
    float fresnel = strength * (0.04 + 0.96 * pow(1.0 - nDotV, 5.0));
    vec3 mirrored = reflection(worldPosition, reflect(-v, n), roughness) * (fresnel * occlusion);
    if (KEY_LIGHT) { mirrored += specularLight(vec3(0.04), max(roughness, 0.09), n, v, frame.towardKey.xyz, nDotV, nDotL) * frame.keyRadiance.rgb * (strength * keyLit * 3.14159265); }
    return below * (1.0 - fresnel) + mirrored;
}

// Of the body that light passes, in meters.
float thicknessHere = 0.0;

// Light that arrives on the other side, as a white surface there would send it back.
vec3 lightBehind(vec3 n, vec3 v) {
    vec3 far = worldPosition - n * thicknessHere;
    vec3 sum = ambientAt(far, -n).irradiance;
    if (!NO_LIVE_LIGHTS) { sum += lightAt(far, -n, v, vec3(0.0), 1.0, 1.0).diffuse; }
    float nDotL = max(dot(-n, frame.towardKey.xyz), 0.0);
    if (KEY_LIGHT) { sum += frame.keyRadiance.rgb * (nDotL * keyVisibility(far, -n, nDotL)); }
    return sum;
}

// What is scattered within and shines through takes its share of what is scattered back (KHR_materials_diffuse_transmission, "Implementation").
vec3 withLightBehind(vec3 scattered, vec3 n, vec3 v, float metallic, float occlusion) {
    float share = material.through.w * (DIFFUSE_TRANSMISSION_MAP ? mapped(diffuseTransmissionMap, 17).a : 1.0);
    vec3 tint = material.through.rgb * (DIFFUSE_TRANSMISSION_COLOR_MAP ? mapped(diffuseTransmissionColorMap, 18).rgb : vec3(1.0));
    vec3 passed = tint * exp(-material.absorption.rgb * thicknessHere) * ((1.0 - metallic) * (0.5 + 0.5 * occlusion));
    return mix(scattered, lightBehind(n, v) * passed, share);
}

#ifdef REFRACTIVE
#include "refraction.glsl"
#endif

#ifdef GLASS
// Light from behind is multiplied by the transmittance, once at each face that it passes. A thick or rough body bends and
// scatters it: there the surroundings stand in for what lies behind.
vec3 throughGlass(vec3 n, vec3 v, vec3 tint, float share, float fresnel, float roughness) {
    float ior = material.pattern.y;
    vec3 bent = refract(-v, n, gl_FrontFacing ? 1.0 / ior : ior);
    float path = thicknessHere / max(abs(dot(bent, n)), 0.25);
    vec3 passed = tint * exp(-material.absorption.rgb * path * 0.5) * (share * (1.0 - fresnel));
    float bending = clamp(thicknessHere * 12.0 - 0.35, 0.0, 1.0) * 0.85;
    float opaqueShare = clamp(bending + smoothstep(0.12, 0.6, roughness) * 0.9, 0.0, 1.0) * (gl_FrontFacing ? 1.0 : 0.0);
    transmittance = vec4(passed * (1.0 - opaqueShare), 1.0);
    vec3 onward = dot(bent, bent) < 0.5 ? reflect(-v, n) : refract(bent, -n * 0.6, 1.0);
    return reflection(worldPosition, mix(bent, onward, 0.5), max(roughness, 0.05)) * passed * opaqueShare;
}
#endif

void main() {
#ifdef LISTED
    materialNumber = int(state.z);
#endif
#ifdef FADING
    gl_SampleMask[0] = samplesShown(state.x, gl_FragCoord.xy);
#endif
    vec4 base = material.baseColor * vertexColor;
    if (BASE_COLOR_MAP) { base *= mapped(baseColorMap, 0); }
    if (MASK && base.a < material.factors.w) { discard; }
#ifdef DECAL
    if (base.a < 0.004) { discard; }
#endif
    if (UNLIT) {
        float visible = TRANSPARENT ? base.a * state.z : 1.0;
        color = vec4(toOutput(base.rgb / frame.roomMinimum.w, gl_FragCoord.xy) * visible, visible);
        return;
    }

    vec3 toEye = frame.eyeInWorld[gl_ViewIndex].xyz - worldPosition;
    vec3 v = toEye * inversesqrt(max(dot(toEye, toEye), 1e-8));
    vec3 geometryNormal = normalize(worldNormal);
#ifdef GLASS
    if (!gl_FrontFacing) { geometryNormal = -geometryNormal; }
#else
    if (DOUBLE_SIDED && !gl_FrontFacing) { geometryNormal = -geometryNormal; }
#endif
    Surface s = surfaceHere(base, geometryNormal);
    vec3 n = s.normal;
    vec3 l = frame.towardKey.xyz;
    float nDotV = max(dot(n, v), 1e-3);
    float nDotL = max(dot(n, l), 0.0);
    vec3 reflectance = material.specular.rgb;
    float grazing = material.pattern.z;
    if (SPECULAR_COLOR_MAP) { reflectance *= mapped(specularColorMap, 8).rgb; }
    if (SPECULAR_MAP) {
        float share = mapped(specularMap, 9).a;
        reflectance *= share;
        grazing *= share;
    }
    vec3 f0 = mix(reflectance, s.albedo, s.metallic);
    if (FILM) { f0 = underFilm(f0, nDotV); }
    vec3 mirrorNormal = n;
    if (ANISOTROPY) { mirrorNormal = brushedNormal(n, v, s.roughness); }
    thicknessHere = material.layers.w;
    if (THICKNESS_MAP) { thicknessHere *= mapped(thicknessMap, 14).g; }
    vec3 diffuseColor = s.albedo * (1.0 - s.metallic);
    float contact = contactOcclusion(worldPosition, n);
    float occlusion = s.occlusion * contact * screenOcclusion(v);
    // The plain room stands where the key light shines; rooms of models have their corners in the volume.
    if (KEY_LIGHT) { occlusion *= cornerOcclusion(worldPosition, n); }

    float lit = KEY_LIGHT ? keyVisibility(worldPosition, n, nDotL) : 0.0;
    Light light = Light(vec3(0.0), vec3(0.0));
    if (!NO_LIVE_LIGHTS) { light = lightAt(worldPosition, n, v, f0, s.roughness, nDotV); }
    Ambient ambient = ambientAt(worldPosition, n);
    vec3 diffuse = ambient.irradiance * occlusion + light.diffuse * (0.35 + 0.65 * occlusion);
    if (KEY_LIGHT) { diffuse += frame.keyRadiance.rgb * (nDotL * lit * (0.4 + 0.6 * contact)); }
    vec2 brdf = environmentBrdf(s.roughness, nDotV) * vec2(1.0, grazing);
    float specularOcclusion = clamp(occlusion * occlusion + (1.0 - s.roughness) * 0.25, 0.0, 1.0);
    vec3 specular = reflection(worldPosition, reflect(-v, mirrorNormal), s.roughness) * (f0 * brdf.x + brdf.y) * (specularOcclusion * ambient.share);
    if (KEY_LIGHT) { specular += specularLight(f0, max(s.roughness, 0.12), n, v, l, nDotV, nDotL) * frame.keyRadiance.rgb * (lit * 3.14159265); }
    specular += light.specular;
    vec3 emissive = emissionHere(nDotV);
    if (SHEEN) {
        float fibers = material.sheen.w * (SHEEN_ROUGHNESS_MAP ? mapped(sheenRoughnessMap, 16).a : 1.0);
        // Fibers catch light at grazing angles (after Estevez and Kulla, "Production Friendly Microfacet Sheen BRDF", 2017).
        float fuzz = pow(1.0 - nDotV, mix(4.0, 1.5, fibers)) * 0.6 + 0.08;
        specular += material.sheen.rgb * (SHEEN_COLOR_MAP ? mapped(sheenColorMap, 10).rgb : vec3(1.0)) * diffuse * fuzz;
    }

    vec3 scattered = diffuse * diffuseColor;
    if (DIFFUSE_TRANSMISSION) { scattered = withLightBehind(scattered, n, v, s.metallic, occlusion); }

#ifdef GLASS
    float share = material.layers.z * (1.0 - s.metallic) * (TRANSMISSION_MAP ? mapped(transmissionMap, 7).r : 1.0);
    float fresnel = clamp(max(max(f0.r, f0.g), f0.b) * brdf.x + brdf.y, 0.0, 1.0);
    vec3 radiance = scattered * (1.0 - share) + specular + emissive;
    radiance += throughGlass(n, v, s.albedo, share, fresnel, s.roughness) * ambient.share;
    if (CLEARCOAT) { radiance = withClearcoat(radiance, geometryNormal, v, lit, specularOcclusion * ambient.share); }
    color = vec4(toOutput(radiance, gl_FragCoord.xy), 1.0);
#elif defined(DECAL)
    color = vec4(toOutput(scattered + specular + emissive, gl_FragCoord.xy), 1.0) * (base.a * state.z);
#elif defined(REFRACTIVE)
    float share = material.layers.z * (1.0 - s.metallic) * (TRANSMISSION_MAP ? mapped(transmissionMap, 7).r : 1.0);
    float fresnel = clamp(max(max(f0.r, f0.g), f0.b) * brdf.x + brdf.y, 0.0, 1.0);
    vec3 radiance = scattered * (1.0 - share) + specular + emissive;
    if (CLEARCOAT) { radiance = withClearcoat(radiance, geometryNormal, v, lit, specularOcclusion * ambient.share); }
    float inside = sqrt(1.0 - (1.0 - nDotV * nDotV) / (material.pattern.y * material.pattern.y));
    vec3 passed = s.albedo * exp(-material.absorption.rgb * (thicknessHere / max(inside, 0.25))) * (share * (1.0 - fresnel));
    vec3 toned = toneMap(radiance * frame.roomMinimum.w) + seenInColors(geometryNormal, v, s.roughness, ambient.share) * passed;
    color = vec4(encodeOutput(toned, gl_FragCoord.xy), 1.0);
#else
    float alpha = TRANSPARENT ? clamp(base.a * state.z + brdf.y, 0.0, 1.0) : 1.0;
    vec3 radiance = scattered * (TRANSPARENT ? base.a * 0.6 : 1.0) + specular + emissive;
    if (CLEARCOAT) { radiance = withClearcoat(radiance, geometryNormal, v, lit, specularOcclusion * ambient.share); }
    color = vec4(toOutput(radiance, gl_FragCoord.xy), alpha);
    if (TRANSPARENT) { color.rgb *= state.z; }
#endif
}
