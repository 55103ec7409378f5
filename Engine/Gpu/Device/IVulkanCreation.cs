using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>
/// Creates the instance and the device. An OpenXR runtime must create them itself (xrCreateVulkanInstanceKHR,
/// xrGetVulkanGraphicsDevice2KHR, xrCreateVulkanDeviceKHR) so that it can add what its compositor needs; it passes the given structs on.
/// Called once each, in this order, on the thread that opens the device.
/// </summary>
public unsafe interface IVulkanCreation
{
    VkInstance CreateInstance(VulkanLoader loader, VkInstanceCreateInfo* info);

    VkPhysicalDevice ChoosePhysicalDevice(VulkanInstanceCommands commands, VkInstance instance);

    VkDevice CreateDevice(VulkanInstanceCommands commands, VkPhysicalDevice physicalDevice, VkDeviceCreateInfo* info);
}
