using System.Globalization;
using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>Labels and what is pressed, switched and slid.</summary>
internal static class ControlPainter
{
    private static readonly LocalizedText On = new("开", "On");
    private static readonly LocalizedText Off = new("关", "Off");

    public static void Label(PanelBrush brush, LabelWidget label, PanelRectangle box)
    {
        (Vector4 ink, float line) = label.Role switch
        {
            LabelRole.Title => (brush.Theme.Ink, PanelMetrics.TitleLineMeters),
            LabelRole.Note => (brush.Theme.NoteInk, PanelMetrics.NoteLineMeters),
            LabelRole.Warning => (brush.Theme.Warning, PanelMetrics.LineMeters),
            _ => (brush.Theme.Ink, PanelMetrics.LineMeters),
        };
        string text = brush.In(label.Text);
        bool isParagraph = box.Height > 2f * line;
        brush.Write(label.Role == LabelRole.Warning ? "⚠ " + text : text, box, ink, line, label.Placement, isAtTop: isParagraph);
        if (label.Role == LabelRole.Title)
        {
            brush.Drawing.Plate(box with { Height = 0.0015f }, brush.Theme.Grid);
        }
    }

    public static void Button(PanelBrush brush, ButtonWidget button, int number, PanelRectangle box)
    {
        (Vector4? fill, Vector4 ink, string mark) = button.Role switch
        {
            ButtonRole.Primary => (brush.Theme.Accent, brush.Theme.AccentInk, ""),
            ButtonRole.Danger => (brush.Theme.Danger, brush.Theme.DangerInk, "⚠ "),
            _ => ((Vector4?)null, brush.Theme.Ink, ""),
        };
        PanelRectangle face = brush.Part(number, 0, box, fill);
        brush.Write(mark + brush.In(button.Text), face.Inset(0.01f, 0.004f), ink, placement: TextPlacement.Center);
    }

    public static void Toggle(PanelBrush brush, ToggleWidget toggle, int number, PanelRectangle box)
    {
        bool isOn = brush.State.ValueOf(number) > 0.5;
        PanelRectangle face = brush.Part(number, 0, box).Inset(0.012f, 0.004f);
        float height = Math.Min(face.Height, 0.03f);
        float width = height * 2f;
        var track = new PanelRectangle(face.Right - width, face.Center.Y - (height * 0.5f), width, height);
        brush.Drawing.Plate(track, brush.Theme.NoteInk, height * 0.5f);
        brush.Drawing.Plate(track.Inset(0.002f), isOn ? brush.Theme.Accent : brush.Theme.Background, height * 0.5f);
        float knob = isOn ? track.Right - (height * 0.5f) : track.Left + (height * 0.5f);
        brush.Drawing.Disk(new Vector2(knob, track.Center.Y), height * 0.38f, brush.Theme.Ink);
        const float WordMeters = 0.05f;
        var word = new PanelRectangle(track.Left - WordMeters - 0.008f, face.Bottom, WordMeters, face.Height);
        brush.Write(brush.In(isOn ? On : Off), word, brush.Theme.NoteInk, placement: TextPlacement.Right);
        brush.Write(brush.In(toggle.Text), face with { Width = Math.Max(0.01f, word.Left - face.Left - 0.006f) }, brush.Theme.Ink);
    }

    public static void Choice(PanelBrush brush, ChoiceWidget choice, int number, PanelRectangle box)
    {
        string title = brush.In(choice.Text);
        if (title.Length > 0)
        {
            brush.Write(title, box.TopStrip(Math.Max(0.01f, box.Height - PanelMetrics.RowMeters)), brush.Theme.NoteInk, PanelMetrics.NoteLineMeters);
        }

        int chosen = (int)brush.State.ValueOf(number);
        for (int i = 0; i < choice.Options.Count; i++)
        {
            PanelRectangle part = WidgetParts.ChoicePart(choice, box, i).Inset(0.0015f, 0f);
            PanelRectangle face = brush.Part(number, i, part, i == chosen ? brush.Theme.Accent : null);
            string text = i == chosen ? "✓ " + brush.In(choice.Options[i]) : brush.In(choice.Options[i]);
            brush.Write(text, face.Inset(0.005f, 0.004f), i == chosen ? brush.Theme.AccentInk : brush.Theme.Ink, placement: TextPlacement.Center);
        }
    }

    public static void Slider(PanelBrush brush, SliderWidget slider, int number, PanelRectangle box)
    {
        double value = brush.State.ValueOf(number);
        PanelRectangle heading = box.TopStrip(Math.Max(0.01f, box.Height - PanelMetrics.RowMeters));
        brush.Write(brush.In(slider.Text), heading.Columns(0f, 0.68f), brush.Theme.NoteInk, PanelMetrics.NoteLineMeters);
        string figures = value.ToString(slider.Step < 1.0 ? "0.0#" : "0", CultureInfo.InvariantCulture);
        brush.Write(slider.Unit.Length > 0 ? $"{figures} {slider.Unit}" : figures, heading.Columns(0.68f, 1f), brush.Theme.Ink, placement: TextPlacement.Right);
        End(brush, number, WidgetParts.SliderLess, box, "−");
        End(brush, number, WidgetParts.SliderMore, box, "+");
        PanelRectangle track = WidgetParts.SliderPart(box, WidgetParts.SliderTrack);
        PanelRectangle groove = track.Inset(PanelMetrics.SliderKnobMeters, (track.Height * 0.5f) - 0.004f);
        brush.Drawing.Plate(groove, brush.Theme.NoteInk, 0.004f);
        float share = (float)((value - slider.Minimum) / (slider.Maximum - slider.Minimum));
        brush.Drawing.Plate(groove with { Width = groove.Width * share }, brush.Theme.Accent, 0.004f);
        var knob = new Vector2(groove.Left + (groove.Width * share), groove.Center.Y);
        bool isFocused = brush.IsHovered(number, WidgetParts.SliderTrack);
        brush.Drawing.Disk(knob, PanelMetrics.SliderKnobMeters + (isFocused ? 0.003f : 0f), isFocused ? brush.Theme.Focus : brush.Theme.Background);
        brush.Drawing.Disk(knob, PanelMetrics.SliderKnobMeters * (brush.IsPressed(number, WidgetParts.SliderTrack) ? 0.8f : 1f), brush.Theme.Accent);
    }

    public static void Tabs(PanelBrush brush, TabsWidget tabs, int number, PanelRectangle box)
    {
        int open = (int)brush.State.ValueOf(number);
        PanelRectangle bar = box.TopStrip(WidgetHeights.TabBarMeters);
        brush.Drawing.Plate(bar with { Height = 0.002f }, brush.Theme.Grid);
        for (int i = 0; i < tabs.Titles.Count; i++)
        {
            PanelRectangle part = WidgetParts.TabPart(tabs, box, i);
            PanelRectangle face = brush.Part(number, i, part, i == open ? brush.Theme.Hovered : null);
            brush.Write(brush.In(tabs.Titles[i]), face.Inset(0.006f, 0.006f), i == open ? brush.Theme.Ink : brush.Theme.NoteInk, placement: TextPlacement.Center);
            if (i == open)
            {
                brush.Drawing.Plate(face with { Height = 0.005f }, brush.Theme.Accent, 0.0025f);
            }
        }
    }

    private static void End(PanelBrush brush, int number, int part, PanelRectangle box, string sign)
    {
        PanelRectangle face = brush.Part(number, part, WidgetParts.SliderPart(box, part).Inset(0.002f));
        brush.Write(sign, face, brush.Theme.Ink, 0.034f, TextPlacement.Center);
    }
}
