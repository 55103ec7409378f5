using VRLab.Core;

namespace VRLab.Scenarios.Electrical;

/// <summary>The instantaneous trip of IEC 60898-1, table 7, as a multiple of the rated current: the top of each band.</summary>
public enum BreakerCurve
{
    B = 5,
    C = 10,
    D = 20,
}

/// <summary>
/// A thermal-magnetic circuit breaker: the bimetal warms as dθ/dt = ((I/In)² - θ)/τ and trips at θ = 1.3², the magnet trips at once at the
/// curve's multiple. From cold a current I trips after τ ln(x²/(x² - 1.69)), x = I/In: never at 1.13 In, within the hour at 1.45 In and between
/// 1 s and 60 s at 2.55 In, as IEC 60898-1, table 7, asks for ratings to 32 A. It trips free: who holds the lever cannot keep it closed.
/// </summary>
public struct CircuitBreaker(double ratedAmperes, BreakerCurve curve)
{
    public const double TripTemperature = 1.69;
    public const double TimeConstantSeconds = 60;
    private double _temperature;

    public bool IsTripped { get; private set; }

    /// <summary>Relative to the rise at rated current.</summary>
    public readonly double Temperature => _temperature;

    /// <summary>Exact for a current that is constant during the step.</summary>
    public void Advance(double amperes, double seconds)
    {
        double ratio = amperes / ratedAmperes;
        double end = ratio * ratio;
        _temperature = end + ((_temperature - end) * DetMath.Exp(-seconds / TimeConstantSeconds));
        IsTripped |= _temperature >= TripTemperature || ratio >= (int)curve;
    }

    /// <summary>The lever was moved to off, from where it can be closed again.</summary>
    public void Reset() => IsTripped = false;

    public readonly void AddToHash(ref StateHash hash)
    {
        hash.Add(_temperature);
        hash.Add(IsTripped);
    }
}
