using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>Round bars and pipes along a path with bends, and tori.</summary>
public static class Sweeps
{
    /// <summary>
    /// A pipe along straight runs that meet in bends of <paramref name="bendRadius"/> (center line). The frame is carried
    /// along by reflection (Wang et al., "Computation of Rotation Minimizing Frames", 2008), so that facets do not twist.
    /// </summary>
    public static Brush Pipe(this Brush brush, float radius, float bendRadius, int sideCount, bool isCapped, params ReadOnlySpan<Vector3> corners)
    {
        List<Vector3> line = CenterLine(corners, bendRadius, brush.Mesh.Facets(radius > 0.03f ? 6 : 4, 2));
        brush.Tube(radius, sideCount, isCapped, line);
        return brush;
    }

    /// <summary>A tube along a center line that is already smooth.</summary>
    public static Brush Tube(this Brush brush, float radius, int sidesAsked, bool isCapped, IReadOnlyList<Vector3> line)
    {
        int sideCount = brush.Mesh.Facets(sidesAsked, 4);
        Vector3 tangent = DetMath.Normalize(line[1] - line[0]);
        Vector3 side = DetMath.Normalize(DetMath.Cross(tangent, Math.Abs(tangent.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitX));
        float along = 0f;
        int previous = -1;
        for (int i = 0; i < line.Count; i++)
        {
            Vector3 next = TangentAt(line, i);
            side = Carry(side, tangent, next);
            tangent = next;
            along += i > 0 ? DetMath.Distance(line[i], line[i - 1]) : 0f;
            int ring = AddRing(brush, line[i], tangent, side, radius, sideCount, along);
            if (previous >= 0)
            {
                Join(brush, previous, ring, sideCount);
            }

            previous = ring;
        }

        if (isCapped)
        {
            brush.Toward(line[0], line[0] - line[1]).Disc(radius, sideCount);
            brush.Toward(line[^1], line[^1] - line[^2]).Disc(radius, sideCount);
        }

        return brush;
    }

    /// <summary>A torus about +Y; with fewer than 360 degrees an open arc from +X toward -Z.</summary>
    public static Brush Torus(this Brush brush, float ringRadius, float barRadius, int ringsAsked = 24, int sidesAsked = 8, double arcDegrees = 360)
    {
        int ringCount = brush.Mesh.Facets(ringsAsked, 8), sideCount = brush.Mesh.Facets(sidesAsked, 4);
        int previous = -1;
        for (int i = 0; i <= ringCount; i++)
        {
            Vector2 d = arcDegrees >= 360 ? Turn.Step(i, ringCount) : Turn.Direction(Turn.Radians(arcDegrees * i / ringCount));
            var outward = new Vector3(d.X, 0f, -d.Y);
            var tangent = new Vector3(-d.Y, 0f, -d.X);
            float along = (float)(arcDegrees / 180 * Math.PI) * ringRadius * i / ringCount;
            int ring = AddRing(brush, outward * ringRadius, tangent, outward, barRadius, sideCount, along);
            if (previous >= 0)
            {
                Join(brush, previous, ring, sideCount);
            }

            previous = ring;
        }

        return brush;
    }

    /// <summary>Replaces each inner corner by an arc that touches both runs; the radius shrinks where a run is too short.</summary>
    public static List<Vector3> CenterLine(ReadOnlySpan<Vector3> corners, float bendRadius, int bendSteps = 6)
    {
        List<Vector3> line = [corners[0]];
        for (int i = 1; i + 1 < corners.Length; i++)
        {
            AddBend(line, corners[i - 1], corners[i], corners[i + 1], bendRadius, bendSteps);
        }

        line.Add(corners[^1]);
        return line;
    }

    private static void AddBend(List<Vector3> line, Vector3 from, Vector3 corner, Vector3 to, float bendRadius, int steps)
    {
        Vector3 back = DetMath.Normalize(from - corner), ahead = DetMath.Normalize(to - corner);
        float cosine = DetMath.Dot(back, ahead);
        float halfTangent = DetMath.Sqrt((1f + cosine) / Math.Max(1e-6f, 1f - cosine));
        float cut = Math.Min(bendRadius * halfTangent, 0.49f * Math.Min(DetMath.Distance(from, corner), DetMath.Distance(to, corner)));
        if (cosine < -0.9999f || cut <= 0f)
        {
            line.Add(corner);
            return;
        }

        float radius = cut / halfTangent;
        Vector3 center = corner + (DetMath.Normalize(back + ahead) * DetMath.Sqrt((cut * cut) + (radius * radius)));
        Vector3 start = (corner + (back * cut)) - center, end = (corner + (ahead * cut)) - center;
        double angle = DetMath.Acos(Math.Clamp(DetMath.Dot(start, end) / (radius * radius), -1f, 1f));

        // Where two bends follow each other, their shared point is kept once.
        bool followsBend = DetMath.Distance(line[^1], center + start) < radius * 0.15f;
        for (int k = followsBend ? 1 : 0; k <= steps; k++)
        {
            line.Add(center + OnArc(start, end, angle, (float)k / steps));
        }
    }

    private static Vector3 OnArc(Vector3 start, Vector3 end, double angle, float t)
    {
        double scale = 1.0 / DetMath.Sin(angle);
        return (start * (float)(DetMath.Sin((1 - t) * angle) * scale)) + (end * (float)(DetMath.Sin(t * angle) * scale));
    }

    private static Vector3 TangentAt(IReadOnlyList<Vector3> line, int i)
    {
        Vector3 before = line[Math.Max(0, i - 1)], after = line[Math.Min(line.Count - 1, i + 1)];
        return DetMath.Normalize(after - before, Vector3.UnitY);
    }

    private static Vector3 Carry(Vector3 side, Vector3 from, Vector3 to)
    {
        Vector3 turned = DetMath.Rotate(Turn.Between(from, to), side);
        return DetMath.Normalize(turned - (to * DetMath.Dot(to, turned)));
    }

    private static int AddRing(Brush brush, Vector3 center, Vector3 tangent, Vector3 side, float radius, int sideCount, float along)
    {
        Vector3 other = DetMath.Cross(tangent, side);
        int first = -1;
        for (int j = 0; j <= sideCount; j++)
        {
            Vector2 d = Turn.Step(j, sideCount);
            Vector3 outward = (side * d.X) + (other * d.Y);
            float u = (float)(2 * Math.PI) * radius * j / sideCount;
            int index = brush.Vertex(center + (outward * radius), outward, new Vector2(u, along));
            first = first < 0 ? index : first;
        }

        return first;
    }

    private static void Join(Brush brush, int lower, int upper, int sideCount)
    {
        for (int j = 0; j < sideCount; j++)
        {
            brush.Mesh.Quad(lower + j, lower + j + 1, upper + j + 1, upper + j);
        }
    }
}
