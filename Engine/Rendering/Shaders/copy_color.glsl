#extension GL_GOOGLE_include_directive : require
#include "copy_source.glsl"
layout(set = 2, binding = 0) uniform SOURCE sceneColor;
layout(location = 0) out vec4 color;

vec3 decoded(vec3 c) { return copied.decodesSrgb != 0 ? mix(c / 12.92, pow((c + 0.055) / 1.055, vec3(2.4)), greaterThan(c, vec3(0.04045))) : c; }

void main() {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 4; i++) { sum += decoded(fetched(sceneColor, i).rgb); }
    color = vec4(sum * 0.25, 1.0);
}
