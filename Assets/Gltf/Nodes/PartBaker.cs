using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>
/// Puts a node's scale, mirroring or shear into its meshes, so that the node itself stands rigidly. Copies are shared by
/// nodes that need the same.
/// </summary>
internal sealed class PartBaker(GltfDocument document)
{
    private const double Tolerance = 1e-5;
    private readonly Dictionary<(MeshData, AffineTransform), MeshData> _baked = [];

    /// <summary>The parts as they are where the transform changes nothing.</summary>
    public IReadOnlyList<MeshPart> Bake(IReadOnlyList<MeshPart> parts, in AffineTransform nodeFromMesh, JsonPlace place)
    {
        if (nodeFromMesh.IsNear(AffineTransform.Identity, Tolerance))
        {
            return parts;
        }

        AffineTransform transform = nodeFromMesh;
        return [.. parts.Select(p => p with { Mesh = Bake(p.Mesh, transform, place) })];
    }

    /// <summary>Triangles turned over, for nodes that move and mirror: what faces outward still does when it is drawn.</summary>
    public IReadOnlyList<MeshPart> TurnOver(IReadOnlyList<MeshPart> parts, JsonPlace place) => [.. parts.Select(p =>
    {
        document.Budget.Take(p.Mesh.Indices.Length, sizeof(uint), place);
        document.Budget.Take(p.Mesh.Vertices.Length, 48, place);
        return p with { Mesh = p.Mesh with { Indices = Reversed(p.Mesh.Indices), Vertices = Array.ConvertAll(p.Mesh.Vertices, v => v with { Tangent = Mirrored(v.Tangent) }) } };
    })];

    private MeshData Bake(MeshData mesh, in AffineTransform nodeFromMesh, JsonPlace place)
    {
        if (!_baked.TryGetValue((mesh, nodeFromMesh), out MeshData? baked))
        {
            document.Budget.Take(mesh.Vertices.Length, 48 + (mesh.MorphTargets.Count * 36), place);
            baked = Transformed(mesh, nodeFromMesh);
            if (!Array.TrueForAll(baked.Vertices, v => float.IsFinite(v.Position.X + v.Position.Y + v.Position.Z)))
            {
                throw place.Bad("its transform leads beyond all bounds");
            }

            _baked.Add((mesh, nodeFromMesh), baked);
        }

        return baked;
    }

    private static MeshData Transformed(MeshData mesh, AffineTransform nodeFromMesh)
    {
        bool isMirrored = nodeFromMesh.Determinant < 0;
        return mesh with
        {
            Vertices = Array.ConvertAll(mesh.Vertices, v => Transformed(v, nodeFromMesh, isMirrored)),
            Indices = isMirrored ? Reversed(mesh.Indices) : mesh.Indices,
            MorphTargets = [.. mesh.MorphTargets.Select(t =>
                new MorphTarget(t.Name, Turned(t.Positions, nodeFromMesh), Turned(t.Normals, nodeFromMesh), Turned(t.Tangents, nodeFromMesh)))],
        };
    }

    internal static MeshVertex Transformed(in MeshVertex v, in AffineTransform nodeFromMesh, bool isMirrored)
    {
        Vector3 normal = nodeFromMesh.TransformNormal(v.Normal);
        Vector3 along = nodeFromMesh.TransformDirection(new Vector3(v.Tangent.X, v.Tangent.Y, v.Tangent.Z));
        along = DetMath.Normalize(along - (normal * DetMath.Dot(along, normal)), TangentBuilder.AnyAcross(normal));
        float sign = isMirrored ? -v.Tangent.W : v.Tangent.W;
        return new MeshVertex(nodeFromMesh.TransformPoint(v.Position), normal, new Vector4(along, sign), v.TextureCoordinate);
    }

    private static Vector3[]? Turned(Vector3[]? deltas, AffineTransform nodeFromMesh) =>
        deltas is null ? null : Array.ConvertAll(deltas, d => nodeFromMesh.TransformDirection(d));

    private static Vector4 Mirrored(Vector4 tangent) => tangent with { W = -tangent.W };

    private static uint[] Reversed(uint[] indices)
    {
        uint[] reversed = [.. indices];
        for (int i = 0; i + 2 < reversed.Length; i += 3)
        {
            (reversed[i + 1], reversed[i + 2]) = (reversed[i + 2], reversed[i + 1]);
        }

        return reversed;
    }
}
