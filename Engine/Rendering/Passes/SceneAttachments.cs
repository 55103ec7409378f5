using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>Multisampled color and depth for targets of one size and number of views.</summary>
internal sealed class SceneAttachments : IDisposable
{
    public const VkFormat DepthFormat = VkFormat.D32Sfloat;

    private readonly IReadOnlyList<uint> _viewMasks;

    /// <param name="behindLayout">Of the set that <see cref="Behind"/> writes; null: frames need not know what lies behind.</param>
    public SceneAttachments(GpuDevice device, uint width, uint height, int viewCount, int samples, VkFormat colorFormat, VkDescriptorSetLayout? behindLayout = null)
    {
        (Width, Height, ViewCount) = (width, height, viewCount);
        Format = new TargetFormat(colorFormat, DepthFormat, (VkSampleCountFlags)samples, (1u << viewCount) - 1);
        _viewMasks = viewCount == 2 ? device.Description.StereoViewMasks : [1u];
        VkImageUsageFlags kept = behindLayout is null ? VkImageUsageFlags.TransientAttachment : VkImageUsageFlags.Sampled;
        Depth = Create(device, "scene depth", DepthFormat, VkImageUsageFlags.DepthStencilAttachment | kept);
        MultisampledColor = samples > 1 ? Create(device, "scene color", colorFormat, VkImageUsageFlags.ColorAttachment | kept) : null;
        Behind = behindLayout is { } layout ? new BehindImages(device, layout, width, height, viewCount) : null;
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

    /// <summary>What lies behind glass and steam; null where the device is to do without.</summary>
    public BehindImages? Behind { get; }

    /// <summary>Of whoever looks through these: a picture from elsewhere changes nothing for the learner.</summary>
    public LevelEye LevelEye { get; } = new();

    /// <summary>What the pass draws into.</summary>
    public GpuImage DrawnColor(in SceneTarget target) => MultisampledColor ?? target.Color;

    /// <summary>With one sample a pixel the wanted depth is drawn in place; with more, one of them is kept.</summary>
    public GpuImage DrawnDepth(in SceneTarget target) => MultisampledColor is null ? target.Depth ?? Depth : Depth;

    /// <summary>Whether a frame can look at itself half drawn: some runtimes' images are only to be drawn into.</summary>
    public bool CanLookBehind(in SceneTarget target) => Behind is not null
        && (DrawnColor(target).Description.Usage & DrawnDepth(target).Description.Usage & VkImageUsageFlags.Sampled) != 0;

    public TargetFormat PassFormat(int pass) => Format with { ViewMask = _viewMasks[pass] };

    public void Dispose()
    {
        Depth.Dispose();
        MultisampledColor?.Dispose();
        Behind?.Dispose();
    }

    private GpuImage Create(GpuDevice device, string name, VkFormat format, VkImageUsageFlags usage) =>
        new(device, new GpuImageDescription(name, Width, Height, format, usage) { Layers = (uint)ViewCount, Samples = Format.Samples });
}
