#define OWN_DRAW
#define POSITION_ONLY
#include "frame.glsl"
#include "vertex.glsl"

layout(push_constant) uniform Map { mat4 clipFromWorld; } map;

void main() {
    Placement placement = placementOf(instances[gl_InstanceIndex]);
    vec3 world = toWorld(placement.rows, vec4(placement.point, 1.0));
    gl_Position = map.clipFromWorld * vec4(world, 1.0);
}
