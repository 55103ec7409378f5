using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Culling;

/// <summary>What the culling shader knows of a batch; layout of <c>Batch</c> in cull.comp, 32 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DeviceBatch
{
    public uint FirstCommand;

    /// <summary>Place in the list of materials; below zero: not listed.</summary>
    public float Material;

    /// <summary>1: its levels fade into each other.</summary>
    public uint Fades;
    public uint Unused;

    /// <summary>See <see cref="MeshResource.MaximumShares"/>; below zero: no such level.</summary>
    public Vector4 Shares;
}

/// <summary>
/// Where the batches lie that the device draws: places for their instances, a command for each level of detail, commands that are drawn together side by
/// side. Made anew when a batch outgrows its room; batches that do not fit stay with the processor.
/// </summary>
internal sealed class SceneLayout(bool isListed)
{
    public const int MostPlaces = 24_576;
    public const int MostDrawn = 65_536;
    public const int MostCommands = 8192;

    private readonly List<DrawBatch> _batches = [];
    private readonly List<IndirectGroup> _groups = [];
    private readonly List<IndirectGroup> _depthGroups = [];
    private readonly List<VkDrawIndexedIndirectCommand> _commands = [];
    private readonly List<DeviceBatch> _deviceBatches = [];
    private readonly List<uint> _batchOf = [];
    private int _knownBatches;

    /// <summary>Batches that the device draws.</summary>
    public IReadOnlyList<DrawBatch> Batches => _batches;

    public int PlaceCount => _batchOf.Count;

    public ReadOnlySpan<IndirectGroup> Groups => CollectionsMarshal.AsSpan(_groups);

    /// <summary>The groups of the pass that lays down depth, which knows no materials.</summary>
    public ReadOnlySpan<IndirectGroup> DepthGroups => CollectionsMarshal.AsSpan(_depthGroups);

    /// <summary>The command that draws nothing and counts what is drawn in two levels of detail at once: the last.</summary>
    public int FadedCommand => _commands.Count - 1;

    /// <summary>The commands with nothing to draw yet.</summary>
    public ReadOnlySpan<VkDrawIndexedIndirectCommand> Commands => CollectionsMarshal.AsSpan(_commands);

    /// <summary>As many groups there are where all materials are in one list: a pipeline each.</summary>
    public int ListedGroupCount
    {
        get
        {
            int count = Math.Min(_groups.Count, 1);
            for (int i = 1; i < _groups.Count; i++)
            {
                count += HavePipelineInCommon(_groups[i - 1].Part, _groups[i].Part) ? 0 : 1;
            }

            return count;
        }
    }

    /// <summary>Those that lay down depth come first.</summary>
    public int DepthCommandCount => _depthGroups.Count == 0 ? 0 : _depthGroups[^1].FirstCommand + _depthGroups[^1].CommandCount;

    public ReadOnlySpan<DeviceBatch> DeviceBatches => CollectionsMarshal.AsSpan(_deviceBatches);

    /// <summary>For each place the batch that it belongs to.</summary>
    public ReadOnlySpan<uint> BatchOf => CollectionsMarshal.AsSpan(_batchOf);

    public bool IsStale(List<DrawBatch> batches) => _knownBatches != batches.Count || _batches.Exists(batch => batch.HasOutgrownDevice);

    public void Build(List<DrawBatch> batches)
    {
        _knownBatches = batches.Count;
        _batches.Clear();
        _groups.Clear();
        _depthGroups.Clear();
        _commands.Clear();
        _deviceBatches.Clear();
        _batchOf.Clear();
        batches.ForEach(batch => batch.LeaveDevice());
        uint drawn = 0;
        foreach (DrawBatch batch in batches.Where(batch => batch.FitsDevice(isListed)).OrderBy(OrderOf).ThenBy(batch => batch.Levels[0].Material!.Number))
        {
            int room = batch.Capacity;
            if (_batchOf.Count + room > MostPlaces || drawn + (room * batch.Levels.Length) > MostDrawn || _commands.Count + batch.Levels.Length >= MostCommands)
            {
                continue;
            }

            Add(batch, ref drawn);
        }

        _commands.Add(default);
    }

    /// <summary>Groups of the depth pass first, then those of pipelines.</summary>
    private static (bool IsMasked, bool Fades, bool IsRich, int Pattern, int Features) OrderOf(DrawBatch batch)
    {
        PartResource part = batch.Levels[0];
        return (IsMasked(part), part.Fades, part.IsRich, (int)part.Pattern, (int)part.Features);
    }

    private void Add(DrawBatch batch, ref uint drawn)
    {
        int firstCommand = _commands.Count;
        foreach (PartResource level in batch.Levels)
        {
            _commands.Add(new VkDrawIndexedIndirectCommand { indexCount = level.IndexCount, firstIndex = level.FirstIndex, vertexOffset = level.VertexOffset, firstInstance = drawn });
            drawn += (uint)batch.Capacity;
        }

        float[] shares = batch.Mesh.MaximumShares;
        float ShareOf(int level) => level < shares.Length ? shares[level] : -1f;
        batch.MoveToDevice(_batchOf.Count);
        CollectionsMarshal.SetCount(_batchOf, _batchOf.Count + batch.Capacity);
        CollectionsMarshal.AsSpan(_batchOf)[batch.FirstPlace..].Fill((uint)_batches.Count);
        _deviceBatches.Add(new DeviceBatch
        {
            FirstCommand = (uint)firstCommand,
            Material = isListed ? batch.Levels[0].Material!.Number : -1f,
            Fades = batch.Fades ? 1u : 0u,
            Shares = new Vector4(ShareOf(0), ShareOf(1), ShareOf(2), ShareOf(3)),
        });
        _batches.Add(batch);
        AddTo(_groups, batch.Levels[0], firstCommand, (a, b) => HavePipelineInCommon(a, b) && (isListed || a.Material == b.Material));
        if (!IsMasked(batch.Levels[0]))
        {
            AddTo(_depthGroups, batch.Levels[0], firstCommand, (a, b) => a.IsRich == b.IsRich && a.Fades == b.Fades);
        }
    }

    private void AddTo(List<IndirectGroup> groups, PartResource part, int firstCommand, Func<PartResource, PartResource, bool> goTogether)
    {
        int count = _commands.Count - firstCommand;
        if (groups.Count > 0 && goTogether(groups[^1].Part, part))
        {
            groups[^1] = groups[^1] with { CommandCount = groups[^1].CommandCount + count };
        }
        else
        {
            groups.Add(new IndirectGroup(part, firstCommand, count));
        }
    }

    private static bool HavePipelineInCommon(PartResource a, PartResource b) => a.Pattern == b.Pattern && a.Features == b.Features && a.Fades == b.Fades;

    private static bool IsMasked(PartResource part) => (part.Features & MaterialFeatures.Mask) != 0;
}
