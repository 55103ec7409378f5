using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Models;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>
/// Builds a scenario's models of the kit on a worker while the headset is being opened, and holds them: host, view and virtual learners find
/// them there. What cannot be built is left to those who ask for it, and tell. Disposing waits for the worker.
/// </summary>
public sealed class ModelsAhead : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly List<ModelAsset> _held = [];
    private readonly Task _building;

    public ModelsAhead(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _building = Task.Run(() => Build(scenario));
    }

    public void Dispose()
    {
        _cancellation.Cancel();
        _building.GetAwaiter().GetResult();
        _cancellation.Dispose();
    }

    private void Build(Scenario scenario)
    {
        try
        {
            _held.Add(ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters));
            foreach (SceneObject item in scenario.Objects.Where(item => !ModelSource.IsFile(item.Asset)).TakeWhile(_ => !_cancellation.IsCancellationRequested))
            {
                _held.Add(ModelKit.Build(item.Asset, item.Parameters));
            }
        }
        catch (ProblemException)
        {
            // The host comes to the same model, and says whose it is.
        }
    }
}
