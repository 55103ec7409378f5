using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

public enum PanelPalette
{
    /// <summary>Light ink on dark ground: rests the eyes in a headset.</summary>
    Standard,

    /// <summary>Dark ink on light ground.</summary>
    Day,

    /// <summary>Black, white and yellow; every text at least 7 to 1.</summary>
    HighContrast,

    /// <summary>Colors that are told apart with any kind of color vision (Okabe and Ito, "Color Universal Design", 2008).</summary>
    ColorSafe,
}

/// <summary>The colors of panels: linear RGB and opacity. What a color says is always said by a mark or a word as well.</summary>
public sealed record PanelTheme
{
    private static readonly PanelTheme[] All = [Standard(), Day(), HighContrast(), ColorSafe()];

    public required Vector4 Background { get; init; }

    /// <summary>Controls, rows and fields.</summary>
    public required Vector4 Surface { get; init; }

    public required Vector4 Hovered { get; init; }

    public required Vector4 Pressed { get; init; }

    public required Vector4 Ink { get; init; }

    public required Vector4 NoteInk { get; init; }

    /// <summary>What is on, chosen or first to be pressed; <see cref="AccentInk"/> is written on it.</summary>
    public required Vector4 Accent { get; init; }

    public required Vector4 AccentInk { get; init; }

    /// <summary>The ring around what a pointer is on.</summary>
    public required Vector4 Focus { get; init; }

    public required Vector4 Good { get; init; }

    public required Vector4 Warning { get; init; }

    public required Vector4 Danger { get; init; }

    public required Vector4 DangerInk { get; init; }

    public required Vector4 Grid { get; init; }

    /// <summary>Lines of a plot; they differ in their strokes too.</summary>
    public required IReadOnlyList<Vector4> Series { get; init; }

    public static PanelTheme Of(PanelPalette palette) => All[(int)palette];

    /// <summary>Contrast of two opaque colors, 1 to 21 (W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio").</summary>
    public static double Contrast(Vector4 a, Vector4 b)
    {
        double first = Luminance(a) + 0.05;
        double second = Luminance(b) + 0.05;
        return Math.Max(first, second) / Math.Min(first, second);
    }

    private static double Luminance(Vector4 color) => (0.2126 * color.X) + (0.7152 * color.Y) + (0.0722 * color.Z);

    private static PanelTheme Standard() => new()
    {
        Background = Rgb(0x10171F, 0.97f),
        Surface = Rgb(0x24313E),
        Hovered = Rgb(0x33465A),
        Pressed = Rgb(0x182129),
        Ink = Rgb(0xF2F5F7),
        NoteInk = Rgb(0xB4C2CE),
        Accent = Rgb(0x3D9BE0),
        AccentInk = Rgb(0x04121D),
        Focus = Rgb(0xFFFFFF),
        Good = Rgb(0x5DD39E),
        Warning = Rgb(0xFFB238),
        Danger = Rgb(0xC2303A),
        DangerInk = Rgb(0xFFFFFF),
        Grid = Rgb(0x3A4754),
        Series = [Rgb(0x58B4F0), Rgb(0xFFB238), Rgb(0x5DD39E), Rgb(0xE58AC0)],
    };

    private static PanelTheme Day() => new()
    {
        Background = Rgb(0xF4F6F8),
        Surface = Rgb(0xDDE4EA),
        Hovered = Rgb(0xC9D6E2),
        Pressed = Rgb(0xB4C4D2),
        Ink = Rgb(0x14202B),
        NoteInk = Rgb(0x43525F),
        Accent = Rgb(0x0B5CA8),
        AccentInk = Rgb(0xFFFFFF),
        Focus = Rgb(0x14202B),
        Good = Rgb(0x14693F),
        Warning = Rgb(0x8A4B00),
        Danger = Rgb(0xB01C28),
        DangerInk = Rgb(0xFFFFFF),
        Grid = Rgb(0xC2CBD3),
        Series = [Rgb(0x0B5CA8), Rgb(0xA85400), Rgb(0x14693F), Rgb(0x8A2C7E)],
    };

    private static PanelTheme HighContrast() => new()
    {
        Background = Rgb(0x000000),
        Surface = Rgb(0x1C1C1C),
        Hovered = Rgb(0x3A3A3A),
        Pressed = Rgb(0x000000),
        Ink = Rgb(0xFFFFFF),
        NoteInk = Rgb(0xE6E6E6),
        Accent = Rgb(0xFFE100),
        AccentInk = Rgb(0x000000),
        Focus = Rgb(0xFFE100),
        Good = Rgb(0x7CFC9A),
        Warning = Rgb(0xFFE100),
        Danger = Rgb(0xFFFFFF),
        DangerInk = Rgb(0xA00000),
        Grid = Rgb(0x5A5A5A),
        Series = [Rgb(0xFFFFFF), Rgb(0xFFE100), Rgb(0x66E0FF), Rgb(0xFF9CF0)],
    };

    private static PanelTheme ColorSafe() => Standard() with
    {
        Accent = Rgb(0x56B4E9),
        Good = Rgb(0x56B4E9),
        Warning = Rgb(0xF0E442),
        Danger = Rgb(0xD55E00),
        DangerInk = Rgb(0x000000),
        Series = [Rgb(0x56B4E9), Rgb(0xE69F00), Rgb(0x2DB893), Rgb(0xCC79A7)],
    };

    private static Vector4 Rgb(int hexadecimal, float opacity = 1f) => new(
        Linear((hexadecimal >> 16) & 0xFF), Linear((hexadecimal >> 8) & 0xFF), Linear(hexadecimal & 0xFF), opacity);

    /// <summary>IEC 61966-2-1, section 5.2: from coded to linear values.</summary>
    private static float Linear(int coded)
    {
        double value = coded / 255.0;
        return (float)(value <= 0.04045 ? value / 12.92 : DetMath.Pow((value + 0.055) / 1.055, 2.4));
    }
}
