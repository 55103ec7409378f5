using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.Win32;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

/// <summary>
/// The active OpenXR runtime of this machine, as its manifest tells (OpenXR loader specification, "Runtime Discovery"): XR_RUNTIME_JSON
/// first, then the registry on Windows, or active_runtime.json along the configuration folders elsewhere.
/// </summary>
/// <param name="ManifestPath">The JSON file.</param>
/// <param name="LibraryPath">Absolute, or a bare name for the system's own search.</param>
/// <param name="Name">As the manifest gives it; may be empty.</param>
public sealed record OpenXrRuntimeManifest(string ManifestPath, string LibraryPath, string Name)
{
    private const long LargestManifestBytes = 1 << 20;

    /// <summary>Null where no runtime is active.</summary>
    /// <exception cref="ProblemException">A runtime is named, but its manifest is missing or unreadable.</exception>
    public static OpenXrRuntimeManifest? FindActive() => FindPath() is { } path ? Read(path) : null;

    /// <summary>Where the active runtime's manifest should lie; null where none is active.</summary>
    public static string? FindPath()
    {
        string? named = Environment.GetEnvironmentVariable("XR_RUNTIME_JSON");
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }

        return OperatingSystem.IsWindows() ? FindInRegistry() : SearchFolders().Select(ManifestIn).FirstOrDefault(File.Exists);
    }

    public static OpenXrRuntimeManifest Read(string path)
    {
        try
        {
            FileInfo file = new(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            if (file.Length > LargestManifestBytes)
            {
                throw Unreadable(path, "it is larger than a manifest can be", null);
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file.FullName));
            JsonElement runtime = document.RootElement.GetProperty("runtime");
            string library = runtime.GetProperty("library_path").GetString() ?? throw new KeyNotFoundException("library_path is null");
            string name = runtime.TryGetProperty("name", out JsonElement given) ? given.GetString() ?? string.Empty : string.Empty;
            return new OpenXrRuntimeManifest(path, Resolve(library, file.DirectoryName!), name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Unreadable(path, error.Message, error);
        }
    }

    private static ProblemException Unreadable(string path, string why, Exception? error) => ProblemException.EnvironmentLacking(
        $"The OpenXR runtime manifest {path} cannot be used: {why}.",
        "Make another runtime active (reinstall the headset's software), or unset XR_RUNTIME_JSON to use the system's runtime.",
        error);

    private static string Resolve(string library, string manifestFolder) =>
        library.AsSpan().IndexOfAny('/', '\\') < 0 ? library : Path.GetFullPath(library, manifestFolder);

    private static string ManifestIn(string folder) => Path.Combine(folder, "openxr", "1", "active_runtime.json");

    private static IEnumerable<string> SearchFolders()
    {
        string home = Environment.GetEnvironmentVariable("HOME") ?? "/";
        yield return NonEmpty("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config");
        foreach (string folder in (NonEmpty("XDG_CONFIG_DIRS") ?? "/etc/xdg").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        yield return "/usr/local/etc";
        yield return "/etc";
        yield return "/usr/local/share";
        yield return "/usr/share";
    }

    private static string? NonEmpty(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    [SupportedOSPlatform("windows")]
    private static string? FindInRegistry() =>
        Registry.GetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Khronos\OpenXR\1", "ActiveRuntime", null) as string;
}
