// Patterns that stand in for textures. Coordinates are meters on the surface; every line is filtered by its derivative.
layout(constant_id = 1) const int PATTERN = 0;
const int BRUSHED_METAL = 1, CAST_METAL = 2, CONCRETE = 3, FLOOR_COATING = 4, PAINTED_WALL = 5, WOOD = 6, RUBBER = 7, HAZARD_STRIPES = 8, TILES = 9;

struct Surface { vec3 albedo; float metallic; float roughness; vec3 normal; float occlusion; };

// How much of the pixel lies inside a band of the given half width about 0, in units of x.
float band(float x, float halfWidth, float pixel) {
    return clamp((halfWidth - abs(x)) / max(pixel, 1e-5) + 0.5, 0.0, 1.0);
}

vec3 bump(vec3 n, vec2 slope, float strength) {
    vec3 t = normalize(cross(n, abs(n.y) > 0.9 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 1.0, 0.0)));
    return normalize(n + (t * slope.x + cross(n, t) * slope.y) * strength);
}

vec2 slopeOf(vec4 noise) { return noise.rg * 2.0 - 1.0; }

// Changes a plain surface by the material's pattern.
void applyPattern(inout Surface s, vec3 position, vec2 meters) {
    vec3 n = s.normal;
    float scale = material.pattern.x;
    if (PATTERN == BRUSHED_METAL) {
        vec4 streaks = texture(noiseMap, meters * vec2(0.6, 22.0) / scale);
        s.roughness = clamp(s.roughness + (streaks.a - 0.5) * 0.28, 0.08, 1.0);
        s.albedo *= 0.92 + 0.16 * streaks.a;
    } else if (PATTERN == CAST_METAL) {
        vec4 grain = texture(noiseMap, meters * 5.0 / scale);
        s.normal = bump(n, slopeOf(grain), 0.10);
        s.albedo *= 0.93 + 0.14 * grain.b;
        s.roughness = clamp(s.roughness + (grain.b - 0.5) * 0.16, 0.08, 1.0);
    } else if (PATTERN == CONCRETE) {
        vec4 wide = texture(noiseMap, position.xz * 0.21 + position.y * vec2(0.13, 0.19));
        vec4 grain = texture(noiseMap, meters * 2.3 / scale);
        s.normal = bump(n, slopeOf(grain), 0.035);
        s.albedo *= 0.82 + 0.20 * wide.b + 0.12 * grain.b;
    } else if (PATTERN == FLOOR_COATING) {
        vec4 wide = texture(noiseMap, position.xz * 0.17);
        vec4 grain = texture(noiseMap, position.xz * 1.9 / scale);
        s.normal = bump(n, slopeOf(texture(noiseMap, position.xz * 0.55)), 0.012);
        s.albedo *= 0.88 + 0.16 * wide.b + 0.10 * (grain.a - 0.5);
        s.roughness = clamp(s.roughness + (wide.b - 0.5) * 0.30 + (grain.b - 0.5) * 0.08, 0.12, 1.0);
    } else if (PATTERN == PAINTED_WALL) {
        vec4 wide = texture(noiseMap, meters * 0.31);
        vec4 roller = texture(noiseMap, meters * 7.0 / scale);
        s.normal = bump(n, slopeOf(roller), 0.035);
        float height = position.y - frame.roomMinimum.y;
        float lower = clamp((1.2 - height) / max(fwidth(height), 1e-5) + 0.5, 0.0, 1.0);
        float skirting = clamp((0.11 - height) / max(fwidth(height), 1e-5) + 0.5, 0.0, 1.0);
        s.albedo = mix(s.albedo, s.albedo * vec3(0.42, 0.58, 0.55), lower);
        s.albedo = mix(s.albedo, vec3(0.045, 0.055, 0.06), max(skirting, band(height - 1.2, 0.008, fwidth(height))));
        s.roughness = mix(s.roughness, s.roughness * 0.62, lower);
        s.albedo *= 0.97 + 0.06 * wide.b;
    } else if (PATTERN == WOOD) {
        vec2 p = meters / scale;
        float bend = texture(noiseMap, p * vec2(0.045, 0.16)).b;
        vec4 fiber = texture(noiseMap, p * vec2(0.35, 9.0));
        float rings = p.y * 16.0 + bend * 9.0;
        float ring = 0.5 + 0.5 * sin(rings * 6.2832) * clamp(1.3 - fwidth(rings) * 2.0, 0.0, 1.0);
        s.albedo *= (0.86 + 0.16 * ring) * (0.82 + 0.30 * fiber.b);
        s.roughness = clamp(s.roughness + (fiber.a - 0.5) * 0.15, 0.1, 1.0);
    } else if (PATTERN == RUBBER) {
        vec4 grain = texture(noiseMap, meters * 9.0 / scale);
        s.normal = bump(n, slopeOf(grain), 0.09);
        s.albedo *= 0.9 + 0.2 * grain.b;
    } else if (PATTERN == HAZARD_STRIPES) {
        float x = (meters.x + meters.y) / (0.2 * scale);
        float pixel = fwidth(x);
        float black = mix(band(fract(x) - 0.5, 0.25, pixel), 0.5, clamp(pixel * 1.4 - 0.4, 0.0, 1.0));
        vec4 grain = texture(noiseMap, meters * 3.0);
        s.albedo = mix(s.albedo, vec3(0.018), black) * (0.9 + 0.2 * grain.b);
    } else if (PATTERN == TILES) {
        vec2 cell = meters / (0.3 * scale);
        vec2 within = fract(cell) - 0.5;
        vec2 width = max(fwidth(cell), vec2(1e-5));
        vec2 lines = clamp((abs(within) - 0.488) / width + 0.5, 0.0, 1.0) * clamp(0.03 / width, 0.0, 1.0);
        float grout = max(lines.x, lines.y);
        float tint = texture(noiseMap, (floor(cell) + 0.5) * 0.37).a;
        s.albedo = mix(s.albedo * (0.94 + 0.10 * tint), vec3(0.28, 0.27, 0.25), grout);
        s.roughness = mix(s.roughness, 0.85, grout);
    }
}
