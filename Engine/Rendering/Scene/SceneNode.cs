using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>One node of one instance: its place in the world, handed on to the batches that draw its parts.</summary>
internal sealed class SceneNode
{
    private readonly int[] _slots;
    private readonly float[] _morphWeights;
    private Matrix3x4 _parentFromNode;
    private Pose _modelFromNode;

    public SceneNode(SceneInstance owner, NodeResource resource)
    {
        (Owner, Resource, _slots) = (owner, resource, new int[resource.Batches.Length]);
        (_parentFromNode, _modelFromNode, Local) = (resource.ParentFromNode, resource.ModelFromNode, resource.Rest);
        for (int part = 0; part < _slots.Length; part++)
        {
            _slots[part] = resource.Batches[part].Add(this, part);
        }

        IsSwitchedOn = resource.IsVisible;
        Morphs = [.. resource.Morphing.Select((mesh, part) => mesh is null ? null : new MorphShape(mesh, resource.Batches[part].Levels[0].VertexOffset))];
        _morphWeights = new float[Morphs.Max(morph => morph?.TargetCount) ?? 0];
        SetMorphWeights([]);
    }

    /// <summary>How much of each morph target is added; call <see cref="UpdateMorphs"/> after changing it.</summary>
    public Span<float> MorphWeights => _morphWeights;

    /// <summary>Takes over how much of each morph target is added; those beyond the list are as at rest.</summary>
    public void SetMorphWeights(ReadOnlySpan<float> weights)
    {
        for (int target = 0; target < _morphWeights.Length; target++)
        {
            _morphWeights[target] = target < weights.Length ? weights[target] : target < Resource.MorphWeights.Count ? Resource.MorphWeights[target] : 0f;
        }

        UpdateMorphs();
    }

    public void UpdateMorphs()
    {
        foreach (MorphShape? morph in Morphs)
        {
            morph?.Set(_morphWeights);
        }
    }

    public SceneInstance Owner { get; }

    /// <summary>By part: what its morph targets add; null where it has none.</summary>
    public MorphShape?[] Morphs { get; }

    public NodeResource Resource { get; }

    public Vector3 CenterInWorld { get; private set; }

    public Matrix3x4 WorldFromNode { get; private set; }

    public float RadiusMeters { get; private set; }

    /// <summary>The slot of a part in its batch.</summary>
    public int SlotOf(int part) => _slots[part];

    public void Moved(int part, int slot) => _slots[part] = slot;

    /// <summary>Places the node within its model, whatever it hangs on; false where it was there already. The owner updates it.</summary>
    public bool SetPose(in Pose modelFromNode)
    {
        if (modelFromNode == _modelFromNode)
        {
            return false;
        }

        _modelFromNode = modelFromNode;
        _parentFromNode = Matrix3x4.From(modelFromNode);
        IsDetached = true;
        return true;
    }

    /// <summary>Placed in its model by hand: it no longer follows the node that it hangs on.</summary>
    public bool IsDetached { get; private set; }

    /// <summary>Where the node is on what it hangs on; see <see cref="SetLocal"/>.</summary>
    public NodeTransform Local { get; private set; }

    /// <summary>Moves, turns and scales the node on the one that it hangs on. The owner updates places.</summary>
    public void SetLocal(in NodeTransform parentFromNode)
    {
        (Local, _parentFromNode) = (parentFromNode, Matrix3x4.From(parentFromNode));
        IsDetached = false;
    }

    /// <summary>The node itself is shown, whatever it hangs on. The owner updates places.</summary>
    public bool IsSwitchedOn { get; set; }

    /// <summary>The node is shown, and all that it hangs on.</summary>
    public bool IsShown { get; private set; }

    /// <summary>Takes over the place of the instance, or of the node that this one hangs on, and whether that is shown.</summary>
    public void Update(in Matrix3x4 worldFromParent, bool isParentShown)
    {
        IsShown = isParentShown && IsSwitchedOn;
        WorldFromNode = worldFromParent * _parentFromNode;
        CenterInWorld = WorldFromNode.TransformPoint(Resource.Bounds.Center);
        RadiusMeters = Resource.Bounds.Radius * WorldFromNode.LargestScale;
        for (int part = 0; part < _slots.Length; part++)
        {
            Resource.Batches[part].Set(_slots[part], WorldFromNode, IsShown);
        }
    }

    /// <summary>Takes over highlight and brightness.</summary>
    public void UpdateState(in Vector4 state)
    {
        for (int part = 0; part < _slots.Length; part++)
        {
            Resource.Batches[part].SetState(_slots[part], state);
        }
    }

    public void Remove()
    {
        for (int part = 0; part < _slots.Length; part++)
        {
            Resource.Batches[part].Remove(_slots[part]);
        }
    }
}
