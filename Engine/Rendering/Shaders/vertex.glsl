// What the vertex shaders of meshes share: plain vertices, and rich ones (RICH_VERTICES) with color, second coordinates and joints.
layout(location = 0) in vec3 position;
#ifndef POSITION_ONLY
layout(location = 1) in vec3 normal;
#endif
#ifdef RICH_VERTICES
layout(location = 6) in uvec4 joints;
layout(location = 7) in vec4 weights;
layout(constant_id = 4) const int FEATURES = 0;
const bool SKINNED = (FEATURES & 32768) != 0, MORPHED = (FEATURES & 1048576) != 0;
layout(std430, set = 0, binding = 9) readonly buffer Joints { vec4 jointRows[]; };
#endif

struct Placement { vec4 rows[3]; vec3 point; };

#ifdef RICH_VERTICES
int shapeOf(Instance instance) { return int(abs(instance.state.w)) - 1; }

// What morph targets add to this vertex: 0 position, 1 normal, 2 tangent. Layout: MorphShape.
vec3 morph(Instance instance, int kind) {
    int base = shapeOf(instance);
    return MORPHED ? jointRows[base + 1 + (gl_VertexIndex - int(jointRows[base].x)) * 3 + kind].xyz : vec3(0.0);
}
#endif

// worldFromMesh of this vertex, and where it is in its mesh. The instance of a mesh that changes its shape tells in state.w where that
// begins, plus one: what morph targets add, then the joints; see InstanceData.
Placement placementOf(Instance instance) {
    Placement placement = Placement(instance.worldFromNode, position);
#ifdef RICH_VERTICES
    placement.point += morph(instance, 0);
    if (SKINNED) {
        int base = shapeOf(instance);
        if (MORPHED) { base += 1 + int(jointRows[base].y) * 3; }
        for (int row = 0; row < 3; row++) {
            placement.rows[row] = jointRows[base + int(joints.x) * 3 + row] * weights.x + jointRows[base + int(joints.y) * 3 + row] * weights.y
                + jointRows[base + int(joints.z) * 3 + row] * weights.z + jointRows[base + int(joints.w) * 3 + row] * weights.w;
        }
    }
#endif
    return placement;
}

// The depth pass and the pass after it must land on the same depth to the last bit: same steps, none of them fused.
vec4 clipOf(Placement placement, int view) {
    precise vec3 world = vec3(
        placement.rows[0].x * placement.point.x + placement.rows[0].y * placement.point.y + placement.rows[0].z * placement.point.z + placement.rows[0].w,
        placement.rows[1].x * placement.point.x + placement.rows[1].y * placement.point.y + placement.rows[1].z * placement.point.z + placement.rows[1].w,
        placement.rows[2].x * placement.point.x + placement.rows[2].y * placement.point.y + placement.rows[2].z * placement.point.z + placement.rows[2].w);
    precise vec4 clip = frame.clipFromWorld[view][0] * world.x + frame.clipFromWorld[view][1] * world.y + frame.clipFromWorld[view][2] * world.z + frame.clipFromWorld[view][3];
    return clip;
}
