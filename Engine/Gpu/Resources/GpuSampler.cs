using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>A trilinear sampler; with comparison for shadow maps.</summary>
public sealed unsafe class GpuSampler : GpuResource
{
    public GpuSampler(
        GpuDevice device, string name, VkSamplerAddressMode addressMode, VkFilter filter = VkFilter.Linear, bool isShadow = false, float maximumAnisotropy = 1f,
        VkSamplerAddressMode? addressModeV = null)
        : base(device, name)
    {
        var info = VkSamplerCreateInfo.New();
        info.magFilter = filter;
        info.minFilter = filter;
        info.mipmapMode = filter == VkFilter.Linear ? VkSamplerMipmapMode.Linear : VkSamplerMipmapMode.Nearest;
        info.addressModeU = addressMode;
        info.addressModeV = addressModeV ?? addressMode;
        info.addressModeW = addressMode;
        info.anisotropyEnable = device.Features.HasAnisotropy && maximumAnisotropy > 1f;
        info.maxAnisotropy = Math.Min(maximumAnisotropy, device.Description.MaximumAnisotropy);
        info.compareEnable = isShadow;
        info.compareOp = isShadow ? VkCompareOp.LessOrEqual : VkCompareOp.Never;
        info.maxLod = VulkanConstants.VK_LOD_CLAMP_NONE;
        info.borderColor = VkBorderColor.FloatOpaqueWhite;
        VkSampler sampler;
        device.Commands.vkCreateSampler(device.Handle, &info, null, &sampler).ThrowIfFailed();
        Handle = sampler;
    }

    public VkSampler Handle { get; }

    protected override void Release() => Device.Commands.vkDestroySampler(Device.Handle, Handle, null);
}
