using System.Numerics;
using VRLab.Core;
using VRLab.Rendering;
using VRLab.Tutor.Captions;

namespace VRLab.Learner;

/// <summary>
/// Captions in the learner's view: above or below the line of sight, following the head's turn and pitch with a lag so that they
/// can be read while the head moves.
/// </summary>
public sealed class CaptionPresenter
{
    public const float DistanceMeters = 1.15f;

    /// <summary>The caption stays until the head has turned this far from it, then comes along.</summary>
    private const float ComfortYawRadians = 0.30f;
    private const float ComfortPitchRadians = 0.12f;

    /// <summary>Beyond these the head looks at its own feet or at the ceiling, and the caption stays behind.</summary>
    private const float LowestPitchRadians = -0.95f;
    private const float HighestPitchRadians = 0.5f;
    private readonly SceneRenderer _renderer;
    private readonly CaptionPlace _place;
    private readonly PanelHandle _panel;
    private LaggingAngle _yaw = new(ComfortYawRadians);
    private LaggingAngle _pitch = new(ComfortPitchRadians);
    private TextPanelStyle _plain = TextPanelStyle.Caption;
    private TextPanelStyle _warning = TextPanelStyle.Warning;
    private string _shown = "";
    private string _speaker = "";
    private bool _isWarning;
    private CaptionDirection _direction = CaptionDirection.Ahead;

    /// <summary>A long caption grows toward the middle of the view, never out of it.</summary>
    private float _towardSightMeters;

    public CaptionPresenter(SceneRenderer renderer, CaptionPlace place, float textFactor = 1f)
    {
        (_renderer, _place) = (renderer, place);
        _panel = renderer.AddTextPanel(new Vector2(place.WidthMeters, place.HeightMeters), TextPanelStyle.Caption);
        renderer.SetVisible(_panel, false);
        TextFactor = textFactor;
    }

    /// <summary>For those who show it apart from the frames; its height may grow to half of its width.</summary>
    public PanelHandle Panel => _panel;

    public Vector2 LargestMeters => new(_place.WidthMeters, _place.WidthMeters * 0.5f);

    /// <summary>On the size of the letters; lines break anew, and the caption grows as high as it must.</summary>
    public float TextFactor
    {
        get;
        set
        {
            field = value;
            (_plain, _warning) = (Scaled(TextPanelStyle.Caption, value), Scaled(TextPanelStyle.Warning, value));
            LayOut();
        }
    }

    /// <summary>False where the learner does without captions, or reads something else.</summary>
    public bool IsWanted
    {
        get;
        set
        {
            field = value;
            SetVisible(true);
        }
    } = true;

    /// <summary>Shows a line with its speaker, or nothing where the text is empty. Does nothing where it is shown already.</summary>
    public void Show(string speaker, string text, bool isWarning)
    {
        if (ReferenceEquals(text, _shown) && speaker == _speaker)
        {
            return;
        }

        (_shown, _speaker, _isWarning) = (text, speaker, isWarning);
        SetVisible(true);
        LayOut();
    }

    /// <summary>Says beside the speaker's name where to turn, as long as what is spoken about is out of view.</summary>
    public void PointTo(Vector3? sourceInWorld, in Pose worldFromHead)
    {
        CaptionDirection direction = sourceInWorld is { } source ? CaptionDirections.Of(worldFromHead, source, _direction) : CaptionDirection.Ahead;
        if (direction != _direction)
        {
            _direction = direction;
            LayOut();
        }
    }

    private void LayOut()
    {
        if (_shown.Length > 0)
        {
            TextPanelStyle style = _isWarning ? _warning : _plain;
            string title = CaptionDirections.Mark(_direction, _speaker);
            float height = Math.Max(_place.HeightMeters, _renderer.MeasurePanelHeight(_place.WidthMeters, title, _shown, style));
            _renderer.SetText(_panel, title, _shown, style, new Vector2(_place.WidthMeters, height));
            _towardSightMeters = (height - _place.HeightMeters) * (_place.AboveSightRadians < 0f ? 0.5f : -0.5f);
        }
    }

    private static TextPanelStyle Scaled(TextPanelStyle style, float factor) =>
        style with { TitleHeightMeters = style.TitleHeightMeters * factor, BodyHeightMeters = style.BodyHeightMeters * factor };

    /// <summary>Leaves the caption out of a picture that is not the learner's view, and puts it back.</summary>
    public void SetVisible(bool isVisible) => _renderer.SetVisible(_panel, isVisible && IsWanted && _shown.Length > 0);

    public void Follow(in Pose worldFromHead)
    {
        Vector3 ahead = worldFromHead.Forward;
        Pose worldFromTorso = ArmPosture.TorsoOf(worldFromHead);
        Vector3 heading = worldFromTorso.Forward;
        _yaw.Follow(MathF.Atan2(-heading.X, -heading.Z));
        _pitch.Follow(Math.Clamp(MathF.Asin(Math.Clamp(ahead.Y, -1f, 1f)), LowestPitchRadians, HighestPitchRadians));
        Quaternion toward = _place.IsFixed
            ? worldFromHead.Orientation * Quaternion.CreateFromAxisAngle(Vector3.UnitX, _place.AboveSightRadians)
            : Quaternion.CreateFromYawPitchRoll(_yaw.Radians, _pitch.Radians + _place.AboveSightRadians, 0f);
        Vector3 position = worldFromHead.Position + Vector3.Transform(new Vector3(0f, _towardSightMeters, -DistanceMeters), toward);
        _renderer.SetPose(_panel, new Pose(position, toward));
    }
}
