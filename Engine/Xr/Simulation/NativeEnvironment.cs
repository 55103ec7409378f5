using System.Runtime.InteropServices;

namespace VRLab.Xr.Simulation;

/// <summary>
/// Variables that native libraries read with getenv: .NET keeps its own copy of the environment and never writes back. Set them before
/// the library loads and before other threads may read the environment.
/// </summary>
internal static partial class NativeEnvironment
{
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows() && SetVariable(name, value, 1) != 0)
        {
            throw new InvalidOperationException($"setenv {name} failed with error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
