using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>Boxes and flat rectangles.</summary>
public static class Boxes
{
    /// <summary>A smaller cut costs 32 triangles that nobody sees from an arm's length.</summary>
    private const float SmallestVisibleBevel = 0.0035f;

    private static readonly Vector3[] Axes = [Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ];

    /// <summary>
    /// A box around the origin. With a bevel, the edges are cut and shaded round: the cut shares the faces' vertices, so
    /// that 24 vertices look like a rounded casting.
    /// </summary>
    public static Brush Box(this Brush brush, Vector3 size, float bevelMeters = 0f)
    {
        Vector3 half = size * 0.5f;
        float worth = bevelMeters >= SmallestVisibleBevel && brush.Mesh.HasBevels ? bevelMeters : 0f;
        float bevel = Math.Min(worth, Math.Min(half.X, Math.Min(half.Y, half.Z)) * 0.98f);
        var corners = new int[6, 2, 2];
        for (int face = 0; face < 6; face++)
        {
            AddFace(brush, half, bevel, face, corners);
        }

        if (bevel > 0f)
        {
            AddEdges(brush, corners);
            AddCorners(brush, corners);
        }

        return brush;
    }

    public static Brush Box(this Brush brush, float width, float height, float depth, float bevelMeters = 0f) =>
        brush.Box(new Vector3(width, height, depth), bevelMeters);

    /// <summary>A rectangle in the XY plane, facing +Z, around the origin.</summary>
    public static Brush Rectangle(this Brush brush, float width, float height)
    {
        float x = width * 0.5f, y = height * 0.5f;
        brush.Mesh.Quad(Corner(-x, -y), Corner(x, -y), Corner(x, y), Corner(-x, y));
        return brush;

        int Corner(float cx, float cy) => brush.Vertex(new Vector3(cx, cy, 0f), Vector3.UnitZ, new Vector2(cx + x, cy + y));
    }

    /// <summary>A rectangle like the one above whose texture coordinates run over one whole image, from its upper left corner: for a mark on a surface.</summary>
    public static Brush Decal(this Brush brush, float width, float height)
    {
        float x = width * 0.5f, y = height * 0.5f;
        brush.Mesh.Quad(Corner(-x, -y), Corner(x, -y), Corner(x, y), Corner(-x, y));
        return brush;

        int Corner(float cx, float cy) => brush.Vertex(new Vector3(cx, cy, 0f), Vector3.UnitZ, new Vector2((cx / width) + 0.5f, 0.5f - (cy / height)));
    }

    /// <summary>Face number: axis times 2, plus 1 for the negative side. Corners are kept by the signs of the two axes after it.</summary>
    private static void AddFace(Brush brush, Vector3 half, float bevel, int face, int[,,] corners)
    {
        int axis = face / 2, a = (axis + 1) % 3, b = (axis + 2) % 3;
        float side = face % 2 == 0 ? 1f : -1f;
        Vector3 normal = Axes[axis] * side;
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                float u = ((i * 2) - 1) * (half[a] - bevel), v = ((j * 2) - 1) * (half[b] - bevel);
                Vector3 position = (normal * half[axis]) + (Axes[a] * u) + (Axes[b] * v);
                corners[face, i, j] = brush.Vertex(position, normal, FaceCoordinate(axis, position, half));
            }
        }

        QuadFacing(brush, side > 0f, corners[face, 0, 0], corners[face, 1, 0], corners[face, 1, 1], corners[face, 0, 1]);
    }

    /// <summary>U runs along the horizontal, V up, where the face allows it.</summary>
    private static Vector2 FaceCoordinate(int axis, Vector3 position, Vector3 half) => axis switch
    {
        0 => new Vector2(position.Z + half.Z, position.Y + half.Y),
        1 => new Vector2(position.X + half.X, position.Z + half.Z),
        _ => new Vector2(position.X + half.X, position.Y + half.Y),
    };

    private static void QuadFacing(Brush brush, bool forward, int a, int b, int c, int d)
    {
        if (forward)
        {
            brush.Mesh.Quad(a, b, c, d);
        }
        else
        {
            brush.Mesh.Quad(a, d, c, b);
        }
    }

    /// <summary>The cut between the faces of axis and next axis, for each pair of signs; it runs along the third axis.</summary>
    private static void AddEdges(Brush brush, int[,,] corners)
    {
        for (int axis = 0; axis < 3; axis++)
        {
            int next = (axis + 1) % 3;
            for (int s = 0; s < 2; s++)
            {
                for (int t = 0; t < 2; t++)
                {
                    int face = (axis * 2) + (1 - s), other = (next * 2) + (1 - t);
                    QuadFacing(
                        brush, s != t, corners[face, t, 0], corners[face, t, 1], corners[other, 1, s], corners[other, 0, s]);
                }
            }
        }
    }

    private static void AddCorners(Brush brush, int[,,] corners)
    {
        for (int i = 0; i < 8; i++)
        {
            int x = i & 1, y = (i >> 1) & 1, z = i >> 2;
            int onX = corners[1 - x, y, z], onY = corners[3 - y, z, x], onZ = corners[5 - z, x, y];
            bool forward = (x + y + z) % 2 == 1;
            brush.Mesh.Triangle(onX, forward ? onY : onZ, forward ? onZ : onY);
        }
    }
}
