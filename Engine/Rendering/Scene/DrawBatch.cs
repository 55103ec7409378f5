using System.Numerics;

namespace VRLab.Rendering.Scene;

/// <summary>
/// Everything in the scene with the same triangles and the same material, whichever model it belongs to; drawn together.
/// What culling and the shaders read lies in arrays that are walked from end to end.
/// </summary>
internal sealed class DrawBatch(MeshResource mesh, PartResource[] levels)
{
    /// <summary>What is wider than this both ways encloses the learner: it receives the key light's shadow but casts none.</summary>
    private const float RoomWidthMeters = 4.5f;

    private const float Hidden = float.NegativeInfinity;

    private Vector4[] _spheres = new Vector4[4];
    private InstanceData[] _data = new InstanceData[4];
    private (SceneNode Node, int Part)[] _owners = new (SceneNode, int)[4];

    public MeshResource Mesh => mesh;

    /// <summary>How each level of detail is drawn.</summary>
    public PartResource[] Levels => levels;

    public PipelineKind Kind => levels[0].Kind;

    public int Count { get; private set; }

    public bool IsRoom { get; } = EnclosesRoom(mesh.Bounds);

    /// <summary>Center in world and radius; a radius below zero: not to be seen.</summary>
    public ReadOnlySpan<Vector4> Spheres => _spheres.AsSpan(0, Count);

    public ReadOnlySpan<InstanceData> Data => _data.AsSpan(0, Count);

    public bool IsCaster => Kind == PipelineKind.Opaque;

    public bool IsBlended => Kind is PipelineKind.Transparent or PipelineKind.Glass;

    public static bool EnclosesRoom(in BoundingSphere bounds) =>
        bounds.Maximum.X - bounds.Minimum.X > RoomWidthMeters && bounds.Maximum.Z - bounds.Minimum.Z > RoomWidthMeters;

    /// <returns>The slot; <see cref="SceneNode.Moved"/> tells when it changes.</returns>
    public int Add(SceneNode node, int part)
    {
        if (Count == _data.Length)
        {
            Array.Resize(ref _spheres, Count * 2);
            Array.Resize(ref _data, Count * 2);
            Array.Resize(ref _owners, Count * 2);
        }

        (_spheres[Count], _owners[Count]) = (new Vector4(0, 0, 0, Hidden), (node, part));
        return Count++;
    }

    /// <summary>The last one takes the slot.</summary>
    public void Remove(int slot)
    {
        Count--;
        (_spheres[slot], _data[slot], _owners[slot]) = (_spheres[Count], _data[Count], _owners[Count]);
        (SceneNode node, int part) = _owners[slot];
        node.Moved(part, slot);
        _owners[Count] = default;
    }

    public void Set(int slot, in Matrix3x4 worldFromNode, bool isVisible)
    {
        ref InstanceData data = ref _data[slot];
        (data.Row0, data.Row1, data.Row2) = (worldFromNode.Row0, worldFromNode.Row1, worldFromNode.Row2);
        Vector3 center = worldFromNode.TransformPoint(mesh.Bounds.Center);
        _spheres[slot] = new Vector4(center, isVisible ? mesh.Bounds.Radius * worldFromNode.LargestScale : Hidden);
    }

    public void SetState(int slot, Vector4 state) => _data[slot].State = state;

    /// <summary>Tells where in the frame's arena the joints of a skinned mesh lie (in vectors), and where the mesh is now.</summary>
    public void SetJoints(int slot, uint firstVector, Vector4 sphere)
    {
        _data[slot].State.W = MathF.CopySign(firstVector + 1f, _data[slot].State.W);
        _spheres[slot] = sphere;
    }
}
