namespace VRLab.BindingsGenerator;

/// <summary>Where Debian and its kin put the registry and the headers.</summary>
public static class GeneratorInputs
{
    public const string VulkanRegistry = "/usr/share/vulkan/registry/vk.xml";

    public const string OpenXrHeaders = "/usr/include/openxr";
}
