// What the vertex shaders of meshes share: plain vertices, and rich ones (RICH_VERTICES) with color, second coordinates and joints.
layout(location = 0) in vec3 position;
#ifndef POSITION_ONLY
layout(location = 1) in vec3 normal;
#endif
#ifdef RICH_VERTICES
layout(location = 6) in uvec4 joints;
layout(location = 7) in vec4 weights;
layout(constant_id = 4) const int FEATURES = 0;
const bool SKINNED = (FEATURES & 32768) != 0;
layout(std430, set = 0, binding = 9) readonly buffer Joints { vec4 jointRows[]; };
#endif

struct Placement { vec4 rows[3]; };

// worldFromMesh of this vertex. A skinned mesh's instance tells in state.w where its joints begin, plus one; see InstanceData.
Placement placementOf(Instance instance) {
    Placement placement = Placement(instance.worldFromNode);
#ifdef RICH_VERTICES
    if (SKINNED) {
        int base = int(abs(instance.state.w)) - 1;
        for (int row = 0; row < 3; row++) {
            placement.rows[row] = jointRows[base + int(joints.x) * 3 + row] * weights.x + jointRows[base + int(joints.y) * 3 + row] * weights.y
                + jointRows[base + int(joints.z) * 3 + row] * weights.z + jointRows[base + int(joints.w) * 3 + row] * weights.w;
        }
    }
#endif
    return placement;
}
