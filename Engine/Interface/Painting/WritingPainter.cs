using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>Text fields, the keyboard and dialogs.</summary>
internal static class WritingPainter
{
    private static readonly LocalizedText Clear = new("清空", "Clear");
    private static readonly LocalizedText Enter = new("确定", "Enter");

    public static void Field(PanelBrush brush, TextFieldWidget field, int number, PanelRectangle box)
    {
        brush.Drawing.Plate(box, brush.Theme.NoteInk, PanelMetrics.CornerMeters);
        brush.Drawing.Plate(box.Inset(0.002f), brush.Theme.Pressed, PanelMetrics.CornerMeters);
        string text = brush.State.TextOf(number);
        PanelRectangle content = box.Inset(0.012f, 0.004f);
        if (text.Length == 0)
        {
            brush.Write(brush.In(field.Hint), content, brush.Theme.NoteInk);
        }
        else
        {
            brush.Write(text + "▏", content, brush.Theme.Ink);
        }
    }

    public static void Keyboard(PanelBrush brush, int number, PanelRectangle box)
    {
        for (int key = 0; key < KeyboardLayout.KeyCount; key++)
        {
            bool isOn = key == KeyboardLayout.ShiftKey && brush.Logic.IsShifted;
            PanelRectangle face = brush.Part(number, key, KeyboardLayout.BoxOf(box, key), isOn ? brush.Theme.Accent : null);
            Vector4 ink = isOn ? brush.Theme.AccentInk : brush.Theme.Ink;
            brush.Write(CaptionOf(brush, key), face.Inset(0.003f), ink, placement: TextPlacement.Center);
        }
    }

    public static void Dialog(PanelBrush brush, DialogWidget dialog, int number, PanelRectangle box)
    {
        brush.Drawing.Plate(PanelRectangle.Centered(brush.Logic.Definition.SizeMeters), brush.Theme.Background with { W = 0.75f }, PanelMetrics.PaddingMeters);
        brush.Drawing.Plate(box.Inset(-0.003f), brush.Theme.Focus, PanelMetrics.PaddingMeters);
        brush.Drawing.Plate(box, brush.Theme.Background with { W = 1f }, PanelMetrics.PaddingMeters);
        PanelRectangle content = box.Inset(PanelMetrics.PaddingMeters);
        brush.Write(brush.In(dialog.Title), content.TopStrip(PanelMetrics.TitleLineMeters * 1.2f), brush.Theme.Ink, PanelMetrics.TitleLineMeters);
        PanelRectangle text = content.BelowStrip(PanelMetrics.TitleLineMeters * 1.3f);
        brush.Write(brush.In(dialog.Text), text.TopStrip(Math.Max(0.02f, text.Height - PanelMetrics.RowMeters - 0.01f)), brush.Theme.NoteInk, isAtTop: true);
        for (int i = 0; i < dialog.Buttons.Count; i++)
        {
            bool isFirst = i == 0;
            PanelRectangle face = brush.Part(number, i, WidgetParts.DialogPart(dialog, box, i), isFirst ? brush.Theme.Accent : null);
            brush.Write(brush.In(dialog.Buttons[i]), face.Inset(0.006f, 0.004f), isFirst ? brush.Theme.AccentInk : brush.Theme.Ink, placement: TextPlacement.Center);
        }
    }

    private static string CaptionOf(PanelBrush brush, int key) => key switch
    {
        KeyboardLayout.ShiftKey => "⇧",
        KeyboardLayout.SpaceKey => "␣",
        KeyboardLayout.BackspaceKey => "⌫",
        KeyboardLayout.ClearKey => brush.In(Clear),
        KeyboardLayout.EnterKey => brush.In(Enter),
        _ => KeyboardLayout.CharacterOf(key, brush.Logic.IsShifted).ToString(),
    };
}
