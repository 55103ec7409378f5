using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    /// <summary>Darkens places that things around them hide from the light of the room, wherever those stand. On for graphics cards; off where frames take too long.</summary>
    public bool HasScreenOcclusion { get => field && RenderQualities.LooksBehind(_quality); set; } = true;

    private int OpaqueDraws => _builder.Draws.OpaqueCount;

    internal SceneAttachments NewAttachments(uint width, uint height, int viewCount, int samples, VkFormat format) =>
        new(_gpu, width, height, viewCount, samples, format, RenderQualities.LooksBehind(_quality) ? _descriptors.BehindLayout : null);

    /// <summary>Asks for what no material tells of, so that no pipeline is made when the first glass or steam comes into view.</summary>
    private void WarmBehind()
    {
        bool isSampled = _attachments.MultisampledColor is not null, looksBehind = RenderQualities.LooksBehind(_quality);
        for (int pass = 0; pass < _attachments.PassCount; pass++)
        {
            // Targets that are only to be drawn into show hard particles even where others look behind.
            PipelinesFor(_attachments.PassFormat(pass)).Ask(PipelineKind.Particles, SurfacePattern.None, MaterialFeatures.None);
        }

        for (int pass = 0; pass < _attachments.PassCount && looksBehind; pass++)
        {
            TargetFormat format = _attachments.PassFormat(pass);
            PipelinesFor(format).Ask(PipelineKind.SoftParticles, SurfacePattern.None, MaterialFeatures.None);
            Warm(OcclusionImage.Format, format.ViewMask, isSampled ? PipelineKind.SampledOcclusion : PipelineKind.Occlusion);
            Warm(BehindImages.DistanceFormat, format.ViewMask, isSampled ? PipelineKind.CopySampledDistance : PipelineKind.CopyDistance);
            Warm(BehindImages.ColorFormat, format.ViewMask, isSampled ? PipelineKind.CopySampledColor : PipelineKind.CopyColor);
        }

        void Warm(VkFormat format, uint viewMask, PipelineKind kind) => PipelinesFor(FlatFormat(format, viewMask)).Ask(kind, SurfacePattern.None, MaterialFeatures.None);
    }

    /// <summary>Which part of the picture is drawn, and 1 / its pixels.</summary>
    private static Vector4 BehindArea(SceneAttachments attachments, in SceneTarget target)
    {
        VkExtent2D extent = target.Extent;
        return new Vector4(extent.width / (float)attachments.Width, extent.height / (float)attachments.Height, 1f / attachments.Width, 1f / attachments.Height);
    }

    /// <summary>The part of the half-sized copy that refraction needs.</summary>
    private VkRect2D RefractedArea(SceneAttachments attachments, in SceneTarget target)
    {
        VkRect2D half = HalfOf(target);
        PictureArea area = _builder.Refracted;
        (int left, int top) = (Down(area.Minimum.X * half.extent.width), Down(area.Minimum.Y * half.extent.height));
        (int right, int bottom) = (Up(area.Maximum.X * half.extent.width, half.extent.width), Up(area.Maximum.Y * half.extent.height, half.extent.height));
        return new VkRect2D
        {
            offset = new VkOffset2D { x = left, y = top },
            extent = new VkExtent2D { width = (uint)Math.Max(right - left, 1), height = (uint)Math.Max(bottom - top, 1) },
        };

        static int Down(float texels) => (int)texels / BehindImages.Alignment * BehindImages.Alignment;
        static int Up(float texels, uint most) => (int)Math.Min(((int)texels / BehindImages.Alignment * BehindImages.Alignment) + BehindImages.Alignment, most);
    }

    private static VkRect2D HalfOf(in SceneTarget target)
    {
        VkExtent2D whole = target.Extent;
        return new VkRect2D { extent = new VkExtent2D { width = (whole.width + 1) / 2, height = (whole.height + 1) / 2 } };
    }

    private static Vector4 LimitsOf(VkRect2D area, SceneAttachments attachments)
    {
        var first = new Vector2(area.offset.x, area.offset.y);
        Vector2 end = first + new Vector2(area.extent.width, area.extent.height), scale = new Vector2(2f / attachments.Width, 2f / attachments.Height);
        return new Vector4(first * scale, end.X * scale.X, end.Y * scale.Y);
    }

    /// <summary>Copying costs, so only what is in view and needs it makes a frame do it.</summary>
    private BehindNeed LookBehind(SceneAttachments attachments, in SceneTarget target)
    {
        if (!attachments.CanLookBehind(target))
        {
            return BehindNeed.None;
        }

        BehindNeed colored = _builder.Draws.RefractiveCount > 0 ? BehindNeed.Colored : _particleDraw.Count > 0 ? BehindNeed.Distance : BehindNeed.None;
        return colored | (HasScreenOcclusion && _occlusion.Holds(attachments) ? BehindNeed.Occlusion : BehindNeed.None);
    }

    private void RecordDraws(GpuFrame frame, Range range, PipelineFactory pipelines, BehindNeed behind) =>
        SceneDrawing.Record(frame, _builder.Draws, range, (behind & BehindNeed.Color) != 0, _meshes, pipelines, _descriptors.PipelineLayout, FeaturesOf(behind));

    private MaterialFeatures FeaturesOf(BehindNeed behind) =>
        FrameFeatures | ((behind & BehindNeed.Occlusion) != 0 ? MaterialFeatures.ScreenOcclusion : MaterialFeatures.None);

    /// <summary>Once the depth of all that is opaque is there: finds what it hides.</summary>
    private void RecordOcclusion(GpuFrame frame, SceneAttachments attachments, in SceneTarget target, uint viewMask)
    {
        GpuImage depth = attachments.DrawnDepth(target), color = attachments.DrawnColor(target);
        VkExtent2D whole = target.Extent;
        var area = new VkRect2D { extent = new VkExtent2D { width = OcclusionImage.TexelsOf(whole.width), height = OcclusionImage.TexelsOf(whole.height) } };
        var parameters = new CopyParameters { LastX = (int)whole.width - 1, LastY = (int)whole.height - 1, NearMeters = EyeView.NearPlaneMeters };
        _descriptors.BindBehind(frame, attachments.Behind!.SetFor(color, depth));
        frame.Commands.Transition(depth, GpuImageUse.DepthAttachment, GpuImageUse.ShaderSampled);
        frame.Commands.Transition(_occlusion.Image, GpuImageUse.ShaderSampled, GpuImageUse.ColorAttachment);
        ScenePass.BeginCopy(frame.Commands, _occlusion.View, area, viewMask);
        TargetFormat format = FlatFormat(OcclusionImage.Format, viewMask);
        SceneDrawing.RecordCopy(frame, attachments.MultisampledColor is null ? PipelineKind.Occlusion : PipelineKind.SampledOcclusion, parameters, PipelinesFor(format), _descriptors.PipelineLayout);
        ScenePass.End(frame.Commands);
        frame.Commands.Transition(_occlusion.Image, GpuImageUse.ColorAttachment, GpuImageUse.ShaderSampled);
        frame.Commands.Transition(depth, GpuImageUse.ShaderSampled, GpuImageUse.DepthAttachment);
        frame.Commands.Transition(color, GpuImageUse.ColorAttachment, GpuImageUse.ColorAttachment);
    }

    /// <summary>Between the two parts of a pass: copies color and distance at half the size, and binds them for what comes then.</summary>
    private void RecordBehind(GpuFrame frame, SceneAttachments attachments, in SceneTarget target, BehindNeed need, uint viewMask)
    {
        BehindImages behind = attachments.Behind!;
        // Draws with all materials in one list leave only the first set as it was.
        _descriptors.BindBehind(frame, behind.SetFor(attachments.DrawnColor(target), attachments.DrawnDepth(target)));
        VkExtent2D whole = target.Extent;
        VkRect2D refracted = RefractedArea(attachments, target), known = _particleDraw.Count > 0 ? HalfOf(target) : refracted;
        var parameters = new CopyParameters { LastX = (int)whole.width - 1, LastY = (int)whole.height - 1, NearMeters = EyeView.NearPlaneMeters };
        bool isSampled = attachments.MultisampledColor is not null;
        GpuImage depth = attachments.DrawnDepth(target), color = attachments.DrawnColor(target);
        frame.Commands.Transition(depth, GpuImageUse.DepthAttachment, GpuImageUse.ShaderSampled);
        Copy(behind.Distance, behind.DrawnDistance, isSampled ? PipelineKind.CopySampledDistance : PipelineKind.CopyDistance, known);
        frame.Commands.Transition(behind.Distance, GpuImageUse.ColorAttachment, GpuImageUse.ShaderSampled);
        frame.Commands.Transition(depth, GpuImageUse.ShaderSampled, GpuImageUse.DepthAttachment);
        if ((need & BehindNeed.Color) != 0)
        {
            parameters.DecodesSrgb = !PipelineFactory.IsSrgb(attachments.Format.Color);
            frame.Commands.Transition(color, GpuImageUse.ColorAttachment, GpuImageUse.ShaderSampled);
            Copy(behind.Color, behind.DrawnColor, isSampled ? PipelineKind.CopySampledColor : PipelineKind.CopyColor, refracted);
            frame.Commands.Transition(color, GpuImageUse.ShaderSampled, GpuImageUse.ColorAttachment);
            behind.Blur(frame.Commands, refracted, viewMask);
        }
        else
        {
            frame.Commands.Transition(color, GpuImageUse.ColorAttachment, GpuImageUse.ColorAttachment);
        }

        void Copy(GpuImage image, GpuImageView view, PipelineKind kind, VkRect2D area)
        {
            frame.Commands.TransitionMips(image, GpuImageUse.Undefined, GpuImageUse.ColorAttachment, 0, 1);
            ScenePass.BeginCopy(frame.Commands, view, area, viewMask);
            TargetFormat format = FlatFormat(image.Description.Format, viewMask);
            SceneDrawing.RecordCopy(frame, kind, parameters, PipelinesFor(format), _descriptors.PipelineLayout);
            ScenePass.End(frame.Commands);
        }
    }
}
