using System.Numerics;
using VRLab.Core;

namespace VRLab.Xr;

/// <summary>Where the stage's origin goes when the wearer asks to stand in the middle.</summary>
public static class Recentering
{
    /// <summary>The floor point under the head, turned to where the head faces (about +Y only). Looking straight up or down keeps the heading.</summary>
    public static Pose StageFromNewStage(in Pose stageFromHead)
    {
        Vector3 forward = stageFromHead.Forward;
        bool hasHeading = (forward.X * forward.X) + (forward.Z * forward.Z) > 1e-6f;
        float yawRadians = hasHeading ? MathF.Atan2(-forward.X, -forward.Z) : 0;
        Vector3 floor = stageFromHead.Position with { Y = 0 };
        return new Pose(floor, Quaternion.CreateFromAxisAngle(Vector3.UnitY, yawRadians));
    }
}
