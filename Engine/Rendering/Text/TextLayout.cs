using System.Numerics;

namespace VRLab.Rendering.Text;

public enum TextAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>A glyph's quad in em: x from the left edge of the block, y up from its top edge (so mostly negative).</summary>
internal readonly record struct PlacedGlyph(GlyphQuad Quad, Vector2 PenEm);

/// <summary>Text broken into lines and measured in em.</summary>
internal sealed record TextBlock(IReadOnlyList<PlacedGlyph> Glyphs, float WidthEm, int LineCount)
{
    public float HeightEm => LineCount * TextLayout.LineAdvanceEm;
}

/// <summary>Shapes, breaks and places text. Allocates; call it when a text changes, not in every frame.</summary>
internal sealed class TextLayout(FontSet fonts, GlyphAtlas atlas)
{
    /// <summary>Distance between base lines.</summary>
    public const float LineAdvanceEm = 1.3f;

    /// <summary>Distance from the top of a line to its base line: places capitals and Chinese characters in its middle.</summary>
    private const float BaselineEm = 1.01f;

    /// <summary>Longer texts than this are a mistake of the caller.</summary>
    private const int MaximumCharacters = 8192;
    private const int MaximumFitSteps = 24;
    private const float FitTolerance = 1.001f;

    private readonly List<ShapedGlyph> _shaped = [];

    public TextBlock Layout(string text, float maximumWidthEm, TextAlignment alignment)
    {
        if (text.Length > MaximumCharacters)
        {
            throw new ArgumentException($"A text of {text.Length} characters is longer than {MaximumCharacters}.", nameof(text));
        }

        var lines = new List<List<ShapedGlyph>>();
        foreach (string paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            _shaped.Clear();
            fonts.Shape(paragraph, _shaped);
            Break(paragraph, maximumWidthEm, lines);
        }

        return Place(lines, alignment);
    }

    /// <summary>Lays a text out at this line height, or smaller where it would not fit into the box.</summary>
    /// <returns>The text and the size of its em in meters.</returns>
    public (TextBlock Block, float EmMeters) Fit(string text, Vector2 boxMeters, float lineHeightMeters, TextAlignment alignment)
    {
        float em = lineHeightMeters / LineAdvanceEm;
        TextBlock block = Layout(text, Math.Max(boxMeters.X / em, 1f), alignment);
        for (int i = 0; i < MaximumFitSteps && (block.HeightEm * em > boxMeters.Y * FitTolerance || block.WidthEm * em > boxMeters.X * FitTolerance); i++)
        {
            em *= 0.94f;
            block = Layout(text, Math.Max(boxMeters.X / em, 1f), alignment);
        }

        return (block, em);
    }

    private void Break(string paragraph, float maximumWidthEm, List<List<ShapedGlyph>> lines)
    {
        for (int start = 0; start < _shaped.Count || start == 0;)
        {
            int end = EndOfLine(paragraph, start, maximumWidthEm);
            List<ShapedGlyph> line = _shaped.GetRange(start, end - start);
            while (line.Count > 0 && char.IsWhiteSpace(paragraph[line[^1].Cluster]))
            {
                line.RemoveAt(line.Count - 1);
            }

            lines.Add(line);
            start = Math.Max(end, start + 1);
        }
    }

    private int EndOfLine(string paragraph, int start, float maximumWidthEm)
    {
        float width = 0;
        int lastBreak = -1;
        for (int i = start; i < _shaped.Count; i++)
        {
            if (i > start && LineBreaking.IsAllowedBefore(paragraph, _shaped[i].Cluster))
            {
                lastBreak = i;
            }

            width += _shaped[i].AdvanceEm;
            if (width > maximumWidthEm && i > start && !char.IsWhiteSpace(paragraph[_shaped[i].Cluster]))
            {
                return lastBreak > start ? lastBreak : i;
            }
        }

        return _shaped.Count;
    }

    private TextBlock Place(List<List<ShapedGlyph>> lines, TextAlignment alignment)
    {
        float width = lines.Max(WidthOf);
        var placed = new List<PlacedGlyph>();
        for (int i = 0; i < lines.Count; i++)
        {
            var pen = new Vector2(IndentOf(width - WidthOf(lines[i]), alignment), -BaselineEm - (i * LineAdvanceEm));
            foreach (ShapedGlyph glyph in lines[i])
            {
                GlyphQuad quad = atlas.Get(glyph.Face, glyph.Glyph);
                if (!quad.IsEmpty)
                {
                    placed.Add(new PlacedGlyph(quad, pen + new Vector2(glyph.OffsetXEm, glyph.OffsetYEm)));
                }

                pen.X += glyph.AdvanceEm;
            }
        }

        return new TextBlock(placed, width, lines.Count);
    }

    private static float IndentOf(float freeEm, TextAlignment alignment) => alignment switch
    {
        TextAlignment.Center => freeEm / 2,
        TextAlignment.Right => freeEm,
        _ => 0,
    };

    private static float WidthOf(List<ShapedGlyph> line) => line.Sum(glyph => glyph.AdvanceEm);
}
