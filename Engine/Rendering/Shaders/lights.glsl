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
    float sum = texture(shadowMap, vec3(uv + vec2(-0.4, 0.9) * t, s.z)) + texture(shadowMap, vec3(uv + vec2(0.9, 0.4) * t, s.z))
        + texture(shadowMap, vec3(uv + vec2(0.4, -0.9) * t, s.z)) + texture(shadowMap, vec3(uv + vec2(-0.9, -0.4) * t, s.z));
    bool isOutside = w <= 0.0 || uv != s.xy;
    return isOutside ? 1.0 : sum * 0.25;
}

// Diffuse is what a white surface sends back; rectangles mirror through the reflection probe and add no highlight here.
Light lightAt(vec3 position, vec3 n, vec3 v, vec3 f0, float roughness, float nDotV) {
    Light sum = Light(vec3(0.0), vec3(0.0));
    vec3 cell = clamp(floor((position - frame.gridOrigin.xyz) * frame.gridScale.xyz), vec3(0.0), frame.gridSize.xyz - 1.0);
    uint header = texelFetch(lightGrid, int((cell.z * frame.gridSize.y + cell.y) * frame.gridSize.x + cell.x)).x;
    int first = int(header >> 8u);
    int count = int(header & 255u);
    for (int i = 0; i < count; i++) {
        int base = int(texelFetch(lightGrid, first + i).x) * TEXELS_PER_LIGHT;
        vec4 place = texelFetch(lightTable, base);
        vec4 axis = texelFetch(lightTable, base + 2);
        vec4 shape = texelFetch(lightTable, base + 3);
        vec3 toLight = place.xyz - position;
        float squared = dot(toLight, toLight);
        vec3 l = toLight * inversesqrt(max(squared, 1e-6));
        float nDotL = max(dot(n, l), 0.0);
        float window = clamp(1.0 - squared * squared * place.w * place.w, 0.0, 1.0);
        float cone = clamp(dot(axis.xyz, -l) * shape.x + shape.y, 0.0, 1.0);
        vec4 color = texelFetch(lightTable, base + 1);
        float strength = nDotL * window * window * (color.w > 0.0 ? cone * cone : cone) / (squared + shape.z);
        if (strength > 1e-5 && axis.w >= 0.0) {
            float away = sqrt(squared) * shape.w * (1.5 + 2.0 * (1.0 - nDotL));
            strength *= lightVisibility(base, axis.w, vec4(position + n * (away + 0.004), 1.0));
        }
        sum.diffuse += color.rgb * strength;
        if (HIGHLIGHTS && strength * color.w > 1e-5) {
            sum.specular += specularLight(f0, max(roughness, 0.09), n, v, l, nDotV, nDotL) / max(nDotL, 1e-3) * color.rgb * (strength * 3.14159265);
        }
    }
    return sum;
}
