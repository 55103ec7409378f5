#extension GL_GOOGLE_include_directive : require
#include "copy_source.glsl"
layout(set = 2, binding = 1) uniform SOURCE sceneDepth;
layout(location = 0) out float meters;

// Along the view's axis, to the nearest of the four: what is in front of glass is never mistaken for what is behind it.
void main() {
    float nearest = 0.0;
    for (int i = 0; i < 4; i++) { nearest = max(nearest, fetched(sceneDepth, i).r); }
    meters = copied.nearMeters / max(nearest, 1e-5);
}
