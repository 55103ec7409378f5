using VRLab.Core;

namespace VRLab.Scenarios.FirstAid;

/// <summary>
/// Finds chest compressions in a depth signal: one begins when the chest goes below <see cref="BeginMeters"/>, is at its deepest in between, and
/// ends when it rises above <see cref="EndMeters"/> or turns down again a good way before that (leaning). Rate from the last five
/// downstrokes. Depths in meters, positive into the chest.
/// </summary>
public struct CompressionMeter
{
    public const double BeginMeters = 0.015;
    public const double EndMeters = 0.008;

    /// <summary>A rise of this share of the depth counts as a release even when the hands stay on: so leaning is seen, not merged.</summary>
    private const double ReleaseShare = 0.45;

    /// <summary>Longer without a compression, and the hands are off (ERC Guidelines 2021, quality of compressions: pauses).</summary>
    public const double PauseSeconds = 2;
    private const int RateWindow = 5;
    private double _deepest;
    private double _shallowest;
    private bool _isDown;
    private double _sinceLast;
    private double _intervals;
    private int _intervalCount;

    public int Count { get; private set; }

    /// <summary>Deepest point of the last compression.</summary>
    public double LastDepthMeters { get; private set; }

    /// <summary>How deep the chest stayed before the last compression: 0 is full recoil.</summary>
    public double LastLeanMeters { get; private set; }

    public double RatePerMinute { get; private set; }

    /// <summary>All pauses together, each from its last compression on.</summary>
    public double HandsOffSeconds { get; private set; }

    /// <summary>True in the step in which a compression ended.</summary>
    public bool HasCompleted { get; private set; }

    public double SinceLastSeconds => _sinceLast;

    public void Advance(double depthMeters, double seconds)
    {
        HasCompleted = false;
        double before = _sinceLast;
        _sinceLast += seconds;
        if (_sinceLast > PauseSeconds && Count > 0)
        {
            HandsOffSeconds += before > PauseSeconds ? seconds : _sinceLast;
        }

        if (_isDown)
        {
            FollowDown(depthMeters);
        }
        else
        {
            FollowUp(depthMeters);
        }
    }

    public readonly void AddToHash(ref StateHash hash)
    {
        hash.Add(Count);
        hash.Add(_deepest);
        hash.Add(_shallowest);
        hash.Add(_sinceLast);
        hash.Add(HandsOffSeconds);
    }

    private void FollowDown(double depth)
    {
        _deepest = Math.Max(_deepest, depth);
        if (depth < EndMeters || depth < _deepest * (1 - ReleaseShare))
        {
            _isDown = false;
            _shallowest = depth;
            LastDepthMeters = _deepest;
            HasCompleted = true;
            Count++;
        }
    }

    private void FollowUp(double depth)
    {
        _shallowest = Math.Min(_shallowest, depth);
        bool goesDown = depth > BeginMeters && depth > _shallowest + (0.5 * BeginMeters);
        if (goesDown)
        {
            _isDown = true;
            _deepest = depth;
            LastLeanMeters = Count > 0 ? Math.Max(0, _shallowest) : 0;
            Measure();
        }
    }

    /// <summary>An interval longer than a pause starts the rate anew; else a mean over the last few.</summary>
    private void Measure()
    {
        bool isFresh = _sinceLast > PauseSeconds || Count == 0;
        _intervalCount = isFresh ? 0 : Math.Min(_intervalCount + 1, RateWindow);
        _intervals = isFresh ? 0 : _intervals + ((_sinceLast - _intervals) / Math.Max(1, _intervalCount));
        RatePerMinute = _intervals > 0 ? 60 / _intervals : 0;
        _sinceLast = 0;
    }
}
