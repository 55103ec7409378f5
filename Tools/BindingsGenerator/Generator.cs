using VRLab.BindingsGenerator.Model;
using VRLab.BindingsGenerator.Reading;
using VRLab.BindingsGenerator.Writing;

namespace VRLab.BindingsGenerator;

/// <summary>From registry and headers to the text of all generated files. Pure: reads the given files, writes none.</summary>
public static class Generator
{
    private static readonly HashSet<string> VulkanGlobals = new(StringComparer.Ordinal)
    {
        "vkCreateInstance", "vkEnumerateInstanceVersion", "vkEnumerateInstanceExtensionProperties", "vkEnumerateInstanceLayerProperties",
    };

    private static readonly HashSet<string> OpenXrGlobals = new(StringComparer.Ordinal)
    {
        "xrCreateInstance", "xrEnumerateInstanceExtensionProperties", "xrEnumerateApiLayerProperties",
    };

    private static readonly HashSet<string> DeviceLevelTypes = new(StringComparer.Ordinal) { "VkDevice", "VkQueue", "VkCommandBuffer" };

    /// <param name="registryPath">Khronos' vk.xml (Debian: libvulkan-dev).</param>
    public static IReadOnlyList<GeneratedFile> Vulkan(string registryPath)
    {
        ApiModel model = VulkanRegistryReader.Read(registryPath);
        return Write(
            model,
            "vk.xml",
            "VulkanConstants",
            [
                new CommandTable("VulkanGlobalCommands", "What can be called before an instance exists.", command => VulkanGlobals.Contains(command.Name)),
                new CommandTable("VulkanInstanceCommands", "What acts on an instance or a physical device.", IsInstanceLevel),
                new CommandTable("VulkanDeviceCommands", "What acts on a device, a queue or a command buffer; addresses come straight from the driver.", IsDeviceLevel),
            ]);
    }

    /// <param name="headerFolder">The folder of openxr.h, openxr_platform.h and openxr_reflection.h (Debian: libopenxr-dev).</param>
    public static IReadOnlyList<GeneratedFile> OpenXr(string headerFolder)
    {
        ApiModel model = OpenXrHeaderReader.Read(headerFolder);
        return Write(
            model,
            "openxr.h and openxr_platform.h",
            "OpenXrConstants",
            [
                new CommandTable("OpenXrGlobalCommands", "What can be called before an instance exists; a runtime refuses all others.", command => OpenXrGlobals.Contains(command.Name)),
                new CommandTable("OpenXrCommands", "What acts on an instance and all that it owns.", command => !OpenXrGlobals.Contains(command.Name)),
            ]);
    }

    private static bool IsDeviceLevel(ApiCommand command) =>
        DeviceLevelTypes.Contains(command.Parameters[0].BaseType) && command.Name != "vkGetDeviceProcAddr";

    private static bool IsInstanceLevel(ApiCommand command) =>
        !VulkanGlobals.Contains(command.Name) && command.Name != "vkGetInstanceProcAddr" && !IsDeviceLevel(command);

    private static IReadOnlyList<GeneratedFile> Write(ApiModel model, string source, string constants, IEnumerable<CommandTable> tables)
    {
        var commands = new CommandTableWriter(model, source);
        return [.. new TypeWriter(model, source).Write(), .. tables.Select(commands.WriteTable), commands.WriteConstants(constants)];
    }
}
