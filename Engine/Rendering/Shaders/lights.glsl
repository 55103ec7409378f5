// The scene's lights. The few with a shadow come first, six rows each: place and 1 / range^2; color and bound; direction and how steeply depth rises (below zero: evenly, from a sun); the cone's scale
// and offset, 1 where it is small, width of a shadow's texel; the map's two axes and the tile's middle. Of others the cells of the grid tell which reach a point; they
// have the first four of these rows. Layout: LightTable.Write, ShadowAtlas.Write.
layout(set = 0, binding = 7) uniform samplerBuffer lightTable;
layout(set = 0, binding = 8) uniform usamplerBuffer lightGrid;
const int ROWS_PER_SHADOWED = 6, ROWS_OF_SHADOWED = 36, ROWS_PER_LIGHT = 4;
const float SHADOW_TILES = 4.0, SHADOW_NEAR = 0.06, SUN_METERS = 2000.0;

#ifdef LISTED
// Cards read the frame once for all pixels that they work on together; processors that draw read texels faster.
vec4 shadowedRow(int row) { return frame.shadowedLights[row]; }
#else
vec4 shadowedRow(int row) { return texelFetch(lightTable, row); }
#endif

struct Light { vec3 diffuse; vec3 specular; };

// Shadow of a light of the atlas: 4 bilinear comparisons in a ring, wide enough for a soft edge.
float lightVisibility(int row, vec4 axis, vec3 toLight) {
    vec4 aside = shadowedRow(row + 4), upward = shadowedRow(row + 5);
    bool isSun = axis.w < 0.0;
    float ahead = -dot(axis.xyz, toLight);
    float inverse = isSun ? 1.0 / SUN_METERS : 1.0 / max(ahead, 1e-4);
    vec2 s = vec2(dot(aside.xyz, toLight), dot(upward.xyz, toLight)) * inverse;
    float z = isSun ? 0.5 - axis.w * (ahead - SUN_METERS) : axis.w - axis.w * SHADOW_NEAR * inverse;
    float t = frame.towardKey.w;
    float rim = 1.0 - 4.0 * SHADOW_TILES * t;
    vec2 uv = clamp(s, -rim, rim) * (0.5 / SHADOW_TILES) + vec2(aside.w, upward.w);
    float sum = textureLod(shadowMap, vec3(uv + vec2(-0.4, 0.9) * t, z), 0.0) + textureLod(shadowMap, vec3(uv + vec2(0.9, 0.4) * t, z), 0.0)
        + textureLod(shadowMap, vec3(uv + vec2(0.4, -0.9) * t, z), 0.0) + textureLod(shadowMap, vec3(uv + vec2(-0.9, -0.4) * t, z), 0.0);
    // The map ends at an angle where the light is faint: there its shadows fade instead of stopping at a line.
    return mix(sum * 0.25, 1.0, smoothstep(0.72, 0.98, max(abs(s.x), abs(s.y))));
}

// What a glowing rectangle sends to a surface. What it mirrors comes from the reflection probe.
vec3 luminaire(vec4 place, vec4 color, vec3 axis, vec3 toLight, vec3 n) {
    float squared = dot(toLight, toLight);
    float inverse = inversesqrt(max(squared, 1e-6));
    float window = clamp(1.0 - squared * squared * place.w * place.w, 0.0, 1.0);
    float cosines = max(dot(n, toLight), 0.0) * max(-dot(axis, toLight), 0.0);
    return color.rgb * (cosines * inverse * inverse * window * window / (squared + color.w));
}

vec3 luminaireAt(int base, vec3 position, vec3 n) {
    vec4 place = texelFetch(lightTable, base);
    return luminaire(place, texelFetch(lightTable, base + 1), texelFetch(lightTable, base + 2).xyz, place.xyz - position, n);
}

bool isFaint(vec3 light, float faintest) { return max(light.r, max(light.g, light.b)) < faintest; }

// How far off the surface its shadow is looked up, so that it does not shade itself.
vec3 offSurface(vec3 n, vec3 toLight, float away, float texel) { return toLight - n * ((3.5 * away - 2.0 * dot(n, toLight)) * texel + 0.004); }

vec3 shadowedLuminaireAt(int row, vec3 position, vec3 n, float faintest) {
    vec4 place = shadowedRow(row), axis = shadowedRow(row + 2);
    vec3 toLight = place.xyz - position;
    vec3 arriving = luminaire(place, shadowedRow(row + 1), axis.xyz, toLight, n);
    if (isFaint(arriving, faintest)) { return vec3(0.0); }
    return arriving * lightVisibility(row, axis, offSurface(n, toLight, length(toLight), shadowedRow(row + 3).w));
}

