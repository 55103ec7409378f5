using System.Numerics;
using VRLab.Core;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>
/// Captions in the learner's view: below the line of sight, following the head with a lag so that they can be read while
/// the head moves.
/// </summary>
public sealed class CaptionPresenter
{
    private const float DistanceMeters = 1.15f;
    private const float BelowEyesMeters = 0.36f;
    private const float WidthMeters = 0.86f;
    private const float HeightMeters = 0.16f;

    /// <summary>The caption stays until the head has turned this far from it, then comes along.</summary>
    private const float ComfortRadians = 0.30f;
    private readonly SceneRenderer _renderer;
    private readonly PanelHandle _panel;
    private float _yawRadians;
    private bool _isFollowing;
    private bool _hasPose;
    private string _shown = "";

    public CaptionPresenter(SceneRenderer renderer)
    {
        _renderer = renderer;
        _panel = renderer.AddTextPanel(new Vector2(WidthMeters, HeightMeters), TextPanelStyle.Caption);
        renderer.SetVisible(_panel, false);
    }

    /// <summary>Shows a line with its speaker, or nothing where the text is empty. Does nothing where it is shown already.</summary>
    public void Show(string speaker, string text, bool isWarning)
    {
        if (ReferenceEquals(text, _shown))
        {
            return;
        }

        _shown = text;
        _renderer.SetVisible(_panel, text.Length > 0);
        if (text.Length > 0)
        {
            TextPanelStyle style = isWarning ? TextPanelStyle.Warning : TextPanelStyle.Caption;
            float height = Math.Max(HeightMeters, _renderer.MeasurePanelHeight(WidthMeters, speaker, text, style));
            _renderer.SetText(_panel, speaker, text, style, new Vector2(WidthMeters, height));
        }
    }

    public void Follow(in Pose worldFromHead)
    {
        Vector3 ahead = worldFromHead.Forward;
        float headYaw = MathF.Atan2(-ahead.X, -ahead.Z);
        float turn = MathF.IEEERemainder(headYaw - _yawRadians, MathF.Tau);
        _isFollowing = _hasPose && (_isFollowing ? MathF.Abs(turn) > 0.02f : MathF.Abs(turn) > ComfortRadians);
        _yawRadians = _hasPose ? _yawRadians + (_isFollowing ? turn * 0.06f : 0f) : headYaw;
        _hasPose = true;
        Quaternion facing = Quaternion.CreateFromAxisAngle(Vector3.UnitY, _yawRadians);
        Vector3 position = worldFromHead.Position + Vector3.Transform(new Vector3(0f, -BelowEyesMeters, -DistanceMeters), facing);
        Quaternion tilted = Quaternion.Concatenate(Quaternion.CreateFromAxisAngle(Vector3.UnitX, -0.28f), facing);
        _renderer.SetPose(_panel, new Pose(position, tilted));
    }
}
