using VRLab.Core;

namespace VRLab.Scenarios;

public enum StateSoundKind
{
    Motor,
    Cavitation,
    Flow,
    Vent,
    Jet,
    Fire,
    Alarm,
}

/// <summary>A sound that follows a process quantity. <see cref="Silent"/> may lie above <see cref="Full"/>: then less is louder.</summary>
public sealed record StateSound(StateSoundKind Kind, QuantityId Quantity, double Silent, double Full)
{
    /// <summary>0 at <see cref="Silent"/>, 1 at <see cref="Full"/>; up to 1.3 beyond.</summary>
    public double LevelAt(double value) => Math.Clamp((value - Silent) / (Full - Silent), 0.0, 1.3);
}
