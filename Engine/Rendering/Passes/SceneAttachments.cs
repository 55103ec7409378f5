using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Passes;

/// <summary>Multisampled color and depth for targets of one size and number of views.</summary>
internal sealed class SceneAttachments : IDisposable
{
    public const VkFormat DepthFormat = VkFormat.D32Sfloat;

    public SceneAttachments(GpuDevice device, uint width, uint height, int viewCount, int samples, VkFormat colorFormat)
    {
        (Width, Height, ViewCount) = (width, height, viewCount);
        Format = new TargetFormat(colorFormat, DepthFormat, (VkSampleCountFlags)samples, (1u << viewCount) - 1);
        Depth = Create(device, "scene depth", DepthFormat, VkImageUsageFlags.DepthStencilAttachment);
        MultisampledColor = samples > 1 ? Create(device, "scene color", colorFormat, VkImageUsageFlags.ColorAttachment) : null;
    }

    public uint Width { get; }

    public uint Height { get; }

    public int ViewCount { get; }

    public TargetFormat Format { get; }

    public GpuImage Depth { get; }

    /// <summary>Resolved into the target at the end of the pass; null without multisampling.</summary>
    public GpuImage? MultisampledColor { get; }

    public void Dispose()
    {
        Depth.Dispose();
        MultisampledColor?.Dispose();
    }

    private GpuImage Create(GpuDevice device, string name, VkFormat format, VkImageUsageFlags usage) =>
        new(device, new GpuImageDescription(name, Width, Height, format, usage | VkImageUsageFlags.TransientAttachment) { Layers = (uint)ViewCount, Samples = Format.Samples });
}
