namespace VRLab.VirtualLearner;

/// <summary>What somebody can do on their knees.</summary>
public static class Kneeling
{
    /// <summary>An arm and a lean from where they kneel.</summary>
    public const float ReachMeters = 0.86f;
}
