using System.Numerics;
using VRLab.Core.Models;
using VRLab.Interface;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Text;

/// <summary>A panel whose look is a list of plates and texts.</summary>
internal sealed class CanvasPanel(Vector2 size, bool isOverlay) : FlatPanel(size)
{
    private const int QuadsPerPart = TextPanel.MaximumGlyphs;

    /// <summary>More than a page of small print; a panel beyond this is a mistake of its author.</summary>
    public const int MaximumQuads = QuadsPerPart * 8;

    private readonly PipelineKind _kind = isOverlay ? PipelineKind.OverlayCanvas : PipelineKind.Canvas;

    /// <summary>Shapes that found no place in the last drawing.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>Makes the quads of a drawing; allocates while it lays texts out.</summary>
    public void Draw(TextLayout layout, PanelDrawing drawing, Vector2 size)
    {
        Size = size;
        Quads.Clear();
        RefusedCount = 0;
        foreach (ref readonly PanelShape shape in drawing.Shapes)
        {
            if (Quads.Count >= MaximumQuads * 4)
            {
                RefusedCount++;
            }
            else if (shape.Kind == PanelShapeKind.Text)
            {
                AppendText(layout, shape);
            }
            else
            {
                CanvasQuads.AppendPlate(shape, Quads);
            }
        }

        DescribeParts();
    }

    private void AppendText(TextLayout layout, in PanelShape shape)
    {
        (TextBlock block, float em) = layout.Fit(shape.Text!, shape.Box.Size, shape.LineHeightMeters, (TextAlignment)shape.Placement);
        float x = shape.Placement switch
        {
            TextPlacement.Left => shape.Box.Left,
            TextPlacement.Center => shape.Box.Center.X - (block.WidthEm * em * 0.5f),
            _ => shape.Box.Right - (block.WidthEm * em),
        };
        float y = shape.IsAtTop ? shape.Box.Top : shape.Box.Center.Y + (block.HeightEm * em * 0.5f);
        foreach (PlacedGlyph glyph in block.Glyphs)
        {
            if (Quads.Count < MaximumQuads * 4)
            {
                CanvasQuads.AppendGlyph(glyph, new Vector2(x, y), em, shape.Color, shape.Clip, Quads);
            }
        }
    }

    private void DescribeParts()
    {
        Parts.Clear();
        int count = Quads.Count / 4;
        for (int first = 0; first < count; first += QuadsPerPart)
        {
            Parts.Add(new PartResource(_kind, SurfacePattern.None, 0, (uint)(Math.Min(QuadsPerPart, count - first) * 6), first * 4, default));
        }
    }
}
