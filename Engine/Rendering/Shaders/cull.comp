#version 460
// Leaves out what no eye sees, chooses levels of detail, and fills in draws. One thread for each place of the scene. Layouts: CullViews, DeviceBatch, SceneLayout.
layout(local_size_x = 64) in;

struct Instance { vec4 rows[3]; vec4 state; };
struct Batch { uint firstCommand; float material; uint fades; uint unused; vec4 shares; };
struct Command { uint indexCount; uint instanceCount; uint firstIndex; int vertexOffset; uint firstInstance; };

layout(set = 0, binding = 0) uniform Views {
    vec4 eyes[2];
    vec4 planes[8];
    vec4 middle;
    uint viewCount;
    uint placeCount;
    uint fadedCommand;
} views;
layout(std430, set = 0, binding = 1) readonly buffer Instances { Instance instances[]; };
layout(std430, set = 0, binding = 2) readonly buffer Spheres { vec4 spheres[]; };
layout(std430, set = 0, binding = 3) readonly buffer BatchOf { uint batchOf[]; };
layout(std430, set = 0, binding = 4) readonly buffer Batches { Batch batches[]; };
layout(std430, set = 0, binding = 5) buffer Commands { Command commands[]; };
layout(std430, set = 0, binding = 6) writeonly buffer Drawn { Instance drawn[]; };

bool touches(uint view, vec4 sphere) {
    vec3 offset = sphere.xyz - views.eyes[view].xyz;
    for (uint side = 0u; side < 4u; side++) {
        if (!(dot(offset, views.planes[view * 4u + side].xyz) >= -sphere.w)) { return false; }
    }
    return true;
}

// As LevelFade.FinerShare.
int finerShare(float share, float bound) {
    return max(64 - int((bound - share) / (bound * 0.15) * 64.0), 0);
}

void write(uint command, Instance instance) { drawn[commands[command].firstInstance + atomicAdd(commands[command].instanceCount, 1u)] = instance; }

void main() {
    uint place = gl_GlobalInvocationID.x;
    if (place >= views.placeCount) { return; }
    vec4 sphere = spheres[place];
    if (sphere.w < 0.0 || !(touches(0u, sphere) || (views.viewCount > 1u && touches(1u, sphere)))) { return; }
    Batch batch = batches[batchOf[place]];
    float share = sphere.w * views.middle.w / max(distance(sphere.xyz, views.middle.xyz), 0.01);
    uint level = 0u;
    while (level < 4u && share <= batch.shares[level]) { level++; }
    Instance instance = instances[place];
    // What is opaque has no use for its opacity: there the shader finds its material.
    if (batch.material >= 0.0) { instance.state.z = batch.material; }
    int finer = batch.fades != 0u && level > 0u ? finerShare(share, batch.shares[level - 1u]) : 0;
    if (finer > 0) {
        Instance fading = instance;
        fading.state.x += 2.0 * float(finer == 64 ? 0 : finer);
        write(batch.firstCommand + level - 1u, fading);
        if (finer == 64) { return; }
        atomicAdd(commands[views.fadedCommand].instanceCount, 1u);
        instance.state.x -= 2.0 * float(finer);
    }
    write(batch.firstCommand + level, instance);
}
