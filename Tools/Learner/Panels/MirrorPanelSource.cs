using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Interface;
using VRLab.Models;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>What panels show of the session, as the mirror says it: process values with their past, the steps.</summary>
internal sealed class MirrorPanelSource : IPanelSource
{
    private const double PlotSamples = 150.0;
    private readonly LiveScenario _live;
    private readonly SessionMirror _mirror;
    private readonly List<PanelStep> _steps = [];
    private readonly Dictionary<QuantityId, PanelHistory> _histories = [];
    private readonly Dictionary<string, ModelImage?> _images = new(StringComparer.Ordinal);
    private readonly PictureSource _pictures;
    private readonly Action<string>? _note;
    private readonly DueSteps _due;
    private int _stepsAt = -1;

    /// <param name="live">Whose steps and pictures they are.</param>
    /// <param name="mirror">What the process does.</param>
    /// <param name="note">Told of each picture that cannot be shown.</param>
    public MirrorPanelSource(LiveScenario live, SessionMirror mirror, Action<string>? note = null)
    {
        (_live, _mirror, _note) = (live, mirror, note);
        _due = new DueSteps(live, mirror);
        _pictures = new PictureSource(live.Current.Identity.Folder);
        foreach (PlotWidget plot in live.Current.Objects.SelectMany(item => item.Panel?.Widgets ?? []).OfType<PlotWidget>())
        {
            foreach (ShownQuantity series in plot.Series)
            {
                double interval = plot.SpanSeconds / PlotSamples;
                if (!_histories.TryGetValue(series.Quantity, out PanelHistory? known) || known.IntervalSeconds < interval)
                {
                    _histories[series.Quantity] = new PanelHistory(interval, (int)PlotSamples + 1);
                }
            }
        }
    }

    /// <summary>Counts up when a step was offered, performed or excused, or a plot has a new sample.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<PanelStep> Steps => _steps;

    public double Value(QuantityId quantity) => _mirror.ProcessValue(quantity);

    public PanelHistory? HistoryOf(QuantityId quantity) => _histories.GetValueOrDefault(quantity);

    public ModelImage? ImageOf(string file)
    {
        if (!_images.TryGetValue(file, out ModelImage? image))
        {
            (image, ProblemException? problem) = _pictures.Load(file);
            _images.Add(file, image);
            if (problem is not null)
            {
                _note?.Invoke(problem.Message);
            }
        }

        return image;
    }

    /// <summary>Reads and decodes each picture that a panel of the scenario shows, so that no frame has to.</summary>
    public void LoadPictures()
    {
        foreach (ImageWidget picture in _live.Current.Objects.SelectMany(item => item.Panel?.Widgets ?? []).OfType<ImageWidget>())
        {
            ImageOf(picture.File);
        }
    }

    public void Update()
    {
        double now = SimulationTime.SecondsAt(_mirror.Tick);
        foreach (KeyValuePair<QuantityId, PanelHistory> history in _histories)
        {
            Version += history.Value.Offer(now, _mirror.ProcessValue(history.Key)) ? 1 : 0;
        }

        _due.Update();
        if (_stepsAt != _due.Version)
        {
            _stepsAt = _due.Version;
            Version++;
            _steps.Clear();
            foreach (ScenarioStep step in _live.Current.Steps)
            {
                PanelStepState state = _mirror.IsPerformed(step.Id) ? PanelStepState.Done : _due.IsDue(step.Id) ? PanelStepState.Due : PanelStepState.ToCome;
                _steps.Add(new PanelStep(step.Title, state));
            }
        }
    }
}
