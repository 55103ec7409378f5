using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>One hand's input for one tick, in the learner's stage space. Trigger and squeeze are 0..1, the thumbstick -1..1 with +Y forward.</summary>
public readonly record struct HandControls(
    bool IsActive, Pose StageFromGrip, Pose StageFromAim, float Trigger, float Squeeze, Vector2 Thumbstick)
{
    public bool IsPrimaryPressed { get; init; }

    public bool IsSecondaryPressed { get; init; }

    /// <summary>A hand without a controller: pinching takes as well as the fist.</summary>
    public bool IsBare { get; init; }
}
