// Light of the room on a point: key light with shadow, ceiling lights, irradiance and reflections of the surroundings.
layout(set = 0, binding = 2) uniform sampler2DShadow shadowMap;
layout(set = 0, binding = 3) uniform sampler2D environmentMap;
layout(set = 0, binding = 4) uniform sampler2D noiseMap;
layout(set = 0, binding = 6) uniform sampler2D contactMap;

const float ENVIRONMENT_LEVELS = 6.0;
const float ENVIRONMENT_TILE = 64.0;

layout(set = 0, binding = 10) uniform sampler3D lightVolume;
const vec3 VOLUME_TEXELS = vec3(80.0, 12.0, 40.0);

// Irradiance over pi, and how the mean light here compares to that where the reflections were taken.
struct Ambient { vec3 irradiance; float share; };

// See IrradianceVolume: harmonics of the luminance, and beside them red, green, and mean and vertical slope of the share from all around. The quadratic band is guessed from the linear one as if the
// light came from one side as far as that goes: without it the far side of what a near lamp lights would be darker than black.
Ambient ambientAt(vec3 position, vec3 n) {
    vec3 cell = clamp((position + n * 0.2 - frame.volumeOrigin.xyz) * frame.volumeScale.xyz, vec3(0.5), frame.volumeSize.xyz - 0.5);
    vec3 uvw = cell / VOLUME_TEXELS;
    vec4 luminance = textureLod(lightVolume, uvw, 0.0);
    vec4 color = textureLod(lightVolume, uvw + vec3(frame.volumeSize.x / VOLUME_TEXELS.x, 0.0, 0.0), 0.0);
    float aslant = dot(luminance.yzw, n);
    float guessed = (0.375 * aslant * aslant - 0.125 * dot(luminance.yzw, luminance.yzw)) / max(luminance.x, 1e-5);
    float around = color.b * (0.65 + 0.3 * n.y * n.y) + color.a * n.y;
    vec3 tint = vec3(color.rg, max((1.0 - 0.2126 * color.r - 0.7152 * color.g) / 0.0722, 0.0));
    return Ambient(tint * max(luminance.x + aslant + guessed, around * luminance.x), clamp(luminance.x * frame.captureInWorld.w, 0.0, 2.5));
}

// Lit part of the key light: 4 bilinear comparisons in a ring.
float keyVisibility(vec3 position, vec3 n, float nDotL) {
    vec3 offset = n * (0.012 + 0.03 * (1.0 - nDotL));
    vec3 s = (frame.shadowFromWorld * vec4(position + offset, 1.0)).xyz;
    vec2 uv = clamp(s.xy * 0.25 + 0.25, 0.0, 0.5 - 2.0 * frame.towardKey.w);
    float t = frame.towardKey.w * 1.35;
    float sum = texture(shadowMap, vec3(uv + vec2(-0.4, 0.9) * t, s.z)) + texture(shadowMap, vec3(uv + vec2(0.9, 0.4) * t, s.z))
        + texture(shadowMap, vec3(uv + vec2(0.4, -0.9) * t, s.z)) + texture(shadowMap, vec3(uv + vec2(-0.9, -0.4) * t, s.z));
    return sum * 0.25;
}

// Darkening where the room's faces meet: each face hides a little of what lies close to it.
float cornerOcclusion(vec3 position, vec3 n) {
    vec3 gap = max(min(position - frame.roomMinimum.xyz, frame.roomMaximum.xyz - position), 0.0);
    vec3 hidden = 0.34 * exp2(-gap * 3.2) * (1.0 - abs(n));
    return (1.0 - hidden.x) * (1.0 - hidden.y) * (1.0 - hidden.z);
}

vec2 octahedral(vec3 d) {
    vec2 p = d.xz / (abs(d.x) + abs(d.y) + abs(d.z));
    if (d.y < 0.0) { p = (1.0 - abs(p.yx)) * vec2(p.x < 0.0 ? -1.0 : 1.0, p.y < 0.0 ? -1.0 : 1.0); }
    return p * 0.5 + 0.5;
}

