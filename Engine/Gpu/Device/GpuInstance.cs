using VRLab.Bindings;
using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu;

/// <summary>The Vulkan instance with its messenger.</summary>
internal sealed unsafe class GpuInstance : IDisposable
{
    private const string ValidationLayer = "VK_LAYER_KHRONOS_validation";

    private readonly DebugMessenger? _messenger;

    public GpuInstance(GpuDeviceOptions options, ValidationLog log)
    {
        Loader = VulkanLoader.Open();
        if (options.Validation)
        {
            RequireValidationLayer(Loader);
        }

        Handle = Create(options);
        Commands = Loader.LoadInstance(Handle, options.Stand);
        _messenger = options.Validation ? new DebugMessenger(Commands, Handle, log) : null;
    }

    public VulkanLoader Loader { get; }

    public VkInstance Handle { get; }

    public VulkanInstanceCommands Commands { get; }

    public void Dispose()
    {
        _messenger?.Dispose();
        Commands.vkDestroyInstance(Handle, null);
    }

    private VkInstance Create(GpuDeviceOptions options)
    {
        using var name = new NativeStrings(options.ApplicationName);
        using var layers = new NativeStrings(options.Validation ? [ValidationLayer] : []);
        string[] own = options.Validation ? [VulkanConstants.VK_EXT_DEBUG_UTILS_EXTENSION_NAME] : [];
        using var extensions = new NativeStrings([.. own.Union(options.InstanceExtensions)]);
        var application = VkApplicationInfo.New();
        application.pApplicationName = name[0];
        application.pEngineName = name[0];
        application.apiVersion = GpuRequirements.ApiVersion;
        var info = VkInstanceCreateInfo.New();
        info.pApplicationInfo = &application;
        info.enabledLayerCount = layers.Count;
        info.ppEnabledLayerNames = layers.Pointer;
        info.enabledExtensionCount = extensions.Count;
        info.ppEnabledExtensionNames = extensions.Pointer;
        return options.Creation.CreateInstance(Loader, &info);
    }

    private static void RequireValidationLayer(VulkanLoader loader)
    {
        uint count = 0;
        loader.Global.vkEnumerateInstanceLayerProperties(&count, null).ThrowIfFailed();
        var layers = new VkLayerProperties[Math.Max(count, 1)];
        fixed (VkLayerProperties* first = layers)
        {
            loader.Global.vkEnumerateInstanceLayerProperties(&count, first).ThrowIfFailed();
            for (uint i = 0; i < count; i++)
            {
                if (NativeText.Read(first[i].layerName) == ValidationLayer)
                {
                    return;
                }
            }
        }

        throw ProblemException.EnvironmentLacking(
            "Vulkan's validation layers were asked for but are not installed.", "Install them: apt-get install vulkan-validationlayers.");
    }
}
