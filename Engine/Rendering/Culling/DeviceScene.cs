using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Culling;

/// <summary>What the device drew of the scene that it keeps, in a frame that came back.</summary>
/// <param name="Instances">That were drawn.</param>
/// <param name="Faded">Of those: drawn a second time, in another level of detail.</param>
/// <param name="Triangles">Of those.</param>
/// <param name="Draws">That the device walked through in both passes, depth and colors.</param>
internal readonly record struct DeviceCounts(int Instances, int Faded, long Triangles, int Draws);

/// <summary>
/// The opaque part of the scene on the device: instances, bounds and draws lie there from frame to frame, only what changed is copied, and a shader
/// fills in the draws. For one thread; allocates nothing while nothing is added.
/// </summary>
internal sealed unsafe class DeviceScene : IDisposable
{
    private const uint ThreadsPerGroup = 64;
    private const int MostFramesInFlight = 4;
    private static readonly ulong CommandBytes = (ulong)sizeof(VkDrawIndexedIndirectCommand);
    private const ulong SphereBytes = 16;

    private readonly GpuDevice _device;
    private readonly GpuUploader _uploader;
    private readonly GpuBuffer _instances;
    private readonly GpuBuffer _spheres;
    private readonly GpuBuffer _batchOf;
    private readonly GpuBuffer _batches;
    private readonly GpuBuffer _emptyCommands;
    private readonly GpuBuffer _readback;
    private readonly ComputePipeline _pipeline;
    private readonly DrawCompaction? _compaction;

    /// <summary>For each frame in flight the number of the layout that it was drawn with.</summary>
    private readonly int[] _layoutOf = new int[MostFramesInFlight];
    private int _layoutNumber;

    /// <param name="device">The device.</param>
    /// <param name="uploader">Copies what changes when things are added.</param>
    /// <param name="culling">cull.comp.</param>
    /// <param name="compaction">compact.comp, for devices that can read how many draws to make; null: empty ones are made too.</param>
    /// <param name="isListed">Materials are in one list.</param>
    public DeviceScene(GpuDevice device, GpuUploader uploader, VkShaderModule culling, VkShaderModule? compaction, bool isListed)
    {
        (_device, _uploader, Layout) = (device, uploader, new SceneLayout(isListed));
        _instances = Create("device instances", SceneLayout.MostPlaces * (ulong)InstanceData.ByteSize);
        _spheres = Create("device bounds", SceneLayout.MostPlaces * SphereBytes);
        _batchOf = Create("device batch of", SceneLayout.MostPlaces * sizeof(uint));
        _batches = Create("device batches", SceneLayout.MostCommands * (ulong)sizeof(DeviceBatch));
        _emptyCommands = Create("device draws, empty", SceneLayout.MostCommands * CommandBytes, VkBufferUsageFlags.TransferSrc);
        Commands = Create("device draws", SceneLayout.MostCommands * CommandBytes, VkBufferUsageFlags.IndirectBuffer | VkBufferUsageFlags.TransferSrc);
        Drawn = Create("device drawn", SceneLayout.MostDrawn * (ulong)InstanceData.ByteSize);
        _readback = new GpuBuffer(device, "device draws, counted", MostFramesInFlight * SceneLayout.MostCommands * CommandBytes, VkBufferUsageFlags.TransferDst, GpuMemoryKind.Readback);
        _compaction = compaction is { } shader ? new DrawCompaction(device, uploader, shader, Commands) : null;
        _pipeline = new ComputePipeline(device, culling, sizeof(CullViews), [_instances, _spheres, _batchOf, _batches, Commands, Drawn]);
    }

    public SceneLayout Layout { get; }

    /// <summary>The draws, empty ones too.</summary>
    private GpuBuffer Commands { get; }

    /// <summary>The instances that are drawn, in the order of the draws.</summary>
    public GpuBuffer Drawn { get; }

    /// <summary>Of the last frame that came back.</summary>
    public DeviceCounts Counts { get; private set; }

    /// <summary>Instances that are not hidden, seen or not.</summary>
    public int ShownCount { get; private set; }

    /// <summary>Finds room for new batches. Waits for the device where there are any; for loading.</summary>
    public void Arrange(List<DrawBatch> batches)
    {
        if (!Layout.IsStale(batches))
        {
            return;
        }

        _device.WaitIdle();
        Layout.Build(batches);
        _layoutNumber++;
        if (Layout.PlaceCount > 0)
        {
            _uploader.Upload(_batchOf, Layout.BatchOf);
            _uploader.Upload(_batches, Layout.DeviceBatches);
            _uploader.Upload(_emptyCommands, Layout.Commands);
            _compaction?.Arrange(Layout);
            _uploader.Flush();
        }
    }

