using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    /// <summary>A mesh may reach beyond its joints by this much.</summary>
    private const float FleshMeters = 0.25f;

    /// <summary>
    /// Poses an instance as an animation of its model has it at a time; what the animation does not move stays. Materials that it moves are shared by
    /// all instances of the model. Allocates nothing.
    /// </summary>
    /// <param name="handle">The instance.</param>
    /// <param name="animation">Place in <see cref="ModelAsset.Animations"/>.</param>
    /// <param name="timeSeconds">From the animation's begin; clamped to its end. Loops take the remainder before.</param>
    public void Animate(InstanceHandle handle, int animation, float timeSeconds)
    {
        SceneInstance instance = InstanceOf(handle);
        ModelAnimation moving = instance.Model.Asset.Animations[animation];
        for (int i = 0; i < moving.Channels.Count; i++)
        {
            Move(instance.Nodes[moving.Channels[i].Node], moving.Channels[i], timeSeconds);
        }

        for (int i = 0; i < moving.Materials.Count; i++)
        {
            _materials.Move(moving.Materials[i], timeSeconds);
        }

        for (int i = 0; i < moving.Lights.Count; i++)
        {
            instance.LightNumbers[moving.Lights[i].Light].Move(moving.Lights[i], timeSeconds);
        }

        UpdatePlacesOf(instance);
    }

    private static void Move(SceneNode node, AnimationChannel channel, float timeSeconds)
    {
        switch (channel.Path)
        {
            case AnimationPath.Weights:
                AnimationSampler.Values(channel, timeSeconds, node.MorphWeights);
                node.UpdateMorphs();
                break;
            case AnimationPath.Visibility:
                Span<float> visible = stackalloc float[1];
                AnimationSampler.Values(channel, timeSeconds, visible);
                node.IsSwitchedOn = visible[0] != 0f;
                break;
            default:
                node.SetLocal(AnimationSampler.Apply(channel, timeSeconds, node.Local));
                break;
        }
    }

    /// <summary>Places all nodes of an instance anew, with the lights that they carry.</summary>
    private void UpdatePlacesOf(SceneInstance instance)
    {
        MarkMoved(instance, isContactStale: false);
        instance.UpdatePlaces();
        MarkMoved(instance, isContactStale: false);
        UpdateLightsOf(instance);
    }

    /// <summary>Places a node on the one that it hangs on: a joint of a hand, a door of a car. Its children follow.</summary>
    public void SetNodeTransform(InstanceHandle handle, int node, in NodeTransform parentFromNode)
    {
        SceneInstance instance = InstanceOf(handle);
        instance.Nodes[node].SetLocal(parentFromNode);
        UpdatePlacesOf(instance);
    }

    /// <summary>Places several nodes that follow one another in the model, each on the one that it hangs on: a whole skeleton.</summary>
    public void SetNodeTransforms(InstanceHandle handle, int firstNode, ReadOnlySpan<NodeTransform> parentFromNode)
    {
        SceneInstance instance = InstanceOf(handle);
        for (int i = 0; i < parentFromNode.Length; i++)
        {
            instance.Nodes[firstNode + i].SetLocal(parentFromNode[i]);
        }

        UpdatePlacesOf(instance);
    }

    /// <summary>How much of each of a node's morph targets is added; those beyond the list are as at rest.</summary>
    public void SetMorphWeights(InstanceHandle handle, int node, ReadOnlySpan<float> weights)
    {
        SceneInstance instance = InstanceOf(handle);
        instance.Nodes[node].SetMorphWeights(weights);
        MarkMoved(instance.Nodes[node]);
    }

    /// <summary>What a model that moves in itself takes of each frame's arena must fit beside what the others take.</summary>
    private void CheckShapes(ModelResource added)
    {
        long bytes = _shaped.Sum(instance => instance.Model.ShapeBytes) + added.ShapeBytes;
        if (added.ShapeBytes > 0 && bytes > _options.ShapeBytes)
        {
            throw ProblemException.BadInput(
                $"With the model '{added.Asset.Name}' the meshes with joints and morph targets write {bytes >> 10} KiB in each frame; {_options.ShapeBytes >> 10} KiB are the most.",
                $"Use fewer vertices in meshes with morph targets, or fewer such models at once, or raise {nameof(RendererOptions)}.{nameof(RendererOptions.ShapeBytes)} and the arenas.");
        }
    }

    /// <summary>Writes what shapes meshes have now into the frame's arena: what morph targets add, and where joints are.</summary>
    private void UpdateShapes(GpuFrame frame)
    {
        foreach (SceneInstance instance in _shaped)
        {
            foreach (SceneNode node in instance.Nodes)
            {
                if (node.IsShown && node.Resource.ChangesShape)
                {
                    UpdateShape(frame, instance, node);
                }
            }
        }
    }

    private static void UpdateShape(GpuFrame frame, SceneInstance instance, SceneNode node)
    {
        ModelSkin? skin = node.Resource.Skin is { } index ? instance.Model.Asset.Skins[index] : null;
        Vector4 fleshed = skin is null ? default : SphereAround(instance, skin);
        ulong shared = skin is null ? 0 : WriteJoints(instance, skin, frame.Reserve(skin.JointNodes.Count * 3, out Span<Vector4> rows), rows);
        for (int part = 0; part < node.Resource.Batches.Length; part++)
        {
            DrawBatch batch = node.Resource.Batches[part];
            if (part < node.Morphs.Length && node.Morphs[part] is { } morph)
            {
                ulong own = frame.Reserve(morph.Vectors.Length + (3 * (skin?.JointNodes.Count ?? 0)), out Span<Vector4> vectors);
                morph.Vectors.CopyTo(vectors);
                if (skin is not null)
                {
                    WriteJoints(instance, skin, own, vectors[morph.Vectors.Length..]);
                }

                Vector4 sphere = skin is null ? SphereOf(batch, node) : fleshed;
                batch.SetShape(node.SlotOf(part), (uint)(own / 16), sphere + new Vector4(0, 0, 0, morph.ReachMeters * node.WorldFromNode.LargestScale));
            }
            else if (skin is not null)
            {
                batch.SetShape(node.SlotOf(part), (uint)(shared / 16), fleshed);
            }
        }
    }

    private static Vector4 SphereOf(DrawBatch batch, SceneNode node) =>
        new(node.WorldFromNode.TransformPoint(batch.Mesh.Bounds.Center), batch.Mesh.Bounds.Radius * node.WorldFromNode.LargestScale);

    private static Vector4 SphereAround(SceneInstance instance, ModelSkin skin)
    {
        (Vector3 minimum, Vector3 maximum) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        for (int joint = 0; joint < skin.JointNodes.Count; joint++)
        {
            Vector3 at = instance.Nodes[skin.JointNodes[joint]].WorldFromNode.TransformPoint(Vector3.Zero);
            (minimum, maximum) = (Vector3.Min(minimum, at), Vector3.Max(maximum, at));
        }

        return new Vector4((minimum + maximum) * 0.5f, ((maximum - minimum).Length() * 0.5f) + FleshMeters);
    }

    /// <summary>Writes three rows a joint; returns the offset given.</summary>
    private static ulong WriteJoints(SceneInstance instance, ModelSkin skin, ulong offset, Span<Vector4> rows)
    {
        for (int joint = 0; joint < skin.JointNodes.Count; joint++)
        {
            Matrix3x4 worldFromMesh = instance.Nodes[skin.JointNodes[joint]].WorldFromNode * Matrix3x4.From(skin.JointFromMesh[joint]);
            (rows[3 * joint], rows[(3 * joint) + 1], rows[(3 * joint) + 2]) = (worldFromMesh.Row0, worldFromMesh.Row1, worldFromMesh.Row2);
        }

        return offset;
    }
}
