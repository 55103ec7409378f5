using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>
/// The part of the picture around some spheres, both eyes' together: X right and Y down, 0 to 1. What refracts looks there for what it shows.
/// </summary>
internal struct PictureArea
{
    /// <summary>Rays leave a ball at most this many of its radii aside before the surroundings may stand in for what they meet.</summary>
    private const float RadiiAside = 3f;

    public Vector2 Minimum { get; private set; }

    public Vector2 Maximum { get; private set; }

    public static PictureArea None => new() { Minimum = Vector2.One, Maximum = Vector2.Zero };

    /// <summary>Share of the whole picture.</summary>
    public readonly float Share => Math.Max(Maximum.X - Minimum.X, 0) * Math.Max(Maximum.Y - Minimum.Y, 0);

    public void Add(in Matrix4x4 clipFromWorld, Vector3 center, float radius)
    {
        float reach = radius * RadiiAside;
        Vector4 clip = Vector4.Transform(new Vector4(center, 1f), clipFromWorld);
        if (clip.W <= reach)
        {
            (Minimum, Maximum) = (Vector2.Zero, Vector2.One);
            return;
        }

        // A sphere is at most as wide as its tangents from the eye: the projection stretches it toward the picture's edges.
        float stretch = reach / MathF.Sqrt((clip.W * clip.W) - (reach * reach));
        Vector2 middle = new Vector2(clip.X, clip.Y) / clip.W;
        var half = new Vector2(RowLength(clipFromWorld, 0), RowLength(clipFromWorld, 1));
        half *= stretch * (1f + middle.LengthSquared());
        Minimum = Vector2.Clamp(Vector2.Min(Minimum, (middle - half + Vector2.One) * 0.5f), Vector2.Zero, Vector2.One);
        Maximum = Vector2.Clamp(Vector2.Max(Maximum, (middle + half + Vector2.One) * 0.5f), Vector2.Zero, Vector2.One);
    }

    private static float RowLength(in Matrix4x4 m, int column) => new Vector3(m[0, column], m[1, column], m[2, column]).Length();
}
