using VRLab.Core;
using VRLab.Interface;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>In which way the learner of a test takes part.</summary>
public enum Partaking
{
    Standing,
    SeatedWithOneHand,
}

internal static class Partakings
{
    public static LearnerPreferences Preferences(this Partaking partaking) => partaking == Partaking.Standing
        ? LearnerPreferences.Standard
        : new LearnerPreferences
        {
            Session = new LearnerSettings { Hands = HandUse.RightOnly, RaiseMeters = LearnerPreferences.SeatedRaiseMeters, TargetScale = 1.5f },
        };

    /// <summary>Of the eyes above the learner's own floor.</summary>
    public static float EyeMeters(this Partaking partaking) => partaking == Partaking.Standing ? 1.6f : 1.6f - LearnerPreferences.SeatedRaiseMeters;
}
