// The scene's lights: those that reach the cell of the grid that a point lies in. Layout: LightTable.Write.
layout(set = 0, binding = 7) uniform samplerBuffer lightTable;
layout(set = 0, binding = 8) uniform usamplerBuffer lightGrid;
const int TEXELS_PER_LIGHT = 8;
const float SHADOW_TILES = 4.0;

struct Light { vec3 diffuse; vec3 specular; };

// Shadow of a light of the atlas: 4 bilinear comparisons in a ring, wide enough for a soft edge.
float lightVisibility(int base, float tile, vec4 p) {
    float w = dot(texelFetch(lightTable, base + 7), p);
    vec3 s = vec3(dot(texelFetch(lightTable, base + 4), p), dot(texelFetch(lightTable, base + 5), p), dot(texelFetch(lightTable, base + 6), p)) / w;
    vec2 corner = vec2(mod(tile, SHADOW_TILES), floor(tile / SHADOW_TILES)) / SHADOW_TILES;
    float t = frame.towardKey.w;
    vec2 uv = clamp(s.xy, corner + 2.0 * t, corner + 1.0 / SHADOW_TILES - 2.0 * t);
    float sum = textureLod(shadowMap, vec3(uv + vec2(-0.4, 0.9) * t, s.z), 0.0) + textureLod(shadowMap, vec3(uv + vec2(0.9, 0.4) * t, s.z), 0.0)
        + textureLod(shadowMap, vec3(uv + vec2(0.4, -0.9) * t, s.z), 0.0) + textureLod(shadowMap, vec3(uv + vec2(-0.9, -0.4) * t, s.z), 0.0);
    // The map ends at an angle where the light is faint: there its shadows fade instead of stopping at a line.
    vec2 fromMiddle = abs((s.xy - corner) * (2.0 * SHADOW_TILES) - 1.0);
    float outside = w <= 0.0 ? 1.0 : smoothstep(0.72, 0.98, max(fromMiddle.x, fromMiddle.y));
    return mix(sum * 0.25, 1.0, outside);
}

// A rectangle without a shadow: most lights are. What it mirrors comes from the reflection probe.
vec3 luminaireAt(int base, vec3 position, vec3 n) {
    vec4 place = texelFetch(lightTable, base);
    vec4 color = texelFetch(lightTable, base + 1);
    vec3 toLight = place.xyz - position;
    float squared = dot(toLight, toLight);
    float inverse = inversesqrt(max(squared, 1e-6));
    float window = clamp(1.0 - squared * squared * place.w * place.w, 0.0, 1.0);
    float cosines = max(dot(n, toLight), 0.0) * max(-dot(texelFetch(lightTable, base + 2).xyz, toLight), 0.0);
    return color.rgb * (cosines * inverse * inverse * window * window / (squared + color.w));
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
Beam beamAt(int base, vec3 axis, vec3 position, vec3 n) {
    vec4 place = texelFetch(lightTable, base);
    vec4 color = texelFetch(lightTable, base + 1);
    vec4 shape = texelFetch(lightTable, base + 3);
    vec3 toLight = place.xyz - position;
    float squared = dot(toLight, toLight);
    vec3 l = toLight * inversesqrt(max(squared, 1e-6));
    float window = clamp(1.0 - squared * squared * place.w * place.w, 0.0, 1.0);
    float cone = clamp(dot(axis, -l) * shape.x + shape.y, 0.0, 1.0);
    vec3 radiance = color.rgb * (window * window * (shape.z > 0.0 ? cone * cone : cone) / (squared + color.w));
    return Beam(l, max(dot(n, l), 0.0), radiance, sqrt(squared) * shape.w, shape.z);
}

// Each cell lists its plain rectangles, then lights with a shadow, then other lights: the loops cost only what they do.
// Diffuse is what a white surface sends back.
Light lightAt(vec3 position, vec3 n, vec3 v, vec3 f0, float roughness, float nDotV) {
    Light sum = Light(vec3(0.0), vec3(0.0));
    vec3 cell = clamp(floor((position - frame.gridOrigin.xyz) * frame.gridScale.xyz), vec3(0.0), frame.gridSize.xyz - 1.0);
    uint header = texelFetch(lightGrid, int((cell.z * frame.gridSize.y + cell.y) * frame.gridSize.x + cell.x)).x;
    int i = int(header >> 16u);
    int shadowed = i + int((header >> 10u) & 31u);
    int plain = shadowed + int((header >> 5u) & 31u);
    int end = plain + int(header & 31u);
    // What the eye sees of it counts: in the dark it sees more, and would see where light stops.
    float faintest = 0.0005 / max(frame.roomMinimum.w, 1.0);
    for (; i < shadowed; i++) { sum.diffuse += luminaireAt(int(texelFetch(lightGrid, i).x) * TEXELS_PER_LIGHT, position, n); }
    for (; i < plain; i++) {
        int base = int(texelFetch(lightGrid, i).x) * TEXELS_PER_LIGHT;
        vec4 axis = texelFetch(lightTable, base + 2);
        Beam beam = beamAt(base, axis.xyz, position, n);
        if (beam.nDotL * max(beam.radiance.r, max(beam.radiance.g, beam.radiance.b)) < faintest) { continue; }
        vec3 offset = n * (beam.away * (1.5 + 2.0 * (1.0 - beam.nDotL)) + 0.004);
        add(sum, beam, lightVisibility(base, axis.w, vec4(position + offset, 1.0)), n, v, f0, roughness, nDotV);
    }
    for (; i < end; i++) {
        int base = int(texelFetch(lightGrid, i).x) * TEXELS_PER_LIGHT;
        add(sum, beamAt(base, texelFetch(lightTable, base + 2).xyz, position, n), 1.0, n, v, f0, roughness, nDotV);
    }
    return sum;
}
