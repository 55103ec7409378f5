using VRLab.Core;
using VRLab.Learner;
using VRLab.Xr;
using VRLab.Xr.Headless;
using VRLab.Xr.OpenXr;
using VRLab.Xr.Simulation;
using VRLab.Xr.Window;

namespace VRLab.Cli;

/// <summary>The headset of one run, and how a virtual learner moves it. Disposing closes it.</summary>
internal sealed class RunHeadset : IDisposable
{
    /// <summary>Compiled shaders of earlier runs: the first frame comes sooner.</summary>
    private static readonly string PipelineCache = Path.Combine(UserCache.Folder("pipelines"), "pipelines.bin");
    private readonly SimulatedHeadset? _simulation;
    private readonly RemoteHeadset? _remote;

    private RunHeadset(IXrBackend backend, IPuppetHeadset? puppet, SimulatedHeadset? simulation = null, RemoteHeadset? remote = null)
    {
        Backend = backend;
        Puppet = puppet;
        _simulation = simulation;
        _remote = remote;
    }

    public IXrBackend Backend { get; }

    /// <summary>Null where only a person can move the headset.</summary>
    public IPuppetHeadset? Puppet { get; }

    /// <exception cref="ProblemException">This machine lacks what the choice needs; the remedy says what to do.</exception>
    public static RunHeadset Open(RunOptions options) => options.Headset switch
    {
        HeadsetChoice.OpenXr when options.Learner == LearnerChoice.Auto => OpenSimulated(options),
        HeadsetChoice.OpenXr => new RunHeadset(OpenXrBackend.Open(OpenXrOptionsOf(options)), puppet: null),
        HeadsetChoice.None => OpenNone(options),
        HeadsetChoice.Window => OpenWindow(options),
        _ => throw new InvalidOperationException($"Unknown headset {options.Headset}."),
    };

    public void Dispose()
    {
        _remote?.Dispose();
        Backend.Dispose();
        _simulation?.Dispose();
    }

    private static RunHeadset OpenSimulated(RunOptions options)
    {
        SimulatedHeadset simulation = SimulatedHeadset.Prepare(
            options.SimulatedViewPixels is { } pixels ? new SimulatedHeadsetOptions(pixels, pixels) : null);
        OpenXrBackend backend = OpenXrBackend.Open(OpenXrOptionsOf(options));
        RemoteHeadset remote = simulation.Connect();
        return new RunHeadset(backend, new SimulatedPuppet(remote), simulation, remote);
    }

    private static OpenXrBackendOptions OpenXrOptionsOf(RunOptions options) =>
        new() { Validation = options.Validation, PipelineCachePath = PipelineCache };

    private static RunHeadset OpenWindow(RunOptions options)
    {
        if (options.Learner == LearnerChoice.Auto)
        {
            throw ProblemException.BadInput(
                "A virtual learner cannot play in a window: it moves a headset.", "Use --learner human, or --headset openxr or none.");
        }

        return new RunHeadset(WindowBackend.Open(new WindowBackendOptions { Validation = options.Validation, PipelineCachePath = PipelineCache }), puppet: null);
    }

    private static RunHeadset OpenNone(RunOptions options)
    {
        if (options.Learner == LearnerChoice.Human)
        {
            throw ProblemException.BadInput("A person cannot take part without a headset or a window.", "Use --headset window or --headset openxr.");
        }

        var backend = new HeadlessBackend();
        return new RunHeadset(backend, new HeadlessPuppet(backend));
    }
}
