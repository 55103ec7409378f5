using System.Numerics;
using VRLab.Core;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
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
        _panels[handle.Index].SetText(_layout, title, body, style, sizeMeters);

    public void SetText(PanelHandle handle, string body) => SetText(handle, "", body);

    public void SetPose(PanelHandle handle, in Pose worldFromPanel) => _panels[handle.Index].WorldFromPanel = worldFromPanel;

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
