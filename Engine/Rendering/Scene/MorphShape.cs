using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>
/// What the morph targets of one drawn mesh add to its vertices (glTF 2.0, section 3.7.2.2): a header (first vertex in the buffer, count), then three
/// vectors a vertex for position, normal and tangent. Computed when weights change, copied into each frame's arena.
/// </summary>
internal sealed class MorphShape
{
    /// <summary>As many rows take a joint's transform.</summary>
    public const int VectorsPerVertex = 3;

    private readonly MeshData _mesh;
    private readonly Vector4[] _vectors;

    public MorphShape(MeshData mesh, int firstVertex)
    {
        (_mesh, _vectors) = (mesh, new Vector4[VectorCountOf(mesh)]);
        _vectors[0] = new Vector4(firstVertex, mesh.Vertices.Length, 0, 0);
    }

    public static int VectorCountOf(MeshData mesh) => 1 + (mesh.Vertices.Length * VectorsPerVertex);

    public int TargetCount => _mesh.MorphTargets.Count;

    public ReadOnlySpan<Vector4> Vectors => _vectors;

    /// <summary>No vertex lies farther from where it is at rest than this; in the mesh's frame, meters.</summary>
    public float ReachMeters { get; private set; }

    /// <summary>Takes weights over; those that are missing are zero. Allocates nothing.</summary>
    public void Set(ReadOnlySpan<float> weights)
    {
        _vectors.AsSpan(1).Clear();
        for (int target = 0; target < Math.Min(weights.Length, _mesh.MorphTargets.Count); target++)
        {
            if (weights[target] != 0f)
            {
                MorphTarget added = _mesh.MorphTargets[target];
                Add(added.Positions, 0, weights[target]);
                Add(added.Normals, 1, weights[target]);
                Add(added.Tangents, 2, weights[target]);
            }
        }

        float farthest = 0f;
        for (int i = 1; i < _vectors.Length; i += VectorsPerVertex)
        {
            farthest = Math.Max(farthest, _vectors[i].LengthSquared());
        }

        ReachMeters = MathF.Sqrt(farthest);
    }

    private void Add(Vector3[]? deltas, int kind, float weight)
    {
        for (int i = 0; deltas is not null && i < deltas.Length; i++)
        {
            _vectors[1 + (i * VectorsPerVertex) + kind] += new Vector4(deltas[i] * weight, 0f);
        }
    }
}
