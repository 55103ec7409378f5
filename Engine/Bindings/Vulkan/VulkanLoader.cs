using VRLab.Core;

namespace VRLab.Bindings.Vulkan;

/// <summary>The system's Vulkan loader, from which the function tables are filled.</summary>
public sealed unsafe class VulkanLoader
{
    private readonly delegate* unmanaged<VkInstance, byte*, nint> _getInstanceProcAddr;

    private VulkanLoader(nint getInstanceProcAddr)
    {
        GetInstanceProcAddr = getInstanceProcAddr;
        _getInstanceProcAddr = (delegate* unmanaged<VkInstance, byte*, nint>)getInstanceProcAddr;
        Global = new VulkanGlobalCommands(name => Address(default, name));
    }

    /// <summary>The address of <c>vkGetInstanceProcAddr</c>, as OpenXR asks for it.</summary>
    public nint GetInstanceProcAddr { get; }

    public VulkanGlobalCommands Global { get; }

    /// <exception cref="ProblemException">There is no Vulkan loader on this machine; the remedy names the package.</exception>
    public static VulkanLoader Open() => TryOpen(out VulkanLoader? loader)
        ? loader
        : throw ProblemException.EnvironmentLacking(
            "There is no Vulkan loader on this machine.",
            "Install it: apt-get install libvulkan1 mesa-vulkan-drivers (on Windows: the graphics card's driver).");

    public static bool TryOpen([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out VulkanLoader? loader)
    {
        bool found = NativeLibraries.TryOpen(["libvulkan.so.1", "libvulkan.so"], ["vulkan-1.dll"], out nint library);
        nint address = found ? NativeLibraries.Export(library, "vkGetInstanceProcAddr") : 0;
        loader = address == 0 ? null : new VulkanLoader(address);
        return loader is not null;
    }

    /// <param name="instance">The instance.</param>
    /// <param name="stand">From a function's name and address to the address that is called instead; null: the driver's own.</param>
    public VulkanInstanceCommands LoadInstance(VkInstance instance, Func<string, nint, nint>? stand = null) => new(name => Stand(stand, name, Address(instance, name)));

    /// <param name="commands">Of its instance.</param>
    /// <param name="device">The device.</param>
    /// <param name="stand">See <see cref="LoadInstance"/>.</param>
    public static VulkanDeviceCommands LoadDevice(VulkanInstanceCommands commands, VkDevice device, Func<string, nint, nint>? stand = null)
    {
        return new VulkanDeviceCommands(name =>
        {
            using var text = new NativeStrings(name);
            return Stand(stand, name, commands.vkGetDeviceProcAddr(device, text[0]));
        });
    }

    private static nint Stand(Func<string, nint, nint>? stand, string name, nint address) => stand is null ? address : stand(name, address);

    private nint Address(VkInstance instance, string name)
    {
        using var text = new NativeStrings(name);
        return _getInstanceProcAddr(instance, text[0]);
    }
}
