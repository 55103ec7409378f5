using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private readonly DrawList _pictureDraws = new();

    public PanelState StateOf(PanelHandle handle)
    {
        FlatPanel panel = _panels[handle.Index];
        return new PanelState(panel.Version, panel.Size, panel.Opacity, panel.IsVisible && panel.Opacity > 0, panel.WorldFromPanel);
    }

    /// <summary>Leaves a panel out of the frames, because something else shows pictures of it; or draws it again.</summary>
    public void SetDetached(PanelHandle handle, bool isDetached) => _panels[handle.Index].IsDetached = isDetached;

    /// <summary>Asks for the pipelines for pictures of a panel in images of a format; for loading.</summary>
    public void WarmPanel(PanelHandle handle, VkFormat format)
    {
        PipelineFactory pipelines = PipelinesFor(FlatFormat(format, 0));
        foreach (PipelineKind kind in _panels[handle.Index].Kinds)
        {
            pipelines.Ask(kind, SurfacePattern.None, FrameFeatures);
        }
    }

    /// <summary>
    /// Draws a panel alone, seen straight on and filling the first part of an image, on nothing: colors are premultiplied by alpha. After the frame's scene, whose
    /// letters it shares. Allocates nothing where <see cref="WarmPanel"/> was called before.
    /// </summary>
    /// <param name="frame">The frame, outside of rendering.</param>
    /// <param name="handle">The panel.</param>
    /// <param name="target">One layer; its old contents are lost, and it is left in use as <see cref="GpuImageUse.ColorAttachment"/>.</param>
    /// <param name="width">Pixels that the panel takes from the image's first corner.</param>
    /// <param name="height">Pixels that the panel takes from the image's first corner.</param>
    public void RecordPanel(GpuFrame frame, PanelHandle handle, GpuImage target, uint width, uint height)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(target);
        FlatPanel panel = _panels[handle.Index];
        long vertices = (long)frame.Upload(panel.Vertices);
        uint instance = ReserveInstances(frame, 1, out Span<InstanceData> instances);
        (instances[0].Row0, instances[0].Row1, instances[0].Row2) = (Matrix3x4.Identity.Row0, Matrix3x4.Identity.Row1, Matrix3x4.Identity.Row2);
        instances[0].State = new Vector4(0, 1, panel.Opacity, 0);
        _pictureDraws.Clear();
        for (int i = 0; i < panel.Parts.Count; i++)
        {
            _pictureDraws.Add(panel.Parts[i], panel.Parts[i].Kind, instance, 1, 0, i, vertices);
        }

        _pictureDraws.Sort();
        FrameUniforms uniforms = _uniforms;
        uniforms.ClipFromWorld[0] = Projection.OfPanel(panel.Size);
        _descriptors.Bind(frame, frame.Upload(new ReadOnlySpan<FrameUniforms>(in uniforms)));
        frame.Commands.Transition(target, GpuImageUse.Undefined, GpuImageUse.ColorAttachment);
        ScenePass.BeginPicture(frame.Commands, target, new VkExtent2D { width = width, height = height });
        PipelineFactory pipelines = PipelinesFor(FlatFormat(target.Description.Format, 0));
        SceneDrawing.Record(frame, _pictureDraws, .._pictureDraws.Count, refracts: false, _meshes, pipelines, _descriptors.PipelineLayout, FrameFeatures);
        ScenePass.End(frame.Commands);
    }

    /// <summary>Of an image that is drawn without depth.</summary>
    private static TargetFormat FlatFormat(VkFormat format, uint viewMask) => new(format, VkFormat.Undefined, VkSampleCountFlags.Count1, viewMask);

    /// <summary>Room for instances where the shaders look for them.</summary>
    /// <returns>The number of the first.</returns>
    private static uint ReserveInstances(GpuFrame frame, int count, out Span<InstanceData> instances)
    {
        ulong offset = frame.Reserve(count + 1, out Span<InstanceData> reserved);
        uint first = (uint)((offset + InstanceData.ByteSize - 1) / InstanceData.ByteSize);
        int lead = (int)((first * (ulong)InstanceData.ByteSize) - offset);
        instances = MemoryMarshal.Cast<byte, InstanceData>(MemoryMarshal.AsBytes(reserved)[lead..]);
        return first;
    }
}
