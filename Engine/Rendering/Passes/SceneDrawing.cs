using System.Runtime.InteropServices;
using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Debugging;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Particles;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>Records the draws of a list, changing pipeline and vertex buffer only where they differ.</summary>
internal static unsafe class SceneDrawing
{
    /// <summary>Stands for the buffer of rich vertices where -1 stands for that of plain ones.</summary>
    private const long RichOffset = -2;

    /// <param name="frame">Within the pass.</param>
    /// <param name="draws">In order.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="refracts">False: what lies behind is not known, and thick glass is drawn like thin glass.</param>
    /// <param name="meshes">Their vertices.</param>
    /// <param name="pipelines">For the pass.</param>
    /// <param name="layout">Of all pipelines.</param>
    /// <param name="frameFeatures">What the frame's light asks of materials.</param>
    public static void Record(
        GpuFrame frame, DrawList draws, Range range, bool refracts, MeshBuffers meshes, PipelineFactory pipelines, VkPipelineLayout layout, MaterialFeatures frameFeatures)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        VkCommandBuffer commands = frame.Commands.Handle;
        vk.vkCmdBindIndexBuffer(commands, meshes.Indices, 0, VkIndexType.Uint32);
        VkPipeline bound = default;
        long boundOffset = long.MinValue;
        PartResource? pushed = null;
        MaterialResource? described = null;
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            ref readonly DrawItem item = ref draws[i];
            PipelineKind kind = item.Kind == PipelineKind.Refractive && !refracts ? PipelineKind.Glass : item.Kind == PipelineKind.Opaque ? item.Part.ShadingKind : item.Kind;
            VkPipeline pipeline = pipelines.Get(kind, item.Part.Pattern, item.Part.Features | frameFeatures);
            if (pipeline != bound)
            {
                vk.vkCmdBindPipeline(commands, VkPipelineBindPoint.Graphics, pipeline);
                bound = pipeline;
            }

            long offset = item.Part.IsRich ? RichOffset : item.ArenaVertexOffset;
            if (offset != boundOffset)
            {
                BindVertices(vk, commands, offset == RichOffset ? meshes.RichVertices : offset < 0 ? meshes.Vertices : frame.Arena.Handle, (ulong)Math.Max(offset, 0));
                boundOffset = offset;
            }

            if (item.Part.Material is { } material && item.Kind != PipelineKind.Outline)
            {
                if (material != described)
                {
                    VkDescriptorSet set = material.Set;
                    vk.vkCmdBindDescriptorSets(commands, VkPipelineBindPoint.Graphics, layout, 1, 1, &set, 0, null);
                    described = material;
                }
            }
            else if (item.Part.Material is null && item.Part != pushed)
            {
                DrawParameters parameters = item.Part.Draw;
                vk.vkCmdPushConstants(commands, layout, VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment, 0, (uint)sizeof(DrawParameters), &parameters);
                pushed = item.Part;
            }

