using VRLab.Bindings;
using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu;

/// <summary>Vulkan without OpenXR: the best device that can do Vulkan 1.3, real hardware before software.</summary>
/// <param name="namePart">Takes only a device whose name contains this.</param>
public sealed unsafe class DirectVulkanCreation(string? namePart = null) : IVulkanCreation
{
    public VkInstance CreateInstance(VulkanLoader loader, VkInstanceCreateInfo* info)
    {
        ArgumentNullException.ThrowIfNull(loader);
        VkInstance instance;
        VkResult result = loader.Global.vkCreateInstance(info, null, &instance);
        if (result == VkResult.ErrorIncompatibleDriver)
        {
            throw NoDevice("No Vulkan driver is installed.");
        }

        result.ThrowIfFailed("vkCreateInstance");
        return instance;
    }

    public VkPhysicalDevice ChoosePhysicalDevice(VulkanInstanceCommands commands, VkInstance instance)
    {
        ArgumentNullException.ThrowIfNull(commands);
        uint count = 0;
        commands.vkEnumeratePhysicalDevices(instance, &count, null).ThrowIfFailed();
        var devices = new VkPhysicalDevice[Math.Max(count, 1)];
        fixed (VkPhysicalDevice* first = devices)
        {
            commands.vkEnumeratePhysicalDevices(instance, &count, first).ThrowIfFailed();
        }

        VkPhysicalDevice[] usable = [.. devices.Take((int)count).Where(device => IsUsable(commands, device))];
        return usable.Length > 0
            ? usable.MaxBy(device => Rank(commands, device))
            : throw NoDevice(count == 0 ? "There is no Vulkan device on this machine." : "No Vulkan device of this machine can do Vulkan 1.3" + (namePart is null ? "." : $" and is named '{namePart}'."));
    }

    public VkDevice CreateDevice(VulkanInstanceCommands commands, VkPhysicalDevice physicalDevice, VkDeviceCreateInfo* info)
    {
        ArgumentNullException.ThrowIfNull(commands);
        VkDevice device;
        commands.vkCreateDevice(physicalDevice, info, null, &device).ThrowIfFailed();
        return device;
    }

    private bool IsUsable(VulkanInstanceCommands commands, VkPhysicalDevice device)
    {
        VkPhysicalDeviceProperties properties;
        commands.vkGetPhysicalDeviceProperties(device, &properties);
        string name = NativeText.Read(properties.deviceName);
        return properties.apiVersion >= GpuRequirements.ApiVersion && (namePart is null || name.Contains(namePart, StringComparison.OrdinalIgnoreCase));
    }

    private static int Rank(VulkanInstanceCommands commands, VkPhysicalDevice device)
    {
        VkPhysicalDeviceProperties properties;
        commands.vkGetPhysicalDeviceProperties(device, &properties);
        return properties.deviceType switch
        {
            VkPhysicalDeviceType.DiscreteGpu => 4,
            VkPhysicalDeviceType.IntegratedGpu => 3,
            VkPhysicalDeviceType.VirtualGpu => 2,
            VkPhysicalDeviceType.Cpu => 1,
            _ => 0,
        };
    }

    private static ProblemException NoDevice(string problem) => ProblemException.EnvironmentLacking(
        problem, "Install a driver; in software: apt-get install mesa-vulkan-drivers. Or run with --headset none, which draws nothing.");
}
