using VRLab.Core;

namespace VRLab.Xr;

/// <summary>What one eye sees from, in stage space (-Z forward), and how far to each side.</summary>
public readonly record struct XrEye(Pose StageFromEye, FieldOfView FieldOfView)
{
    /// <summary>The eye in the world, for a stage that stands somewhere in it.</summary>
    public EyeView InWorld(in Pose worldFromStage) => new(worldFromStage * StageFromEye, FieldOfView);
}
