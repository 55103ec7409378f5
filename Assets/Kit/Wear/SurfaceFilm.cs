using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Wear;

/// <summary>
/// Lays an image over whatever surfaces lie within a box, as a thin film of their own shape (Lengyel, "Applying Decals to Arbitrary Surfaces", Game
/// Programming Gems 2, 2001: triangles clipped to a box).
/// </summary>
internal static class SurfaceFilm
{
    /// <summary>How far over its surface a film lies: less than letters on a plate.</summary>
    private const float GapMeters = 0.0004f;

    /// <summary>Smaller pieces are left out: nobody sees them, and their normals mean little.</summary>
    private const float LeastDoubleArea = 2e-7f;

    private const int MostCorners = 9;

    /// <summary>Any side of a surface.</summary>
    public const float AnyFacing = -2f;

    /// <summary>Draws the film.</summary>
    /// <param name="film">Paints it, in the surfaces' frame.</param>
    /// <param name="surfaces">What it lies on.</param>
    /// <param name="nodeFromBox">The image lies in the box's XY plane, its upper edge toward +Y, seen from +Z.</param>
    /// <param name="half">Half sizes of the box, meters.</param>
    /// <param name="cell">The image.</param>
    /// <param name="facing">Least cosine between a surface's normal and the box's +Z.</param>
    public static void Lay(Brush film, IReadOnlyList<WornSurface> surfaces, Pose nodeFromBox, Vector3 half, WearCell cell, float facing)
    {
        Pose boxFromNode = nodeFromBox.Inverse;
        Brush inBox = film.In(nodeFromBox);
        Span<Corner> corners = stackalloc Corner[MostCorners], next = stackalloc Corner[MostCorners];
        float reach = DetMath.Length(half);
        foreach (WornSurface surface in surfaces)
        {
            for (int i = 0; i < surface.TriangleCount; i++)
            {
                if (!surface.IsNear(i, nodeFromBox.Position, reach))
                {
                    continue;
                }

                for (int k = 0; k < 3; k++)
                {
                    (Vector3 position, Vector3 normal) = surface.CornerOf(i, k);
                    corners[k] = new Corner(boxFromNode.TransformPoint(position), boxFromNode.TransformDirection(normal));
                }

                if (Faces(corners, facing) && Clip(corners, next, half) is var count and >= 3)
                {
                    Add(inBox, corners[..count], half, cell);
                }
            }
        }
    }

    private static bool Faces(ReadOnlySpan<Corner> corners, float facing) =>
        facing <= -1f || (corners[0].Normal.Z + corners[1].Normal.Z + corners[2].Normal.Z) * (1f / 3f) >= facing;

    /// <summary>Cuts a triangle off at all sides of the box (Sutherland and Hodgman, "Reentrant Polygon Clipping", 1974); returns how many corners are left.</summary>
    private static int Clip(Span<Corner> corners, Span<Corner> next, Vector3 half)
    {
        int count = 3;
        for (int plane = 0; plane < 6 && count >= 3; plane++)
        {
            int axis = plane / 2, kept = 0;
            float sign = plane % 2 == 0 ? 1f : -1f;
            for (int i = 0; i < count; i++)
            {
                Corner a = corners[i], b = corners[(i + 1) % count];
                float insideA = half[axis] - (sign * a.Position[axis]), insideB = half[axis] - (sign * b.Position[axis]);
                if (insideA >= 0f)
                {
                    next[kept++] = a;
                }

                if (insideA >= 0f != insideB >= 0f)
                {
                    next[kept++] = Corner.Between(a, b, insideA / (insideA - insideB));
                }
            }

            next[..kept].CopyTo(corners);
            count = kept;
        }

        return count;
    }

    private static void Add(Brush inBox, ReadOnlySpan<Corner> corners, Vector3 half, WearCell cell)
    {
        int first = -1, previous = -1;
        for (int i = 0; i < corners.Length; i++)
        {
            if (i >= 2 && !IsWorth(corners[0], corners[i - 1], corners[i]))
            {
                continue;
            }

            if (i >= 2)
            {
                first = first >= 0 ? first : Vertex(corners[0]);
                previous = previous >= 0 ? previous : Vertex(corners[i - 1]);
                int last = Vertex(corners[i]);
                inBox.Mesh.Triangle(first, previous, last);
                previous = i + 1 < corners.Length && IsWorth(corners[0], corners[i], corners[Math.Min(i + 1, corners.Length - 1)]) ? last : -1;
            }
        }

        int Vertex(Corner corner)
        {
            Vector3 p = corner.Position, n = DetMath.Normalize(corner.Normal, Vector3.UnitZ);
            var inImage = new Vector2((p.X / half.X * 0.5f) + 0.5f, 0.5f - (p.Y / half.Y * 0.5f));
            return inBox.Vertex(p + (n * GapMeters), n, WearSheets.At(cell, inImage));
        }
    }

    private static bool IsWorth(in Corner a, in Corner b, in Corner c)
    {
        Vector3 across = DetMath.Cross(b.Position - a.Position, c.Position - a.Position);
        return DetMath.LengthSquared(across) > LeastDoubleArea * LeastDoubleArea && DetMath.Dot(across, a.Normal + b.Normal + c.Normal) > 0.2f * DetMath.Length(across);
    }

    private readonly record struct Corner(Vector3 Position, Vector3 Normal)
    {
        public static Corner Between(Corner a, Corner b, float share) => new(a.Position + ((b.Position - a.Position) * share), a.Normal + ((b.Normal - a.Normal) * share));
    }
}
