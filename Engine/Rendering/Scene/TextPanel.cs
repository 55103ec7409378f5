using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Text;

namespace VRLab.Rendering.Scene;

/// <summary>A plate with a title and a body. Its quads are made anew when the text changes, and copied into each frame.</summary>
internal sealed class TextPanel(Vector2 size, TextPanelStyle style) : FlatPanel(size)
{
    public const int MaximumGlyphs = 1024;
    public const int MaximumVertices = 4 + (MaximumGlyphs * 4);

    private readonly List<uint> _indices = new(384);
    private string _title = "";
    private string _body = "";

    public override ReadOnlySpan<PipelineKind> Kinds =>
        Style.IsOverlay ? [PipelineKind.OverlayPanel, PipelineKind.OverlayText] : [PipelineKind.Panel, PipelineKind.PanelText];

    public TextPanelStyle Style { get; private set; } = style;

    /// <summary>Lays the texts out again where something changed; the body takes what the title leaves and shrinks to fit.</summary>
    public void SetText(TextLayout layout, string title, string body, TextPanelStyle? style, Vector2? size)
    {
        if (title == _title && body == _body && (style is null || style == Style) && (size is null || size == Size) && Version > 0)
        {
            return;
        }

        (_title, _body, Style, Size) = (title, body, style ?? Style, size ?? Size);
        Quads.Clear();
        _indices.Clear();
        AppendPlate();
        float top = (Size.Y * 0.5f) - Style.PaddingMeters;
        float bottom = -(Size.Y * 0.5f) + Style.PaddingMeters;
        if (title.Length > 0)
        {
            top -= AppendText(layout, title, Style.TitleHeightMeters, Style.TitleInk, top, bottom, false) + (Style.BodyHeightMeters * 0.35f);
        }

        if (body.Length > 0)
        {
            AppendText(layout, body, Style.BodyHeightMeters, Style.BodyInk, top, bottom, title.Length == 0);
        }

        DescribeParts();
        Version++;
    }

    /// <summary>The shared index buffer begins with indices of quads; the first quad is the plate.</summary>
    private void DescribeParts()
    {
        var plate = new DrawParameters
        {
            EmissiveRoughness = new Vector4(Style.Accent, Style.HasAccentBar ? 1f : 0f),
            Parameters = new Vector4(0, Style.CornerRadiusMeters, Size.X * 0.5f, Size.Y * 0.5f),
        };
        Parts.Clear();
        Parts.Add(new PartResource(Kinds[0], SurfacePattern.None, 0, 6, 0, plate));
        if (Quads.Count > 4)
        {
            Parts.Add(new PartResource(Kinds[1], SurfacePattern.None, 6, (uint)((Quads.Count - 4) / 4 * 6), 0, default));
        }
    }

    private void AppendPlate()
    {
        for (int i = 0; i < 4; i++)
        {
            var corner = new Vector2(i is 1 or 2 ? 0.5f : -0.5f, i >= 2 ? 0.5f : -0.5f) * Size;
            Quads.Add(new MeshVertex(new Vector3(corner, 0), Vector3.UnitZ, Style.Background, corner));
        }
    }

    private float AppendText(TextLayout layout, string text, float lineHeight, Vector4 ink, float top, float bottom, bool isAlone)
    {
        float width = Size.X - (2f * Style.PaddingMeters);
        float em = lineHeight / TextLayout.LineAdvanceEm;
        TextAlignment alignment = Style.IsCentered ? TextAlignment.Center : TextAlignment.Left;
        TextBlock block = layout.Layout(text, width / em, alignment);
        for (int i = 0; i < 12 && block.HeightEm * em > top - bottom; i++)
        {
            em *= 0.92f;
            block = layout.Layout(text, width / em, alignment);
        }

        float height = block.HeightEm * em;
        float x = Style.IsCentered ? block.WidthEm * em * -0.5f : width * -0.5f;
        float y = isAlone && Style.IsCentered ? (top + bottom + height) * 0.5f : top;
        int room = (MaximumVertices - Quads.Count) / 4;
        TextBlock shown = block.Glyphs.Count <= room ? block : block with { Glyphs = [.. block.Glyphs.Take(room)] };
        TextMesh.Append(shown, Pose.At(0, 0, 0.0005f), new Vector2(x, y), em, ink, Quads, _indices);
        return height;
    }
}
