using System.Numerics;
using VRLab.Core;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Foveation;

/// <summary>
/// Which pixels are shaded together: by how far a place lies off the lens's axis. What an eye resolves, a minute of arc where it looks, grows by as much for each
/// 2.3 degrees aside (Strasburger, Rentschler and Jüttner, "Peripheral vision and pattern recognition: A review", 2011, on E2 of acuity). On displays of 20 pixels a
/// degree two pixels take 6 minutes and four take 12: beyond 11.5 and 25 degrees off the gaze they look like one.
/// </summary>
internal static class RatePattern
{
    /// <summary>A texel of an image of shading rates: two bits for the logarithm of the width, two for that of the height (Vulkan specification, "Attachment Fragment Shading Rate").</summary>
    public const byte One = 0, Two = (1 << 2) | 1, Four = (2 << 2) | 2;

    private const float TwoAwayDegrees = 11.5f;
    private const float FourAwayDegrees = 25f;

    /// <summary>Fills rows from the top with the rate of each texel.</summary>
    /// <param name="texels">As many as <paramref name="width"/> times <paramref name="height"/>.</param>
    /// <param name="width">Texels in a row; may reach beyond the drawn part.</param>
    /// <param name="height">Rows.</param>
    /// <param name="texelShare">The size of a texel as a share of the drawn part's width and height.</param>
    /// <param name="fieldOfView">Of the view.</param>
    /// <param name="level">Not <see cref="FoveationLevel.Off"/>.</param>
    /// <param name="mostPixels">2 or 4.</param>
    public static void Fill(Span<byte> texels, int width, int height, Vector2 texelShare, in FieldOfView fieldOfView, FoveationLevel level, int mostPixels)
    {
        Matrix4x4 clipFromEye = Projection.FromFieldOfView(fieldOfView);
        float gaze = GazeDegrees(level), two = TangentOf(gaze + TwoAwayDegrees), four = mostPixels < 4 || level == FoveationLevel.Low ? float.MaxValue : TangentOf(gaze + FourAwayDegrees);
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                // The corner next to the axis decides: no part of a texel may be coarser than it should be.
                float x = NearestTangent(column * texelShare.X, texelShare.X, clipFromEye.M11, clipFromEye.M31);
                float y = NearestTangent(row * texelShare.Y, texelShare.Y, clipFromEye.M22, clipFromEye.M32);
                float away = MathF.Sqrt((x * x) + (y * y));
                texels[(row * width) + column] = away > four ? Four : away > two ? Two : One;
            }
        }
    }

    private static float GazeDegrees(FoveationLevel level) => level switch
    {
        FoveationLevel.Low => 20f,
        FoveationLevel.Medium => 12f,
        _ => 6f,
    };

    private static float TangentOf(float degrees) => MathF.Tan(degrees * (MathF.PI / 180f));

    /// <summary>How far the nearest part of a texel lies off the axis, one meter ahead.</summary>
    private static float NearestTangent(float firstShare, float texelShare, float scale, float shift)
    {
        float first = ((firstShare * 2f) - 1f + shift) / scale, last = (((firstShare + texelShare) * 2f) - 1f + shift) / scale;
        return first * last <= 0f ? 0f : Math.Min(Math.Abs(first), Math.Abs(last));
    }
}
