using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Runtime;

/// <summary>
/// How high the floor is where somebody stands: on a stair as high as the way up it, beside it as high as the storey. A room without
/// stairs has one floor. Allocates nothing.
/// </summary>
internal sealed class Storeys(IReadOnlyList<StairData> stairs)
{
    /// <summary>A foot finds the stair where it is no higher or lower than this.</summary>
    private const float StepMeters = 0.35f;

    /// <summary>So near the stair somebody may still stand on it, a foot between two flights.</summary>
    private const float BesideMeters = 0.6f;

    /// <summary>What an arc meets no farther than this from a floor is that floor.</summary>
    private const float ThicknessMeters = 0.12f;
    private readonly float[] _heights = [.. stairs.SelectMany(stair => (float[])[stair.Foot.Y, stair.Head.Y]).Distinct().Order()];

    public bool HasStairs => stairs.Count > 0;

    /// <summary>The floor under a point for who stood at <paramref name="heightMeters"/> until now.</summary>
    public float HeightUnder(Vector3 point, float heightMeters)
    {
        if (!HasStairs)
        {
            return heightMeters;
        }

        (float onStair, bool isBeside) = OnStair(point, heightMeters, StepMeters);
        return !float.IsNaN(onStair) ? onStair : isBeside ? heightMeters : NearestStorey(heightMeters);
    }

    /// <summary>Whether somebody can stand where a ray met the building, and how high.</summary>
    public bool TryStand(Vector3 point, out float heightMeters)
    {
        (heightMeters, _) = OnStair(point, point.Y, ThicknessMeters);
        if (float.IsNaN(heightMeters))
        {
            heightMeters = NearestStorey(point.Y);
        }

        return Math.Abs(heightMeters - point.Y) < ThicknessMeters;
    }

    /// <summary>True where the storey has no floor, because a stair comes up from below; and for who stands on a stair.</summary>
    public bool IsOpen(Vector3 point, float heightMeters) =>
        HasStairs && (Math.Abs(NearestStorey(heightMeters) - heightMeters) > 0.01f || IsAboveStair(point, heightMeters));

    private bool IsAboveStair(Vector3 point, float heightMeters)
    {
        for (int i = 0; i < stairs.Count; i++)
        {
            for (int k = 0; k + 1 < stairs[i].Way.Count; k++)
            {
                Vector3 on = NearestOn(stairs[i].Way[k], stairs[i].Way[k + 1], point);
                if (on.Y < heightMeters - ThicknessMeters && FlatDistance(on, point) <= stairs[i].HalfWidthMeters)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The height of the stair there, NaN where none is within reach of the foot; and whether one is beside.</summary>
    private (float HeightMeters, bool IsBeside) OnStair(Vector3 point, float heightMeters, float reachMeters)
    {
        float found = float.NaN;
        float nearest = float.PositiveInfinity;
        bool isBeside = false;
        for (int i = 0; i < stairs.Count; i++)
        {
            for (int k = 0; k + 1 < stairs[i].Way.Count; k++)
            {
                Vector3 on = NearestOn(stairs[i].Way[k], stairs[i].Way[k + 1], point);
                float away = FlatDistance(on, point);
                if (Math.Abs(on.Y - heightMeters) <= reachMeters && away <= stairs[i].HalfWidthMeters + BesideMeters)
                {
                    isBeside = true;
                    if (away <= stairs[i].HalfWidthMeters && away < nearest)
                    {
                        (found, nearest) = (on.Y, away);
                    }
                }
            }
        }

        return (found, isBeside);
    }

    private float NearestStorey(float heightMeters)
    {
        float best = _heights[0];
        for (int i = 1; i < _heights.Length; i++)
        {
            best = Math.Abs(_heights[i] - heightMeters) < Math.Abs(best - heightMeters) ? _heights[i] : best;
        }

        return best;
    }

    /// <summary>The point of a line's course that lies nearest to another as seen from above.</summary>
    private static Vector3 NearestOn(Vector3 from, Vector3 to, Vector3 point)
    {
        float x = to.X - from.X;
        float z = to.Z - from.Z;
        float length = (x * x) + (z * z);
        float share = length > 0f ? (((point.X - from.X) * x) + ((point.Z - from.Z) * z)) / length : 0f;
        return DetMath.Lerp(from, to, Math.Clamp(share, 0f, 1f));
    }

    private static float FlatDistance(Vector3 a, Vector3 b) => DetMath.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Z - b.Z) * (a.Z - b.Z)));
}
