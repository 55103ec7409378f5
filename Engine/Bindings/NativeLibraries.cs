using System.Runtime.InteropServices;

namespace VRLab.Bindings;

/// <summary>Opens shared libraries by the names that they have on this platform.</summary>
public static class NativeLibraries
{
    /// <summary>Tries the names in turn. The handle is never closed: drivers keep threads and callbacks in their code.</summary>
    /// <returns>False where none can be loaded; the caller says what to install.</returns>
    public static bool TryOpen(ReadOnlySpan<string> linuxNames, ReadOnlySpan<string> windowsNames, out nint library)
    {
        library = 0;
        foreach (string name in OperatingSystem.IsWindows() ? windowsNames : linuxNames)
        {
            if (NativeLibrary.TryLoad(name, out library))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The address of an exported function, or 0.</summary>
    public static nint Export(nint library, string name) =>
        NativeLibrary.TryGetExport(library, name, out nint address) ? address : 0;
}
