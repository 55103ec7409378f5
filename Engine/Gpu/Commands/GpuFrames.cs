using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>
/// Frames in flight: each has its command buffer and an arena of upload memory for this frame's uniforms and instances.
/// Beginning a frame waits until the device has finished the one that used the slot before. For one thread; allocates nothing per frame.
/// </summary>
public sealed unsafe class GpuFrames : IDisposable
{
    private readonly GpuFrame[] _frames;
    private int _next;

    public GpuFrames(GpuDevice device, int framesInFlight = 2, ulong arenaBytes = 4UL << 20)
    {
        _frames = new GpuFrame[framesInFlight];
        for (int i = 0; i < framesInFlight; i++)
        {
            _frames[i] = new GpuFrame(device, i, arenaBytes);
        }
    }

    public int Count => _frames.Length;

    public GpuFrame Begin()
    {
        GpuFrame frame = _frames[_next];
        _next = (_next + 1) % _frames.Length;
        frame.Begin();
        return frame;
    }

    /// <summary>Waits until the device has finished all frames.</summary>
    public void WaitAll() => Array.ForEach(_frames, frame => frame.Wait());

    public void Dispose() => Array.ForEach(_frames, frame => frame.Dispose());
}
