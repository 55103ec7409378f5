namespace VRLab.Learner;

/// <summary>Where in the view captions stand, and how large they are at least.</summary>
/// <param name="AboveSightRadians">Below the line of sight where it is negative.</param>
public readonly record struct CaptionPlace(float AboveSightRadians, float WidthMeters, float HeightMeters)
{
    /// <summary>What is said; wide enough for about sixty Latin letters.</summary>
    public static CaptionPlace Speech => new(-0.30f, 0.98f, 0.15f);

    /// <summary>What sounds: opposite, so that both can be read.</summary>
    public static CaptionPlace Sound => new(0.27f, 0.5f, 0.1f);

    /// <summary>Stands still in the view: at a desk the eyes wander over the picture, and what lags behind the head covers the work.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The same caption at the edge of a picture of this height, a letter's height within it.</summary>
    /// <param name="distanceMeters">From the eye to the caption.</param>
    /// <param name="halfHeightRadians">From the middle of the picture to its upper edge.</param>
    public CaptionPlace AtEdge(float distanceMeters, float halfHeightRadians)
    {
        const float Margin = 0.02f;
        float halfCaption = MathF.Atan2(HeightMeters / 2f, distanceMeters);
        return this with { AboveSightRadians = MathF.CopySign(halfHeightRadians - halfCaption - Margin, AboveSightRadians), IsFixed = true };
    }
}
