using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Passes;

/// <summary>
/// What lies behind glass and steam, one layer for each view: the color of all that is opaque with its mip levels, blurred more and more, and how far
/// away it is. Half the size of the picture: what is seen through it is bent and soft anyway.
/// </summary>
internal sealed unsafe class BehindImages : IDisposable
{
    public const VkFormat ColorFormat = VkFormat.R8G8B8A8Srgb;
    public const VkFormat DistanceFormat = VkFormat.R32Sfloat;

    /// <summary>The widest blur that rough glass asks for is 32 pixels of the picture.</summary>
    private const uint MostLevels = 5;

    /// <summary>Parts that are copied begin at multiples of this, so that they do in each level.</summary>
    public const int Alignment = 1 << (int)(MostLevels - 1);

    private readonly GpuDevice _device;
    private readonly VkDescriptorSetLayout _layout;
    private readonly VkDescriptorPool _pool;
    private readonly VkDescriptorSet _set;
    private readonly GpuSampler _smooth;
    private readonly GpuSampler _sharp;
    private readonly GpuImageView _sampledColor;
    private (GpuImageView Color, GpuImageView Depth)? _source;

    public BehindImages(GpuDevice device, VkDescriptorSetLayout layout, uint width, uint height, int viewCount)
    {
        (_device, _layout) = (device, layout);
        (uint halfWidth, uint halfHeight, uint layers) = ((width + 1) / 2, (height + 1) / 2, (uint)viewCount);
        const VkImageUsageFlags Drawn = VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.Sampled;
        uint levels = Math.Min(MostLevels, GpuImageDescription.FullMipLevels(halfWidth, halfHeight));
        Color = new GpuImage(device, new GpuImageDescription(
            "behind", halfWidth, halfHeight, ColorFormat, Drawn | VkImageUsageFlags.TransferSrc | VkImageUsageFlags.TransferDst)
        { Layers = layers, MipLevels = levels });
        Distance = new GpuImage(device, new GpuImageDescription("behind distance", halfWidth, halfHeight, DistanceFormat, Drawn) { Layers = layers });
        DrawnColor = View(Color, 1);
        DrawnDistance = View(Distance, 1);
        _sampledColor = View(Color, levels);
        _smooth = new GpuSampler(device, "behind", VkSamplerAddressMode.ClampToEdge);
        _sharp = new GpuSampler(device, "behind distance", VkSamplerAddressMode.ClampToEdge, VkFilter.Nearest);
        _pool = Descriptors.CreatePool(device, sets: 1, [new VkDescriptorPoolSize { type = VkDescriptorType.CombinedImageSampler, descriptorCount = 4 }]);
        _set = CreateSet();
    }

    public GpuImage Color { get; }

    public GpuImage Distance { get; }

    /// <summary>The largest level of the color, all layers.</summary>
    public GpuImageView DrawnColor { get; }

    public GpuImageView DrawnDistance { get; }

    /// <summary>The layout of the set: color and depth that are copied from, then the color and the distance that come of it.</summary>
    public static VkDescriptorSetLayout CreateSetLayout(GpuDevice device)
    {
        const VkDescriptorType Map = VkDescriptorType.CombinedImageSampler;
        return Descriptors.CreateLayout(device, VkShaderStageFlags.Fragment, [Map, Map, Map, Map]);
    }

    /// <summary>The set for a picture that is drawn into these images. Waits for the device where they are others than before, as only pictures of one sample a pixel can be.</summary>
    public VkDescriptorSet SetFor(GpuImage color, GpuImage depth)
    {
        if (_source is not { } source || source.Color.Image != color || source.Depth.Image != depth)
        {
            _device.WaitIdle();
            DisposeSource();
            _source = (View(color, 1), View(depth, 1));
            Write(_set, 0, _source.Value.Color.Handle, _sharp);
            Write(_set, 1, _source.Value.Depth.Handle, _sharp);
        }

        return _set;
    }

