using System.Numerics;

namespace VRLab.Assets.Meshes.Fields;

/// <summary>The part of a garment that hangs over both thighs: the lower, the more they move it, each on its own side.</summary>
/// <param name="Left">Joint of the thigh at +X.</param>
/// <param name="Right">The other.</param>
/// <param name="TopY">Above this it moves with the trunk.</param>
/// <param name="LooseY">Below this it moves with the thighs alone.</param>
public sealed record Skirt(int Left, int Right, float TopY, float LooseY)
{
    /// <summary>Between the legs both pull.</summary>
    private const float MiddleMeters = 0.07f;

    public void Share(Vector3 at, Dictionary<int, float> strengths)
    {
        float loose = Math.Clamp((TopY - at.Y) / (TopY - LooseY), 0f, 1f);
        if (loose <= 0f)
        {
            return;
        }

        foreach (int joint in strengths.Keys.ToArray())
        {
            strengths[joint] *= 1f - loose;
        }

        float left = Math.Clamp(0.5f + (at.X / (2f * MiddleMeters)), 0f, 1f);
        strengths[Left] = strengths.GetValueOrDefault(Left) + (loose * left);
        strengths[Right] = strengths.GetValueOrDefault(Right) + (loose * (1f - left));
    }
}
