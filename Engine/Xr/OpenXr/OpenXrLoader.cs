using System.Runtime.InteropServices;
using System.Text;
using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.OpenXr;

/// <summary>
/// Loads a runtime and agrees on versions with it (OpenXR loader specification, "Loader-Runtime Interface Negotiation"). Stands in place
/// of the Khronos loader library, so that nothing has to be installed besides the runtime; API layers are not loaded.
/// </summary>
internal sealed unsafe class OpenXrLoader
{
    private readonly delegate* unmanaged<XrInstance, byte*, nint*, XrResult> _getInstanceProcAddr;

    private OpenXrLoader(nint getInstanceProcAddr, ulong apiVersion)
    {
        _getInstanceProcAddr = (delegate* unmanaged<XrInstance, byte*, nint*, XrResult>)getInstanceProcAddr;
        RuntimeApiVersion = apiVersion;
    }

    /// <summary>Packed as <see cref="Version"/>; the newest API that the runtime speaks.</summary>
    public ulong RuntimeApiVersion { get; }

    public static ulong Version(ulong major, ulong minor, ulong patch) => (major << 48) | (minor << 32) | patch;

    public static OpenXrLoader Open(OpenXrRuntimeManifest manifest)
    {
        nint library;
        try
        {
            library = NativeLibrary.Load(manifest.LibraryPath);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
        {
            throw OpenXrFailure.CannotLoad(manifest.LibraryPath, error);
        }

        if (!NativeLibrary.TryGetExport(library, "xrNegotiateLoaderRuntimeInterface", out nint negotiate))
        {
            throw OpenXrFailure.CannotLoad(manifest.LibraryPath, null);
        }

        return Negotiate(negotiate, manifest.LibraryPath);
    }

    /// <summary>Functions that work before there is an instance: only three may be asked for.</summary>
    public nint GlobalFunction(string name) =>
        name is "xrEnumerateInstanceExtensionProperties" or "xrEnumerateApiLayerProperties" or "xrCreateInstance" ? Function(default, name) : 0;

    /// <summary>0 where the instance does not have the function.</summary>
    public nint Function(XrInstance instance, string name)
    {
        byte* text = stackalloc byte[128];
        int length = Encoding.UTF8.GetBytes(name, new Span<byte>(text, 127));
        text[length] = 0;
        nint address = 0;
        return _getInstanceProcAddr(instance, text, &address) >= 0 ? address : 0;
    }

    private static OpenXrLoader Negotiate(nint function, string library)
    {
        LoaderInfo loader = new()
        {
            StructType = 1,
            StructVersion = 1,
            StructSize = (nuint)sizeof(LoaderInfo),
            MinInterfaceVersion = 1,
            MaxInterfaceVersion = 1,
            MinApiVersion = Version(1, 0, 0),
            MaxApiVersion = Version(1, 0x3ff, 0xfff),
        };
        RuntimeRequest runtime = new() { StructType = 3, StructVersion = 1, StructSize = (nuint)sizeof(RuntimeRequest) };
        XrResult result = ((delegate* unmanaged<LoaderInfo*, RuntimeRequest*, XrResult>)function)(&loader, &runtime);
        if (result < 0 || runtime.GetInstanceProcAddr == 0)
        {
            throw OpenXrFailure.Negotiation(library, result);
        }

        return new OpenXrLoader(runtime.GetInstanceProcAddr, runtime.RuntimeApiVersion);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct LoaderInfo
    {
        public int StructType;
        public uint StructVersion;
        public nuint StructSize;
        public uint MinInterfaceVersion;
        public uint MaxInterfaceVersion;
        public ulong MinApiVersion;
        public ulong MaxApiVersion;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct RuntimeRequest
    {
        public int StructType;
        public uint StructVersion;
        public nuint StructSize;
        public uint RuntimeInterfaceVersion;
        public ulong RuntimeApiVersion;
        public nint GetInstanceProcAddr;
    }
}