    /// <summary>Makes the smaller levels of what was drawn into the largest, for the layers of a view mask, and leaves all for shaders to read.</summary>
    /// <param name="commands">Outside of rendering.</param>
    /// <param name="area">The part of the largest level that was drawn; see <see cref="Alignment"/>.</param>
    /// <param name="viewMask">Which layers.</param>
    public void Blur(GpuCommands commands, VkRect2D area, uint viewMask)
    {
        uint first = (uint)System.Numerics.BitOperations.TrailingZeroCount(viewMask), count = (uint)System.Numerics.BitOperations.PopCount(viewMask);
        uint levels = Color.Description.MipLevels;
        commands.TransitionMips(Color, GpuImageUse.ColorAttachment, GpuImageUse.CopySource, 0, 1);
        for (uint level = 1; level < levels; level++)
        {
            commands.TransitionMips(Color, GpuImageUse.Undefined, GpuImageUse.CopyDestination, level, 1);
            var region = new VkImageBlit
            {
                srcSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, mipLevel = level - 1, baseArrayLayer = first, layerCount = count },
                dstSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, mipLevel = level, baseArrayLayer = first, layerCount = count },
            };
            (region.srcOffsets[0], region.srcOffsets[1]) = Corners(area, level - 1);
            (region.dstOffsets[0], region.dstOffsets[1]) = Corners(area, level);
            _device.Commands.vkCmdBlitImage(
                commands.Handle, Color.Handle, VkImageLayout.TransferSrcOptimal, Color.Handle, VkImageLayout.TransferDstOptimal, 1, &region, VkFilter.Linear);
            commands.TransitionMips(Color, GpuImageUse.CopyDestination, GpuImageUse.CopySource, level, 1);
        }

        commands.Transition(Color, GpuImageUse.CopySource, GpuImageUse.ShaderSampled);
    }

    public void Dispose()
    {
        _device.Commands.vkDestroyDescriptorPool(_device.Handle, _pool, null);
        DisposeSource();
        DrawnColor.Dispose();
        DrawnDistance.Dispose();
        _sampledColor.Dispose();
        _smooth.Dispose();
        _sharp.Dispose();
        Color.Dispose();
        Distance.Dispose();
    }

    private static (VkOffset3D First, VkOffset3D End) Corners(VkRect2D area, uint level)
    {
        (int x, int y) = (area.offset.x >> (int)level, area.offset.y >> (int)level);
        (int width, int height) = ((int)area.extent.width >> (int)level, (int)area.extent.height >> (int)level);
        return (new() { x = x, y = y }, new() { x = x + Math.Max(width, 1), y = y + Math.Max(height, 1), z = 1 });
    }

    private void DisposeSource()
    {
        _source?.Color.Dispose();
        _source?.Depth.Dispose();
    }

    private static GpuImageView View(GpuImage image, uint levels) => image.ViewOf(VkImageViewType.Type2DArray, 0, levels, 0, image.Description.Layers);

    private VkDescriptorSet CreateSet()
    {
        VkDescriptorSet set = Descriptors.CreateSet(_device, _pool, _layout);
        Write(set, 2, _sampledColor.Handle, _smooth);
        Write(set, 3, DrawnDistance.Handle, _sharp);
        return set;
    }

    private void Write(VkDescriptorSet set, uint binding, VkImageView view, GpuSampler sampler)
    {
        var image = new VkDescriptorImageInfo { sampler = sampler.Handle, imageView = view, imageLayout = VkImageLayout.ShaderReadOnlyOptimal };
        VkWriteDescriptorSet write = VkWriteDescriptorSet.New();
        (write.dstSet, write.dstBinding, write.descriptorCount, write.descriptorType) = (set, binding, 1, VkDescriptorType.CombinedImageSampler);
        write.pImageInfo = &image;
        _device.Commands.vkUpdateDescriptorSets(_device.Handle, 1, &write, 0, null);
    }
}
