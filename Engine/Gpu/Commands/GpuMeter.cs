using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>What the device did in one frame.</summary>
/// <param name="ShadowMilliseconds">From the frame's beginning until its shadow maps are drawn; 0 where the device has no clock.</param>
/// <param name="SceneMilliseconds">From there until all views are drawn; 0 where the device has no clock.</param>
/// <param name="Vertices">Runs of vertex shaders; 0 where the device does not count.</param>
/// <param name="Triangles">Triangles that were left after clipping.</param>
/// <param name="Fragments">Runs of fragment shaders.</param>
public readonly record struct GpuWork(double ShadowMilliseconds, double SceneMilliseconds, long Vertices, long Triangles, long Fragments);

/// <summary>
/// Measures frames with the device's own clock and counters. Results are read when a frame's slot comes round again, so that nobody waits for
/// them. For one thread; allocates nothing per frame.
/// </summary>
public sealed unsafe class GpuMeter : GpuResource
{
    private const int MostFramesInFlight = 4;
    private const int Marks = 3;
    private const int Counters = 3;
    private readonly VkQueryPool _times;
    private readonly VkQueryPool _counts;
    private readonly double _millisecondsPerStep;
    private readonly ulong _validBits;
    private readonly bool[] _isWritten = new bool[MostFramesInFlight];

    public GpuMeter(GpuDevice device)
        : base(device, "meter")
    {
        (_millisecondsPerStep, int bits) = device.QueryClock();
        _validBits = bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;
        _times = bits > 0 ? Create(VkQueryType.Timestamp, Marks * MostFramesInFlight) : default;
        _counts = device.Features.HasPipelineStatistics ? Create(VkQueryType.PipelineStatistics, MostFramesInFlight) : default;
    }

    /// <summary>Of the last frame that came back.</summary>
    public GpuWork Last { get; private set; }

    /// <summary>Before anything of the frame is recorded.</summary>
    public void Begin(GpuFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        uint slot = (uint)(frame.Index % MostFramesInFlight);
        Read(slot);
        VulkanDeviceCommands vk = Device.Commands;
        if (!_times.IsNull)
        {
            vk.vkCmdResetQueryPool(frame.Commands.Handle, _times, slot * Marks, Marks);
        }

        if (!_counts.IsNull)
        {
            vk.vkCmdResetQueryPool(frame.Commands.Handle, _counts, slot, 1);
            vk.vkCmdBeginQuery(frame.Commands.Handle, _counts, slot, VkQueryControlFlags.None);
        }

        Mark(frame, slot, 0);
    }

    /// <summary>After the shadow maps, outside of rendering.</summary>
    public void MarkShadows(GpuFrame frame) => Mark(frame, (uint)(frame.Index % MostFramesInFlight), 1);

    /// <summary>After all views, outside of rendering.</summary>
    public void End(GpuFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        uint slot = (uint)(frame.Index % MostFramesInFlight);
        Mark(frame, slot, 2);
        if (!_counts.IsNull)
        {
            Device.Commands.vkCmdEndQuery(frame.Commands.Handle, _counts, slot);
        }

        _isWritten[slot] = true;
    }

    /// <summary>Reads a frame that the device has finished, without waiting for its slot to come round; for tools.</summary>
    public void ReadNow(GpuFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Read((uint)(frame.Index % MostFramesInFlight));
    }

    protected override void Release()
    {
        Device.Commands.vkDestroyQueryPool(Device.Handle, _times, null);
        Device.Commands.vkDestroyQueryPool(Device.Handle, _counts, null);
    }

    private void Mark(GpuFrame frame, uint slot, uint mark)
    {
        if (!_times.IsNull)
        {
            Device.Commands.vkCmdWriteTimestamp2(frame.Commands.Handle, VkPipelineStageFlags2.AllCommands, _times, (slot * Marks) + mark);
        }
    }

    private void Read(uint slot)
    {
        if (!_isWritten[slot])
        {
            return;
        }

        ulong* times = stackalloc ulong[Marks];
        ulong* counts = stackalloc ulong[Counters];
        (counts[0], counts[1], counts[2]) = (0, 0, 0);
        bool hasTimes = !_times.IsNull && Get(_times, slot * Marks, Marks, times, sizeof(ulong) * Marks, sizeof(ulong));
        if (!_counts.IsNull)
        {
            Get(_counts, slot, 1, counts, sizeof(ulong) * Counters, sizeof(ulong) * Counters);
        }

        Last = new GpuWork(
            hasTimes ? Between(times[0], times[1]) : 0, hasTimes ? Between(times[1], times[2]) : 0, (long)counts[0], (long)counts[1], (long)counts[2]);
    }

    private double Between(ulong from, ulong to) => ((to - from) & _validBits) * _millisecondsPerStep;

    private bool Get(VkQueryPool pool, uint first, uint count, ulong* values, int bytes, int stride) =>
        Device.Commands.vkGetQueryPoolResults(Device.Handle, pool, first, count, (nuint)bytes, values, (ulong)stride, VkQueryResultFlags.Result64) == VkResult.Success;

    private VkQueryPool Create(VkQueryType type, uint count)
    {
        var info = VkQueryPoolCreateInfo.New();
        info.queryType = type;
        info.queryCount = count;
        info.pipelineStatistics = type == VkQueryType.PipelineStatistics
            ? VkQueryPipelineStatisticFlags.VertexShaderInvocations | VkQueryPipelineStatisticFlags.ClippingPrimitives | VkQueryPipelineStatisticFlags.FragmentShaderInvocations
            : VkQueryPipelineStatisticFlags.None;
        VkQueryPool pool;
        Device.Commands.vkCreateQueryPool(Device.Handle, &info, null, &pool).ThrowIfFailed();
        return pool;
    }
}
