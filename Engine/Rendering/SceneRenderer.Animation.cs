using System.Numerics;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    /// <summary>A mesh may reach beyond its joints by this much.</summary>
    private const float FleshMeters = 0.25f;

    /// <summary>Poses an instance as an animation of its model has it at a time; what the animation does not move stays.</summary>
    /// <param name="handle">The instance.</param>
    /// <param name="animation">Place in <see cref="ModelAsset.Animations"/>.</param>
    /// <param name="timeSeconds">From the animation's begin; clamped to its end. Loops take the remainder before.</param>
    public void Animate(InstanceHandle handle, int animation, float timeSeconds)
    {
        SceneInstance instance = InstanceOf(handle);
        foreach (AnimationChannel channel in instance.Model.Asset.Animations[animation].Channels)
        {
            SceneNode node = instance.Nodes[channel.Node];
            if (channel.Path != AnimationPath.Weights)
            {
                node.SetLocal(AnimationSampler.Apply(channel, timeSeconds, node.Local));
            }
        }

        MarkMoved(instance, isContactStale: false);
        instance.UpdatePlaces();
        MarkMoved(instance, isContactStale: false);
    }

    /// <summary>Places a node on the one that it hangs on: a joint of a hand, a door of a car. Its children follow.</summary>
    public void SetNodeTransform(InstanceHandle handle, int node, in NodeTransform parentFromNode)
    {
        SceneInstance instance = InstanceOf(handle);
        instance.Nodes[node].SetLocal(parentFromNode);
        instance.UpdatePlaces();
        MarkMoved(instance, isContactStale: false);
    }

    /// <summary>Places several nodes that follow one another in the model, each on the one that it hangs on: a whole skeleton.</summary>
    public void SetNodeTransforms(InstanceHandle handle, int firstNode, ReadOnlySpan<NodeTransform> parentFromNode)
    {
        SceneInstance instance = InstanceOf(handle);
        MarkMoved(instance, isContactStale: false);
        for (int i = 0; i < parentFromNode.Length; i++)
        {
            instance.Nodes[firstNode + i].SetLocal(parentFromNode[i]);
        }

        instance.UpdatePlaces();
        MarkMoved(instance, isContactStale: false);
    }

    /// <summary>Writes where the joints of all skinned meshes are now into the frame's arena.</summary>
    private void UpdateSkins(GpuFrame frame)
    {
        foreach (SceneInstance instance in _skinned)
        {
            foreach (SceneNode node in instance.Nodes)
            {
                if (instance.IsVisible && node.Resource.Skin is { } skin)
                {
                    UpdateSkin(frame, instance, node, instance.Model.Asset.Skins[skin]);
                }
            }
        }
    }

    private static void UpdateSkin(GpuFrame frame, SceneInstance instance, SceneNode node, ModelSkin skin)
    {
        ulong offset = frame.Reserve(skin.JointNodes.Count * 3, out Span<Vector4> rows);
        (Vector3 minimum, Vector3 maximum) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        for (int joint = 0; joint < skin.JointNodes.Count; joint++)
        {
            Matrix3x4 worldFromJoint = instance.Nodes[skin.JointNodes[joint]].WorldFromNode;
            Matrix3x4 worldFromMesh = worldFromJoint * Matrix3x4.From(skin.JointFromMesh[joint]);
            (rows[3 * joint], rows[(3 * joint) + 1], rows[(3 * joint) + 2]) = (worldFromMesh.Row0, worldFromMesh.Row1, worldFromMesh.Row2);
            Vector3 at = worldFromJoint.TransformPoint(Vector3.Zero);
            (minimum, maximum) = (Vector3.Min(minimum, at), Vector3.Max(maximum, at));
        }

        var sphere = new Vector4((minimum + maximum) * 0.5f, ((maximum - minimum).Length() * 0.5f) + FleshMeters);
        for (int part = 0; part < node.Resource.Batches.Length; part++)
        {
            node.Resource.Batches[part].SetJoints(node.SlotOf(part), (uint)(offset / 16), sphere);
        }
    }
}
