#extension GL_EXT_multiview : require
#include "frame.glsl"
#include "vertex.glsl"

// The hull behind a highlighted part, grown along its normals by an angle that stays the same at any distance.
layout(location = 0) flat out vec4 state;

void main() {
    Instance instance = instances[gl_InstanceIndex];
    Placement placement = placementOf(instance);
    vec3 world = toWorld(placement.rows, vec4(placement.point, 1.0));
    vec3 direction = normalize(normalToWorld(placement.rows, normal));
    float distanceMeters = distance(world, frame.eyeInWorld[gl_ViewIndex].xyz);
    float pulse = 0.75 + 0.25 * frame.keyRadiance.w;
    state = vec4(instance.state.x, pulse, 0.0, 0.0);
    world += direction * (0.0042 * distanceMeters + 0.001) * pulse * step(0.001, instance.state.x);
    gl_Position = frame.clipFromWorld[gl_ViewIndex] * vec4(world, 1.0);
}
