using System.Collections.Concurrent;
using VRLab.Bindings;
using VRLab.Core.Models;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>
/// Bakes on a thread of its own that runs only with what others leave. The frame loop asks and takes; neither waits. What is forgotten
/// is dropped even when it is nearly done. Disposing ends the thread.
/// </summary>
internal sealed class BackgroundBakes(LightCache? cache) : IDisposable
{
    private readonly record struct Order(BakeInput Input, CancellationToken Cancellation);

    private readonly BlockingCollection<Order> _orders = [];
    private readonly ConcurrentQueue<(Order Order, BakedLight Light)> _done = new();
    private readonly AutoResetEvent _oneIsDone = new(initialState: false);
    private readonly HashSet<LightingMood> _asked = [];
    private CancellationTokenSource _cancellation = new();
    private Thread? _thread;

    /// <summary>True while something that was asked for was not taken yet.</summary>
    public bool IsBusy => _asked.Count > 0;

    /// <summary>Asks for the light of a mood; once is enough until it is taken or forgotten.</summary>
    public void Ask(LightingMood mood, Func<BakeInput> input)
    {
        if (!_asked.Add(mood))
        {
            return;
        }

        if (_thread is null)
        {
            _thread = new Thread(Work) { IsBackground = true, Name = "light" };
            _thread.Start();
        }

        _orders.Add(new Order(input(), _cancellation.Token));
    }

    /// <summary>The next light that is there, if any; returns at once.</summary>
    public bool TryTake(out LightingMood mood, out BakedLight light)
    {
        while (_done.TryDequeue(out (Order Order, BakedLight Light) done))
        {
            if (!done.Order.Cancellation.IsCancellationRequested)
            {
                (mood, light) = (done.Order.Input.Mood, done.Light);
                return _asked.Remove(mood);
            }
        }

        (mood, light) = (default, null!);
        return false;
    }

    /// <summary>Waits until something may be there to take.</summary>
    public void WaitForOne() => _oneIsDone.WaitOne();

    /// <summary>Drops all that was asked for.</summary>
    public void Forget()
    {
        if (_asked.Count == 0)
        {
            return;
        }

        _cancellation.Cancel();
        _cancellation.Dispose();
        _cancellation = new CancellationTokenSource();
        _asked.Clear();
    }

    public void Dispose()
    {
        _cancellation.Cancel();
        _orders.CompleteAdding();
        _thread?.Join();
        _orders.Dispose();
        _oneIsDone.Dispose();
        _cancellation.Dispose();
    }

    private void Work()
    {
        NativeThreads.StepBack();
        foreach (Order order in _orders.GetConsumingEnumerable())
        {
            try
            {
                BakedLight light = BakedLight.Get(order.Input, BakePace.Beside(order.Cancellation), cache);
                _done.Enqueue((order, light));
                _oneIsDone.Set();
            }
            catch (OperationCanceledException)
            {
                // The rooms changed, or the program ends: nobody wants this light any more.
            }
        }
    }
}
