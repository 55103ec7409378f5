namespace VRLab.Interface;

/// <summary>
/// Lengths of a panel in meters, made for arm's length (0.6 m). A row is a target of 5 cm: W3C XAUR asks for targets that need no fine
/// motor control, and 5 cm at arm's length is what a fingertip hits without looking twice.
/// </summary>
public static class PanelMetrics
{
    public const float RowMeters = 0.05f;
    public const float GapMeters = 0.01f;
    public const float PaddingMeters = 0.022f;
    public const float CornerMeters = 0.009f;

    /// <summary>Distance of text lines: at 0.6 m a letter of 2 cm spans almost two degrees.</summary>
    public const float LineMeters = 0.027f;
    public const float TitleLineMeters = 0.036f;
    public const float NoteLineMeters = 0.022f;

    /// <summary>Width of the column with the scroll buttons.</summary>
    public const float ScrollBarMeters = 0.045f;

    /// <summary>Half the width of a slider's knob: the track ends this far before its box.</summary>
    public const float SliderKnobMeters = 0.013f;

    public const float TableRowMeters = 0.036f;
    public const float StepRowMeters = 0.036f;
}
