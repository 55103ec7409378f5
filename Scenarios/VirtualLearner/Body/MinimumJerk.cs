namespace VRLab.VirtualLearner;

/// <summary>
/// How a hand moves from rest to rest: the minimum-jerk profile 10t^3 - 15t^4 + 6t^5 (Flash and Hogan, "The coordination
/// of arm movements", Journal of Neuroscience 1985, equation 3), for time and distance both scaled to 0..1.
/// </summary>
internal static class MinimumJerk
{
    public static float At(float time)
    {
        float t = Math.Clamp(time, 0f, 1f);
        return t * t * t * (10f + (t * (-15f + (6f * t))));
    }
}