struct Beam { vec3 l; float nDotL; vec3 radiance; float away; float isSmall; };

void add(inout Light sum, Beam beam, float visibility, vec3 n, vec3 v, vec3 f0, float roughness, float nDotV) {
    sum.diffuse += beam.radiance * (beam.nDotL * visibility);
    if (HIGHLIGHTS && beam.isSmall > 0.0) {
        float strength = visibility * beam.isSmall * 3.14159265;
        sum.specular += specularLight(f0, max(roughness, 0.09), n, v, beam.l, nDotV, beam.nDotL) * beam.radiance * strength;
    }
}

// What arrives from any light before its shadow.
Beam beamFrom(vec4 place, vec4 color, vec3 axis, vec4 shape, vec3 position, vec3 n) {
    vec3 toLight = place.xyz - position;
    float squared = dot(toLight, toLight);
    vec3 l = toLight * inversesqrt(max(squared, 1e-6));
    float window = clamp(1.0 - squared * squared * place.w * place.w, 0.0, 1.0);
    float cone = clamp(dot(axis, -l) * shape.x + shape.y, 0.0, 1.0);
    vec3 radiance = color.rgb * (window * window * (shape.z > 0.0 ? cone * cone : cone) / (squared + color.w));
    return Beam(l, max(dot(n, l), 0.0), radiance, sqrt(squared), shape.z);
}

void addShadowed(inout Light sum, int row, vec3 position, vec3 n, vec3 v, vec3 f0, float roughness, float nDotV, float faintest) {
    vec4 axis = shadowedRow(row + 2), shape = shadowedRow(row + 3);
    Beam beam = beamFrom(shadowedRow(row), shadowedRow(row + 1), axis.xyz, shape, position, n);
    if (isFaint(beam.radiance * beam.nDotL, faintest)) { return; }
    add(sum, beam, lightVisibility(row, axis, offSurface(n, beam.l * beam.away, beam.away, shape.w)), n, v, f0, roughness, nDotV);
}

int listedLight(int i) { return ROWS_OF_SHADOWED + int(texelFetch(lightGrid, i).x) * ROWS_PER_LIGHT; }

// All places ask for the lights with a shadow in the same order, rectangles first, as far as they reach a cell; each cell lists its plain rectangles, then other lights: the
// loops cost only what they do. Diffuse is what a white surface sends back.
Light lightAt(vec3 position, vec3 n, vec3 v, vec3 f0, float roughness, float nDotV) {
    Light sum = Light(vec3(0.0), vec3(0.0));
    vec3 cell = clamp(floor((position - frame.gridOrigin.xyz) * frame.gridScale.xyz), vec3(0.0), frame.gridSize.xyz - 1.0);
    uint header = texelFetch(lightGrid, int((cell.z * frame.gridSize.y + cell.y) * frame.gridSize.x + cell.x)).x;
    // What the eye sees of it counts: in the dark it sees more, and would see where light stops.
    float faintest = 0.0005 / max(frame.roomMinimum.w, 1.0);
    int rectangles = int(frame.gridOrigin.w), shadowed = int(frame.gridScale.w);
    for (int k = 0; k < rectangles; k++) {
        if ((header & (1u << k)) != 0u) { sum.diffuse += shadowedLuminaireAt(k * ROWS_PER_SHADOWED, position, n, faintest); }
    }
    for (int k = rectangles; k < shadowed; k++) {
        if ((header & (1u << k)) != 0u) { addShadowed(sum, k * ROWS_PER_SHADOWED, position, n, v, f0, roughness, nDotV, faintest); }
    }
    int i = int(header >> 16u);
    int plain = i + int((header >> 11u) & 31u);
    int end = plain + int((header >> 6u) & 31u);
    for (; i < plain; i++) { sum.diffuse += luminaireAt(listedLight(i), position, n); }
    for (; i < end; i++) {
        int base = listedLight(i);
        Beam beam = beamFrom(texelFetch(lightTable, base), texelFetch(lightTable, base + 1), texelFetch(lightTable, base + 2).xyz, texelFetch(lightTable, base + 3), position, n);
        add(sum, beam, 1.0, n, v, f0, roughness, nDotV);
    }
    return sum;
}
