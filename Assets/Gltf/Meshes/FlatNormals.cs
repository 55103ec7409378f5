using System.Numerics;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>Normals for meshes that bring none: each triangle gets its own three vertices and its own normal (glTF 2.0, section 3.7.2.1).</summary>
internal static class FlatNormals
{
    public static (VertexStreams Streams, uint[] Indices) Add(VertexStreams streams, uint[] indices)
    {
        VertexStreams apart = streams.Pick(indices);
        var normals = new Vector3[indices.Length];
        uint[] sequence = new uint[indices.Length];
        for (int i = 0; i + 2 < indices.Length; i += 3)
        {
            Vector3 a = apart.Positions[i];
            Vector3 normal = UnitAcross(apart.Positions[i + 1] - a, apart.Positions[i + 2] - a);
            for (int corner = i; corner < i + 3; corner++)
            {
                (normals[corner], sequence[corner]) = (normal, (uint)corner);
            }
        }

        return (apart with { Normals = normals, Tangents = null }, sequence);
    }

    /// <summary>In double precision, so that millimeters far from the origin still have a direction.</summary>
    private static Vector3 UnitAcross(Vector3 u, Vector3 v)
    {
        double x = ((double)u.Y * v.Z) - ((double)u.Z * v.Y), y = ((double)u.Z * v.X) - ((double)u.X * v.Z), z = ((double)u.X * v.Y) - ((double)u.Y * v.X);
        double length = Math.Sqrt((x * x) + (y * y) + (z * z));
        return length > 1e-150 ? new Vector3((float)(x / length), (float)(y / length), (float)(z / length)) : Vector3.UnitY;
    }
}
