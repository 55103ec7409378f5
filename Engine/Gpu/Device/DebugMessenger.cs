using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Bindings;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>Hears warnings and errors of the validation layers.</summary>
internal sealed unsafe class DebugMessenger : IDisposable
{
    private readonly VulkanInstanceCommands _commands;
    private readonly VkInstance _instance;
    private readonly VkDebugUtilsMessengerEXT _handle;
    private GCHandle _log;

    public DebugMessenger(VulkanInstanceCommands commands, VkInstance instance, ValidationLog log)
    {
        _commands = commands;
        _instance = instance;
        _log = GCHandle.Alloc(log);
        var info = VkDebugUtilsMessengerCreateInfoEXT.New();
        info.messageSeverity = VkDebugUtilsMessageSeverityFlagsEXT.Warning | VkDebugUtilsMessageSeverityFlagsEXT.Error;
        info.messageType = VkDebugUtilsMessageTypeFlagsEXT.General | VkDebugUtilsMessageTypeFlagsEXT.Validation | VkDebugUtilsMessageTypeFlagsEXT.Performance;
        info.pfnUserCallback = (nint)(delegate* unmanaged[Cdecl]<VkDebugUtilsMessageSeverityFlagsEXT, uint, VkDebugUtilsMessengerCallbackDataEXT*, nint, uint>)&OnMessage;
        info.pUserData = (void*)GCHandle.ToIntPtr(_log);
        VkDebugUtilsMessengerEXT handle;
        commands.vkCreateDebugUtilsMessengerEXT(instance, &info, null, &handle).ThrowIfFailed();
        _handle = handle;
    }

    public void Dispose()
    {
        _commands.vkDestroyDebugUtilsMessengerEXT(_instance, _handle, null);
        _log.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static uint OnMessage(VkDebugUtilsMessageSeverityFlagsEXT severity, uint type, VkDebugUtilsMessengerCallbackDataEXT* data, nint log)
    {
        string message = NativeText.Read(data->pMessage);
        ((ValidationLog)GCHandle.FromIntPtr(log).Target!).Add($"{severity}: {message}");
        return 0;
    }
}
