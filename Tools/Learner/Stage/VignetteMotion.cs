using System.Numerics;
using VRLab.Core;
using VRLab.Interface;

namespace VRLab.Learner;

/// <summary>
/// How far the edges of the view are to darken: with the speed at which sticks, not legs, carry or turn the learner. Jumps (a teleport, a turn by
/// a step) are no motion. Comes and goes within a quarter of a second; allocates nothing.
/// </summary>
public sealed class VignetteMotion
{
    private const float FullMetersPerSecond = 0.7f;
    private const float FullRadiansPerSecond = 0.7f;

    /// <summary>Faster than a stick moves anybody: a jump.</summary>
    private const float JumpMetersPerSecond = 4f;
    private const float JumpRadiansPerSecond = 4f;
    private const float SecondsToFull = 0.25f;
    private Pose _last = Pose.Identity;
    private long _lastTick = -1;

    /// <summary>0 nothing to 1 all that is set.</summary>
    public float Amount { get; private set; }

    /// <param name="worldFromStage">Where the learner's floor lies after the tick.</param>
    public void Update(in Pose worldFromStage, long tick)
    {
        float seconds = (tick - _lastTick) * SimulationTime.TimestepSeconds;
        if (seconds <= 0f)
        {
            return;
        }

        float wanted = _lastTick < 0 ? 0f : Math.Max(
            Share(Vector3.Distance(worldFromStage.Position, _last.Position) / seconds, FullMetersPerSecond, JumpMetersPerSecond),
            Share(Angle(worldFromStage.Orientation, _last.Orientation) / seconds, FullRadiansPerSecond, JumpRadiansPerSecond));
        float step = seconds / SecondsToFull;
        Amount += Math.Clamp(wanted - Amount, -step, step);
        (_last, _lastTick) = (worldFromStage, tick);
    }

    /// <summary>Half the angle of view that stays clear.</summary>
    public static float ClearRadians(Vignette vignette) => vignette switch
    {
        Vignette.Light => 0.66f,
        Vignette.Strong => 0.42f,
        _ => MathF.PI * 0.5f,
    };

    private static float Share(float speed, float full, float jump) => speed >= jump ? 0f : Math.Min(1f, speed / full);

    /// <summary>Between two turns; exact for the small ones that matter here, where 1 - |dot| has lost its digits.</summary>
    private static float Angle(Quaternion a, Quaternion b)
    {
        Quaternion between = a * Quaternion.Conjugate(b);
        return 2f * MathF.Asin(Math.Min(1f, new Vector3(between.X, between.Y, between.Z).Length()));
    }
}
