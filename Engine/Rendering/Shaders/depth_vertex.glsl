#extension GL_EXT_multiview : require
#define OWN_DRAW
#define POSITION_ONLY
#include "frame.glsl"
#include "vertex.glsl"

#ifdef FADING
layout(location = 0) flat out float state;
#endif

void main() {
    Instance instance = instances[gl_InstanceIndex];
    gl_Position = clipOf(placementOf(instance), gl_ViewIndex);
#ifdef FADING
    state = instance.state.x;
#endif
}
