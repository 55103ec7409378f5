using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>Plates cut from an outline.</summary>
public static class Prisms
{
    private const float CreaseCosine = 0.8f;

    /// <summary>
    /// Extrudes an outline in XY (anticlockwise, without holes) by <paramref name="depth"/> along Z, around z = 0. Faces are
    /// cut into triangles by ear clipping (Eberly, "Triangulation by Ear Clipping", 2002).
    /// </summary>
    public static Brush Prism(this Brush brush, float depth, params ReadOnlySpan<Vector2> outline)
    {
        float h = depth * 0.5f;
        AddFace(brush, outline, h, isFront: true);
        AddFace(brush, outline, -h, isFront: false);
        AddSides(brush, outline, h);
        return brush;
    }

    /// <summary>As <see cref="Prism"/>, but without the back, for what lies on a surface.</summary>
    public static Brush Plate(this Brush brush, float depth, params ReadOnlySpan<Vector2> outline)
    {
        AddFace(brush, outline, depth * 0.5f, isFront: true);
        AddSides(brush, outline, depth * 0.5f);
        return brush;
    }

    /// <summary>A flat figure in the XY plane facing +Z.</summary>
    public static Brush Figure(this Brush brush, params ReadOnlySpan<Vector2> outline)
    {
        AddFace(brush, outline, 0f, isFront: true);
        return brush;
    }

    /// <summary>A rectangle with rounded corners as an outline.</summary>
    public static Vector2[] RoundedRectangle(float width, float height, float radius, int stepsPerCorner = 3)
    {
        var outline = new List<Vector2>();
        float x = (width * 0.5f) - radius, y = (height * 0.5f) - radius;
        ReadOnlySpan<Vector2> centers = [new(x, y), new(-x, y), new(-x, -y), new(x, -y)];
        for (int corner = 0; corner < 4; corner++)
        {
            for (int i = 0; i <= stepsPerCorner; i++)
            {
                outline.Add(centers[corner] + (Turn.Direction((corner + ((double)i / stepsPerCorner)) * Math.PI * 0.5) * radius));
            }
        }

        return [.. outline];
    }

    /// <summary>A circle, or an arc of it, as an outline (degrees, anticlockwise from +X).</summary>
    public static Vector2[] Arc(Vector2 center, float radius, double fromDegrees, double toDegrees, int steps)
    {
        var points = new Vector2[steps + 1];
        for (int i = 0; i <= steps; i++)
        {
            points[i] = center + (Turn.Direction(Turn.Radians(fromDegrees + ((toDegrees - fromDegrees) * i / steps))) * radius);
        }

        return points;
    }

    public static Vector2[] Circle(Vector2 center, float radius, int count)
    {
        var points = new Vector2[count];
        for (int i = 0; i < count; i++)
        {
            points[i] = center + (Turn.Step(i, count) * radius);
        }

        return points;
    }

    private static void AddFace(Brush brush, ReadOnlySpan<Vector2> outline, float z, bool isFront)
    {
        Vector3 normal = isFront ? Vector3.UnitZ : -Vector3.UnitZ;
        var indices = new int[outline.Length];
        for (int i = 0; i < outline.Length; i++)
        {
            indices[i] = brush.Vertex(new Vector3(outline[i], z), normal, outline[i]);
        }

        foreach ((int a, int b, int c) in EarClipping.Triangulate(outline))
        {
            brush.Mesh.Triangle(indices[a], indices[isFront ? b : c], indices[isFront ? c : b]);
        }
    }

    private static void AddSides(Brush brush, ReadOnlySpan<Vector2> outline, float h)
    {
        float along = 0f;
        int count = outline.Length;
        for (int i = 0; i < count; i++)
        {
            Vector2 a = outline[i], b = outline[(i + 1) % count];
            Vector3 own = SideNormal(a, b);
            Vector3 atA = Blend(SideNormal(outline[(i + count - 1) % count], a), own);
            Vector3 atB = Blend(SideNormal(b, outline[(i + 2) % count]), own);
            float length = DetMath.Distance(new Vector3(a, 0f), new Vector3(b, 0f));
            int lowA = brush.Vertex(new Vector3(a, -h), atA, new Vector2(along, 0f));
            int lowB = brush.Vertex(new Vector3(b, -h), atB, new Vector2(along + length, 0f));
            int highB = brush.Vertex(new Vector3(b, h), atB, new Vector2(along + length, 2f * h));
            int highA = brush.Vertex(new Vector3(a, h), atA, new Vector2(along, 2f * h));
            brush.Mesh.Quad(lowA, lowB, highB, highA);
            along += length;
        }
    }

    private static Vector3 SideNormal(Vector2 a, Vector2 b) => DetMath.Normalize(new Vector3(b.Y - a.Y, a.X - b.X, 0f), Vector3.UnitX);

    private static Vector3 Blend(Vector3 neighbor, Vector3 own) => DetMath.Dot(neighbor, own) > CreaseCosine ? neighbor + own : own;
}
