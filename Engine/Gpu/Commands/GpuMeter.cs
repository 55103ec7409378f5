using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>What the device did in one frame.</summary>
/// <param name="ShadowMilliseconds">From the end of copies and culling until its shadow maps are drawn; 0 where the device has no clock.</param>
/// <param name="SceneMilliseconds">From there until all views are drawn; 0 where the device has no clock.</param>
/// <param name="Vertices">Runs of vertex shaders, shadow maps included; 0 where the device does not count.</param>
/// <param name="Triangles">Triangles that were left after clipping, shadow maps included.</param>
/// <param name="Fragments">Runs of fragment shaders. A software device counts whole blocks, before it tests depth.</param>
/// <param name="PassedSamples">Samples that were shaded, because they were in front of all that was drawn before them; 0 where the device cannot count them.</param>
public readonly record struct GpuWork(double ShadowMilliseconds, double SceneMilliseconds, long Vertices, long Triangles, long Fragments, long PassedSamples)
{
    /// <summary>From the frame's beginning until what changed is copied, and the device has chosen what to draw where it does.</summary>
    public double CullMilliseconds { get; init; }

    /// <summary>The part of <see cref="SceneMilliseconds"/> until the depth of all views was laid down, and what it hides was found where frames do that; the rest went into shading.</summary>
    public double DepthMilliseconds { get; init; }

    /// <summary>All of the frame.</summary>
    public double TotalMilliseconds => CullMilliseconds + ShadowMilliseconds + SceneMilliseconds;
}

/// <summary>
/// Measures frames with the device's own clock and counters. Results are read when a frame's slot comes round again, so that nobody waits for
/// them. For one thread; allocates nothing per frame.
/// </summary>
public sealed unsafe class GpuMeter : GpuResource
{
    private const int MostFramesInFlight = 4;
    private const int FirstPassMark = 3;
    private const int MarksOfPass = 2;
    private const int Marks = FirstPassMark + (MarksOfPass * MostViews);
    private const int Counters = 3;

    /// <summary>A query that is used while several views are drawn takes one place for each.</summary>
    private const int MostViews = 2;
    private const int QueriesOfFrame = Marks * MostViews;

    /// <summary>A pass may be interrupted once to look at what it drew; a query ends there.</summary>
    private const int Parts = 2;
    private const int PassedPerFrame = MostViews * Parts;

    private readonly VkQueryPool _times;
    private readonly VkQueryPool _counts;
    private readonly VkQueryPool _passed;
    private readonly double _millisecondsPerStep;
    private readonly ulong _validBits;
    private readonly bool[] _isWritten = new bool[MostFramesInFlight];

    public GpuMeter(GpuDevice device)
        : base(device, "meter")
    {
        (_millisecondsPerStep, int bits) = device.QueryClock();
        _validBits = bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;
        _times = bits > 0 ? Create(VkQueryType.Timestamp, QueriesOfFrame * MostFramesInFlight) : default;
        _counts = device.Features.HasPipelineStatistics ? Create(VkQueryType.PipelineStatistics, MostFramesInFlight) : default;
        _passed = device.Features.HasPreciseOcclusion ? Create(VkQueryType.Occlusion, PassedPerFrame * MostFramesInFlight) : default;
    }

    /// <summary>Of the last frame that came back.</summary>
    public GpuWork Last { get; private set; }

    /// <summary>Before anything of the frame is recorded.</summary>
    public void Begin(GpuFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        uint slot = SlotOf(frame);
        Read(slot);
        VulkanDeviceCommands vk = Device.Commands;
        if (!_times.IsNull)
        {
            vk.vkCmdResetQueryPool(frame.Commands.Handle, _times, slot * QueriesOfFrame, QueriesOfFrame);
        }

        if (!_counts.IsNull)
        {
            vk.vkCmdResetQueryPool(frame.Commands.Handle, _counts, slot, 1);
            vk.vkCmdBeginQuery(frame.Commands.Handle, _counts, slot, VkQueryControlFlags.None);
        }

        if (!_passed.IsNull)
        {
            vk.vkCmdResetQueryPool(frame.Commands.Handle, _passed, slot * PassedPerFrame, PassedPerFrame);
        }

        Mark(frame, slot, 0);
    }

    /// <summary>After copies, and after the device has chosen what to draw where it does; outside of rendering.</summary>
    public void MarkCulling(GpuFrame frame) => Mark(frame, SlotOf(frame), 1);

    /// <summary>After the shadow maps, outside of rendering.</summary>
    public void MarkShadows(GpuFrame frame) => Mark(frame, SlotOf(frame), 2);

