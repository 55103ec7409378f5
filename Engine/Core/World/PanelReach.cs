using System.Numerics;

namespace VRLab.Core;

/// <summary>How hands meet panels, for whoever computes it: the world for those of a scenario, the learner's program for its own menu.</summary>
public static class PanelReach
{
    /// <summary>A fingertip so near before a panel pokes; farther off the hand points by its ray.</summary>
    public const float PokeRangeMeters = 0.07f;

    /// <summary>Through the plane by so little is a press; the finger lets go <see cref="LiftMeters"/> before it.</summary>
    private const float PressDepthMeters = 0.002f;
    private const float LiftMeters = 0.012f;
    private const float DeepestMeters = 0.12f;

    /// <summary>Where a ray meets the panel's plane from its front; false where it does not.</summary>
    /// <param name="panelFromRay">The ray runs along -Z.</param>
    /// <param name="along">Meters from the ray's origin.</param>
    public static bool Meets(in Pose panelFromRay, out Vector2 position, out float along)
    {
        Vector3 direction = panelFromRay.Forward;
        Vector3 origin = panelFromRay.Position;
        along = direction.Z < -1e-4f ? -origin.Z / direction.Z : -1f;
        position = new Vector2(origin.X + (direction.X * along), origin.Y + (direction.Y * along));
        return along > 0f;
    }

    /// <summary>True where a fingertip at this distance before the plane is one that pokes.</summary>
    public static bool IsPoking(float beforeMeters) => beforeMeters <= PokeRangeMeters && beforeMeters >= -DeepestMeters;

    /// <summary>Whether the fingertip presses now. A finger that comes from behind or from the side has to come to the front first.</summary>
    /// <param name="isArmed">It has been in front since it came; kept from tick to tick.</param>
    public static bool Presses(float beforeMeters, bool wasPressed, ref bool isArmed)
    {
        isArmed |= beforeMeters > LiftMeters;
        return isArmed && beforeMeters < (wasPressed ? LiftMeters : -PressDepthMeters);
    }
}
