using VRLab.Core;

namespace VRLab.Scenarios.Mechanics;

/// <summary>The inputs of the pendulum, in the order of <see cref="PendulumModel.Kind"/>.</summary>
public enum PendulumInput
{
    /// <summary>Where the release lever holds the bob, 0 .. 1 of the largest angle.</summary>
    Deflection,

    /// <summary>1 while the catch holds the bob.</summary>
    Catch,

    /// <summary>0 .. 1 between the shortest and the longest thread.</summary>
    Length,

    /// <summary>Pressed: starts and stops the watch.</summary>
    Watch,

    /// <summary>Pressed: sets the watch back to zero.</summary>
    Reset,
}

/// <summary>The quantities of the pendulum, in the order of <see cref="PendulumModel.Kind"/>.</summary>
public enum PendulumQuantity
{
    Angle,
    Swings,
    WatchTime,
    ThreadLength,
    Amplitude,
    WatchRuns,
    SwingsWhileTimed,
}

/// <summary>The process model "pendulum": a bob on a thread with a catch, a counter of full swings and a stopwatch.</summary>
public sealed class PendulumModel : IProcessModel
{
    private const double TickSeconds = 1.0 / SimulationTime.TicksPerSecond;
    private readonly ProcessParameters _parameters;
    private readonly double[] _inputs = new double[5];
    private Pendulum _pendulum;
    private double _length;
    private double _watchSeconds;
    private bool _isWatchRunning;
    private double _amplitude;
    private int _swings;
    private int _swingsTimed;

    public PendulumModel(ProcessParameters parameters)
    {
        _parameters = parameters;
        SetLength(parameters["shortest"]);
    }

    public static IReadOnlyList<ProcessParameter> Parameters { get; } =
    [
        new("shortest", Dimension.Length, 0.3, 0.05, 10),
        new("longest", Dimension.Length, 1.2, 0.05, 10),
        new("largest-angle", Dimension.Angle, Math.PI / 4, 0.01, 3),
        new("gravity", Dimension.None, 9.80665, 0.1, 30),
        new("damping", Dimension.None, 0.004, 0, 10),
    ];

    public static ProcessModelKind Kind { get; } = new(
        "pendulum",
        ["deflection", "catch", "length", "watch", "reset"],
        [
            ProcessQuantity.Of("angle", "摆角", "Angle", Dimension.Angle, "°", 180 / Math.PI, 0.001),
            ProcessQuantity.Of("swings", "摆动次数", "Full swings", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("watch-time", "秒表", "Stopwatch", Dimension.Time, "s", 1, 0.005),
            ProcessQuantity.Of("thread-length", "摆长", "Thread length", Dimension.Length, "m", 1, 0.0005),
            ProcessQuantity.Of("amplitude", "振幅", "Amplitude", Dimension.Angle, "°", 180 / Math.PI, 0.002),
            ProcessQuantity.Of("watch-runs", "秒表运行", "Stopwatch runs", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("swings-timed", "计时内摆动次数", "Swings while timed", Dimension.None, "1", 1, 0.5),
        ],
        Parameters,
        values => new PendulumModel(new ProcessParameters(Parameters, values)));

    public void SetInput(int index, double value) => _inputs[index] = value;

    public void Step()
    {
        double span = _parameters["longest"] - _parameters["shortest"];
        SetLength(_parameters["shortest"] + (span * Input(PendulumInput.Length)));
        StepWatch();
        if (Input(PendulumInput.Catch) >= 0.5)
        {
            _pendulum.Hold(Input(PendulumInput.Deflection) * _parameters["largest-angle"]);
            _swings = 0;
            _amplitude = Math.Abs(_pendulum.AngleRadians);
            return;
        }

        double speedBefore = _pendulum.SpeedRadiansPerSecond;
        _pendulum.Step(TickSeconds);
        CountSwing(speedBefore);
    }

    public double Value(int index) => (PendulumQuantity)index switch
    {
        PendulumQuantity.Angle => _pendulum.AngleRadians,
        PendulumQuantity.Swings => _swings,
        PendulumQuantity.WatchTime => _watchSeconds,
        PendulumQuantity.ThreadLength => _length,
        PendulumQuantity.Amplitude => _amplitude,
        PendulumQuantity.WatchRuns => _isWatchRunning ? 1 : 0,
        _ => _swingsTimed,
    };

    public void AddToHash(ref StateHash hash)
    {
        _pendulum.AddToHash(ref hash);
        hash.Add(_watchSeconds);
        hash.Add(_isWatchRunning);
        hash.Add(_swings);
        hash.Add(_swingsTimed);
    }

    private void SetLength(double meters)
    {
        if (meters != _length)
        {
            double angle = _pendulum.AngleRadians;
            _length = meters;
            _pendulum = new Pendulum(meters, _parameters["gravity"], _parameters["damping"]);
            _pendulum.Hold(angle);
        }
    }

    private void StepWatch()
    {
        if (Input(PendulumInput.Watch) >= 0.5)
        {
            _isWatchRunning = !_isWatchRunning;
        }

        if (Input(PendulumInput.Reset) >= 0.5)
        {
            (_watchSeconds, _swingsTimed) = (0, 0);
        }

        _watchSeconds += _isWatchRunning ? TickSeconds : 0;
    }

    /// <summary>A full swing ends where the bob turns on the side from which it was let go.</summary>
    private void CountSwing(double speedBefore)
    {
        bool hasTurned = speedBefore > 0 != _pendulum.SpeedRadiansPerSecond > 0 && speedBefore != 0;
        if (!hasTurned)
        {
            return;
        }

        _amplitude = Math.Abs(_pendulum.AngleRadians);
        bool isStartSide = _pendulum.AngleRadians > 0 == Input(PendulumInput.Deflection) > 0;
        _swings += isStartSide ? 1 : 0;
        _swingsTimed += isStartSide && _isWatchRunning ? 1 : 0;
    }

    private double Input(PendulumInput input) => _inputs[(int)input];
}
