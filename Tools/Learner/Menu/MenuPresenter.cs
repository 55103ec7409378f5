using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Rendering;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>Draws a panel of the learner's own over everything else, with a dot where hands and gaze point at it.</summary>
internal sealed class MenuPresenter
{
    private const float DotMeters = 0.005f;
    private readonly SceneRenderer _renderer;
    private readonly IHangingPanel _menu;
    private readonly MirrorPanelSource _source;
    private readonly PanelHandle _panel;
    private readonly PanelDrawing _drawing = new();
    private int _shownVersion = -1;

    public MenuPresenter(LiveScenario live, SceneRenderer renderer, SessionMirror mirror, IHangingPanel menu, PanelLook look)
    {
        (_renderer, _menu, Look) = (renderer, menu, look);
        _source = new MirrorPanelSource(live, mirror);
        _panel = renderer.AddCanvasPanel(menu.SizeMeters, isOverlay: true);
        renderer.SetVisible(_panel, false);
    }

    public PanelHandle Panel => _panel;

    public PanelLook Look { get; set; }

    /// <summary>Shows it as it is now. Paints anew, which allocates, only while it is open.</summary>
    public void Update(in Pose worldFromStage)
    {
        _renderer.SetVisible(_panel, _menu.IsOpen);
        if (!_menu.IsOpen)
        {
            return;
        }

        _renderer.SetPose(_panel, worldFromStage * _menu.StageFromPanel);
        if (_shownVersion != _menu.Version)
        {
            _shownVersion = _menu.Version;
            _source.Update();
            PanelPainter.Paint(_drawing, _menu.Logic, _source, Look);
            Point();
            _renderer.SetDrawing(_panel, _drawing, _menu.SizeMeters);
        }
    }

    public void SetVisible(bool isVisible) => _renderer.SetVisible(_panel, isVisible && _menu.IsOpen);

    private void Point()
    {
        foreach (ref readonly WidgetPointer pointer in _menu.Pointers)
        {
            if (pointer.IsOver)
            {
                Vector2 at = pointer.Point;
                _drawing.Disk(at, DotMeters * 1.6f, Look.Theme.Background);
                _drawing.Disk(at, DotMeters, pointer.IsPressed ? Look.Theme.Accent : Look.Theme.Focus);
            }
        }
    }
}
