using System.Numerics;
using VRLab.Core;

namespace VRLab.Models;

/// <summary>Chooses few points whose hull is nearly that of many.</summary>
internal static class HullPoints
{
    /// <summary>What is flatter than this share of its length has no hull worth the name.</summary>
    private const float FlattestShare = 0.01f;

    /// <summary>The farthest point in each of so many directions spread evenly over the sphere; each point once, in order of first choice.</summary>
    public static Vector3[] Choose(Vector3[] points, int directions)
    {
        var chosen = new List<Vector3>(directions);
        for (int i = 0; i < directions; i++)
        {
            Vector3 farthest = Farthest(points, Direction(i, directions));
            if (!chosen.Contains(farthest))
            {
                chosen.Add(farthest);
            }
        }

        return [.. chosen];
    }

    /// <summary>False where all points lie nearly in one plane or line.</summary>
    public static bool EncloseVolume(Vector3[] points)
    {
        Vector3 a = Farthest(points, Vector3.UnitX);
        Vector3 b = points.MaxBy(p => DetMath.LengthSquared(p - a));
        Vector3 along = DetMath.Normalize(b - a);
        Vector3 c = points.MaxBy(p => DetMath.LengthSquared(DetMath.Cross(p - a, along)));
        Vector3 normal = DetMath.Normalize(DetMath.Cross(along, c - a));
        float thickness = points.Max(p => Math.Abs(DetMath.Dot(p - a, normal)));
        return thickness > FlattestShare * DetMath.Distance(a, b);
    }

    public static (Vector3 Minimum, Vector3 Maximum) BoxAround(Vector3[] points)
    {
        (Vector3 minimum, Vector3 maximum) = (points[0], points[0]);
        foreach (Vector3 p in points)
        {
            (minimum, maximum) = (Vector3.Min(minimum, p), Vector3.Max(maximum, p));
        }

        return (minimum, maximum);
    }

    private static Vector3 Farthest(Vector3[] points, Vector3 direction)
    {
        (Vector3 best, float reach) = (points[0], float.MinValue);
        foreach (Vector3 p in points)
        {
            float at = DetMath.Dot(p, direction);
            (best, reach) = at > reach ? (p, at) : (best, reach);
        }

        return best;
    }

    /// <summary>A spiral of Fibonacci points on the unit sphere (Swinbank and Purser, "Fibonacci grids", 2006).</summary>
    private static Vector3 Direction(int index, int count)
    {
        double y = 1.0 - (((2.0 * index) + 1.0) / count);
        double radius = Math.Sqrt(1.0 - (y * y)), angle = index * Math.PI * (3.0 - Math.Sqrt(5.0));
        DetMath.SinCos(angle, out double sine, out double cosine);
        return new Vector3((float)(radius * cosine), (float)y, (float)(radius * sine));
    }
}
