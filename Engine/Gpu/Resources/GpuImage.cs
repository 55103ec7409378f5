using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>An image, its memory and a view of all of it.</summary>
public sealed unsafe class GpuImage : GpuResource
{
    private readonly GpuAllocation? _allocation;

    public GpuImage(GpuDevice device, GpuImageDescription description)
        : base(device, description.Name)
    {
        Description = description;
        Handle = Create(device, description);
        VkMemoryRequirements requirements;
        device.Commands.vkGetImageMemoryRequirements(device.Handle, Handle, &requirements);
        GpuAllocation allocation = device.Memory.Allocate(requirements, GpuMemoryKind.DeviceLocal, isImage: true);
        _allocation = allocation;
        device.Commands.vkBindImageMemory(device.Handle, Handle, allocation.Block.Memory, allocation.OffsetBytes).ThrowIfFailed();
        View = CreateView(description.ViewType, 0, description.MipLevels, 0, description.Layers);
    }

    private GpuImage(GpuDevice device, VkImage foreign, GpuImageDescription description)
        : base(device, description.Name)
    {
        Description = description;
        Handle = foreign;
        View = CreateView(description.ViewType, 0, description.MipLevels, 0, description.Layers);
    }

    public VkImage Handle { get; }

    public GpuImageDescription Description { get; }

    /// <summary>All levels and layers: a cube, an array or a plain image as described.</summary>
    public VkImageView View { get; }

    /// <summary>Wraps an image that a swapchain owns: only the view is made and freed here.</summary>
    public static GpuImage Wrap(GpuDevice device, VkImage image, GpuImageDescription description) => new(device, image, description);

    /// <summary>A view of some levels and layers, to be disposed by the caller.</summary>
    public GpuImageView ViewOf(VkImageViewType type, uint firstMip, uint mipCount, uint firstLayer, uint layerCount) =>
        new(this, CreateView(type, firstMip, mipCount, firstLayer, layerCount));

    protected override void Release()
    {
        Device.Commands.vkDestroyImageView(Device.Handle, View, null);
        if (_allocation is GpuAllocation allocation)
        {
            Device.Commands.vkDestroyImage(Device.Handle, Handle, null);
            Device.Memory.Free(allocation);
        }
    }

    private static VkImage Create(GpuDevice device, GpuImageDescription description)
    {
        var info = VkImageCreateInfo.New();
        info.flags = description.IsCube ? VkImageCreateFlags.CubeCompatible : VkImageCreateFlags.None;
        info.imageType = description.Depth > 1 ? VkImageType.Type3D : VkImageType.Type2D;
        info.format = description.Format;
        info.extent = new VkExtent3D { width = description.Width, height = description.Height, depth = description.Depth };
        info.mipLevels = description.MipLevels;
        info.arrayLayers = description.Layers;
        info.samples = description.Samples;
        info.usage = description.Usage;
        VkImage image;
        device.Commands.vkCreateImage(device.Handle, &info, null, &image).ThrowIfFailed();
        return image;
    }

    private VkImageView CreateView(VkImageViewType type, uint firstMip, uint mipCount, uint firstLayer, uint layerCount)
    {
        var info = VkImageViewCreateInfo.New();
        info.image = Handle;
        info.viewType = type;
        info.format = Description.Format;
        info.subresourceRange = new VkImageSubresourceRange
        {
            aspectMask = Description.Aspect,
            baseMipLevel = firstMip,
            levelCount = mipCount,
            baseArrayLayer = firstLayer,
            layerCount = layerCount,
        };
        VkImageView view;
        Device.Commands.vkCreateImageView(Device.Handle, &info, null, &view).ThrowIfFailed();
        return view;
    }
}
