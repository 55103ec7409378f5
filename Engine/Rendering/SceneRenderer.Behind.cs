using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private int OpaqueDraws => _builder.Draws.OpaqueCount;

    internal SceneAttachments NewAttachments(uint width, uint height, int viewCount, int samples, VkFormat format) =>
        new(_gpu, width, height, viewCount, samples, format, RenderQualities.LooksBehind(_quality) ? _descriptors.BehindLayout : null);

    /// <summary>Which part of the picture is drawn, and 1 / its pixels.</summary>
    private static Vector4 BehindArea(SceneAttachments attachments, in SceneTarget target)
    {
        VkExtent2D extent = target.Extent;
        return new Vector4(extent.width / (float)attachments.Width, extent.height / (float)attachments.Height, 1f / attachments.Width, 1f / attachments.Height);
    }

    /// <summary>Copying costs, so only what is in view and needs it makes a frame do it.</summary>
    private BehindNeed LookBehind(SceneAttachments attachments, in SceneTarget target) =>
        !attachments.CanLookBehind(target) ? BehindNeed.None
        : _builder.Draws.RefractiveCount > 0 ? BehindNeed.Distance | BehindNeed.Color
        : _particleDraw.Count > 0 ? BehindNeed.Distance : BehindNeed.None;

    private void RecordDraws(GpuFrame frame, Range range, PipelineFactory pipelines, BehindNeed behind) =>
        SceneDrawing.Record(frame, _builder.Draws, range, (behind & BehindNeed.Color) != 0, _meshes, pipelines, _descriptors.PipelineLayout, FrameFeatures);

    /// <summary>Between the two parts of a pass: copies color and distance at half the size, and binds them for what comes then.</summary>
    private void RecordBehind(GpuFrame frame, SceneAttachments attachments, in SceneTarget target, BehindNeed need, uint viewMask)
    {
        BehindImages behind = attachments.Behind!;
        // Draws with all materials in one list leave only the first set as it was.
        _descriptors.BindBehind(frame, behind.SetFor(attachments.DrawnColor(target), attachments.DrawnDepth(target)));
        VkExtent2D whole = target.Extent;
        var half = new VkExtent2D { width = (whole.width + 1) / 2, height = (whole.height + 1) / 2 };
        var parameters = new CopyParameters { LastX = (int)whole.width - 1, LastY = (int)whole.height - 1, NearMeters = Projection.NearMeters };
        bool isSampled = attachments.MultisampledColor is not null;
        GpuImage depth = attachments.DrawnDepth(target), color = attachments.DrawnColor(target);
        frame.Commands.Transition(depth, GpuImageUse.DepthAttachment, GpuImageUse.ShaderSampled);
        Copy(behind.Distance, behind.DrawnDistance, isSampled ? PipelineKind.CopySampledDistance : PipelineKind.CopyDistance);
        frame.Commands.Transition(behind.Distance, GpuImageUse.ColorAttachment, GpuImageUse.ShaderSampled);
        frame.Commands.Transition(depth, GpuImageUse.ShaderSampled, GpuImageUse.DepthAttachment);
        if ((need & BehindNeed.Color) != 0)
        {
            parameters.DecodesSrgb = !PipelineFactory.IsSrgb(attachments.Format.Color);
            frame.Commands.Transition(color, GpuImageUse.ColorAttachment, GpuImageUse.ShaderSampled);
            Copy(behind.Color, behind.DrawnColor, isSampled ? PipelineKind.CopySampledColor : PipelineKind.CopyColor);
            frame.Commands.Transition(color, GpuImageUse.ShaderSampled, GpuImageUse.ColorAttachment);
            behind.Blur(frame.Commands, half, viewMask);
        }

        void Copy(GpuImage image, GpuImageView view, PipelineKind kind)
        {
            frame.Commands.TransitionMips(image, GpuImageUse.Undefined, GpuImageUse.ColorAttachment, 0, 1);
            ScenePass.BeginCopy(frame.Commands, view, half, viewMask);
            var format = new TargetFormat(image.Description.Format, VkFormat.Undefined, VkSampleCountFlags.Count1, viewMask);
            SceneDrawing.RecordCopy(frame, kind, parameters, PipelinesFor(format), _descriptors.PipelineLayout);
            ScenePass.End(frame.Commands);
        }
    }
}
