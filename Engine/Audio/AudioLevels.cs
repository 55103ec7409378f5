namespace VRLab.Audio;

/// <summary>How loud a learner wants to hear what; 1 as designed, 0 silent.</summary>
/// <param name="IsMono">Both ears hear the same, for who hears with one.</param>
public sealed record AudioLevels(float Master = 1f, float Voice = 1f, float Alarm = 1f, float Machine = 1f, float Contact = 1f, float Ambience = 1f, bool IsMono = false)
{
    public static AudioLevels Standard { get; } = new();

    /// <summary>Only what has to be heard.</summary>
    public static AudioLevels EssentialOnly { get; } = new(Machine: 0.4f, Contact: 0f, Ambience: 0f);

    public float Of(SoundCategory category) => Master * category switch
    {
        SoundCategory.Voice => Voice,
        SoundCategory.Alarm => Alarm,
        SoundCategory.Machine => Machine,
        SoundCategory.Contact => Contact,
        _ => Ambience,
    };
}
