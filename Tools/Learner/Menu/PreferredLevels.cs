using VRLab.Audio;
using VRLab.Interface;

namespace VRLab.Learner;

/// <summary>A learner's preferences in the mixer's words.</summary>
internal static class PreferredLevels
{
    /// <summary>Lets it sound as the learner prefers, now and after each change.</summary>
    public static void Follow(this IGuidanceOutput guidance, SessionMenu menu)
    {
        guidance.Levels = Levels(menu.Preferences);
        menu.PreferencesChanged += preferences => guidance.Levels = Levels(preferences);
    }

    private static AudioLevels Levels(LearnerPreferences preferences) =>
        (preferences.HearsEssentialOnly ? AudioLevels.EssentialOnly : AudioLevels.Standard) with { Master = preferences.Volume, IsMono = preferences.IsMono };
}
