using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>Where the vertices of one frame's hidden areas lie in its arena.</summary>
internal readonly record struct HiddenDraw(uint FirstVector, uint Count);

/// <summary>
/// The parts of the views that a headset's lenses hide: triangles that are drawn first, nearest of all, so that nothing is shaded there.
/// </summary>
internal sealed class HiddenArea
{
    /// <summary>Outside of every view.</summary>
    private static readonly Vector2 Nowhere = new(2f, 2f);

    private readonly Vector2[][] _corners = [[], []];

    public void Set(int view, ReadOnlySpan<Vector2> triangles) => _corners[view] = triangles.ToArray();

    /// <summary>Writes both views' triangles side by side, in clip space.</summary>
    public HiddenDraw Prepare(GpuFrame frame, ReadOnlySpan<EyeView> views)
    {
        int count = Math.Max(_corners[0].Length, views.Length > 1 ? _corners[1].Length : 0);
        if (count == 0)
        {
            return default;
        }

        ulong offset = frame.Reserve(count, out Span<Vector4> vectors);
        Matrix4x4 clipFromLeft = Projection.FromFieldOfView(views[0].FieldOfView);
        Matrix4x4 clipFromRight = Projection.FromFieldOfView(views[^1].FieldOfView);
        for (int i = 0; i < count; i++)
        {
            Vector2 left = CornerOf(0, i, clipFromLeft), right = views.Length > 1 ? CornerOf(1, i, clipFromRight) : Nowhere;
            vectors[i] = new Vector4(left, right.X, right.Y);
        }

        return new HiddenDraw((uint)(offset / 16), (uint)count);
    }

    /// <summary>From the plane one meter ahead of the eye to clip space.</summary>
    private Vector2 CornerOf(int view, int index, in Matrix4x4 clipFromEye)
    {
        if (index >= _corners[view].Length)
        {
            return Nowhere;
        }

        Vector2 corner = _corners[view][index];
        return new Vector2((corner.X * clipFromEye.M11) - clipFromEye.M31, (corner.Y * clipFromEye.M22) - clipFromEye.M32);
    }
}
