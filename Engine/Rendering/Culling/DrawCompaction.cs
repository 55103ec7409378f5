using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Culling;

/// <summary>A group of draws for compact.comp, layout of <c>Group</c> there.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct CompactedGroup(uint First, uint Count, uint Target, uint Unused);

/// <summary>
/// Leaves out of each group of draws those that culling left empty, for devices that read from a buffer how many draws to make: a card walks through an
/// empty draw as long as through a small one. Those of the pass that lays down depth lie in the first half.
/// </summary>
internal sealed unsafe class DrawCompaction : IDisposable
{
    private const int MostGroups = 2 * SceneLayout.MostCommands;

    private readonly GpuDevice _device;
    private readonly GpuUploader _uploader;
    private readonly GpuBuffer _groups;
    private readonly GpuBuffer _compacted;
    private readonly GpuBuffer _counts;
    private readonly ComputePipeline _pipeline;
    private uint _groupCount;

    /// <param name="device">That offers it.</param>
    /// <param name="uploader">Copies groups.</param>
    /// <param name="shader">compact.comp.</param>
    /// <param name="commands">All draws.</param>
    public DrawCompaction(GpuDevice device, GpuUploader uploader, VkShaderModule shader, GpuBuffer commands)
    {
        (_device, _uploader) = (device, uploader);
        _groups = Create("groups of draws", sizeof(CompactedGroup), VkBufferUsageFlags.None);
        _compacted = Create("draws, compacted", sizeof(VkDrawIndexedIndirectCommand), VkBufferUsageFlags.IndirectBuffer);
        _counts = Create("numbers of draws", sizeof(uint), VkBufferUsageFlags.IndirectBuffer);
        _pipeline = new ComputePipeline(device, shader, 1, [commands, _groups, _compacted, _counts]);
    }

    /// <summary>Takes over the groups of a layout; the uploader is flushed by the caller. For loading.</summary>
    public void Arrange(SceneLayout layout)
    {
        var groups = new List<CompactedGroup>();
        foreach (IndirectGroup group in layout.DepthGroups)
        {
            groups.Add(new CompactedGroup((uint)group.FirstCommand, (uint)group.CommandCount, TargetOf(group, isDepth: true), 0));
        }

        foreach (IndirectGroup group in layout.Groups)
        {
            groups.Add(new CompactedGroup((uint)group.FirstCommand, (uint)group.CommandCount, TargetOf(group, isDepth: false), 0));
        }

        _groupCount = (uint)groups.Count;
        _uploader.Upload<CompactedGroup>(_groups, CollectionsMarshal.AsSpan(groups));
    }

    /// <summary>After culling, whose writes this waits for; before the draws, which wait for this. Outside of rendering.</summary>
    public void Record(GpuFrame frame, ulong anyUniforms)
    {
        _pipeline.Dispatch(frame, anyUniforms, _groupCount);
        frame.Commands.MemoryBarrier(
            VkPipelineStageFlags2.ComputeShader, VkAccessFlags2.ShaderStorageWrite, VkPipelineStageFlags2.DrawIndirect, VkAccessFlags2.IndirectCommandRead);
    }

    /// <param name="frame">Within the pass.</param>
    /// <param name="group">The group.</param>
    /// <param name="number">Among all, those of depth first.</param>
    /// <param name="isDepth">Of the pass that lays down depth.</param>
    public void Draw(GpuFrame frame, in IndirectGroup group, int number, bool isDepth) => _device.Commands.vkCmdDrawIndexedIndirectCount(
        frame.Commands.Handle, _compacted.Handle, TargetOf(group, isDepth) * (ulong)sizeof(VkDrawIndexedIndirectCommand), _counts.Handle, (ulong)number * sizeof(uint),
        (uint)group.CommandCount, (uint)sizeof(VkDrawIndexedIndirectCommand));

    public void Dispose()
    {
        _pipeline.Dispose();
        _groups.Dispose();
        _compacted.Dispose();
        _counts.Dispose();
    }

    private static uint TargetOf(in IndirectGroup group, bool isDepth) => (uint)(group.FirstCommand + (isDepth ? 0 : SceneLayout.MostCommands));

    private GpuBuffer Create(string name, int elementBytes, VkBufferUsageFlags usage) =>
        new(_device, name, (ulong)(MostGroups * elementBytes), usage | VkBufferUsageFlags.StorageBuffer, GpuMemoryKind.DeviceLocal);
}
