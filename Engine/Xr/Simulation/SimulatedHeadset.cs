using System.Net;
using System.Net.Sockets;
using VRLab.Core;
using VRLab.Xr.OpenXr;

namespace VRLab.Xr.Simulation;

/// <summary>
/// A real OpenXR runtime (Monado, in this process) whose headset and controllers a program moves. Prepare it before the first
/// <see cref="OpenXrBackend.Open"/> of the process, then <see cref="Connect"/> after it. One for each process: a runtime reads its
/// environment once. Dispose last: its folder lives as long as the runtime.
/// </summary>
public sealed class SimulatedHeadset : IDisposable
{
    private static readonly string[] LogsOfTheRuntime = ["XRT_LOG", "XRT_COMPOSITOR_LOG", "REMOTE_LOG", "PROBER_LOG"];

    private readonly string _folder;

    private SimulatedHeadset(string folder, int port)
    {
        _folder = folder;
        Port = port;
    }

    /// <summary>On the loopback address.</summary>
    public int Port { get; }

    /// <summary>The runtime's manifest where the simulated headset was built on this machine; else null.</summary>
    public static string? FindManifest()
    {
        string? named = Environment.GetEnvironmentVariable("VRLAB_SIMULATED_RUNTIME");
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }

        string home = Environment.GetEnvironmentVariable("HOME") ?? "/";
        string cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given ? given : Path.Combine(home, ".cache");
        string manifest = Path.Combine(cache, "vrlab", "monado", "current", "share", "openxr", "1", "openxr_monado.json");
        return File.Exists(manifest) ? manifest : null;
    }

    /// <summary>Makes the simulated headset this process's active OpenXR runtime.</summary>
    /// <exception cref="ProblemException">It was not built on this machine.</exception>
    public static SimulatedHeadset Prepare(SimulatedHeadsetOptions? options = null)
    {
        options ??= new SimulatedHeadsetOptions();
        string manifest = FindManifest() ?? throw ProblemException.EnvironmentLacking(
            "The simulated headset is not built on this machine.", "Run './vrlab setup' once, or connect a headset.");
        string folder = Directory.CreateTempSubdirectory("vrlab-headset-").FullName;
        int port = FreePort();
        WriteConfiguration(folder, port);
        foreach ((string name, string value) in EnvironmentOf(manifest, folder, options))
        {
            NativeEnvironment.Set(name, value);
        }

        return new SimulatedHeadset(folder, port);
    }

    /// <summary>Takes hold of the headset, once its runtime runs.</summary>
    public RemoteHeadset Connect() => RemoteHeadset.Connect(Port);

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A runtime that still holds a socket in it leaves an empty folder in the temporary directory: harmless.
        }
    }

    private static (string Name, string Value)[] EnvironmentOf(string manifest, string folder, SimulatedHeadsetOptions options) =>
    [
        ("XR_RUNTIME_JSON", manifest),
        ("XDG_RUNTIME_DIR", folder),
        ("XDG_CONFIG_HOME", folder),
        ("XRT_COMPOSITOR_NULL", "1"),
        ("XRT_NULL_WIDTH", options.ViewWidth.ToString()),
        ("XRT_NULL_HEIGHT", options.ViewHeight.ToString()),
        ("XRT_NULL_FPS", options.FramesPerSecond.ToString()),

        // The pacer otherwise doubles the frame time of frames that take long to draw.
        ("U_PACING_APP_USE_MIN_FRAME_PERIOD", "1"),

        // Its log goes to the terminal, where the learner's progress is shown; what matters comes back as results.
        ("OXR_NO_PRINTING", options.PrintsRuntimeLog ? "0" : "1"),
        .. LogsOfTheRuntime.Select(name => (name, options.PrintsRuntimeLog ? "info" : "error")),
    ];

    private static void WriteConfiguration(string folder, int port)
    {
        string monado = Path.Combine(folder, "monado");
        Directory.CreateDirectory(monado);
        File.WriteAllText(
            Path.Combine(monado, "config_v0.json"),
            $$"""{"active":"remote","remote":{"version":0,"port":{{port}},"view_count":2} }""");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
