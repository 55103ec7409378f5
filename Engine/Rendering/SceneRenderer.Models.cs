using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;
using VRLab.Rendering.Text;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    /// <summary>Copies a model to the device and makes the pipelines that its materials need. Waits for the device; for loading.</summary>
    /// <param name="model">The model.</param>
    /// <param name="resolveText">Gives the text for a label's <c>@name</c> (without the @).</param>
    /// <exception cref="ProblemException">The scene's buffers are full.</exception>
    public ModelHandle Upload(ModelAsset model, Func<string, string>? resolveText = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        NodeResource[] nodes = [.. model.Nodes.Select(node => Upload(model, node, resolveText ?? (name => name)))];
        _uploader.Flush();
        _models.Add(new ModelResource(model.Name, nodes));
        return new ModelHandle(_models.Count - 1);
    }

    /// <summary>Shows a model in the scene.</summary>
    public InstanceHandle Add(ModelHandle model, Pose worldFromModel, bool castsShadow = true)
    {
        var instance = new SceneInstance(_models[model.Index], worldFromModel, castsShadow);
        foreach (SceneNode node in instance.Nodes)
        {
            node.Resource.Instances.Add(node);
        }

        _instances.Add(instance);
        MarkMoved(instance);
        return new InstanceHandle(_instances.Count - 1);
    }

    /// <summary>Takes an instance out of the scene; its handle is not used again.</summary>
    public void Remove(InstanceHandle handle)
    {
        SceneInstance instance = InstanceOf(handle);
        foreach (SceneNode node in instance.Nodes)
        {
            node.Resource.Instances.Remove(node);
        }

        MarkMoved(instance);
        _instances[handle.Index] = null;
    }

    public void SetPose(InstanceHandle handle, in Pose worldFromModel)
    {
        SceneInstance instance = InstanceOf(handle);
        if (worldFromModel != instance.WorldFromModel)
        {
            instance.SetPose(worldFromModel);
            MarkMoved(instance, isContactStale: false);
        }
    }

    /// <summary>Finds a node by name for <see cref="SetNodePose(InstanceHandle, int, in Pose)"/>; -1 where the model has none.</summary>
    public int FindNode(InstanceHandle handle, string nodeName) =>
        Array.FindIndex(InstanceOf(handle).Nodes, node => node.Resource.Name == nodeName);

    /// <summary>Moves a node within its instance.</summary>
    public void SetNodePose(InstanceHandle handle, int node, in Pose modelFromNode)
    {
        SceneInstance instance = InstanceOf(handle);
        if (instance.Nodes[node].SetPose(modelFromNode))
        {
            MarkMoved(instance, isContactStale: false);
        }
    }

    /// <summary>Moves the node of this name; nothing happens where the model has none.</summary>
    public void SetNodePose(InstanceHandle handle, string nodeName, in Pose modelFromNode)
    {
        int node = FindNode(handle, nodeName);
        if (node >= 0)
        {
            SetNodePose(handle, node, modelFromNode);
        }
    }

    /// <summary>0: none; 1: a pulsing outline and a glow from within, seen without telling colors apart.</summary>
    public void SetHighlight(InstanceHandle handle, float strength) => InstanceOf(handle).Highlight = Math.Clamp(strength, 0f, 1f);

    /// <summary>Factor on what the node "lamp" emits: 0 dark, 1 as modeled.</summary>
    public void SetLamp(InstanceHandle handle, float brightness) => InstanceOf(handle).LampBrightness = Math.Max(brightness, 0f);

    public void SetVisible(InstanceHandle handle, bool isVisible)
    {
        SceneInstance instance = InstanceOf(handle);
        if (instance.IsVisible != isVisible)
        {
            instance.IsVisible = isVisible;
            MarkMoved(instance);
        }
    }

    private SceneInstance InstanceOf(InstanceHandle handle) =>
        _instances[handle.Index] ?? throw new ArgumentException($"The instance {handle.Index} was removed.", nameof(handle));

    private void MarkMoved(SceneInstance instance, bool isContactStale = true)
    {
        _isShadowStale |= instance.CastsShadow;
        _isContactStale |= isContactStale && instance.CastsShadow;
    }

    private NodeResource Upload(ModelAsset model, ModelNode node, Func<string, string> resolveText)
    {
        var parts = new List<PartResource>(node.Parts.Count + 1);
        foreach (MeshPart part in node.Parts)
        {
            if (part.Mesh.Indices.Length > 0)
            {
                PipelineKind kind = part.Material.IsTransparent ? PipelineKind.Transparent : PipelineKind.Opaque;
                parts.Add(UploadPart(part.Mesh, model.Name, kind, part.Material.Pattern, DrawParameters.From(part.Material)));
            }
        }

        if (_labels.Build(node.Labels, resolveText) is { } labels)
        {
            parts.Add(UploadPart(labels, model.Name, PipelineKind.Label, SurfacePattern.None, default));
        }

        BoundingSphere bounds = BoundingSphere.Around(node.Parts.SelectMany(part => part.Mesh.Vertices));
        return new NodeResource(node.Name, node.ModelFromNode, [.. parts], bounds, NodeResource.EnclosesRoom(bounds) ? [] : Footprint.Of(node, bounds));
    }

    private PartResource UploadPart(MeshData mesh, string owner, PipelineKind kind, SurfacePattern pattern, DrawParameters draw)
    {
        (uint firstIndex, int vertexOffset) = _meshes.Add(mesh, owner);
        for (int pass = 0; pass < _attachments.PassCount; pass++)
        {
            PipelinesFor(_attachments.PassFormat(pass)).Get(kind, pattern);
        }

        return new PartResource(kind, pattern, firstIndex, (uint)mesh.Indices.Length, vertexOffset, draw);
    }
}
