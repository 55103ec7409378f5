using VRLab.Bindings;
using VRLab.Bindings.OpenXr;
using VRLab.Xr.Simulation;

namespace VRLab.Xr.OpenXr;

/// <summary>An instance of the active runtime, with the headset it found. Not thread-safe.</summary>
internal sealed unsafe class OpenXrInstance : IDisposable
{
    private readonly HashSet<string> _enabled;

    internal OpenXrInstance(OpenXrCommands commands, XrInstance handle, HashSet<string> enabled, bool is11)
    {
        Commands = commands;
        Handle = handle;
        _enabled = enabled;
        Is11 = is11;
        RuntimeName = ReadRuntimeName();
    }

    public OpenXrCommands Commands { get; }

    public XrInstance Handle { get; }

    /// <summary>The instance speaks OpenXR 1.1 (else 1.0).</summary>
    public bool Is11 { get; }

    public string RuntimeName { get; }

    public IReadOnlyList<string> EnabledExtensions => [.. _enabled.Order(StringComparer.Ordinal)];

    public bool Has(string extension) => _enabled.Contains(extension);

    /// <summary>Loads the active runtime and starts it.</summary>
    /// <exception cref="Core.ProblemException">No runtime, it does not start, or it lacks Vulkan.</exception>
    public static OpenXrInstance Create(string applicationName, bool simulatesFocus = false)
    {
        OpenXrRuntimeManifest manifest = OpenXrRuntimeManifest.FindActive() ?? throw OpenXrFailure.NoRuntime();
        OpenXrLoader loader = OpenXrLoader.Open(manifest);
        OpenXrGlobalCommands global = new(loader.GlobalFunction);
        HashSet<string> offered = OfferedExtensions(global);
        if (!offered.Contains(OpenXrExtensions.Vulkan))
        {
            throw OpenXrFailure.MissingExtension(manifest.Name, OpenXrExtensions.Vulkan);
        }

        HashSet<string> enabled = [OpenXrExtensions.Vulkan, .. OpenXrExtensions.Optional.Where(offered.Contains)];
        bool is11 = loader.RuntimeApiVersion >= OpenXrLoader.Version(1, 1, 0);
        XrResult result = TryCreate(global, applicationName, enabled, is11, out XrInstance handle);
        if (is11 && result == XrResult.ErrorApiVersionUnsupported)
        {
            is11 = false;
            result = TryCreate(global, applicationName, enabled, is11, out handle);
        }

        return result >= 0
            ? new OpenXrInstance(new OpenXrCommands(name => FunctionOf(loader, handle, name, simulatesFocus)), handle, enabled, is11)
            : throw OpenXrFailure.Instance(result);
    }

    public XrSystemId FindHeadset()
    {
        XrSystemGetInfo info = XrSystemGetInfo.New();
        info.formFactor = XrFormFactor.HeadMountedDisplay;
        XrSystemId system;
        XrResult result = Commands.xrGetSystem(Handle, &info, &system);
        return result >= 0 ? system : throw OpenXrFailure.System(RuntimeName, result);
    }

    /// <summary>A path's number; only while setting up, because names become native text.</summary>
    public XrPath PathOf(string name)
    {
        using NativeStrings text = new(name);
        XrPath path;
        Commands.xrStringToPath(Handle, text[0], &path).ThrowIfFailed();
        return path;
    }

    public string NameOf(XrPath path)
    {
        if (path.IsNull)
        {
            return string.Empty;
        }

        byte* text = stackalloc byte[OpenXrConstants.XR_MAX_PATH_LENGTH];
        uint length;
        Commands.xrPathToString(Handle, path, OpenXrConstants.XR_MAX_PATH_LENGTH, &length, text).ThrowIfFailed();
        return NativeText.Read(text);
    }

    public void Dispose() => Commands.xrDestroyInstance(Handle);

    private static nint FunctionOf(OpenXrLoader loader, XrInstance instance, string name, bool simulatesFocus)
    {
        nint function = loader.Function(instance, name);
        return simulatesFocus ? SimulatedFocus.Stand(name, function) : function;
    }

    private static HashSet<string> OfferedExtensions(OpenXrGlobalCommands global)
    {
        uint count;
        global.xrEnumerateInstanceExtensionProperties(null, 0, &count, null).ThrowIfFailed();
        XrExtensionProperties[] properties = new XrExtensionProperties[count];
        Array.Fill(properties, XrExtensionProperties.New());
        HashSet<string> names = [];
        fixed (XrExtensionProperties* first = properties)
        {
            global.xrEnumerateInstanceExtensionProperties(null, count, &count, first).ThrowIfFailed();
            for (int i = 0; i < count; i++)
            {
                names.Add(NativeText.Read(first[i].extensionName));
            }
        }

        return names;
    }

    private static XrResult TryCreate(
        OpenXrGlobalCommands global, string applicationName, HashSet<string> extensions, bool is11, out XrInstance instance)
    {
        using NativeStrings names = new([.. extensions]);
        XrInstanceCreateInfo info = XrInstanceCreateInfo.New();
        info.enabledExtensionCount = names.Count;
        info.enabledExtensionNames = names.Pointer;
        info.applicationInfo.apiVersion = is11 ? OpenXrLoader.Version(1, 1, 0) : OpenXrLoader.Version(1, 0, 0);
        NativeText.Write(applicationName, info.applicationInfo.applicationName, OpenXrConstants.XR_MAX_APPLICATION_NAME_SIZE);
        NativeText.Write("VRLab", info.applicationInfo.engineName, OpenXrConstants.XR_MAX_ENGINE_NAME_SIZE);
        XrInstance created;
        XrResult result = global.xrCreateInstance(&info, &created);
        instance = created;
        return result;
    }

    private string ReadRuntimeName()
    {
        XrInstanceProperties properties = XrInstanceProperties.New();
        Commands.xrGetInstanceProperties(Handle, &properties).ThrowIfFailed();
        ulong version = properties.runtimeVersion;
        return $"{NativeText.Read(properties.runtimeName)} {version >> 48}.{(version >> 32) & 0xffff}.{version & 0xffffffff}";
    }
}
