using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>
/// A model as it stands when nothing moves, without links, skins and morph targets: for what measures it, collides with it
/// or cannot move it. Allocates copies of what changes; shares the rest.
/// </summary>
public static class RestPose
{
    public static ModelAsset Of(ModelAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        AffineTransform[] modelFromNode = Transforms(asset);
        bool[] isShown = new bool[asset.Nodes.Count];
        for (int i = 0; i < isShown.Length; i++)
        {
            isShown[i] = asset.Nodes[i].IsVisible && (asset.Nodes[i].Link is not { Parent: >= 0 and var parent } || isShown[parent]);
        }

        return asset with
        {
            Nodes = [.. asset.Nodes.Select((node, i) => Still(asset, isShown[i] ? node : node with { Parts = [] }, modelFromNode, i))],
            Skins = [],
            Animations = [],
        };
    }

    /// <summary>Where each node stands at rest, scale included.</summary>
    public static AffineTransform[] Transforms(ModelAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        var modelFromNode = new AffineTransform[asset.Nodes.Count];
        for (int i = 0; i < modelFromNode.Length; i++)
        {
            ModelNode node = asset.Nodes[i];
            modelFromNode[i] = node.Link is not { ParentFromNode: var at } link ? AffineTransform.Of(node.ModelFromNode)
                : link.Parent < 0 ? AffineTransform.Of(at.Translation, at.Rotation, at.Scale)
                : modelFromNode[link.Parent] * AffineTransform.Of(at.Translation, at.Rotation, at.Scale);
        }

        return modelFromNode;
    }

    private static ModelNode Still(ModelAsset asset, ModelNode node, AffineTransform[] modelFromNode, int place)
    {
        if (node.Link is null && node.MorphWeights.Count == 0)
        {
            return node;
        }

        Pose pose = node.Skin is null ? modelFromNode[place].ToPose() : Pose.Identity;
        AffineTransform[] bones = node.Skin is { } skin ? Bones(asset.Skins[skin], modelFromNode) : [];
        AffineTransform nodeFromMesh = AffineTransform.Of(pose.Inverse) * modelFromNode[place];
        return node with
        {
            ModelFromNode = pose,
            Link = null,
            Skin = null,
            MorphWeights = [],
            Parts = [.. node.Parts.Select(part => part with { Mesh = Still(part.Mesh, node.MorphWeights, bones, nodeFromMesh), Coarser = [] })],
        };
    }

    private static AffineTransform[] Bones(ModelSkin skin, AffineTransform[] modelFromNode) =>
        [.. skin.JointNodes.Select((joint, i) => modelFromNode[joint] * AffineTransform.Of(skin.JointFromMesh[i]))];

    private static MeshData Still(MeshData mesh, IReadOnlyList<float> weights, AffineTransform[] bones, AffineTransform nodeFromMesh)
    {
        var vertices = new MeshVertex[mesh.Vertices.Length];
        for (int i = 0; i < vertices.Length; i++)
        {
            MeshVertex morphed = Morphed(mesh, weights, i);
            vertices[i] = bones.Length > 0 && mesh.Joints is { } joints ? Skinned(morphed, joints[i], bones) : PartBaker.Transformed(morphed, nodeFromMesh, isMirrored: false);
        }

        return mesh with { Vertices = vertices, Joints = null, MorphTargets = [] };
    }

    private static MeshVertex Morphed(MeshData mesh, IReadOnlyList<float> weights, int vertex)
    {
        MeshVertex v = mesh.Vertices[vertex];
        (Vector3 position, Vector3 normal) = (v.Position, v.Normal);
        for (int i = 0; i < Math.Min(weights.Count, mesh.MorphTargets.Count); i++)
        {
            position += (mesh.MorphTargets[i].Positions?[vertex] ?? Vector3.Zero) * weights[i];
            normal += (mesh.MorphTargets[i].Normals?[vertex] ?? Vector3.Zero) * weights[i];
        }

        return v with { Position = position, Normal = DetMath.Normalize(normal, v.Normal) };
    }

    private static MeshVertex Skinned(in MeshVertex v, in VertexJoints joints, AffineTransform[] bones)
    {
        ReadOnlySpan<(int Joint, float Weight)> pulls =
            [(joints.Joint0, joints.Weights.X), (joints.Joint1, joints.Weights.Y), (joints.Joint2, joints.Weights.Z), (joints.Joint3, joints.Weights.W)];
        (Vector3 position, Vector3 normal, Vector3 along) = (Vector3.Zero, Vector3.Zero, Vector3.Zero);
        foreach ((int joint, float weight) in pulls)
        {
            if (weight != 0f)
            {
                position += bones[joint].TransformPoint(v.Position) * weight;
                normal += bones[joint].TransformNormal(v.Normal) * weight;
                along += bones[joint].TransformDirection(new Vector3(v.Tangent.X, v.Tangent.Y, v.Tangent.Z)) * weight;
            }
        }

        normal = DetMath.Normalize(normal, Vector3.UnitY);
        along = DetMath.Normalize(along - (normal * DetMath.Dot(along, normal)), TangentBuilder.AnyAcross(normal));
        return new MeshVertex(position, normal, new Vector4(along, v.Tangent.W), v.TextureCoordinate);
    }
}