    /// <summary>After a pass, outside of rendering.</summary>
    public void EndPass(GpuFrame frame, int pass) => Mark(frame, SlotOf(frame), FirstPassMark + (MarksOfPass * (uint)pass) + 1);

    /// <summary>Within the pass that draws this view (and those after it), once its depth is laid down.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="view">The pass's first view.</param>
    /// <param name="part">1 where the pass goes on after an interruption.</param>
    public void BeginShading(GpuFrame frame, int view, int part = 0)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (part == 0)
        {
            Mark(frame, SlotOf(frame), FirstPassMark + (MarksOfPass * (uint)view));
        }

        if (!_passed.IsNull)
        {
            Device.Commands.vkCmdBeginQuery(frame.Commands.Handle, _passed, PassedQuery(frame, view, part), VkQueryControlFlags.Precise);
        }
    }

    /// <summary>Before that pass ends, or is interrupted.</summary>
    public void EndShading(GpuFrame frame, int view, int part = 0)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (!_passed.IsNull)
        {
            Device.Commands.vkCmdEndQuery(frame.Commands.Handle, _passed, PassedQuery(frame, view, part));
        }
    }

    /// <summary>After all views, outside of rendering.</summary>
    public void End(GpuFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        uint slot = SlotOf(frame);
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
        Read(SlotOf(frame));
    }

    protected override void Release()
    {
        Device.Commands.vkDestroyQueryPool(Device.Handle, _times, null);
        Device.Commands.vkDestroyQueryPool(Device.Handle, _counts, null);
        Device.Commands.vkDestroyQueryPool(Device.Handle, _passed, null);
    }

    private static uint PassedQuery(GpuFrame frame, int view, int part) => (uint)((frame.Index % MostFramesInFlight * PassedPerFrame) + (part * MostViews) + view);

    private void Mark(GpuFrame frame, uint slot, uint mark)
    {
        if (!_times.IsNull)
        {
            Device.Commands.vkCmdWriteTimestamp2(frame.Commands.Handle, VkPipelineStageFlags2.AllCommands, _times, (slot * QueriesOfFrame) + (mark * MostViews));
        }
    }

    private void Read(uint slot)
    {
        if (!_isWritten[slot])
        {
            return;
        }

        ulong* counts = stackalloc ulong[Counters];
        new Span<ulong>(counts, Counters).Clear();
        ulong* passed = stackalloc ulong[PassedPerFrame];
        new Span<ulong>(passed, PassedPerFrame).Clear();
        if (!_counts.IsNull)
        {
            Get(_counts, slot, 1, counts, sizeof(ulong) * Counters);
        }

        if (!_passed.IsNull)
        {
            // A single view leaves the second place without a result, a pass in one go those of the second part.
            for (uint i = 0; i < PassedPerFrame; i++)
            {
                Get(_passed, (slot * PassedPerFrame) + i, 1, passed + i, sizeof(ulong));
            }
        }

        Last = new GpuWork(
            Between(slot, 1, 2),
            Between(slot, 2, FirstPassMark + 1) + Between(slot, FirstPassMark + 1, FirstPassMark + MarksOfPass + 1),
            (long)counts[0],
            (long)counts[1],
            (long)counts[2],
            (long)(passed[0] + passed[1] + passed[2] + passed[3]))
        {
            CullMilliseconds = Between(slot, 0, 1),
            DepthMilliseconds = Between(slot, 2, FirstPassMark) + Between(slot, FirstPassMark + 1, FirstPassMark + MarksOfPass),
        };
    }

    /// <summary>0 where one of the marks was not made: a second pass there may not be.</summary>
    private double Between(uint slot, uint fromMark, uint toMark)
    {
        ulong from = 0, to = 0;
        return IsMade(slot, fromMark, &from) && IsMade(slot, toMark, &to) ? ((to - from) & _validBits) * _millisecondsPerStep : 0;
    }

    private bool IsMade(uint slot, uint mark, ulong* time) => !_times.IsNull && Get(_times, (slot * QueriesOfFrame) + (mark * MostViews), 1, time, sizeof(ulong));

    private static uint SlotOf(GpuFrame frame) => (uint)(frame.Index % MostFramesInFlight);

    private bool Get(VkQueryPool pool, uint first, uint count, ulong* values, int stride) =>
        Device.Commands.vkGetQueryPoolResults(Device.Handle, pool, first, count, (nuint)(count * stride), values, (ulong)stride, VkQueryResultFlags.Result64) == VkResult.Success;

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
