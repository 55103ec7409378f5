using System.Numerics;

namespace VRLab.Rendering;

/// <summary>How a text panel looks. Colors are linear RGB and opacity; sizes are meters.</summary>
public sealed record TextPanelStyle
{
    /// <summary>Lines of this height, seen from a little more than a meter, are read on a headset's image of 640 pixels.</summary>
    private const float CaptionBodyHeightMeters = 0.047f;
    private const float CaptionTitleHeightMeters = 0.036f;

    public Vector4 Background { get; init; } = new(0.012f, 0.018f, 0.026f, 0.94f);

    /// <summary>Edge and the bar at the left.</summary>
    public Vector3 Accent { get; init; } = new(0.07f, 0.42f, 0.78f);

    public bool HasAccentBar { get; init; } = true;

    public Vector4 TitleInk { get; init; } = new(0.52f, 0.80f, 1f, 1f);

    public Vector4 BodyInk { get; init; } = new(0.93f, 0.94f, 0.95f, 1f);

    public float TitleHeightMeters { get; init; } = 0.036f;

    public float BodyHeightMeters { get; init; } = 0.028f;

    public float PaddingMeters { get; init; } = 0.028f;

    public float CornerRadiusMeters { get; init; } = 0.022f;

    public bool IsCentered { get; init; }

    /// <summary>Drawn over everything else (captions in front of the eyes); else hidden by what is nearer.</summary>
    public bool IsOverlay { get; init; }

    public static TextPanelStyle Board { get; } = new();

    public static TextPanelStyle Caption { get; } = new()
    {
        IsCentered = true,
        IsOverlay = true,
        HasAccentBar = false,
        Background = new(0.004f, 0.006f, 0.010f, 0.985f),
        BodyInk = new(1f, 1f, 1f, 1f),
        TitleHeightMeters = CaptionTitleHeightMeters,
        BodyHeightMeters = CaptionBodyHeightMeters,
    };

    public static TextPanelStyle Warning { get; } = Caption with
    {
        HasAccentBar = true,
        Accent = new(1f, 0.36f, 0.02f),
        TitleInk = new(1f, 0.55f, 0.10f, 1f),
        Background = new(0.045f, 0.008f, 0.004f, 0.985f),
    };
}
