using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Text;

/// <summary>Turns placed glyphs into quads: the vertex's tangent carries the ink (linear RGB and opacity).</summary>
internal static class TextMesh
{
    /// <summary>The block's quads, its top left corner at <paramref name="topLeft"/> in the text's plane.</summary>
    public static void Append(
        TextBlock block, in Pose nodeFromText, Vector2 topLeft, float emMeters, Vector4 ink, List<MeshVertex> vertices, List<uint> indices)
    {
        Vector3 normal = nodeFromText.TransformDirection(Vector3.UnitZ);
        foreach (PlacedGlyph glyph in block.Glyphs)
        {
            Vector2 corner = topLeft + ((glyph.PenEm + new Vector2(glyph.Quad.LeftEm, glyph.Quad.BottomEm)) * emMeters);
            AppendQuad(glyph.Quad, nodeFromText, normal, corner, glyph.Quad.SizeEm * emMeters, ink, vertices, indices);
        }
    }

    private static void AppendQuad(
        in GlyphQuad quad, in Pose nodeFromText, Vector3 normal, Vector2 corner, float size, Vector4 ink, List<MeshVertex> vertices, List<uint> indices)
    {
        uint first = (uint)vertices.Count;
        for (int i = 0; i < 4; i++)
        {
            var unit = new Vector2(i is 1 or 2 ? 1 : 0, i >= 2 ? 1 : 0);
            Vector2 point = corner + (unit * size);
            var uv = new Vector2(quad.U + (unit.X * quad.UvSize), quad.V + ((1 - unit.Y) * quad.UvSize));
            vertices.Add(new MeshVertex(nodeFromText.TransformPoint(new Vector3(point, 0)), normal, ink, uv));
        }

        indices.AddRange([first, first + 1, first + 2, first, first + 2, first + 3]);
    }
}
