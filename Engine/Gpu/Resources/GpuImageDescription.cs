using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>A two-dimensional image, an array of them, or a cube (six layers).</summary>
public sealed record GpuImageDescription(string Name, uint Width, uint Height, VkFormat Format, VkImageUsageFlags Usage)
{
    public uint Layers { get; init; } = 1;

    /// <summary>More than 1 makes it a volume, of one layer.</summary>
    public uint Depth { get; init; } = 1;

    public uint MipLevels { get; init; } = 1;

    public VkSampleCountFlags Samples { get; init; } = VkSampleCountFlags.Count1;

    public bool IsCube { get; init; }

    /// <summary>Levels down to one texel.</summary>
    public static uint FullMipLevels(uint width, uint height) => (uint)System.Numerics.BitOperations.Log2(Math.Max(width, height)) + 1;

    /// <summary>What of the format is addressed: color or depth.</summary>
    public VkImageAspectFlags Aspect => Format switch
    {
        VkFormat.D16Unorm or VkFormat.D32Sfloat or VkFormat.X8D24UnormPack32 => VkImageAspectFlags.Depth,
        VkFormat.D24UnormS8Uint or VkFormat.D32SfloatS8Uint => VkImageAspectFlags.Depth | VkImageAspectFlags.Stencil,
        _ => VkImageAspectFlags.Color,
    };

    internal VkImageViewType ViewType => Depth > 1
        ? VkImageViewType.Type3D
        : IsCube
        ? VkImageViewType.Cube
        : Layers > 1 ? VkImageViewType.Type2DArray : VkImageViewType.Type2D;
}
