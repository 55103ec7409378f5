namespace VRLab.Rendering.Scene;

/// <summary>
/// How one level of detail fades into the next: over a band of screen sizes below the bound between them both are drawn, and share the samples of their pixels.
/// The share is whole, so that both count the same samples; fading.glsl reads it.
/// </summary>
internal static class LevelFade
{
    /// <summary>The share of a level that is shown alone.</summary>
    public const int Whole = 64;

    /// <summary>Of the bound: half a second for who walks toward a thing four meters away.</summary>
    private const float Band = 0.15f;

    /// <summary>How many 64ths of its samples the finer level still has.</summary>
    /// <param name="share">Of the view's height that the bounds take; no more than the bound.</param>
    /// <param name="bound">Where the coarser level begins.</param>
    public static int FinerShare(float share, float bound) => Math.Max(Whole - (int)((bound - share) / (bound * Band) * Whole), 0);

    /// <summary>What an instance's state tells its shader, beside the highlight.</summary>
    /// <param name="finerShare">Of <see cref="FinerShare"/>.</param>
    /// <param name="isFiner">Of the two levels.</param>
    public static float StateOf(int finerShare, bool isFiner) => finerShare == Whole ? 0f : isFiner ? 2f * finerShare : -2f * finerShare;
}
