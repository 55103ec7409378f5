using VRLab.Bindings;
using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>
/// Hands work to the queue on a thread of its own, in the order in which it came. A software device draws inside the call that submits,
/// which would hold up whoever calls. Any thread may add; after warm-up nothing is allocated.
/// </summary>
internal sealed unsafe class GpuSubmissions : IDisposable
{
    private readonly GpuDevice _device;
    private readonly Queue<Work> _waiting = new(16);
    private readonly Lock _presentLock = new();
    private readonly object _gate = new();
    private readonly Thread _thread;
    private Exception? _failure;
    private VkResult _lastPresent;
    private bool _isBusy;
    private bool _isStopping;

    public GpuSubmissions(GpuDevice device)
    {
        _device = device;
        _thread = new Thread(Run) { IsBackground = true, Name = "gpu submit" };
        _thread.Start();
    }

    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return !_isBusy && _waiting.Count == 0;
            }
        }
    }

    /// <summary>Copies what the submission points to: one command buffer and at most one semaphore each way.</summary>
    public void Add(in VkSubmitInfo2 submit, VkFence fence)
    {
        if (submit.commandBufferInfoCount != 1 || submit.waitSemaphoreInfoCount > 1 || submit.signalSemaphoreInfoCount > 1)
        {
            throw new ArgumentException("A submission carries one command buffer and at most one semaphore each way.", nameof(submit));
        }

        Add(new Work(
            *submit.pCommandBufferInfos,
            submit.waitSemaphoreInfoCount == 0 ? default : *submit.pWaitSemaphoreInfos,
            submit.signalSemaphoreInfoCount == 0 ? default : *submit.pSignalSemaphoreInfos,
            fence,
            default,
            default,
            0));
    }

    /// <returns>What came of the presentation before this one.</returns>
    public VkResult AddPresent(VkSwapchainKHR swapchain, VkSemaphore drawn, uint image)
    {
        Add(new Work(default, default, default, default, swapchain, drawn, image));
        lock (_presentLock)
        {
            VkResult last = _lastPresent;
            _lastPresent = VkResult.Success;
            return last;
        }
    }

    /// <summary>Waits until everything has been handed over.</summary>
    public void Drain()
    {
        lock (_gate)
        {
            while ((_isBusy || _waiting.Count > 0) && _failure is null)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    public void Dispose()
    {
        Drain();
        lock (_gate)
        {
            _isStopping = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
    }

    private void Add(in Work work)
    {
        lock (_gate)
        {
            if (_failure is { } failure)
            {
                throw new InvalidOperationException("The graphics device refused earlier work.", failure);
            }

            _waiting.Enqueue(work);
            Monitor.PulseAll(_gate);
        }
    }

    private void Run()
    {
        while (Next(out Work work))
        {
            try
            {
                Execute(work);
            }
            catch (NativeCallException failure)
            {
                lock (_gate)
                {
                    _failure = failure;
                }
            }

            lock (_gate)
            {
                _isBusy = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private bool Next(out Work work)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isStopping)
            {
                Monitor.Wait(_gate);
            }

            _isBusy = _waiting.TryDequeue(out work);
            return _isBusy;
        }
    }

    private void Execute(in Work work)
    {
        if (!work.Swapchain.IsNull)
        {
            VkResult result = _device.PresentNow(work.Swapchain, work.Drawn, work.Image);
            lock (_presentLock)
            {
                _lastPresent = result;
            }

            return;
        }

        VkCommandBufferSubmitInfo buffer = work.Buffer;
        VkSemaphoreSubmitInfo wait = work.Wait;
        VkSemaphoreSubmitInfo signal = work.Signal;
        var submit = VkSubmitInfo2.New();
        submit.commandBufferInfoCount = 1;
        submit.pCommandBufferInfos = &buffer;
        submit.waitSemaphoreInfoCount = wait.semaphore.IsNull ? 0u : 1u;
        submit.pWaitSemaphoreInfos = &wait;
        submit.signalSemaphoreInfoCount = signal.semaphore.IsNull ? 0u : 1u;
        submit.pSignalSemaphoreInfos = &signal;
        _device.SubmitNow(submit, work.Fence);
    }

    /// <summary>A submission, or a presentation where there is a swapchain.</summary>
    private readonly record struct Work(
        VkCommandBufferSubmitInfo Buffer,
        VkSemaphoreSubmitInfo Wait,
        VkSemaphoreSubmitInfo Signal,
        VkFence Fence,
        VkSwapchainKHR Swapchain,
        VkSemaphore Drawn,
        uint Image);
}
