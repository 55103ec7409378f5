namespace VRLab.Rendering.Scene;

/// <summary>One instanced draw.</summary>
internal struct DrawItem
{
    public PartResource Part;
    public PipelineKind Kind;
    public uint FirstInstance;
    public uint InstanceCount;

    /// <summary>Where in the frame's arena the vertices lie; -1: in the shared mesh buffer.</summary>
    public long ArenaVertexOffset;
}

/// <summary>The draws of a frame in the order of their keys. Its arrays grow while the scene grows, then stay.</summary>
internal sealed class DrawList
{
    private DrawItem[] _items = new DrawItem[512];
    private ulong[] _keys = new ulong[512];
    private int[] _order = new int[512];

    public int Count { get; private set; }

    /// <summary>Of these draws, those that come before all that needs what lies behind it.</summary>
    public int OpaqueCount { get; private set; }

    public int RefractiveCount { get; private set; }

    public void Clear() => (Count, OpaqueCount, RefractiveCount) = (0, 0, 0);

    /// <summary>Keys sort by pass, then depth, then pipeline; blended passes go from far to near.</summary>
    public void Add(PartResource part, PipelineKind kind, uint firstInstance, uint instanceCount, float depthMeters, int sequence = 0, long arenaVertexOffset = -1)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _order, Count * 2);
        }

        bool isBlended = kind is not (PipelineKind.Opaque or PipelineKind.Decal or PipelineKind.Label or PipelineKind.LabelOnGlass or PipelineKind.Outline or PipelineKind.Refractive or PipelineKind.Shadow);
        uint depth = (uint)Math.Clamp(depthMeters * (isBlended ? 512f : 3f), 0f, 65535f);
        ulong order = isBlended ? 65535u - depth : depth;
        OpaqueCount += kind < PipelineKind.Refractive ? 1 : 0;
        RefractiveCount += kind == PipelineKind.Refractive ? 1 : 0;
        _keys[Count] = (PassOf(kind) << 40) | (order << 24) | ((ulong)(sequence & 0xFFFF) << 8) | (uint)part.Pattern;
        _order[Count] = Count;
        _items[Count++] = new DrawItem { Part = part, Kind = kind, FirstInstance = firstInstance, InstanceCount = instanceCount, ArenaVertexOffset = arenaVertexOffset };
    }

    public void Sort() => _keys.AsSpan(0, Count).Sort(_order.AsSpan(0, Count));

    /// <summary>The draw at a place in the sorted order.</summary>
    public ref readonly DrawItem this[int place] => ref _items[_order[place]];

    /// <summary>A panel's plate and text share a pass, so that nearer panels cover farther ones.</summary>
    private static ulong PassOf(PipelineKind kind) => kind switch
    {
        PipelineKind.PanelText or PipelineKind.Canvas or PipelineKind.CanvasPicture => (ulong)PipelineKind.Panel,
        PipelineKind.Glass => (ulong)PipelineKind.Transparent,
        PipelineKind.OverlayText or PipelineKind.OverlayCanvas or PipelineKind.OverlayPicture => (ulong)PipelineKind.OverlayPanel,
        _ => (ulong)kind,
    };
}
