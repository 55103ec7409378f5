using System.Numerics;
using VRLab.Core.Models;
using VRLab.Interface;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Text;

/// <summary>A panel whose look is a list of plates, texts and pictures.</summary>
internal sealed class CanvasPanel(Vector2 size, bool isOverlay) : FlatPanel(size)
{
    private const int QuadsPerPart = TextPanel.MaximumGlyphs;

    /// <summary>More than a page of small print; a panel beyond this is a mistake of its author.</summary>
    public const int MaximumQuads = QuadsPerPart * 8;

    /// <summary>Each picture takes a draw of its own, and what comes after it another.</summary>
    public const int MaximumPictures = (MaximumParts - (MaximumQuads / QuadsPerPart)) / 2;

    private readonly List<(int Quad, MaterialResource Material)> _pictures = [];

    public override ReadOnlySpan<PipelineKind> Kinds => isOverlay ? [PipelineKind.OverlayCanvas, PipelineKind.OverlayPicture] : [PipelineKind.Canvas, PipelineKind.CanvasPicture];

    /// <summary>Shapes that found no place in the last drawing.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>Makes the quads of a drawing; allocates while it lays texts out.</summary>
    public void Draw(TextLayout layout, Func<ModelImage, MaterialResource> materialOf, PanelDrawing drawing, Vector2 size)
    {
        Size = size;
        Quads.Clear();
        _pictures.Clear();
        RefusedCount = 0;
        Version++;
        foreach (ref readonly PanelShape shape in drawing.Shapes)
        {
            if (Quads.Count >= MaximumQuads * 4)
            {
                RefusedCount++;
                continue;
            }

            switch (shape.Kind)
            {
                case PanelShapeKind.Text:
                    AppendText(layout, shape);
                    break;
                case PanelShapeKind.Picture:
                    AppendPicture(materialOf, shape);
                    break;
                default:
                    CanvasQuads.AppendPlate(shape, Quads);
                    break;
            }
        }

        DescribeParts();
    }

    private void AppendPicture(Func<ModelImage, MaterialResource> materialOf, in PanelShape shape)
    {
        int quad = Quads.Count / 4;
        if (_pictures.Count == MaximumPictures)
        {
            RefusedCount++;
        }
        else if (CanvasQuads.AppendPicture(shape, Quads))
        {
            _pictures.Add((quad, materialOf(shape.Image!)));
        }
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
        int first = 0;
        foreach ((int quad, MaterialResource material) in _pictures)
        {
            DescribePlates(first, quad);
            Parts.Add(PartOf(Kinds[1], quad, 1) with { Material = material });
            first = quad + 1;
        }

        DescribePlates(first, Quads.Count / 4);
    }

    private void DescribePlates(int first, int end)
    {
        for (; first < end; first += QuadsPerPart)
        {
            Parts.Add(PartOf(Kinds[0], first, Math.Min(QuadsPerPart, end - first)));
        }
    }

    private static PartResource PartOf(PipelineKind kind, int firstQuad, int quadCount) =>
        new(kind, SurfacePattern.None, 0, (uint)(quadCount * 6), firstQuad * 4, default);
}
