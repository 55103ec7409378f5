using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>Solids of revolution about the brush's +Y.</summary>
public static class Lathes
{
    private const double CreaseCosine = 0.77;

    /// <summary>
    /// Revolves a profile of (radius, height) pairs about +Y. Listed from the bottom up, the outside is outside; a closed
    /// solid begins and ends at radius 0. Corners sharper than about 40 degrees stay sharp, others are shaded round.
    /// </summary>
    /// <param name="brush">Where to draw.</param>
    /// <param name="segmentCount">Facets around the full circle.</param>
    /// <param name="profile">Radius and height, meters.</param>
    public static Brush Lathe(this Brush brush, int segmentCount, params ReadOnlySpan<Vector2> profile) =>
        brush.LatheArc(segmentCount, 0, 360, profile);

    /// <summary>As <see cref="Lathe"/>, but only from one angle to another (degrees, from +X toward -Z).</summary>
    public static Brush LatheArc(this Brush brush, int segmentCount, double fromDegrees, double toDegrees, params ReadOnlySpan<Vector2> profile)
    {
        int segments = brush.Mesh.Facets(segmentCount);
        float along = 0f;
        for (int i = 0; i + 1 < profile.Length; i++)
        {
            Vector2 below = profile[i], above = profile[i + 1];
            Vector2 normal = SegmentNormal(below, above);
            Vector2 lower = i > 0 ? Blend(SegmentNormal(profile[i - 1], below), normal) : normal;
            Vector2 upper = i + 2 < profile.Length ? Blend(SegmentNormal(above, profile[i + 2]), normal) : normal;
            float length = Length(above - below);
            AddBand(brush, segments, fromDegrees, toDegrees, below, above, lower, upper, along, length);
            along += length;
        }

        return brush;
    }

    /// <summary>A closed cylinder along +Y around the origin, its rims cut by <paramref name="bevelMeters"/>.</summary>
    public static Brush Cylinder(this Brush brush, float radius, float length, int segmentCount = 16, float bevelMeters = 0f)
    {
        float h = length * 0.5f, b = bevelMeters;
        return b > 0f
            ? brush.Lathe(segmentCount, new(0, -h), new(radius - b, -h), new(radius, b - h), new(radius, h - b), new(radius - b, h), new(0, h))
            : brush.Lathe(segmentCount, new(0, -h), new(radius, -h), new(radius, h), new(0, h));
    }

    /// <summary>A cylinder from one point to another.</summary>
    public static Brush Rod(this Brush brush, Vector3 from, Vector3 to, float radius, int segmentCount = 10)
    {
        brush.Toward((from + to) * 0.5f, to - from).Cylinder(radius, DetMath.Distance(from, to), segmentCount);
        return brush;
    }

    /// <summary>An open ring of rectangular section along +Y around the origin.</summary>
    public static Brush Ring(this Brush brush, float innerRadius, float outerRadius, float length, int segmentCount = 16)
    {
        float h = length * 0.5f;
        return brush.Lathe(
            segmentCount, new(innerRadius, -h), new(outerRadius, -h), new(outerRadius, h), new(innerRadius, h), new(innerRadius, -h));
    }

    /// <summary>A flat disc facing +Y.</summary>
    public static Brush Disc(this Brush brush, float radius, int segmentCount = 16, float innerRadius = 0f) =>
        brush.Lathe(segmentCount, new Vector2(radius, 0f), new Vector2(innerRadius, 0f));

    public static Brush Ball(this Brush brush, float radius, int segmentCount = 12) => brush.Dome(radius, segmentCount, -90);

    /// <summary>A part of a ball from a latitude (degrees) up to the pole.</summary>
    public static Brush Dome(this Brush brush, float radius, int segmentCount = 12, double fromDegrees = 0)
    {
        int rings = Math.Max(2, (int)Math.Ceiling(brush.Mesh.Facets(segmentCount) * (90 - fromDegrees) / 360));
        Span<Vector2> profile = stackalloc Vector2[rings + 1];
        for (int i = 0; i <= rings; i++)
        {
            profile[i] = Turn.Direction(Turn.Radians(fromDegrees + ((90 - fromDegrees) * i / rings))) * radius;
        }

        profile[rings] = new Vector2(0f, radius);
        if (fromDegrees <= -90)
        {
            profile[0] = new Vector2(0f, -radius);
        }

        return brush.Lathe(segmentCount, profile);
    }

    private static void AddBand(
        Brush brush, int segments, double from, double to, Vector2 below, Vector2 above, Vector2 lower, Vector2 upper, float along, float length)
    {
        float circumference = (float)((to - from) / 180.0 * Math.PI) * Math.Max(below.X, above.X);
        bool isFull = to - from >= 360;
        int previousBelow = -1, previousAbove = -1;
        for (int i = 0; i <= segments; i++)
        {
            Vector2 d = isFull ? Turn.Step(i, segments) : Turn.Direction(Turn.Radians(from + ((to - from) * i / segments)));
            float u = circumference * i / segments;
            int a = Point(below, lower, along), b = Point(above, upper, along + length);
            if (i > 0)
            {
                brush.Mesh.Quad(previousBelow, a, b, previousAbove);
            }

            (previousBelow, previousAbove) = (a, b);

            int Point(Vector2 p, Vector2 n, float v) => brush.Vertex(
                new Vector3(d.X * p.X, p.Y, -d.Y * p.X), new Vector3(d.X * n.X, n.Y, -d.Y * n.X), new Vector2(u, v));
        }
    }

    private static Vector2 SegmentNormal(Vector2 from, Vector2 to)
    {
        Vector2 d = to - from;
        float length = Length(d);
        return length > 0f ? new Vector2(d.Y / length, -d.X / length) : Vector2.UnitX;
    }

    private static Vector2 Blend(Vector2 neighbor, Vector2 own) =>
        (neighbor.X * own.X) + (neighbor.Y * own.Y) > CreaseCosine ? neighbor + own : own;

    private static float Length(Vector2 v) => DetMath.Sqrt((v.X * v.X) + (v.Y * v.Y));
}
