using VRLab.Bindings;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>What a device says of itself, for reports and the doctor.</summary>
/// <param name="IsSoftware">Drawn by the processor: frames are slow but equal bit for bit.</param>
/// <param name="UniformAlignmentBytes">Offsets of uniform and storage data must be multiples of this.</param>
public sealed record GpuDescription(
    string Name, string Driver, string DriverVersion, string ApiVersion, bool IsSoftware, int UniformAlignmentBytes, float MaximumAnisotropy)
{
    /// <summary>
    /// The view masks that together draw both eyes: one pass of both views, or a pass for each. Mesa's llvmpipe keeps triangles that
    /// reach beyond the view until after its loop over the views, and then draws those of both views into one layer; with a
    /// single view in the mask it is right. Pipelines are made for each mask; shaders and gl_ViewIndex stay the same.
    /// </summary>
    public IReadOnlyList<uint> StereoViewMasks { get; init; } = [0b11];

    /// <summary>Part of the processor, or of a headset: it shares memory and heat with them.</summary>
    public bool IsIntegrated { get; init; }

    /// <summary>Images with samplers that one stage of a pipeline reads at most.</summary>
    public int MaximumSampledImages { get; init; }

    public override string ToString() => $"{Name}, {Driver} {DriverVersion}, Vulkan {ApiVersion}";

    internal static unsafe GpuDescription Query(VulkanInstanceCommands commands, VkPhysicalDevice device)
    {
        var driver = VkPhysicalDeviceDriverProperties.New();
        var properties = VkPhysicalDeviceProperties2.New();
        properties.pNext = &driver;
        commands.vkGetPhysicalDeviceProperties2(device, &properties);
        uint version = properties.properties.apiVersion;
        VkPhysicalDeviceLimits limits = properties.properties.limits;
        return new GpuDescription(
            NativeText.Read(properties.properties.deviceName),
            NativeText.Read(driver.driverName),
            NativeText.Read(driver.driverInfo),
            $"{version >> 22}.{(version >> 12) & 0x3ff}.{version & 0xfff}",
            properties.properties.deviceType == VkPhysicalDeviceType.Cpu,
            (int)Math.Max(limits.minUniformBufferOffsetAlignment, limits.minStorageBufferOffsetAlignment),
            limits.maxSamplerAnisotropy)
        {
            MaximumSampledImages = (int)Math.Min(int.MaxValue, Math.Min(limits.maxPerStageDescriptorSamplers, limits.maxPerStageDescriptorSampledImages)),
            IsIntegrated = properties.properties.deviceType == VkPhysicalDeviceType.IntegratedGpu,
            StereoViewMasks = driver.driverID == VkDriverId.MesaLlvmpipe ? [0b01, 0b10] : [0b11],
        };
    }
}