            vk.vkCmdDrawIndexed(commands, item.Part.IndexCount, item.InstanceCount, item.Part.FirstIndex, item.Part.VertexOffset, item.FirstInstance);
        }
    }

    /// <summary>Records casters into a shadow map.</summary>
    public static void RecordShadow(
        GpuFrame frame, DrawList draws, MeshBuffers meshes, PipelineFactory pipelines, VkPipelineLayout layout, Matrix4x4 clipFromWorld)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        VkCommandBuffer commands = frame.Commands.Handle;
        vk.vkCmdBindIndexBuffer(commands, meshes.Indices, 0, VkIndexType.Uint32);
        vk.vkCmdPushConstants(commands, layout, VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment, 0, (uint)sizeof(Matrix4x4), &clipFromWorld);
        VkPipeline bound = default;
        for (int i = 0; i < draws.Count; i++)
        {
            ref readonly DrawItem item = ref draws[i];
            VkPipeline pipeline = pipelines.Get(PipelineKind.Shadow, SurfacePattern.None, item.Part.Features);
            if (pipeline != bound)
            {
                bool isRich = item.Part.IsRich;
                vk.vkCmdBindPipeline(commands, VkPipelineBindPoint.Graphics, pipeline);
                BindVertices(vk, commands, isRich ? meshes.RichVertices : meshes.Vertices, 0);
                bound = pipeline;
            }

            vk.vkCmdDrawIndexed(commands, item.Part.IndexCount, item.InstanceCount, item.Part.FirstIndex, item.Part.VertexOffset, item.FirstInstance);
        }
    }

    /// <summary>Records the depth of what is opaque all over, so that afterwards only what is seen is shaded. Returns how many draws that took.</summary>
    public static int RecordDepth(GpuFrame frame, DrawList draws, MeshBuffers meshes, PipelineFactory pipelines)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        VkCommandBuffer commands = frame.Commands.Handle;
        vk.vkCmdBindIndexBuffer(commands, meshes.Indices, 0, VkIndexType.Uint32);
        (VkPipeline bound, int count) = (default, 0);
        for (int i = 0; i < draws.Count; i++)
        {
            ref readonly DrawItem item = ref draws[i];
            if (item.Kind != PipelineKind.Opaque || (item.Part.Features & MaterialFeatures.Mask) != 0)
            {
                continue;
            }

            VkPipeline pipeline = pipelines.Get(item.Part.DepthKind, SurfacePattern.None, item.Part.Features);
            if (pipeline != bound)
            {
                vk.vkCmdBindPipeline(commands, VkPipelineBindPoint.Graphics, pipeline);
                BindVertices(vk, commands, item.Part.IsRich ? meshes.RichVertices : meshes.Vertices, 0);
                bound = pipeline;
            }

            vk.vkCmdDrawIndexed(commands, item.Part.IndexCount, item.InstanceCount, item.Part.FirstIndex, item.Part.VertexOffset, item.FirstInstance);
            count++;
        }

        return count;
    }

    /// <summary>Records all particles as one draw; they fade toward what they touch where that is known.</summary>
    public static void RecordParticles(GpuFrame frame, ParticleDraw particles, bool isSoft, PipelineFactory pipelines, VkPipelineLayout layout) =>
        RecordQuads(frame, isSoft ? PipelineKind.SoftParticles : PipelineKind.Particles, particles.FirstVector, particles.Count, pipelines, layout);

    /// <summary>Before anything else of the pass.</summary>
    public static void RecordHidden(GpuFrame frame, HiddenDraw hidden, PipelineFactory pipelines, VkPipelineLayout layout) =>
        RecordVertices(frame, PipelineKind.HiddenArea, hidden.FirstVector, hidden.Count, hidden.Count > 0 ? 1u : 0u, pipelines, layout);

    public static void RecordLines(GpuFrame frame, LineDraw lines, PipelineFactory pipelines, VkPipelineLayout layout) =>
        RecordQuads(frame, PipelineKind.DebugLines, lines.FirstVector, lines.Count, pipelines, layout);

    /// <summary>Quads that the vertex shader makes from vectors of the frame's arena.</summary>
    private static void RecordQuads(GpuFrame frame, PipelineKind kind, uint firstVector, uint count, PipelineFactory pipelines, VkPipelineLayout layout) =>
        RecordVertices(frame, kind, firstVector, 6, count, pipelines, layout);

    private static void RecordVertices(GpuFrame frame, PipelineKind kind, uint firstVector, uint vertices, uint instances, PipelineFactory pipelines, VkPipelineLayout layout)
    {
        if (instances == 0)
        {
            return;
        }

        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        VkCommandBuffer commands = frame.Commands.Handle;
        vk.vkCmdBindPipeline(commands, VkPipelineBindPoint.Graphics, pipelines.Get(kind, SurfacePattern.None, MaterialFeatures.None));
        vk.vkCmdPushConstants(commands, layout, VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment, 0, sizeof(uint), &firstVector);
        vk.vkCmdDraw(commands, vertices, instances, 0, 0);
    }

    /// <summary>Copies a half-drawn picture at half its size: a triangle over all of it.</summary>
    public static void RecordCopy(GpuFrame frame, PipelineKind kind, in CopyParameters parameters, PipelineFactory pipelines, VkPipelineLayout layout)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        CopyParameters copied = parameters;
        vk.vkCmdBindPipeline(frame.Commands.Handle, VkPipelineBindPoint.Graphics, pipelines.Get(kind, SurfacePattern.None, MaterialFeatures.None));
        vk.vkCmdPushConstants(frame.Commands.Handle, layout, VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment, 0, (uint)sizeof(CopyParameters), &copied);
        vk.vkCmdDraw(frame.Commands.Handle, 3, 1, 0, 0);
    }

    private static void BindVertices(VulkanDeviceCommands vk, VkCommandBuffer commands, VkBuffer buffer, ulong offset) =>
        vk.vkCmdBindVertexBuffers(commands, 0, 1, &buffer, &offset);
}
