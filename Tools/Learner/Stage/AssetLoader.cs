using System.Collections.Concurrent;
using VRLab.Core;
using VRLab.Models;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>
/// Reads the scenario's model files on a thread of its own while the learner already looks around; the frame loop takes
/// them one at a time. Disposing cancels what is not read yet.
/// </summary>
public sealed class AssetLoader : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly BlockingCollection<(SceneObject Item, LoadedModel Model)> _read = [];
    private readonly Thread? _thread;
    private readonly ModelSource _source;
    private readonly IReadOnlyList<SceneObject> _items;

    /// <param name="source">Where the files lie.</param>
    /// <param name="items">Objects whose models are files.</param>
    public AssetLoader(ModelSource source, IReadOnlyList<SceneObject> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        (_source, _items) = (source, items);
        if (items.Count > 0)
        {
            _thread = new Thread(Read) { IsBackground = true, Name = "models" };
            _thread.Start();
        }
    }

    /// <summary>Models that there are to read.</summary>
    public int Total => _items.Count;

    /// <summary>Models that were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>The next model that is there, if any; returns at once.</summary>
    public bool TryTake(out SceneObject item, out LoadedModel model)
    {
        bool isThere = _read.TryTake(out (SceneObject Item, LoadedModel Model) next);
        (item, model) = next;
        Taken += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Waits for the next model; for pictures, which need all of them.</summary>
    /// <exception cref="ProblemException">It does not come.</exception>
    public (SceneObject Item, LoadedModel Model) Take()
    {
        if (!_read.TryTake(out (SceneObject Item, LoadedModel Model) next, TimeSpan.FromMinutes(5)))
        {
            throw ProblemException.EnvironmentLacking($"A model of {_items.Count} was not read within five minutes.", "Simplify the scenario's models.");
        }

        Taken++;
        return next;
    }

    public void Dispose()
    {
        _cancellation.Cancel();
        _thread?.Join();
        _read.Dispose();
        _cancellation.Dispose();
    }

    private void Read()
    {
        foreach (SceneObject item in _items)
        {
            try
            {
                _read.Add((item, _source.Load(item.Asset, item.Parameters, _cancellation.Token)));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
