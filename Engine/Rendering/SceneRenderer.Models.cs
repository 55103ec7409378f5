using System.Runtime.CompilerServices;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;
using VRLab.Rendering.Text;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private readonly Dictionary<MeshData, MeshResource> _meshOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(MeshData Mesh, MaterialData Material), DrawBatch> _batchOf = new(new MeshAndMaterial());
    private readonly Dictionary<(ModelAsset Model, Func<string, string>? Texts), ModelHandle> _uploaded = new(new ModelAndTexts());
    private readonly List<SceneInstance> _highlighted = [];
    private readonly List<SceneInstance> _shaped = [];

    private const float ThinWallMeters = 0.004f;
    private const float ClearRoughness = 0.14f;

    /// <summary>Copies a model to the device, unless it is there with the same texts. Waits for the device; for loading.</summary>
    /// <param name="model">The model.</param>
    /// <param name="resolveText">Gives the text for a label's <c>@name</c> (without the @).</param>
    /// <exception cref="ProblemException">The scene's buffers are full.</exception>
    public ModelHandle Upload(ModelAsset model, Func<string, string>? resolveText = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (_uploaded.TryGetValue((model, resolveText), out ModelHandle known))
        {
            return known;
        }

        NodeResource[] nodes = [.. model.Nodes.Select(node => Upload(model, node, resolveText ?? (name => name)))];
        _uploader.Flush();
        _models.Add(new ModelResource(model, nodes));
        var handle = new ModelHandle(_models.Count - 1);
        _uploaded.Add((model, resolveText), handle);
        return handle;
    }

    /// <summary>Shows a model in the scene.</summary>
    /// <exception cref="ProblemException">Meshes that change their shape have more vertices than a frame can tell anew; see <see cref="RendererOptions.ShapeBytes"/>.</exception>
    public InstanceHandle Add(ModelHandle model, Pose worldFromModel, bool castsShadow = true)
    {
        CheckShapes(_models[model.Index]);
        var instance = new SceneInstance(_models[model.Index], worldFromModel, castsShadow);
        instance.UpdateStates(Mood);
        _instances.Add(instance);
        if (instance.ChangesShape)
        {
            _shaped.Add(instance);
        }

        AddLightsOf(instance);
        MarkMoved(instance);
        AskForPipelines();
        return new InstanceHandle(_instances.Count - 1);
    }

    /// <summary>Takes an instance out of the scene; its handle is not used again.</summary>
    public void Remove(InstanceHandle handle)
    {
        SceneInstance instance = InstanceOf(handle);
        MarkMoved(instance);
        foreach (SceneNode node in instance.Nodes)
        {
            node.Remove();
        }

        _highlighted.Remove(instance);
        _shaped.Remove(instance);
        _instances[handle.Index] = null;
        RemoveLightsOf(instance);
    }

    public void SetPose(InstanceHandle handle, in Pose worldFromModel)
    {
        SceneInstance instance = InstanceOf(handle);
        if (worldFromModel != instance.WorldFromModel)
        {
            MarkMoved(instance, isContactStale: false);
            instance.SetPose(worldFromModel);
            MarkMoved(instance, isContactStale: false);
            if (instance.Lights.Count > 0)
            {
                MoveLightsOf(instance);
            }
        }
    }

    /// <summary>Finds a node by name for <see cref="SetNodePose(InstanceHandle, int, in Pose)"/>; -1 where the model has none.</summary>
    public int FindNode(InstanceHandle handle, string nodeName) =>
        Array.FindIndex(InstanceOf(handle).Nodes, node => node.Resource.Name == nodeName);

    /// <summary>Moves a node within its instance.</summary>
    public void SetNodePose(InstanceHandle handle, int node, in Pose modelFromNode)
    {
        SceneInstance instance = InstanceOf(handle);
        SceneNode moved = instance.Nodes[node];
        if (moved.SetPose(modelFromNode))
        {
            MarkMoved(moved);
            instance.UpdatePlace(moved);
            MarkMoved(moved);
            UpdateLightsOf(instance);
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
    public void SetHighlight(InstanceHandle handle, float strength)
    {
        SceneInstance instance = InstanceOf(handle);
        float clamped = Math.Clamp(strength, 0f, 1f);
        if (clamped == instance.Highlight)
        {
            return;
        }

        instance.Highlight = clamped;
        instance.UpdateStates(Mood);
        if (clamped <= 0)
        {
            _highlighted.Remove(instance);
        }
        else if (!_highlighted.Contains(instance))
        {
            _highlighted.Add(instance);
        }
    }

    /// <summary>Factor on what the node "lamp" emits: 0 dark, 1 as modeled.</summary>
    public void SetLamp(InstanceHandle handle, float brightness)
    {
        SceneInstance instance = InstanceOf(handle);
        if (Math.Max(brightness, 0f) != instance.LampBrightness)
        {
            instance.LampBrightness = Math.Max(brightness, 0f);
            instance.UpdateStates(Mood);
        }
    }

    public void SetVisible(InstanceHandle handle, bool isVisible)
    {
        SceneInstance instance = InstanceOf(handle);
        if (instance.IsVisible != isVisible)
        {
            instance.IsVisible = isVisible;
            MarkMoved(instance);
            UpdateLightsOf(instance);
        }
    }

    private SceneInstance InstanceOf(InstanceHandle handle) =>
        _instances[handle.Index] ?? throw new ArgumentException($"The instance {handle.Index} was removed.", nameof(handle));

    private void MarkMoved(SceneInstance instance, bool isContactStale = true)
    {
        if (!instance.CastsShadow)
        {
            return;
        }

        _isContactStale |= isContactStale;
        foreach (SceneNode node in instance.Nodes)
        {
            MarkMoved(node);
        }
    }

    private void MarkMoved(SceneNode node)
    {
        if (node.Owner.CastsShadow && node.Resource.Batches.Length > 0)
        {
            _shadows.Touch(node.CenterInWorld, node.RadiusMeters);
        }
    }

    private NodeResource Upload(ModelAsset model, ModelNode node, Func<string, string> resolveText)
    {
        var batches = new List<DrawBatch>(node.Parts.Count + 1);
        var morphing = new List<MeshData?>(node.Parts.Count + 1);
        foreach (MeshPart part in node.Parts.Where(part => part.Mesh.Indices.Length > 0))
        {
            morphing.Add(part.Mesh.MorphTargets.Count > 0 ? part.Mesh : null);
            batches.Add(BatchFor(part, node.Skin is not null && part.Mesh.Joints is not null, model.Name));
        }

        if (_labels.Build(node.Labels, resolveText) is { } labels)
        {
            PipelineKind kind = LiesOnGlass(model, node) ? PipelineKind.LabelOnGlass : PipelineKind.Label;
            batches.Add(NewBatch(UploadMesh(labels, [], MaterialFeatures.None, model.Name), kind, SurfacePattern.None, null, MaterialFeatures.None));
        }

        BoundingSphere bounds = BoundingSphere.Around(node.Parts.SelectMany(part => part.Mesh.Vertices));
        return new NodeResource(node, [.. batches], [.. morphing], bounds, DrawBatch.EnclosesRoom(bounds) ? [] : Footprint.Of(node, bounds));
    }

    /// <summary>
    /// Whether a node's labels can lie on something that is seen through, which leaves no depth behind them: on its own, or, in a thing that is no room, on any of it.
    /// </summary>
    private bool LiesOnGlass(ModelAsset model, ModelNode node) =>
        (node.Parts.Count > 0 && model.Rooms.Count > 0 ? node.Parts : model.Nodes.SelectMany(other => other.Parts)).Any(part => KindOf(part.Material) >= PipelineKind.Refractive);

    /// <summary>The batch of this mesh and material: all models of the scene share it.</summary>
    private DrawBatch BatchFor(MeshPart part, bool isSkinned, string owner)
    {
        if (!_batchOf.TryGetValue((part.Mesh, part.Material), out DrawBatch? batch))
        {
            MaterialFeatures meshFeatures = MaterialFeaturesOf.Of(part.Mesh, isSkinned);
            if (!_meshOf.TryGetValue(part.Mesh, out MeshResource? mesh))
            {
                mesh = UploadMesh(part.Mesh, part.Coarser, meshFeatures, owner);
                _meshOf.Add(part.Mesh, mesh);
            }

            PipelineKind kind = KindOf(part.Material);
            MaterialResource material = _materials.Get(part.Material, isListable: kind == PipelineKind.Opaque);
            batch = NewBatch(mesh, kind, part.Material.Pattern, material, material.Features | meshFeatures);
            _batchOf.Add((part.Mesh, part.Material), batch);
        }

        return batch;
    }

    private PipelineKind KindOf(MaterialData material) => material switch
    {
        { IsDecal: true } => PipelineKind.Decal,
        { IsUnlit: false } when IsGlass(material) && _gpu.Features.HasDualSourceBlend && RenderQualities.LooksBehind(_quality) && BendsLight(material) => PipelineKind.Refractive,
        { IsUnlit: false } when IsGlass(material) && _gpu.Features.HasDualSourceBlend => PipelineKind.Glass,
        { AlphaMode: AlphaMode.Blend } => PipelineKind.Transparent,
        _ => IsGlass(material) ? PipelineKind.Transparent : PipelineKind.Opaque,
    };

    /// <summary>Light passes, or will when an animation says so.</summary>
    private static bool IsGlass(MaterialData material) =>
        material.Transmission is { } glass && (glass.Factor > 0 || material.Motion?.Moves(MaterialProperty.Transmission) == true);

    /// <summary>A thin smooth wall sends light on the way it came: it can be laid over what is behind.</summary>
    private static bool BendsLight(MaterialData material) =>
        material.Volume is { ThicknessMeters: > ThinWallMeters } || material.Roughness > ClearRoughness;

    private MeshResource UploadMesh(MeshData mesh, IReadOnlyList<CoarserMesh> coarser, MaterialFeatures features, string owner)
    {
        bool isRich = features.HasFlag(MaterialFeatures.RichVertices);
        return new MeshResource(
            [_meshes.Add(mesh, isRich, owner), .. coarser.Select(level => _meshes.Add(level.Mesh, isRich, owner))],
            [.. coarser.Select(level => level.MaximumScreenShare)],
            BoundingSphere.Around(mesh.Vertices));
    }

    private DrawBatch NewBatch(MeshResource mesh, PipelineKind kind, SurfacePattern pattern, MaterialResource? material, MaterialFeatures features)
    {
        bool fades = kind == PipelineKind.Opaque && mesh.Levels.Length > 1 && RenderQualities.FadesLevels(_quality);
        var batch = new DrawBatch(mesh, [.. mesh.Levels.Select(level => PartResource.Of(kind, pattern, level, material, features, fades))]);
        _batches.Add(batch);
        return batch;
    }

    /// <summary>Meshes are told apart by object: comparing their contents would take longer than uploading them.</summary>
    private sealed class MeshAndMaterial : IEqualityComparer<(MeshData Mesh, MaterialData Material)>
    {
        public bool Equals((MeshData Mesh, MaterialData Material) x, (MeshData Mesh, MaterialData Material) y) =>
            ReferenceEquals(x.Mesh, y.Mesh) && x.Material == y.Material;

        public int GetHashCode((MeshData Mesh, MaterialData Material) key) => HashCode.Combine(RuntimeHelpers.GetHashCode(key.Mesh), key.Material.Name);
    }

    private sealed class ModelAndTexts : IEqualityComparer<(ModelAsset Model, Func<string, string>? Texts)>
    {
        public bool Equals((ModelAsset Model, Func<string, string>? Texts) x, (ModelAsset Model, Func<string, string>? Texts) y) =>
            ReferenceEquals(x.Model, y.Model) && Equals(x.Texts, y.Texts);

        public int GetHashCode((ModelAsset Model, Func<string, string>? Texts) key) => RuntimeHelpers.GetHashCode(key.Model);
    }
}
