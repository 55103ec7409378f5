using System.Numerics;
using VRLab.Core.Models;
using VRLab.Interface;

namespace VRLab.Rendering.Text;

/// <summary>Quads of a canvas: the vertex's normal carries the plate's shape, its tangent the ink; see canvas.vert.</summary>
internal static class CanvasQuads
{
    /// <summary>Room around a plate in which its edge fades out.</summary>
    private const float MarginMeters = 0.001f;
    private static readonly Vector3 GlyphShape = new(0f, 0f, -1f);

    public static void AppendPlate(in PanelShape shape, List<MeshVertex> quads)
    {
        Vector2 half = shape.Box.Size * 0.5f;
        Vector2 reach = half + new Vector2(MarginMeters);
        var carried = new Vector3(half, shape.RadiusMeters);
        Vector2 center = shape.Box.Center;
        if (shape.AngleRadians != 0f)
        {
            AppendTurned(shape, reach, carried, quads);
            return;
        }

        PanelRectangle clip = shape.Clip;
        var minimum = Vector2.Max(center - reach, new Vector2(clip.Left, clip.Bottom));
        var maximum = Vector2.Min(center + reach, new Vector2(clip.Right, clip.Top));
        if (minimum.X < maximum.X && minimum.Y < maximum.Y)
        {
            Append(minimum, maximum, minimum - center, maximum - center, carried, shape.Color, quads);
        }
    }

    public static void AppendGlyph(in PlacedGlyph glyph, Vector2 topLeft, float em, Vector4 ink, in PanelRectangle clip, List<MeshVertex> quads)
    {
        GlyphQuad quad = glyph.Quad;
        Vector2 corner = topLeft + ((glyph.PenEm + new Vector2(quad.LeftEm, quad.BottomEm)) * em);
        float size = quad.SizeEm * em;
        var minimum = Vector2.Max(corner, new Vector2(clip.Left, clip.Bottom));
        var maximum = Vector2.Min(corner + new Vector2(size), new Vector2(clip.Right, clip.Top));
        if (minimum.X >= maximum.X || minimum.Y >= maximum.Y)
        {
            return;
        }

        Vector2 from = (minimum - corner) / size;
        Vector2 to = (maximum - corner) / size;
        var uvFrom = new Vector2(quad.U + (from.X * quad.UvSize), quad.V + ((1f - from.Y) * quad.UvSize));
        var uvTo = new Vector2(quad.U + (to.X * quad.UvSize), quad.V + ((1f - to.Y) * quad.UvSize));
        Append(minimum, maximum, uvFrom, uvTo, GlyphShape, ink, quads);
    }

    /// <returns>False where all of it is clipped.</returns>
    public static bool AppendPicture(in PanelShape shape, List<MeshVertex> quads)
    {
        (PanelRectangle box, PanelRectangle clip) = (shape.Box, shape.Clip);
        var corner = new Vector2(box.Left, box.Bottom);
        var minimum = Vector2.Max(corner, new Vector2(clip.Left, clip.Bottom));
        var maximum = Vector2.Min(corner + box.Size, new Vector2(clip.Right, clip.Top));
        if (minimum.X >= maximum.X || minimum.Y >= maximum.Y)
        {
            return false;
        }

        Vector2 lower = (minimum - corner) / box.Size;
        Vector2 upper = (maximum - corner) / box.Size;
        Append(minimum, maximum, new Vector2(lower.X, 1f - lower.Y), new Vector2(upper.X, 1f - upper.Y), Vector3.Zero, shape.Color, quads);
        return true;
    }

    private static void AppendTurned(in PanelShape shape, Vector2 reach, Vector3 carried, List<MeshVertex> quads)
    {
        Vector2 center = shape.Box.Center;
        if (!shape.Clip.Contains(center))
        {
            return;
        }

        (float sine, float cosine) = MathF.SinCos(shape.AngleRadians);
        for (int i = 0; i < 4; i++)
        {
            var local = new Vector2(i is 1 or 2 ? reach.X : -reach.X, i >= 2 ? reach.Y : -reach.Y);
            var turned = new Vector2((local.X * cosine) - (local.Y * sine), (local.X * sine) + (local.Y * cosine));
            quads.Add(new MeshVertex(new Vector3(center + turned, 0f), carried, shape.Color, local));
        }
    }

    private static void Append(Vector2 minimum, Vector2 maximum, Vector2 from, Vector2 to, Vector3 carried, Vector4 ink, List<MeshVertex> quads)
    {
        for (int i = 0; i < 4; i++)
        {
            (bool isRight, bool isTop) = (i is 1 or 2, i >= 2);
            var point = new Vector3(isRight ? maximum.X : minimum.X, isTop ? maximum.Y : minimum.Y, 0f);
            quads.Add(new MeshVertex(point, carried, ink, new Vector2(isRight ? to.X : from.X, isTop ? to.Y : from.Y)));
        }
    }
}
