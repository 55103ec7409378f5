// Light through a body of glass or liquid, found behind it in the picture.
#include "behind.glsl"

// How the surface curves here, from what neighboring pixels see of it: how the normal turns per meter along two directions at right angles.
struct Shape { vec3 right; vec3 up; vec3 turnRight; vec3 turnUp; };

vec3 turnAlong(vec3 way, vec3 n) {
    vec3 px = dFdx(worldPosition), py = dFdy(worldPosition);
    float xx = dot(px, px), xy = dot(px, py), yy = dot(py, py), x = dot(px, way), y = dot(py, way);
    float scale = 1.0 / max(xx * yy - xy * xy, 1e-20);
    return (dFdx(n) * (yy * x - xy * y) + dFdy(n) * (xx * y - xy * x)) * scale;
}

Shape shapeHere(vec3 n) {
    vec3 right = normalize(dFdx(worldPosition) - n * dot(n, dFdx(worldPosition)));
    vec3 up = cross(n, right);
    return Shape(right, up, turnAlong(right, n), turnAlong(up, n));
}

struct Way { vec3 exit; vec3 direction; };

// The way through, as if the body went on to its other side as it curves here: a ball and a beaker turn pictures around, a slab shifts them.
// With M how the normal turns and k the strongest curvature, x.Mx + k s s - 2 s = 0 for a point that lies x aside and s deep: a ball, a tube.
Way wayThrough(vec3 n, vec3 v, float ior) {
    vec3 inside = refract(-v, n, 1.0 / ior);
    float cosine = max(-dot(inside, n), 0.05);
    vec3 along = inside + n * cosine;
    Shape shape = shapeHere(n);
    float a = dot(shape.turnRight, shape.right), b = 0.5 * (dot(shape.turnRight, shape.up) + dot(shape.turnUp, shape.right)), c = dot(shape.turnUp, shape.up);
    float strongest = max(0.5 * (a + c) + sqrt(0.25 * (a - c) * (a - c) + b * b), 0.0);
    float x = dot(along, shape.right), y = dot(along, shape.up);
    float aside = max(a * x * x + 2.0 * b * x * y + c * y * y, 0.0);
    float chord = 2.0 * cosine / max(aside + cosine * cosine * strongest, 1e-4);
    float thickness = max(thicknessHere, 1e-4);
    float flatness = smoothstep(6.0, 14.0, chord / thickness);
    float path = mix(chord, thickness / cosine, flatness);
    vec3 back = shape.right * (path * (a * x + b * y)) + shape.up * (path * (b * x + c * y)) + n * (1.0 - path * cosine * strongest);
    back = normalize(mix(back, -n, flatness));
    vec3 onward = refract(inside, -back, ior);
    return Way(worldPosition + inside * path, dot(onward, onward) < 0.5 ? reflect(inside, back) : onward);
}

// What is seen along that way: where it meets what is opaque is looked for twice, each time from a better guess.
vec3 seenThrough(vec3 n, vec3 v, float ior, float roughness, float share) {
    Way way = wayThrough(n, v, ior);
    vec3 forward = vec3(frame.clipFromWorld[gl_ViewIndex][0].w, frame.clipFromWorld[gl_ViewIndex][1].w, frame.clipFromWorld[gl_ViewIndex][2].w);
    float leaves = seenAt(way.exit).z;
    float rise = max(dot(way.direction, forward), 0.1);
    vec2 uv = seenHere();
    float onward = 0.0;
    for (int i = 0; i < 2; i++) {
        onward = max(metersBehind(uv) - leaves, 0.0) / rise;
        uv = seenAt(way.exit + way.direction * onward).xy;
    }
    // Beyond the picture's edge, or back toward the eye, the surroundings stand in.
    vec2 outside = max(-uv, uv - frame.behind.xy) / frame.behind.xy;
    float unseen = smoothstep(-0.06, 0.02, max(outside.x, outside.y));
    unseen = max(unseen, smoothstep(0.1, -0.1, dot(way.direction, forward)));
    if (nearestAround(uv) < leaves - 0.004) { uv = seenHere(); }
    // The lobe's half width at the place that is met, in texels of the copy.
    float lobe = roughness * roughness * clamp(material.pattern.y * 2.0 - 2.0, 0.0, 1.0) * (onward + thicknessHere);
    float tall = length(vec3(frame.clipFromWorld[gl_ViewIndex][0].y, frame.clipFromWorld[gl_ViewIndex][1].y, frame.clipFromWorld[gl_ViewIndex][2].y));
    float texels = lobe / max(leaves + onward, 0.05) * 0.5 * tall * float(textureSize(behindColor, 0).y) * frame.behind.y;
    vec3 seen = textureLod(behindColor, vec3(withinCopy(uv), gl_ViewIndex), log2(max(texels * 2.0, 1.0))).rgb;
    if (unseen > 0.0) { seen = mix(seen, toneMap(reflection(worldPosition, way.direction, max(roughness, 0.05)) * (share * frame.roomMinimum.w)), unseen); }
    return seen;
}

// Each color on its own way where the index of refraction depends on it (KHR_materials_dispersion, "Implementation").
vec3 seenInColors(vec3 n, vec3 v, float roughness, float share) {
    float ior = material.pattern.y;
    vec3 green = seenThrough(n, v, ior, roughness, share);
    if (!DISPERSION) { return green; }
    float spread = (ior - 1.0) * 0.025 * material.specular.w;
    return vec3(seenThrough(n, v, ior - spread, roughness, share).r, green.g, seenThrough(n, v, ior + spread, roughness, share).b);
}
