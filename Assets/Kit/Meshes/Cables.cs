using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>Cables and hoses that hang or curl: smooth curves through points.</summary>
public static class Cables
{
    /// <summary>A round cable through all points (Catmull and Rom, "A Class of Local Interpolating Splines", 1974).</summary>
    public static Brush Cable(this Brush brush, float radius, int sideCount, int stepsPerSpan, params ReadOnlySpan<Vector3> points)
    {
        brush.Tube(radius, sideCount, isCapped: true, Curve(points, brush.Mesh.Facets(stepsPerSpan, 2)));
        return brush;
    }

    /// <summary>Points of the curve; it goes through the first and the last point too.</summary>
    public static List<Vector3> Curve(ReadOnlySpan<Vector3> points, int stepsPerSpan)
    {
        List<Vector3> line = [points[0]];
        for (int i = 0; i + 1 < points.Length; i++)
        {
            Vector3 before = i > 0 ? points[i - 1] : points[0] + (points[0] - points[1]);
            Vector3 after = i + 2 < points.Length ? points[i + 2] : points[^1] + (points[^1] - points[^2]);
            for (int k = 1; k <= stepsPerSpan; k++)
            {
                line.Add(OnSpan(before, points[i], points[i + 1], after, (float)k / stepsPerSpan));
            }
        }

        return line;
    }

    /// <summary>A helix about +Y from the origin's height up: coiled cords and springs.</summary>
    public static Brush Coil(this Brush brush, float coilRadius, float barRadius, float height, int turns, int sideCount = 5, int stepsPerTurn = 10)
    {
        var line = new List<Vector3>();
        for (int i = 0; i <= turns * stepsPerTurn; i++)
        {
            Vector2 d = Turn.Direction(2 * Math.PI * i / stepsPerTurn) * coilRadius;
            line.Add(new Vector3(d.X, height * i / (turns * stepsPerTurn), -d.Y));
        }

        return brush.Tube(barRadius, sideCount, isCapped: true, line);
    }

    private static Vector3 OnSpan(Vector3 a, Vector3 b, Vector3 c, Vector3 d, float t)
    {
        Vector3 linear = c - a, square = (2f * a) - (5f * b) + (4f * c) - d, cubic = (3f * b) - a - (3f * c) + d;
        return 0.5f * ((2f * b) + (linear * t) + (square * (t * t)) + (cubic * (t * t * t)));
    }
}
