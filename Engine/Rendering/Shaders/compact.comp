#version 460
// Leaves the empty ones out of draws that are made together, in order: what comes later still covers what came before. A group of threads for each group of draws.
layout(local_size_x = 64) in;

struct Command { uint indexCount; uint instanceCount; uint firstIndex; int vertexOffset; uint firstInstance; };
struct Group { uint first; uint count; uint target; uint unused; };

layout(std430, set = 0, binding = 1) readonly buffer Commands { Command commands[]; };
layout(std430, set = 0, binding = 2) readonly buffer Groups { Group groups[]; };
layout(std430, set = 0, binding = 3) writeonly buffer Compacted { Command compacted[]; };
layout(std430, set = 0, binding = 4) writeonly buffer Counts { uint counts[]; };

shared uint upTo[64];

void main() {
    Group group = groups[gl_WorkGroupID.x];
    uint thread = gl_LocalInvocationID.x, written = 0u;
    for (uint base = 0u; base < group.count; base += 64u) {
        uint i = base + thread;
        bool isDrawn = i < group.count && commands[group.first + i].instanceCount > 0u;
        upTo[thread] = isDrawn ? 1u : 0u;
        barrier();
        for (uint step = 1u; step < 64u; step *= 2u) {
            uint before = thread >= step ? upTo[thread - step] : 0u;
            barrier();
            upTo[thread] += before;
            barrier();
        }
        if (isDrawn) { compacted[group.target + written + upTo[thread] - 1u] = commands[group.first + i]; }
        written += upTo[63];
        barrier();
    }
    if (thread == 0u) { counts[gl_WorkGroupID.x] = written; }
}
