using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>What all painters of widgets share: texts in the reader's language and size, and the states of a part that can be pressed.</summary>
internal sealed class PanelBrush(PanelDrawing drawing, PanelLook look, PanelLogic logic)
{
    private const float FocusRingMeters = 0.003f;
    private const float DwellBarMeters = 0.005f;

    /// <summary>How far a pressed part goes back, seen as a smaller plate.</summary>
    private const float PressedInsetMeters = 0.002f;

    public PanelDrawing Drawing => drawing;

    public PanelTheme Theme => look.Theme;

    public Language Language => look.Language;

    public PanelState State => logic.State;

    public PanelLogic Logic => logic;

    public string In(LocalizedText text) => text.In(look.Language);

    public void Write(
        string text, PanelRectangle box, Vector4 ink, float lineMeters = PanelMetrics.LineMeters, TextPlacement placement = TextPlacement.Left, bool isAtTop = false) =>
        drawing.Text(text, box, lineMeters * look.TextFactor, ink, placement, isAtTop);

    public bool IsHovered(int number, int part) => AnyPointer(number, part, isHeld: false);

    public bool IsPressed(int number, int part) => AnyPointer(number, part, isHeld: true);

    /// <summary>The plate of something that can be pressed, in its present state; returns where its content goes.</summary>
    public PanelRectangle Part(int number, int part, PanelRectangle box, Vector4? fill = null)
    {
        bool isPressed = IsPressed(number, part);
        bool isHovered = IsHovered(number, part);
        if (isHovered || isPressed)
        {
            drawing.Plate(box, Theme.Focus, PanelMetrics.CornerMeters);
        }

        PanelRectangle face = box.Inset(isPressed ? FocusRingMeters + PressedInsetMeters : isHovered ? FocusRingMeters : 0f);
        Vector4 plain = isPressed ? Theme.Pressed : isHovered ? Theme.Hovered : Theme.Surface;
        Vector4 filled = fill is { } color ? isPressed ? color with { W = 1f } * Dimmed : color : plain;
        drawing.Plate(face, filled, PanelMetrics.CornerMeters);
        Dwelling(number, part, box);
        return face;
    }

    private static Vector4 Dimmed => new(0.6f, 0.6f, 0.6f, 1f);

    /// <summary>How much of the staying is done, as a bar that grows along the lower edge.</summary>
    private void Dwelling(int number, int part, PanelRectangle box)
    {
        for (int i = 0; i < PanelLogic.MaximumPointers; i++)
        {
            ref readonly PointerMemory memory = ref logic.PointerAt(i);
            if (memory.Widget == number && memory.Part == part && memory.DwellSeconds > 0.0)
            {
                float share = (float)Math.Min(1.0, memory.DwellSeconds / logic.DwellSeconds);
                drawing.Plate(box.Inset(0.004f) with { Width = (box.Width - 0.008f) * share, Height = DwellBarMeters }, Theme.Focus, DwellBarMeters * 0.5f);
            }
        }
    }

    private bool AnyPointer(int number, int part, bool isHeld)
    {
        for (int i = 0; i < PanelLogic.MaximumPointers; i++)
        {
            ref readonly PointerMemory memory = ref logic.PointerAt(i);
            bool isOn = memory.Widget == number && memory.Part == part;
            if (isOn && (!isHeld || memory.HeldWidget == number))
            {
                return true;
            }
        }

        return false;
    }
}
