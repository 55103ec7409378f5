using VRLab.Bindings.OpenXr;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Xr.OpenXr;

/// <summary>Lets the OpenXR runtime create the Vulkan instance and device (XR_KHR_vulkan_enable2), so that its compositor can share them.</summary>
internal sealed unsafe class OpenXrVulkan(OpenXrInstance instance, XrSystemId system) : IVulkanCreation
{
    private nint _getInstanceProcAddr;

    public VkInstance CreateInstance(VulkanLoader loader, VkInstanceCreateInfo* info)
    {
        CheckRequirements();
        _getInstanceProcAddr = loader.GetInstanceProcAddr;
        XrVulkanInstanceCreateInfoKHR create = XrVulkanInstanceCreateInfoKHR.New();
        create.systemId = system;
        create.pfnGetInstanceProcAddr = _getInstanceProcAddr;
        create.vulkanCreateInfo = info;
        VkInstance created;
        VkResult vulkanResult;
        XrResult result = instance.Commands.xrCreateVulkanInstanceKHR(instance.Handle, &create, &created, &vulkanResult);
        Check(result, vulkanResult, "xrCreateVulkanInstanceKHR");
        return created;
    }

    public VkPhysicalDevice ChoosePhysicalDevice(VulkanInstanceCommands commands, VkInstance vulkan)
    {
        XrVulkanGraphicsDeviceGetInfoKHR info = XrVulkanGraphicsDeviceGetInfoKHR.New();
        info.systemId = system;
        info.vulkanInstance = vulkan;
        VkPhysicalDevice device;
        XrResult result = instance.Commands.xrGetVulkanGraphicsDevice2KHR(instance.Handle, &info, &device);
        Check(result, VkResult.Success, "xrGetVulkanGraphicsDevice2KHR");
        return device;
    }

    public VkDevice CreateDevice(VulkanInstanceCommands commands, VkPhysicalDevice physicalDevice, VkDeviceCreateInfo* info)
    {
        XrVulkanDeviceCreateInfoKHR create = XrVulkanDeviceCreateInfoKHR.New();
        create.systemId = system;
        create.pfnGetInstanceProcAddr = _getInstanceProcAddr;
        create.vulkanPhysicalDevice = physicalDevice;
        create.vulkanCreateInfo = info;
        VkDevice created;
        VkResult vulkanResult;
        XrResult result = instance.Commands.xrCreateVulkanDeviceKHR(instance.Handle, &create, &created, &vulkanResult);
        Check(result, vulkanResult, "xrCreateVulkanDeviceKHR");
        return created;
    }

    /// <summary>A runtime refuses a session whose program has not asked for its requirements.</summary>
    private void CheckRequirements()
    {
        XrGraphicsRequirementsVulkanKHR requirements = XrGraphicsRequirementsVulkanKHR.New();
        XrResult result = instance.Commands.xrGetVulkanGraphicsRequirements2KHR(instance.Handle, system, &requirements);
        Check(result, VkResult.Success, "xrGetVulkanGraphicsRequirements2KHR");
    }

    private void Check(XrResult result, VkResult vulkanResult, string step)
    {
        if (result < 0)
        {
            throw OpenXrFailure.Session(instance.RuntimeName, step, result);
        }

        vulkanResult.ThrowIfFailed(step);
    }
}
