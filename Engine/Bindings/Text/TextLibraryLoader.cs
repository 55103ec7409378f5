using System.Runtime.InteropServices;
using VRLab.Core;

namespace VRLab.Bindings.Text;

/// <summary>Finds a native library under the names that the platforms give it, and its exported functions.</summary>
internal static class TextLibraryLoader
{
    /// <summary>Loads the first library that is there.</summary>
    /// <exception cref="ProblemException">None is installed; the remedy names the package.</exception>
    public static nint Load(string displayName, string debianPackage, params ReadOnlySpan<string> fileNames)
    {
        foreach (string fileName in fileNames)
        {
            if (NativeLibrary.TryLoad(fileName, out nint library))
            {
                return library;
            }
        }

        throw ProblemException.EnvironmentLacking(
            $"The library {displayName} is not installed.", $"Install it (Debian and Ubuntu: apt-get install {debianPackage}).");
    }

    public static nint Export(nint library, string name) => NativeLibrary.GetExport(library, name);
}
