using VRLab.Core;

namespace VRLab.Assets.Wear;

/// <summary>What gives way first at a place of a machine.</summary>
internal enum WearKind
{
    /// <summary>The face of a pipe flange, its +Y out of the pipe: rusts where water weeps out.</summary>
    Flange,

    /// <summary>A shaft's seal that sweats oil, the shaft along X.</summary>
    OilSeal,

    /// <summary>A gland that drips water, the shaft along X.</summary>
    WaterSeal,

    /// <summary>A greased spindle around the pose's +Y.</summary>
    Stem,

    /// <summary>A wheel's rim around the pose's +Z that hands rub bare.</summary>
    Rim,
}

/// <summary>A place that wears in its own way; models say where, <see cref="MachineWear"/> draws what.</summary>
internal readonly record struct WearSpot(WearKind Kind, Pose NodeFromSpot, float RadiusMeters);
