namespace VRLab.Learner;

/// <summary>Soft ways from 0 to 1.</summary>
internal static class Smooth
{
    /// <summary>0 below 0, 1 above 1, level at both.</summary>
    public static float Step(float share)
    {
        float within = Math.Clamp(share, 0f, 1f);
        return within * within * (3f - (2f * within));
    }
}
