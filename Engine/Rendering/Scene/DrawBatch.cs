using System.Numerics;
using VRLab.Rendering.Materials;

namespace VRLab.Rendering.Scene;

/// <summary>
/// Everything in the scene with the same triangles and the same material, whichever model it belongs to; drawn together.
/// What culling and the shaders read lies in arrays that are walked from end to end.
/// </summary>
internal sealed class DrawBatch
{
    /// <summary>What is wider than this both ways encloses the learner: it receives the key light's shadow but casts none.</summary>
    private const float RoomWidthMeters = 4.5f;

    private const float Hidden = float.NegativeInfinity;

    private const int FirstCapacity = 4;

    /// <summary>One more than the shares of a <see cref="Culling.DeviceBatch"/>.</summary>
    private const int MostLevelsOnDevice = 5;

    private Vector4[] _spheres = [];
    private InstanceData[] _data = [];
    private (SceneNode Node, int Part)[] _owners = [];
    private int _firstChanged = int.MaxValue;
    private int _lastChanged = -1;
    private int _capacityOnDevice;

    public DrawBatch(MeshResource mesh, PartResource[] levels)
    {
        (Mesh, Levels, IsRoom) = (mesh, levels, EnclosesRoom(mesh.Bounds));
        Grow(FirstCapacity);
    }

    public MeshResource Mesh { get; }

    /// <summary>How each level of detail is drawn.</summary>
    public PartResource[] Levels { get; }

    public PipelineKind Kind => Levels[0].Kind;

    /// <summary>Its levels fade into each other: an instance may be drawn in two of them.</summary>
    public bool Fades => Levels[0].Fades;

    public int Count { get; private set; }

    /// <summary>How many there is room for.</summary>
    public int Capacity => _data.Length;

    public bool IsRoom { get; }

    /// <summary>Center in world and radius; a radius below zero: not to be seen.</summary>
    public ReadOnlySpan<Vector4> Spheres => _spheres.AsSpan(0, Count);

    public ReadOnlySpan<InstanceData> Data => _data.AsSpan(0, Count);

    /// <summary>Those that are not hidden.</summary>
    public int ShownCount { get; private set; }

    /// <summary>The first of its places among those that the device draws by itself; below zero: it has none.</summary>
    public int FirstPlace { get; private set; } = -1;

    public bool IsOnDevice => FirstPlace >= 0;

    /// <summary>It has more now than it got places for.</summary>
    public bool HasOutgrownDevice => IsOnDevice && Capacity > _capacityOnDevice;

    /// <summary>With the unused ones at the end, which are hidden.</summary>
    public ReadOnlySpan<Vector4> AllSpheres => _spheres;

    public ReadOnlySpan<InstanceData> AllData => _data;

    /// <summary>The device can draw it by itself, if there is room: it keeps its shape, and where all materials are in one list, its own is there too.</summary>
    /// <param name="isListed">Materials are in one list.</param>
    public bool FitsDevice(bool isListed) => Kind == PipelineKind.Opaque && Levels.Length <= MostLevelsOnDevice
        && (Levels[0].Features & (MaterialFeatures.Skinned | MaterialFeatures.Morphed)) == 0 && (!isListed || Levels[0].Material!.IsListed);

    public bool IsCaster => Kind == PipelineKind.Opaque;

    public bool IsBlended => Kind is PipelineKind.Transparent or PipelineKind.Glass;

    public static bool EnclosesRoom(in BoundingSphere bounds) =>
        bounds.Maximum.X - bounds.Minimum.X > RoomWidthMeters && bounds.Maximum.Z - bounds.Minimum.Z > RoomWidthMeters;

    /// <returns>The slot; <see cref="SceneNode.Moved"/> tells when it changes.</returns>
    public int Add(SceneNode node, int part)
    {
        if (Count == _data.Length)
        {
            Grow(Count * 2);
        }

        _owners[Count] = (node, part);
        MarkChanged(Count);
        return Count++;
    }

    /// <summary>The last one takes the slot.</summary>
    public void Remove(int slot)
    {
        Count--;
        ShownCount -= _spheres[slot].W >= 0 ? 1 : 0;
        (_spheres[slot], _data[slot], _owners[slot]) = (_spheres[Count], _data[Count], _owners[Count]);
        (SceneNode node, int part) = _owners[slot];
        node.Moved(part, slot);
        (_owners[Count], _spheres[Count].W) = (default, Hidden);
        MarkChanged(slot);
        MarkChanged(Count);
    }

    public void Set(int slot, in Matrix3x4 worldFromNode, bool isVisible)
    {
        ref InstanceData data = ref _data[slot];
        (data.Row0, data.Row1, data.Row2) = (worldFromNode.Row0, worldFromNode.Row1, worldFromNode.Row2);
        Vector3 center = worldFromNode.TransformPoint(Mesh.Bounds.Center);
        ShownCount += (isVisible ? 1 : 0) - (_spheres[slot].W >= 0 ? 1 : 0);
        _spheres[slot] = new Vector4(center, isVisible ? Mesh.Bounds.Radius * worldFromNode.LargestScale : Hidden);
        MarkChanged(slot);
    }

    public void SetState(int slot, Vector4 state)
    {
        _data[slot].State = state;
        MarkChanged(slot);
    }

    /// <summary>Tells where in the frame's arena the morph targets and joints of a mesh lie (in vectors), and where the mesh is now.</summary>
    public void SetShape(int slot, uint firstVector, Vector4 sphere)
    {
        _data[slot].State.W = MathF.CopySign(firstVector + 1f, _data[slot].State.W);
        _spheres[slot] = sphere;
        MarkChanged(slot);
    }

    /// <summary>From now on the device draws it, from these places on.</summary>
    public void MoveToDevice(int firstPlace)
    {
        (FirstPlace, _capacityOnDevice) = (firstPlace, Capacity);
        (_firstChanged, _lastChanged) = (0, Capacity - 1);
    }

    public void LeaveDevice() => FirstPlace = -1;

    /// <summary>The slots between which something changed since the last call.</summary>
    public (int First, int Count) TakeChanges()
    {
        (int first, int count) = (_firstChanged, _lastChanged - _firstChanged + 1);
        (_firstChanged, _lastChanged) = (int.MaxValue, -1);
        return count > 0 ? (first, count) : (0, 0);
    }

    private void MarkChanged(int slot) => (_firstChanged, _lastChanged) = (Math.Min(_firstChanged, slot), Math.Max(_lastChanged, slot));

    private void Grow(int capacity)
    {
        Array.Resize(ref _spheres, capacity);
        Array.Resize(ref _data, capacity);
        Array.Resize(ref _owners, capacity);
        _spheres.AsSpan(Count).Fill(new Vector4(0, 0, 0, Hidden));
    }
}
