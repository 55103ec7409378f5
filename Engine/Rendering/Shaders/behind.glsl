// What is opaque, at half the size of the picture: see BehindImages.
layout(set = 2, binding = 2) uniform sampler2DArray behindColor;
layout(set = 2, binding = 3) uniform sampler2DArray behindDistance;

// Where in the copy a point of the world is seen, and how far away it is along the view's axis.
vec3 seenAt(vec3 world) {
    vec4 clip = frame.clipFromWorld[gl_ViewIndex] * vec4(world, 1.0);
    return vec3((clip.xy / max(clip.w, 1e-3) * 0.5 + 0.5) * frame.behind.xy, clip.w);
}

vec2 withinCopy(vec2 uv) { return clamp(uv, frame.behindLimits.xy + frame.behind.zw, frame.behindLimits.zw - frame.behind.zw); }

float metersBehind(vec2 uv) { return textureLod(behindDistance, vec3(withinCopy(uv), gl_ViewIndex), 0.0).r; }

// The nearest of the four texels that the color there is mixed of.
float nearestAround(vec2 uv) {
    vec4 four = textureGather(behindDistance, vec3(withinCopy(uv), gl_ViewIndex));
    return min(min(four.x, four.y), min(four.z, four.w));
}

// At this pixel; wherever steam is in view the distance is copied all over.
float metersBehindHere() { return textureLod(behindDistance, vec3(gl_FragCoord.xy * frame.behind.zw, gl_ViewIndex), 0.0).r; }

vec2 seenHere() { return gl_FragCoord.xy * frame.behind.zw; }
