using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Makes the model's nodes: what moves keeps its transform apart, what stands still carries its scale in its meshes.</summary>
internal sealed class NodeReader(GltfDocument document, NodeTree tree, MeshReader meshes, AccessorReader accessors, IReadOnlyList<ModelSkin> skins)
{
    private readonly PartBaker _baker = new(document);
    private readonly List<ModelNode> _nodes = [];

    /// <summary>The nodes of the tree at the same places; after them the further instances of EXT_mesh_gpu_instancing.</summary>
    public IReadOnlyList<ModelNode> Read()
    {
        foreach (FlatNode node in tree.Nodes)
        {
            _nodes.Add(Read(node));
        }

        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            if (IsInstanced(tree.Nodes[i]) && !IsHidden(tree.Nodes[i]))
            {
                AddInstances(tree.Nodes[i], i);
            }
        }

        return _nodes;
    }

    private static bool IsInstanced(FlatNode node) => node.Place.Extension("EXT_mesh_gpu_instancing").Exists;

    /// <summary>KHR_node_visibility hides a node and all that hangs on it; true where nothing ever shows it.</summary>
    private bool IsHidden(FlatNode node) => (!node.IsVisible && !node.IsBlinking) || (node.Parent >= 0 && IsHidden(tree.Nodes[node.Parent]));

    private ModelNode Read(FlatNode node)
    {
        int mesh = node.Place.Index("mesh", document.List("meshes").Count);
        bool isHidden = IsHidden(node);
        IReadOnlyList<MeshPart> parts = mesh < 0 || IsInstanced(node) || isHidden ? [] : meshes.Get(mesh);
        int skin = node.Place.Index("skin", skins.Count);
        return Place(node, node.Name, node.ModelFromNode, parts) with
        {
            Link = node.IsLinked ? new NodeLink(node.Parent, node.ParentFromNode) : null,
            Skin = skin < 0 ? null : CheckedSkin(node, parts, skin),
            IsVisible = node.IsVisible && !isHidden,
            MorphWeights = mesh < 0 ? [] : WeightsOf(node, mesh),
        };
    }

    private ModelNode Place(FlatNode node, string name, in AffineTransform modelFromNode, IReadOnlyList<MeshPart> parts)
    {
        Pose pose = modelFromNode.ToPose();
        IReadOnlyList<MeshPart> placed = !node.IsLinked ? _baker.Bake(parts, AffineTransform.Of(pose.Inverse) * modelFromNode, node.Place)
            : modelFromNode.Determinant < 0 && !node.Place.Has("skin") ? _baker.TurnOver(parts, node.Place)
            : parts;
        return new ModelNode(name, pose, placed, [], []);
    }

    private int? CheckedSkin(FlatNode node, IReadOnlyList<MeshPart> parts, int skin)
    {
        int joints = skins[skin].JointNodes.Count;
        foreach (MeshPart part in parts)
        {
            int most = part.Mesh.Joints is { Length: > 0 } all ? all.Max(j => Math.Max(Math.Max(j.Joint0, j.Joint1), Math.Max(j.Joint2, j.Joint3))) : 0;
            if (most >= joints)
            {
                throw node.Place.Bad($"its mesh hangs on joint {most}, and its skin has {joints}");
            }
        }

        if (!parts.Any(p => p.Mesh.Joints is not null))
        {
            document.Warn(node.Place, "it has a skin, and its mesh has no joints; the skin is left out");
            return null;
        }

        return skin;
    }

    private float[] WeightsOf(FlatNode node, int mesh)
    {
        JsonPlace own = node.Place["weights"];
        return own.Exists ? [.. node.Place.List("weights").Select(w => w.AsFloat())] : meshes.WeightsOf(mesh);
    }

    private void AddInstances(FlatNode node, int parent)
    {
        JsonPlace attributes = node.Place.Extension("EXT_mesh_gpu_instancing").Required("attributes");
        int mesh = node.Place.Required("mesh").AsIndex(document.List("meshes").Count);
        float[]? translations = Optional(attributes, "TRANSLATION", 3), rotations = Optional(attributes, "ROTATION", 4), scales = Optional(attributes, "SCALE", 3);
        int count = (translations?.Length / 3) ?? (rotations?.Length / 4) ?? (scales?.Length / 3) ?? 0;
        if ((rotations?.Length / 4 ?? count) != count || (scales?.Length / 3 ?? count) != count || _nodes.Count + count > document.Limits.Nodes)
        {
            throw attributes.Bad($"its lists differ in length, or there are more than {document.Limits.Nodes} nodes with its {count} instances");
        }

        for (int i = 0; i < count; i++)
        {
            NodeTransform at = InstanceAt(translations, rotations, scales, i);
            AffineTransform modelFromInstance = node.ModelFromNode * AffineTransform.Of(at.Translation, at.Rotation, at.Scale);
            _nodes.Add(Place(node, tree.Names.Make($"{node.Name} #{i}", ""), modelFromInstance, meshes.Get(mesh)) with { Link = node.IsLinked ? new NodeLink(parent, at) : null });
        }
    }

    private float[]? Optional(JsonPlace attributes, string key, int components) => attributes.Has(key) ? accessors.Floats(attributes[key], components) : null;

    private static NodeTransform InstanceAt(float[]? translations, float[]? rotations, float[]? scales, int i) => new(
        translations is null ? Vector3.Zero : new Vector3(translations.AsSpan(i * 3, 3)),
        rotations is null ? Quaternion.Identity : DetMath.Normalize(new Quaternion(rotations[i * 4], rotations[(i * 4) + 1], rotations[(i * 4) + 2], rotations[(i * 4) + 3])),
        scales is null ? Vector3.One : new Vector3(scales.AsSpan(i * 3, 3)));
}
