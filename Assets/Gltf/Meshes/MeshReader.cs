using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads meshes: each primitive becomes a part. A mesh is read once, however many nodes show it.</summary>
internal sealed class MeshReader(GltfDocument document, AccessorReader accessors, DracoPrimitives draco, MaterialReader materials, VariantReader variants)
{
    private readonly Dictionary<int, IReadOnlyList<MeshPart>> _meshes = [];

    /// <summary>Bytes that a vertex takes while it is put together, apart from its attributes.</summary>
    private const int WorkingBytes = 160;

    public IReadOnlyList<MeshPart> Get(int index)
    {
        if (!_meshes.TryGetValue(index, out IReadOnlyList<MeshPart>? parts))
        {
            JsonPlace mesh = document.List("meshes")[index];
            parts = [.. mesh.List("primitives").Select(p => Read(p, TargetNames(mesh))).OfType<MeshPart>()];
            _meshes.Add(index, parts);
        }

        return parts;
    }

    /// <summary>Weights at rest of the mesh's morph targets.</summary>
    public float[] WeightsOf(int index)
    {
        JsonPlace mesh = document.List("meshes")[index];
        return [.. mesh.List("weights").Select(w => w.AsFloat())];
    }

    private static IReadOnlyList<string> TargetNames(JsonPlace mesh)
    {
        JsonPlace extras = mesh["extras"];
        return extras.IsObject && extras["targetNames"].IsList ? [.. extras.List("targetNames").Where(n => n.IsText).Select(n => n.AsText())] : [];
    }

    private MeshPart? Read(JsonPlace primitive, IReadOnlyList<string> targetNames)
    {
        if (!primitive.Required("attributes").Has("POSITION"))
        {
            document.Warn(primitive, "it has no positions and is left out");
            return null;
        }

        draco.Unpack(primitive);
        MaterialData named = materials.Get(primitive.Index("material", document.List("materials").Count));
        IReadOnlyDictionary<string, MaterialData>? choices = variants.Read(primitive);
        CoordinateSets sets = CoordinateSets.For([named, .. choices?.Values ?? []]);
        MaterialData material = sets.Apply(named, document, primitive);
        VertexStreams streams = new AttributeReader(document, accessors).Read(primitive, targetNames, sets);
        uint[] indices = new IndexReader(document, accessors).Read(primitive, streams.Positions.Length);
        if (TriangleReader.HasSurface(primitive))
        {
            indices = new TriangleReader(document).Read(primitive, indices);
        }
        else
        {
            // Without normals points and lines are not lit (glTF 2.0, section 3.7.2.1).
            material = streams.Normals is null ? material with { IsUnlit = true } : material;
            (streams, indices) = new StrokeReader(document).Read(primitive, streams, indices);
        }

        document.Budget.Take(Math.Max(streams.Positions.Length, streams.Normals is null ? indices.Length : 0), WorkingBytes + (streams.Targets.Count * 36), primitive);
        return new MeshPart(Build(primitive, streams, indices, material), material)
        {
            VariantMaterials = choices?.ToDictionary(choice => choice.Key, choice => sets.Apply(choice.Value, document, primitive), StringComparer.Ordinal),
        };
    }

    private MeshData Build(JsonPlace primitive, VertexStreams streams, uint[] indices, MaterialData material)
    {
        if (streams.Normals is null)
        {
            (streams, indices) = FlatNormals.Add(streams, indices);
        }
        else
        {
            Normalize(primitive, streams.Normals);
        }

        if (streams.Tangents is null)
        {
            bool isSecond = (material.NormalMap ?? material.Clearcoat?.NormalMap ?? material.Anisotropy?.Map)?.CoordinateSet == 1;
            (streams, indices) = TangentBuilder.Add(streams, isSecond ? streams.SecondCoordinates : streams.Coordinates, indices);
        }

        WarnOfMissingCoordinates(primitive, streams, material);
        return Join(streams, indices);
    }

    private static MeshData Join(VertexStreams streams, uint[] indices)
    {
        var vertices = new MeshVertex[streams.Positions.Length];
        for (int i = 0; i < vertices.Length; i++)
        {
            Vector4 tangent = streams.Tangents![i];
            Vector3 along = DetMath.Normalize(new Vector3(tangent.X, tangent.Y, tangent.Z), TangentBuilder.AnyAcross(streams.Normals![i]));
            vertices[i] = new MeshVertex(streams.Positions[i], streams.Normals[i], new Vector4(along, tangent.W < 0f ? -1f : 1f), streams.Coordinates?[i] ?? default);
        }

        return new MeshData(vertices, indices)
        {
            SecondTextureCoordinates = streams.SecondCoordinates,
            Colors = streams.Colors,
            Joints = streams.Joints,
            MorphTargets = streams.Targets,
        };
    }

    private void Normalize(JsonPlace primitive, Vector3[] normals)
    {
        for (int i = 0; i < normals.Length; i++)
        {
            Vector3 unit = DetMath.Normalize(normals[i]);
            if (unit == Vector3.Zero)
            {
                document.Warn(primitive, "some of its normals have no direction; up is used");
                unit = Vector3.UnitY;
            }

            normals[i] = unit;
        }
    }

    private void WarnOfMissingCoordinates(JsonPlace primitive, VertexStreams streams, MaterialData material)
    {
        bool needsFirst = Needs(material, 0) && streams.Coordinates is null;
        if (needsFirst || (Needs(material, 1) && streams.SecondCoordinates is null))
        {
            document.Warn(primitive, $"its material '{material.Name}' has textures, and the mesh has no coordinates for them");
        }
    }

    private static bool Needs(MaterialData material, int set) => MaterialMaps.Of(material).Any(map => map?.CoordinateSet == set);
}
