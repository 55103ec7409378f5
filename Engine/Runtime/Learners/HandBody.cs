using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>A learner's hand in the world: where it is, how it moves, what it holds.</summary>
internal sealed class HandBody(Hand side)
{
    /// <summary>A squeeze beyond this takes; below <see cref="ReleaseSqueeze"/> lets go. The gap keeps a trembling finger from dropping things.</summary>
    public const float GrabSqueeze = 0.6f;
    public const float ReleaseSqueeze = 0.35f;

    private bool _wasSqueezing;

    public Hand Side { get; } = side;

    public bool IsActive { get; private set; }

    public Pose WorldFromGrip { get; private set; } = Pose.Identity;

    public Pose WorldFromAim { get; private set; } = Pose.Identity;

    public Vector3 LinearVelocityMetersPerSecond { get; private set; }

    public bool IsSqueezing { get; private set; }

    public bool BeganSqueezing { get; private set; }

    public bool StoppedSqueezing { get; private set; }

    /// <summary>Index of the entity held, or -1.</summary>
    public int HeldEntity { get; set; } = -1;

    /// <summary>Index of the entity that the hand touches, or -1.</summary>
    public int TouchedEntity { get; set; } = -1;

    public Vector3 FingertipInWorld => WorldFromAim.TransformPoint(HandGeometry.FingertipInAim);

    public void Update(in HandControls controls, in Pose worldFromStage, bool isFirst)
    {
        Pose worldFromGrip = worldFromStage * controls.StageFromGrip;
        bool continues = IsActive && controls.IsActive && !isFirst;
        LinearVelocityMetersPerSecond = continues
            ? (worldFromGrip.Position - WorldFromGrip.Position) * SimulationTime.TicksPerSecond
            : Vector3.Zero;
        WorldFromGrip = new Pose(worldFromGrip.Position, DetMath.Normalize(worldFromGrip.Orientation));
        WorldFromAim = worldFromStage * controls.StageFromAim;
        IsActive = controls.IsActive;
        IsSqueezing = controls.IsActive && controls.Squeeze > (_wasSqueezing ? ReleaseSqueeze : GrabSqueeze);
        BeganSqueezing = IsSqueezing && !_wasSqueezing;
        StoppedSqueezing = !IsSqueezing && _wasSqueezing;
        _wasSqueezing = IsSqueezing;
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(WorldFromGrip);
        hash.Add(WorldFromAim);
        hash.Add(HeldEntity);
        hash.Add(TouchedEntity);
        hash.Add(IsSqueezing);
    }
}
