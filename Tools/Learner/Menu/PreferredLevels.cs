using VRLab.Audio;
using VRLab.Interface;

namespace VRLab.Learner;

/// <summary>A learner's preferences in the mixer's words.</summary>
internal static class PreferredLevels
{
    public static AudioLevels Levels(this LearnerPreferences preferences) =>
        (preferences.HearsEssentialOnly ? AudioLevels.EssentialOnly : AudioLevels.Standard) with { Master = preferences.Volume, IsMono = preferences.IsMono };
}