    /// <summary>Takes over what the frame that used this slot counted, then copies what changed and records the culling; outside of rendering.</summary>
    public void Cull(GpuFrame frame, CullViews views)
    {
        ReadCounts(frame);
        if (Layout.PlaceCount == 0)
        {
            return;
        }

        ulong uniforms = frame.Upload(new ReadOnlySpan<CullViews>(in views));
        GpuCommands commands = frame.Commands;
        commands.MemoryBarrier(
            VkPipelineStageFlags2.VertexShader | VkPipelineStageFlags2.DrawIndirect | VkPipelineStageFlags2.ComputeShader | VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.None,
            VkPipelineStageFlags2.AllTransfer | VkPipelineStageFlags2.ComputeShader, VkAccessFlags2.None);
        CopyChanges(frame);
        Copy(frame, _emptyCommands, 0, Commands, 0, (ulong)Layout.Commands.Length * CommandBytes);
        commands.MemoryBarrier(
            VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.TransferWrite,
            VkPipelineStageFlags2.ComputeShader, VkAccessFlags2.ShaderStorageRead | VkAccessFlags2.ShaderStorageWrite);
        _pipeline.Dispatch(frame, uniforms, ((uint)Layout.PlaceCount + ThreadsPerGroup - 1) / ThreadsPerGroup);
        commands.MemoryBarrier(
            VkPipelineStageFlags2.ComputeShader, VkAccessFlags2.ShaderStorageWrite,
            VkPipelineStageFlags2.DrawIndirect | VkPipelineStageFlags2.VertexShader | VkPipelineStageFlags2.ComputeShader | VkPipelineStageFlags2.AllTransfer,
            VkAccessFlags2.IndirectCommandRead | VkAccessFlags2.ShaderStorageRead | VkAccessFlags2.TransferRead);
        _compaction?.Record(frame, uniforms);
        Copy(frame, Commands, 0, _readback, ReadbackOffset(frame), (ulong)Layout.Commands.Length * CommandBytes);
        commands.MemoryBarrier(VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.TransferWrite, VkPipelineStageFlags2.Host, VkAccessFlags2.HostRead);
        _layoutOf[frame.Index % MostFramesInFlight] = _layoutNumber;
    }

    /// <summary>Records the draws of a group; the pipeline and what it reads must be bound.</summary>
    /// <param name="frame">Within the pass.</param>
    /// <param name="number">Among the groups of its kind in <see cref="Layout"/>.</param>
    /// <param name="isDepth">Of the pass that lays down depth.</param>
    public void Draw(GpuFrame frame, int number, bool isDepth)
    {
        IndirectGroup group = (isDepth ? Layout.DepthGroups : Layout.Groups)[number];
        if (_compaction is not null)
        {
            _compaction.Draw(frame, group, isDepth ? number : Layout.DepthGroups.Length + number, isDepth);
            return;
        }

        _device.Commands.vkCmdDrawIndexedIndirect(
            frame.Commands.Handle, Commands.Handle, (ulong)group.FirstCommand * CommandBytes, (uint)group.CommandCount, (uint)CommandBytes);
    }

    /// <summary>Counts what a frame drew that the device has finished.</summary>
    public void ReadCounts(GpuFrame frame)
    {
        if (Layout.PlaceCount == 0 || _layoutOf[frame.Index % MostFramesInFlight] != _layoutNumber)
        {
            return;
        }

        (int instances, long triangles, int draws) = (0, 0, 0);
        ReadOnlySpan<VkDrawIndexedIndirectCommand> commands = _readback.As<VkDrawIndexedIndirectCommand>(ReadbackOffset(frame))[..Layout.Commands.Length];
        for (int i = 0; i < Layout.FadedCommand; i++)
        {
            instances += (int)commands[i].instanceCount;
            triangles += (long)commands[i].instanceCount * (commands[i].indexCount / 3);
            int passes = i < Layout.DepthCommandCount ? 2 : 1;
            draws += _compaction is null || commands[i].instanceCount > 0 ? passes : 0;
        }

        Counts = new DeviceCounts(instances, (int)commands[Layout.FadedCommand].instanceCount, triangles, draws);
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _compaction?.Dispose();
        _instances.Dispose();
        _spheres.Dispose();
        _batchOf.Dispose();
        _batches.Dispose();
        _emptyCommands.Dispose();
        Commands.Dispose();
        Drawn.Dispose();
        _readback.Dispose();
    }

    private static ulong ReadbackOffset(GpuFrame frame) => (ulong)(frame.Index % MostFramesInFlight) * SceneLayout.MostCommands * CommandBytes;

    private void CopyChanges(GpuFrame frame)
    {
        ShownCount = 0;
        for (int i = 0; i < Layout.Batches.Count; i++)
        {
            DrawBatch batch = Layout.Batches[i];
            ShownCount += batch.ShownCount;
            (int first, int count) = batch.TakeChanges();
            if (count > 0)
            {
                ulong place = (ulong)(batch.FirstPlace + first);
                ulong data = frame.Upload(batch.AllData.Slice(first, count));
                Copy(frame, frame.Arena, data, _instances, place * InstanceData.ByteSize, (ulong)count * InstanceData.ByteSize);
                ulong spheres = frame.Upload(batch.AllSpheres.Slice(first, count));
                Copy(frame, frame.Arena, spheres, _spheres, place * SphereBytes, (ulong)count * SphereBytes);
            }
        }
    }

    private void Copy(GpuFrame frame, GpuBuffer from, ulong fromOffset, GpuBuffer to, ulong toOffset, ulong bytes)
    {
        var region = new VkBufferCopy { srcOffset = fromOffset, dstOffset = toOffset, size = bytes };
        _device.Commands.vkCmdCopyBuffer(frame.Commands.Handle, from.Handle, to.Handle, 1, &region);
    }

    private GpuBuffer Create(string name, ulong bytes, VkBufferUsageFlags usage = VkBufferUsageFlags.None) =>
        new(_device, name, bytes, usage | VkBufferUsageFlags.StorageBuffer, GpuMemoryKind.DeviceLocal);
}
