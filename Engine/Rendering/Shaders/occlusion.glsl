#extension GL_GOOGLE_include_directive : require
#define OWN_DRAW
#include "frame.glsl"
#include "copy_source.glsl"
// How much of what is around hides each place from the light of the room: what rises over the plane of a surface within reach, seen in the depth of
// the picture (McGuire et al., "The Alchemy Screen-Space Ambient Obscurance Algorithm", 2011). A quarter of the picture's size: one texel for four by four pixels.
layout(set = 2, binding = 1) uniform SOURCE sceneDepth;
layout(location = 0) out vec2 occlusion;   // light that is left, meters along the view's axis

const float REACH_METERS = 0.28;
const int TAPS = 12;

float metersAt(vec2 pixel) {
    ivec3 at = ivec3(clamp(ivec2(pixel), ivec2(0), copied.last), gl_ViewIndex);
    return copied.nearMeters / max(texelFetch(sceneDepth, at, 0).r, 1e-5);
}

// The eye's axes in the world, and how the picture lies on them.
struct Eye { vec3 right; vec3 up; vec3 forward; vec2 scale; vec2 shift; };

Eye eyeHere() {
    mat4 m = frame.clipFromWorld[gl_ViewIndex];
    vec3 x = vec3(m[0].x, m[1].x, m[2].x), y = vec3(m[0].y, m[1].y, m[2].y), w = vec3(m[0].w, m[1].w, m[2].w);
    vec2 shift = vec2(dot(x, w), dot(y, w));
    x -= w * shift.x;
    y -= w * shift.y;
    vec2 scale = vec2(length(x), length(y));
    return Eye(x / scale.x, y / scale.y, w, scale, shift);
}

vec3 placeAt(Eye eye, vec2 pixel, float meters) {
    vec2 clip = pixel * frame.behind.zw / frame.behind.xy * 2.0 - 1.0;
    vec2 aside = (clip - eye.shift) / eye.scale * meters;
    return eye.right * aside.x + eye.up * aside.y + eye.forward * meters;
}

// Toward the neighbor that lies on the same surface.
vec3 slopeAlong(Eye eye, vec2 pixel, vec2 step, vec3 place) {
    float one = metersAt(pixel + step), other = metersAt(pixel - step), here = dot(place, eye.forward);
    return abs(one - here) < abs(other - here) ? placeAt(eye, pixel + step, one) - place : place - placeAt(eye, pixel - step, other);
}

void main() {
    vec2 pixel = floor(gl_FragCoord.xy) * 4.0 + 2.0;
    float meters = metersAt(pixel);
    if (meters > 60.0) { occlusion = vec2(1.0, meters); return; }
    Eye eye = eyeHere();
    vec3 place = placeAt(eye, pixel, meters);
    vec3 n = normalize(cross(slopeAlong(eye, pixel, vec2(0.0, 2.0), place), slopeAlong(eye, pixel, vec2(2.0, 0.0), place)));
    n *= dot(n, place) > 0.0 ? -1.0 : 1.0;
    float reachPixels = min(REACH_METERS * eye.scale.y * 0.5 * frame.behind.y / frame.behind.w / meters, 0.2 / frame.behind.w);
    // Four texels side by side look in different directions; whoever reads takes their mean.
    float turn = dot(mod(floor(gl_FragCoord.xy), 2.0), vec2(0.5, 0.25)) * 6.2831853 / 2.0;
    float hidden = 0.0;
    for (int i = 0; i < TAPS; i++) {
        float share = (float(i) + 0.5) / float(TAPS), angle = float(i) * 2.3999632 + turn;
        vec2 at = pixel + vec2(cos(angle), sin(angle)) * (share * reachPixels);
        // Nothing is known of what lies beyond the picture; taken for what lies at its edge, it would darken that.
        if (any(lessThan(at, vec2(0.0))) || any(greaterThanEqual(at, vec2(copied.last) + 1.0))) { continue; }
        vec3 way = placeAt(eye, at, metersAt(at)) - place;
        float squared = dot(way, way);
        float falls = max(1.0 - squared / (REACH_METERS * REACH_METERS), 0.0);
        hidden += max(dot(way, n) - 0.003 * meters, 0.0) * inversesqrt(squared + 1e-5) * falls;
    }
    occlusion = vec2(clamp(1.0 - hidden * (3.2 / float(TAPS)), 0.0, 1.0), meters);
}
