using System.Numerics;

namespace VRLab.Learner;

/// <summary>
/// Where somebody sits: the seat stays while they lean and look about, and rolls after them when they go on. World frame, meters, radians about
/// +Y; allocates nothing.
/// </summary>
internal sealed class SeatPlace
{
    /// <summary>From the seat to the eyes of who sits upright (GB/T 10000, "Human dimensions of Chinese adults", sitting eye height).</summary>
    private const float EyesAboveSeatMeters = 0.77f;
    private const float LowestMeters = 0.38f;
    private const float HighestMeters = 1f;

    /// <summary>Who leans farther than this takes the seat along.</summary>
    private const float LeanMeters = 0.28f;
    private const float LookRadians = 0.7f;
    private const float LostMeters = 1f;
    private float _tallestMeters;
    private bool _isPlaced;

    /// <summary>The middle of the seat on the floor.</summary>
    public Vector3 Floor { get; private set; }

    public float YawRadians { get; private set; }

    /// <summary>Of the seat above the floor.</summary>
    public float HeightMeters { get; private set; }

    /// <param name="neck">Of the sitter.</param>
    /// <param name="facing">Where the sitter's face is turned, about +Y; they look along -Z.</param>
    /// <param name="floorMeters">On which the seat stands.</param>
    /// <param name="eyeMeters">Above that floor.</param>
    public void Follow(Vector3 neck, Quaternion facing, float floorMeters, float eyeMeters)
    {
        _tallestMeters = Math.Max(_tallestMeters, eyeMeters);
        HeightMeters = Math.Clamp(_tallestMeters - EyesAboveSeatMeters, LowestMeters, HighestMeters);
        Vector3 forward = Vector3.Transform(-Vector3.UnitZ, facing), below = neck with { Y = floorMeters };
        float yaw = MathF.Atan2(-forward.X, -forward.Z), away = Vector3.Distance(Floor, below);
        if (!_isPlaced || away > LostMeters)
        {
            (Floor, YawRadians, _isPlaced) = (below, yaw, true);
            return;
        }

        Floor = away > LeanMeters ? below + ((Floor - below) * (LeanMeters / away)) : Floor with { Y = floorMeters };
        float look = Foot.Turned(YawRadians, yaw);
        YawRadians += look - Math.Clamp(look, -LookRadians, LookRadians);
    }
}
