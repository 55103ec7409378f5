using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Models;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Shows the scenario's objects as the mirror says they are: poses, needles, lamps, highlights, what is worn. Allocates
/// nothing a frame after warm-up. Models from files appear as they are read, one a frame.
/// </summary>
public sealed class ScenePresenter : IDisposable
{
    /// <summary>A needle's own inertia, as a time constant; what the eye follows, not what the process reads.</summary>
    private const double NeedleLagSeconds = 0.18;
    private const float HoverHighlight = 0.4f;
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly List<PresentedObject> _objects = [];
    private readonly Func<string, string> _resolve;
    private readonly Action<string>? _note;
    private readonly AssetLoader _loader;
    private long _lastTick = -1;

    /// <param name="scenario">What stands where.</param>
    /// <param name="renderer">Draws it.</param>
    /// <param name="mirror">Says how it is now.</param>
    /// <param name="language">Of labels.</param>
    /// <param name="note">Told of each model that cannot be read.</param>
    public ScenePresenter(Scenario scenario, SceneRenderer renderer, SessionMirror mirror, Language language, Action<string>? note = null)
    {
        (_renderer, _mirror, _note) = (renderer, mirror, note);
        _resolve = key => scenario.Texts[key].In(language);
        ModelAsset room = ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters);
        renderer.Add(renderer.Upload(room, _resolve), Pose.Identity);
        Footing = new Footing(room.Stairs);
        foreach (SceneObject item in scenario.Objects.Where(item => !ModelSource.IsFile(item.Asset)))
        {
            _objects.Add(Present(item, ModelKit.Build(item.Asset, item.Parameters)));
        }

        _loader = new AssetLoader(new ModelSource(scenario.Identity.Folder), [.. scenario.Objects.Where(item => ModelSource.IsFile(item.Asset))]);
    }

    /// <summary>Where feet find the stairs of the room.</summary>
    internal Footing Footing { get; }

    /// <summary>Models that are still being read.</summary>
    public int MissingModels => _loader.Total - _loader.Taken;

    /// <summary>Waits until all models are there; for pictures.</summary>
    public void FinishLoading()
    {
        while (MissingModels > 0)
        {
            (SceneObject item, LoadedModel model) = _loader.Take();
            Show(item, model);
        }
    }

    public void Dispose() => _loader.Dispose();

    /// <summary>Takes over what changed since the last call; what hands hover shows a little.</summary>
    public void Update(in Hover left = default, in Hover right = default)
    {
        long ticks = Math.Max(0, _mirror.Tick - _lastTick);
        _lastTick = _mirror.Tick;
        if (MissingModels > 0 && _loader.TryTake(out SceneObject loaded, out LoadedModel model))
        {
            Show(loaded, model);
        }

        double share = Math.Min(1.0, ticks * SimulationTime.TimestepSeconds / NeedleLagSeconds);
        foreach (PresentedObject item in _objects)
        {
            Move(item);
            if (item.Scene.Interaction is WalkerInteraction)
            {
                Walk(item, ticks * SimulationTime.TimestepSeconds);
            }

            item.Shown?.Update(_mirror, share);
            _renderer.SetLamp(item.Instance, _mirror.Lamp(item.Scene.Id));
            _renderer.SetHighlight(item.Instance, HighlightOf(item.Scene.Id, left, right));
        }
    }

    private float HighlightOf(ObjectId id, in Hover left, in Hover right)
    {
        if (_mirror.IsHighlighted(id))
        {
            return 1f;
        }

        bool isHovered = (left.Kind != HoverKind.None && left.Target == id) || (right.Kind != HoverKind.None && right.Target == id);
        return isHovered ? HoverHighlight : 0f;
    }

    private void Show(SceneObject item, LoadedModel model)
    {
        if (model.Problem is { } problem)
        {
            _note?.Invoke(problem.Message);
        }

        _ = TryPresent(item, model.Asset) || TryPresent(item, StandIn.For(item.Asset));
    }

    /// <summary>The session runs already: what does not fit beside the rest does not end it.</summary>
    private bool TryPresent(SceneObject item, ModelAsset model)
    {
        try
        {
            _objects.Add(Present(item, model));
            return true;
        }
        catch (ProblemException problem)
        {
            _note?.Invoke(problem.Message);
            return false;
        }
    }

    private PresentedObject Present(SceneObject item, ModelAsset model)
    {
        InstanceHandle instance = _renderer.Add(_renderer.Upload(model, _resolve), item.WorldFromObject);
        return new PresentedObject
        {
            Scene = item,
            Instance = instance,
            IsControl = item.Interaction is ControlInteraction,
            IsLoose = item.Interaction is LooseInteraction,
            MovingNode = _renderer.FindNode(instance, ModelAsset.MovingNode),
            Walking = item.Interaction is WalkerInteraction && BodyRest.Fits(model) ? new WalkerPresenter(_renderer, instance, model, Footing) : null,
            Shown = item.Shown.Count > 0 ? new ShownParts(_renderer, instance, model, item) : null,
        };
    }

    private void Walk(PresentedObject item, double seconds)
    {
        if (!_mirror.TryGetPose(item.Scene.Id, out Pose pose))
        {
            return;
        }

        if (item.Walking is { } walking)
        {
            walking.Update(pose, SimulationTime.SecondsAt(_mirror.Tick), seconds);
        }
        else
        {
            _renderer.SetPose(item.Instance, pose);
        }
    }

    private void Move(PresentedObject item)
    {
        if (!(item.IsControl || item.IsLoose) || !_mirror.TakeMoved(item.Scene.Id) || !_mirror.TryGetPose(item.Scene.Id, out Pose pose))
        {
            return;
        }

        if (item.IsControl && item.MovingNode >= 0)
        {
            _renderer.SetNodePose(item.Instance, item.MovingNode, item.Scene.WorldFromObject.Inverse * pose);
        }
        else if (item.IsLoose)
        {
            _renderer.SetPose(item.Instance, pose);
            _renderer.SetVisible(item.Instance, !_mirror.IsWorn(item.Scene.Id));
        }
    }

    private sealed class PresentedObject
    {
        public required SceneObject Scene { get; init; }

        public required InstanceHandle Instance { get; init; }

        public required bool IsControl { get; init; }

        public required bool IsLoose { get; init; }

        public required int MovingNode { get; init; }

        public required ShownParts? Shown { get; init; }

        /// <summary>How a person of the scenario moves; null for things, and for people without joints.</summary>
        public required WalkerPresenter? Walking { get; init; }
    }
}
