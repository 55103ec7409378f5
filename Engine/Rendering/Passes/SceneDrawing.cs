using System.Runtime.InteropServices;
using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>Records the draws of a list, changing pipeline and vertex buffer only where they differ.</summary>
internal static unsafe class SceneDrawing
{
    public static void Record(GpuFrame frame, DrawList draws, MeshBuffers meshes, PipelineFactory pipelines, VkPipelineLayout layout)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        VkCommandBuffer commands = frame.Commands.Handle;
        vk.vkCmdBindIndexBuffer(commands, meshes.Indices.Handle, 0, VkIndexType.Uint32);
        VkPipeline bound = default;
        long boundOffset = long.MinValue;
        PartResource? pushed = null;
        for (int i = 0; i < draws.Count; i++)
        {
            ref readonly DrawItem item = ref draws[i];
            VkPipeline pipeline = pipelines.Get(item.Kind, item.Part.Pattern);
            if (pipeline != bound)
            {
                vk.vkCmdBindPipeline(commands, VkPipelineBindPoint.Graphics, pipeline);
                bound = pipeline;
            }

            if (item.ArenaVertexOffset != boundOffset)
            {
                BindVertices(vk, commands, item.ArenaVertexOffset < 0 ? meshes.Vertices.Handle : frame.Arena.Handle, (ulong)Math.Max(item.ArenaVertexOffset, 0));
                boundOffset = item.ArenaVertexOffset;
            }

            if (item.Part != pushed)
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
        vk.vkCmdBindIndexBuffer(commands, meshes.Indices.Handle, 0, VkIndexType.Uint32);
        BindVertices(vk, commands, meshes.Vertices.Handle, 0);
        vk.vkCmdBindPipeline(commands, VkPipelineBindPoint.Graphics, pipelines.Get(PipelineKind.Shadow, SurfacePattern.None));
        vk.vkCmdPushConstants(commands, layout, VkShaderStageFlags.Vertex | VkShaderStageFlags.Fragment, 0, (uint)sizeof(Matrix4x4), &clipFromWorld);
        for (int i = 0; i < draws.Count; i++)
        {
            ref readonly DrawItem item = ref draws[i];
            vk.vkCmdDrawIndexed(commands, item.Part.IndexCount, item.InstanceCount, item.Part.FirstIndex, item.Part.VertexOffset, item.FirstInstance);
        }
    }

    private static void BindVertices(VulkanDeviceCommands vk, VkCommandBuffer commands, VkBuffer buffer, ulong offset) =>
        vk.vkCmdBindVertexBuffers(commands, 0, 1, &buffer, &offset);
}
