using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>A view of a part of an image; does not own the image.</summary>
public sealed unsafe class GpuImageView : GpuResource
{
    internal GpuImageView(GpuImage image, VkImageView handle)
        : base(image.Device, $"{image.Name} (view)")
    {
        Image = image;
        Handle = handle;
    }

    public GpuImage Image { get; }

    public VkImageView Handle { get; }

    protected override void Release() => Device.Commands.vkDestroyImageView(Device.Handle, Handle, null);
}
