using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Interface;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Scene;
using VRLab.Rendering.Text;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private static readonly MaterialData PictureMaterial = new("picture", Vector4.One, Metallic: 0f, Roughness: 1f);

    /// <summary>Adds an empty panel of this width and height; +X runs along the lines, +Y up, +Z toward the reader.</summary>
    public PanelHandle AddTextPanel(Vector2 sizeMeters, TextPanelStyle? style = null)
    {
        var panel = new TextPanel(sizeMeters, style ?? TextPanelStyle.Board);
        panel.SetText(_layout, "", "", null, null);
        _panels.Add(panel);
        return new PanelHandle(_panels.Count - 1);
    }

    /// <summary>Sets title and body; nothing happens where nothing changed. Allocates while it lays out.</summary>
    public void SetText(PanelHandle handle, string title, string body, TextPanelStyle? style = null, Vector2? sizeMeters = null) =>
        ((TextPanel)_panels[handle.Index]).SetText(_layout, title, body, style, sizeMeters);

    /// <summary>Adds an empty panel for drawings of plates and texts; same plane as a text panel's.</summary>
    /// <param name="sizeMeters">Width and height, for culling.</param>
    /// <param name="isOverlay">Drawn over everything else; else hidden by what is nearer.</param>
    public PanelHandle AddCanvasPanel(Vector2 sizeMeters, bool isOverlay = false)
    {
        _panels.Add(new CanvasPanel(sizeMeters, isOverlay));
        return new PanelHandle(_panels.Count - 1);
    }

    /// <summary>Takes over what a canvas panel looks like now. Allocates while it lays texts out: call it when something changed.</summary>
    public void SetDrawing(PanelHandle handle, PanelDrawing drawing, Vector2 sizeMeters)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ((CanvasPanel)_panels[handle.Index]).Draw(_layout, MaterialOf, drawing, sizeMeters);
    }

    private MaterialResource MaterialOf(ModelImage image)
    {
        var map = new TextureMap(image, new TextureSampler(TextureWrap.ClampToEdge, TextureWrap.ClampToEdge), TextureTransform.Identity);
        return _materials.Get(PictureMaterial with { BaseColorMap = map }, isListable: false);
    }

    public void SetText(PanelHandle handle, string body) => SetText(handle, "", body);

    public void SetPose(PanelHandle handle, in Pose worldFromPanel) => _panels[handle.Index].WorldFromPanel = worldFromPanel;

    /// <summary>Waits until all letters are painted; for pictures. The next frames copy them to the device.</summary>
    public void FinishText() => _glyphs.Finish();

    public void SetVisible(PanelHandle handle, bool isVisible) => _panels[handle.Index].IsVisible = isVisible;

    /// <summary>0..1, for fading in and out.</summary>
    public void SetOpacity(PanelHandle handle, float opacity) => _panels[handle.Index].Opacity = Math.Clamp(opacity, 0f, 1f);

    /// <summary>The height that a panel of this width needs for these texts.</summary>
    public float MeasurePanelHeight(float widthMeters, string title, string body, TextPanelStyle? style = null)
    {
        TextPanelStyle look = style ?? TextPanelStyle.Board;
        float height = 2f * look.PaddingMeters;
        height += title.Length == 0 ? 0 : HeightOf(title, look.TitleHeightMeters, widthMeters, look) + (look.BodyHeightMeters * 0.35f);
        return height + (body.Length == 0 ? 0 : HeightOf(body, look.BodyHeightMeters, widthMeters, look));
    }

    private float HeightOf(string text, float lineHeight, float widthMeters, TextPanelStyle style)
    {
        float em = lineHeight / Text.TextLayout.LineAdvanceEm;
        return _layout.Layout(text, (widthMeters - (2f * style.PaddingMeters)) / em, Text.TextAlignment.Left).HeightEm * em;
    }
}
