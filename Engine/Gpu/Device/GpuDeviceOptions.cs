namespace VRLab.Gpu;

/// <summary>How a device is opened.</summary>
public sealed record GpuDeviceOptions
{
    public string ApplicationName { get; init; } = "VRLab";

    /// <summary>Loads the validation layers; their messages are collected in <see cref="GpuDevice.ValidationMessages"/>.</summary>
    public bool Validation { get; init; }

    /// <summary>Beyond what the device itself needs (a window's surface extensions).</summary>
    public IReadOnlyList<string> InstanceExtensions { get; init; } = [];

    /// <summary>Beyond what the device itself needs (<c>VK_KHR_swapchain</c> for a window).</summary>
    public IReadOnlyList<string> DeviceExtensions { get; init; } = [];

    /// <summary>Who creates instance and device: Vulkan alone, or an OpenXR runtime.</summary>
    public IVulkanCreation Creation { get; init; } = new DirectVulkanCreation();

    /// <summary>From a function's name and address to the address that is called instead: for tests of what no device at hand offers.</summary>
    public Func<string, nint, nint>? Stand { get; init; }

    /// <summary>File that keeps compiled pipelines between runs; null keeps none.</summary>
    public string? PipelineCachePath { get; init; }
}
