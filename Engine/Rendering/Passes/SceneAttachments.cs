using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Passes;

/// <summary>Multisampled color and depth for targets of one size and number of views.</summary>
internal sealed class SceneAttachments : IDisposable
{
    public const VkFormat DepthFormat = VkFormat.D32Sfloat;

    private readonly IReadOnlyList<uint> _viewMasks;

    public SceneAttachments(GpuDevice device, uint width, uint height, int viewCount, int samples, VkFormat colorFormat)
    {
        (Width, Height, ViewCount) = (width, height, viewCount);
        Format = new TargetFormat(colorFormat, DepthFormat, (VkSampleCountFlags)samples, (1u << viewCount) - 1);
        _viewMasks = viewCount == 2 ? device.Description.StereoViewMasks : [1u];
        Depth = Create(device, "scene depth", DepthFormat, VkImageUsageFlags.DepthStencilAttachment);
        MultisampledColor = samples > 1 ? Create(device, "scene color", colorFormat, VkImageUsageFlags.ColorAttachment) : null;
    }

    /// <summary>One pass for both eyes, or one for each where the driver mixes them up.</summary>
    public int PassCount => _viewMasks.Count;

    public uint Width { get; }

    public uint Height { get; }

    public int ViewCount { get; }

    public TargetFormat Format { get; }

    public GpuImage Depth { get; }

    /// <summary>Resolved into the target at the end of the pass; null without multisampling.</summary>
    public GpuImage? MultisampledColor { get; }

    public TargetFormat PassFormat(int pass) => Format with { ViewMask = _viewMasks[pass] };

    public void Dispose()
    {
        Depth.Dispose();
        MultisampledColor?.Dispose();
    }

    private GpuImage Create(GpuDevice device, string name, VkFormat format, VkImageUsageFlags usage) =>
        new(device, new GpuImageDescription(name, Width, Height, format, usage | VkImageUsageFlags.TransientAttachment) { Layers = (uint)ViewCount, Samples = Format.Samples });
}