// Reflected surroundings, moved as if they lay on the room's walls (Lagarde and Zanuttini, "Local Image-based Lighting with Parallax-corrected Cubemaps", 2012).
vec3 reflection(vec3 position, vec3 r, float roughness) {
    vec3 toWall = mix(frame.roomMinimum.xyz, frame.roomMaximum.xyz, step(0.0, r)) - position;
    vec3 t = toWall / (r + vec3(1e-5) * (step(0.0, r) * 2.0 - 1.0));
    float hit = max(min(t.x, min(t.y, t.z)), 0.02);
    vec3 d = position + r * hit - frame.captureInWorld.xyz;
    vec2 tile = octahedral(d) * ((ENVIRONMENT_TILE - 2.0) / ENVIRONMENT_TILE) + 1.0 / ENVIRONMENT_TILE;
    float level = roughness * (ENVIRONMENT_LEVELS - 1.0);
    float low = min(floor(level), ENVIRONMENT_LEVELS - 2.0);
    vec2 uv = vec2(tile.x, (tile.y + low) / ENVIRONMENT_LEVELS);
    return mix(textureLod(environmentMap, uv, 0.0).rgb, textureLod(environmentMap, uv + vec2(0.0, 1.0 / ENVIRONMENT_LEVELS), 0.0).rgb, level - low);
}

// Split-sum scale and bias without a table (Karis, "Physically Based Shading on Mobile", 2014).
vec2 environmentBrdf(float roughness, float nDotV) {
    vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
    float a004 = min(r.x * r.x, exp2(-9.28 * nDotV)) * r.x + r.y;
    return vec2(-1.04, 1.04) * a004 + r.zw;
}

// Lines that a surface is brushed in, where it is: how strongly, along and across them.
float brushStrength = 0.0;
vec3 brushAlong = vec3(0.0), brushAcross = vec3(0.0);

// GGX that is wider across the lines (KHR_materials_anisotropy, "Implementation") times n.l, for one direction.
vec3 brushedLight(vec3 f0, float roughness, vec3 n, vec3 v, vec3 l, float nDotV, float nDotL) {
    vec3 h = normalize(v + l);
    float across = roughness * roughness;
    float along = mix(across, 1.0, brushStrength * brushStrength);
    vec3 f = vec3(across * dot(brushAlong, h), along * dot(brushAcross, h), along * across * max(dot(n, h), 0.0));
    float narrow = along * across / max(dot(f, f), 1e-9);
    float distribution = along * across * narrow * narrow / 3.14159265;
    float seen = nDotL * length(vec3(along * dot(brushAlong, v), across * dot(brushAcross, v), nDotV));
    float lit = nDotV * length(vec3(along * dot(brushAlong, l), across * dot(brushAcross, l), nDotL));
    vec3 fresnel = f0 + (1.0 - f0) * pow(1.0 - max(dot(v, h), 0.0), 5.0);
    return fresnel * (distribution * 0.5 / (seen + lit + 1e-5) * nDotL);
}

// GGX with the height-correlated Smith term (glTF 2.0 specification, appendix B) times n.l, for one direction.
vec3 specularLight(vec3 f0, float roughness, vec3 n, vec3 v, vec3 l, float nDotV, float nDotL) {
    if (brushStrength > 0.0) { return brushedLight(f0, roughness, n, v, l, nDotV, nDotL); }
    vec3 h = normalize(v + l);
    float alpha = roughness * roughness;
    float alpha2 = alpha * alpha;
    float nDotH = max(dot(n, h), 0.0);
    float vDotH = max(dot(v, h), 0.0);
    float d = nDotH * nDotH * (alpha2 - 1.0) + 1.0;
    float distribution = alpha2 / (3.14159265 * d * d);
    float visibility = 0.5 / (mix(2.0 * nDotL * nDotV, nDotL + nDotV, alpha) + 1e-5);
    vec3 fresnel = f0 + (1.0 - f0) * pow(1.0 - vDotH, 5.0);
    return fresnel * (distribution * visibility * nDotL);
}
#include "lights.glsl"
