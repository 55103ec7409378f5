using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>Vulkan's base types that are numbers in C#. VkBool32 is written by hand beside the generated files.</summary>
internal static class VulkanScalars
{
    public static void AddTo(ApiModel model)
    {
        model.Scalars["VkFlags"] = "uint";
        model.Scalars["VkFlags64"] = "ulong";
        model.Scalars["VkDeviceSize"] = "ulong";
        model.Scalars["VkDeviceAddress"] = "ulong";
        model.Scalars["VkSampleMask"] = "uint";
        model.Scalars["VkBool32"] = "VkBool32";
        model.Scalars["PFN_vkVoidFunction"] = "nint";
    }
}
