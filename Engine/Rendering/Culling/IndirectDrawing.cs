using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Culling;

/// <summary>Records the draws that the device fills in. The descriptor set of the drawn instances must be bound.</summary>
internal static unsafe class IndirectDrawing
{
    /// <summary>What is opaque all over, without colors. Returns how many calls that took.</summary>
    public static int RecordDepth(GpuFrame frame, DeviceScene scene, MeshBuffers meshes, PipelineFactory pipelines)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        vk.vkCmdBindIndexBuffer(frame.Commands.Handle, meshes.Indices, 0, VkIndexType.Uint32);
        for (int i = 0; i < scene.Layout.DepthGroups.Length; i++)
        {
            PartResource part = scene.Layout.DepthGroups[i].Part;
            BindPipeline(frame, pipelines.Get(part.DepthKind, SurfacePattern.None, part.Features), part, meshes);
            scene.Draw(frame, i, isDepth: true);
        }

        return scene.Layout.DepthGroups.Length;
    }

    /// <summary>With colors. Returns how many calls that took.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="scene">What to draw.</param>
    /// <param name="meshes">Its triangles.</param>
    /// <param name="pipelines">For the pass.</param>
    /// <param name="layout">Of pipelines that read the list, or of those whose materials have a set each.</param>
    /// <param name="list">All materials; null: each group binds the set of its own.</param>
    /// <param name="frameFeatures">What all pipelines of the frame do.</param>
    public static int Record(
        GpuFrame frame, DeviceScene scene, MeshBuffers meshes, PipelineFactory pipelines, VkPipelineLayout layout, MaterialList? list, MaterialFeatures frameFeatures)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        vk.vkCmdBindIndexBuffer(frame.Commands.Handle, meshes.Indices, 0, VkIndexType.Uint32);
        list?.Bind(frame, layout);
        MaterialFeatures features = frameFeatures | (list is null ? MaterialFeatures.None : MaterialFeatures.Listed);
        for (int i = 0; i < scene.Layout.Groups.Length; i++)
        {
            PartResource part = scene.Layout.Groups[i].Part;
            BindPipeline(frame, pipelines.Get(part.ShadingKind, part.Pattern, part.Features | features), part, meshes);
            if (list is null)
            {
                VkDescriptorSet set = part.Material!.Set;
                vk.vkCmdBindDescriptorSets(frame.Commands.Handle, VkPipelineBindPoint.Graphics, layout, 1, 1, &set, 0, null);
            }

            scene.Draw(frame, i, isDepth: false);
        }

        return scene.Layout.Groups.Length;
    }

    private static void BindPipeline(GpuFrame frame, VkPipeline pipeline, PartResource part, MeshBuffers meshes)
    {
        VulkanDeviceCommands vk = frame.Commands.Device.Commands;
        vk.vkCmdBindPipeline(frame.Commands.Handle, VkPipelineBindPoint.Graphics, pipeline);
        VkBuffer vertices = part.IsRich ? meshes.RichVertices : meshes.Vertices;
        ulong offset = 0;
        vk.vkCmdBindVertexBuffers(frame.Commands.Handle, 0, 1, &vertices, &offset);
    }
}
