namespace VRLab.Learner;

/// <summary>Where in the view captions stand, and how large they are at least.</summary>
/// <param name="AboveSightRadians">Below the line of sight where it is negative.</param>
public readonly record struct CaptionPlace(float AboveSightRadians, float WidthMeters, float HeightMeters)
{
    /// <summary>What is said; wide enough for about sixty Latin letters.</summary>
    public static CaptionPlace Speech => new(-0.30f, 0.98f, 0.15f);

    /// <summary>What sounds: opposite, so that both can be read.</summary>
    public static CaptionPlace Sound => new(0.27f, 0.5f, 0.1f);
}
