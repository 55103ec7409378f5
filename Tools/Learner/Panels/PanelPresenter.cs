using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Interface;
using VRLab.Models;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Shows the scenario's panels as the mirror says they are. A panel is painted anew when something on it changed, and live values at
/// most four times a second; a frame without that allocates nothing.
/// </summary>
public sealed class PanelPresenter
{
    private const double LiveIntervalSeconds = 0.25;

    /// <summary>The bar of a dwell grows in steps that the eye takes for smooth.</summary>
    private const double DwellIntervalSeconds = 0.05;
    private static readonly LocalizedText NotInExams = new("考试中不显示", "Not shown in an examination");
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly MirrorPanelSource _source;
    private readonly List<ShownPanel> _panels = [];
    private readonly Dictionary<ObjectId, ShownPanel> _panelsById = [];
    private readonly PanelDrawing _drawing = new();
    private long _lastTick = -1;

    /// <param name="live">Whose panels they are.</param>
    /// <param name="renderer">Draws them.</param>
    /// <param name="mirror">What happens to them.</param>
    /// <param name="look">Colors and text size.</param>
    /// <param name="note">Told of each picture that cannot be shown.</param>
    public PanelPresenter(LiveScenario live, SceneRenderer renderer, SessionMirror mirror, PanelLook look, Action<string>? note = null)
    {
        Scenario scenario = live.Current;
        (_renderer, _mirror, Look) = (renderer, mirror, look);
        _source = new MirrorPanelSource(live, mirror, note);
        _source.LoadPictures();
        var models = new ModelSource(scenario.Identity.Folder);
        foreach (SceneObject item in scenario.Objects)
        {
            if (item.Panel is { } definition)
            {
                Add(item, definition, models.Get(item.Asset, item.Parameters).Anchors.GetValueOrDefault(ModelAsset.PanelAnchor, Pose.Identity));
            }
        }

        mirror.PanelWasChanged += (_, _, change) => Change(change);
        mirror.PanelWasPointedAt += (_, _, pointed) => Point(pointed);
    }

    /// <summary>Colors and text size; all panels are painted anew when it changes.</summary>
    public PanelLook Look
    {
        get;
        set
        {
            field = value;
            _panels.ForEach(panel => panel.IsChanged = true);
        }
    }

    public void Update()
    {
        double elapsed = Math.Max(0, _mirror.Tick - _lastTick) * SimulationTime.TimestepSeconds;
        _lastTick = _mirror.Tick;
        if (_panels.Count == 0)
        {
            return;
        }

        _source.Update();
        foreach (ShownPanel panel in _panels)
        {
            Move(panel);
            panel.SecondsSincePaint += elapsed;
            panel.IsDwelling = panel.Logic.AdvanceDwell(elapsed);
            if (IsStale(panel))
            {
                Paint(panel);
            }
        }
    }

    private void Add(SceneObject item, PanelDefinition definition, Pose objectFromPanel)
    {
        var panel = new ShownPanel
        {
            Item = item,
            Logic = new PanelLogic(definition),
            Handle = _renderer.AddCanvasPanel(definition.SizeMeters),
            ObjectFromPanel = objectFromPanel,
            IsLive = definition.Widgets.Any(widget => widget is ValueWidget or PlotWidget or ProgressWidget or StepsWidget),
        };
        _renderer.SetPose(panel.Handle, item.WorldFromObject * objectFromPanel);
        _panels.Add(panel);
        _panelsById.Add(item.Id, panel);
    }

    private void Move(ShownPanel panel)
    {
        if (panel.Item.Interaction is LooseInteraction && _mirror.TryGetPose(panel.Item.Id, out Pose worldFromObject))
        {
            _renderer.SetPose(panel.Handle, worldFromObject * panel.ObjectFromPanel);
        }
    }

    private bool IsStale(ShownPanel panel) =>
        panel.IsChanged
        || (panel.IsDwelling && panel.SecondsSincePaint >= DwellIntervalSeconds)
        || (panel.IsLive && !IsWithheld(panel) && panel.SecondsSincePaint >= LiveIntervalSeconds && LiveSum(panel) != panel.LiveSumPainted);

    private void Paint(ShownPanel panel)
    {
        panel.IsChanged = false;
        panel.SecondsSincePaint = 0.0;
        panel.LiveSumPainted = LiveSum(panel);
        PanelLogic shown = IsWithheld(panel) ? Blank(panel.Logic.Definition) : panel.Logic;
        PanelPainter.Paint(_drawing, shown, _source, Look);
        _renderer.SetDrawing(panel.Handle, _drawing, panel.Logic.Definition.SizeMeters);
    }

    private bool IsWithheld(ShownPanel panel) =>
        panel.Logic.Definition.IsForPractice && string.Equals(_mirror.Header?.Mode, nameof(ScenarioMode.Exam), StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a panel for practice an examination leaves the titles.</summary>
    private static PanelLogic Blank(PanelDefinition definition) => new(new PanelDefinition(definition.SizeMeters, new ColumnWidget(
        [.. definition.Widgets.OfType<LabelWidget>().Where(label => label.Role == LabelRole.Title), new LabelWidget(NotInExams, LabelRole.Note)])));

    /// <summary>Differs where any figure, step or plot of the panel would be drawn differently.</summary>
    private double LiveSum(ShownPanel panel)
    {
        double sum = _source.Version;
        IReadOnlyList<Widget> widgets = panel.Logic.Definition.Widgets;
        for (int i = 0; i < widgets.Count; i++)
        {
            ShownQuantity? shown = widgets[i] switch { ValueWidget value => value.Shown, ProgressWidget progress => progress.Shown, _ => null };
            if (shown is not null)
            {
                double digit = shown.Decimals > 0 ? 1000.0 : 10.0;
                sum += (i + 1) * Math.Round(shown.Shown(_source.Value(shown.Quantity)) * digit) * 1e-3;
            }
        }

        return sum;
    }

    private void Change(in PanelChanged change)
    {
        if (_panelsById.TryGetValue(change.Panel, out ShownPanel? panel))
        {
            panel.Logic.Apply(change.AsEvent());
            panel.IsChanged = true;
        }
    }

    private void Point(in PanelPointed pointed)
    {
        if (_panelsById.TryGetValue(pointed.Panel, out ShownPanel? panel))
        {
            panel.Logic.Show(pointed.Pointer, pointed.Pointing, pointed.Widget, pointed.Part, pointed.IsHeld);
            panel.IsChanged = true;
        }
    }

    private sealed class ShownPanel
    {
        public required SceneObject Item { get; init; }

        public required PanelLogic Logic { get; init; }

        public required PanelHandle Handle { get; init; }

        public required Pose ObjectFromPanel { get; init; }

        public required bool IsLive { get; init; }

        public bool IsChanged { get; set; } = true;

        public bool IsDwelling { get; set; }

        public double SecondsSincePaint { get; set; }

        public double LiveSumPainted { get; set; }
    }
}
