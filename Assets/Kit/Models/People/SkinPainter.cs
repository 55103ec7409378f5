using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>
/// Paints the flesh and clothes of a skeleton at rest. Each piece names the joints that may pull at it; how strongly they do
/// follows from the distance to their bones. The result is skinned, or bent into a pose once and for all.
/// </summary>
internal sealed class SkinPainter(Skeleton skeleton, float detail = 1f)
{
    private const int MostJoints = 4;
    private readonly List<(MaterialData Material, Func<MeshData> Mesh)> _pieces = [];

    /// <summary>A brush in the model's frame for a piece that the named joints move.</summary>
    public Brush Paint(MaterialData material, params ReadOnlySpan<string> jointNames) => Paint(material, null, jointNames);

    /// <summary>The same with a color of its own (linear RGB), so that pieces of several colors are one draw.</summary>
    public Brush Paint(MaterialData material, Vector3? color, params ReadOnlySpan<string> jointNames)
    {
        int[] joints = new int[jointNames.Length];
        for (int i = 0; i < joints.Length; i++)
        {
            joints[i] = skeleton.IndexOf(jointNames[i]);
        }

        var mesh = new MeshBuilder(detail);
        _pieces.Add((material, () => Pulled(mesh.Build(), color, joints)));
        return new Brush(mesh, Pose.Identity);
    }

    /// <summary>Adds a mesh in the model's frame that has its joints, and colors if its material is painted with colors.</summary>
    public void Add(MaterialData material, MeshData mesh) => _pieces.Add((material, () => mesh));

    /// <summary>One part a material, with joints and weights.</summary>
    public List<MeshPart> Skinned()
    {
        var parts = new List<MeshPart>();
        foreach (IGrouping<string, (MaterialData Material, Func<MeshData> Mesh)> group in _pieces.GroupBy(p => p.Material.Name, StringComparer.Ordinal))
        {
            MeshData[] meshes = [.. group.Select(p => p.Mesh()).Where(m => m.Indices.Length > 0)];
            if (meshes.Length > 0)
            {
                parts.Add(new MeshPart(Joined(meshes), group.First().Material));
            }
        }

        return parts;
    }

    private static MeshData Joined(MeshData[] meshes)
    {
        var indices = new List<uint>();
        uint first = 0;
        foreach (MeshData mesh in meshes)
        {
            indices.AddRange(mesh.Indices.Select(i => i + first));
            first += (uint)mesh.Vertices.Length;
        }

        return new MeshData([.. meshes.SelectMany(m => m.Vertices)], [.. indices])
        {
            Joints = [.. meshes.SelectMany(m => m.Joints!)],
            Colors = meshes[0].Colors is null ? null : [.. meshes.SelectMany(m => m.Colors!)],
        };
    }

    /// <summary>The parts bent by the poses of the joints, without weights.</summary>
    public List<MeshPart> Bent(Pose[] posed)
    {
        var modelFromRest = new Pose[posed.Length];
        for (int i = 0; i < posed.Length; i++)
        {
            modelFromRest[i] = posed[i] * Pose.At(-skeleton.Joints[i].AtRest);
        }

        var parts = new List<MeshPart>();
        foreach (MeshPart part in Skinned())
        {
            MeshVertex[] bent = Bend(part.Mesh, modelFromRest);
            parts.Add(part with { Mesh = new MeshData(bent, Unfolded(bent, part.Mesh.Indices)) { Colors = part.Mesh.Colors } });
        }

        return parts;
    }

    /// <summary>Without the triangles that a sharp bend has turned inside out; they lie within the crease.</summary>
    private static uint[] Unfolded(MeshVertex[] vertices, uint[] indices)
    {
        var kept = new List<uint>(indices.Length);
        for (int i = 0; i < indices.Length; i += 3)
        {
            MeshVertex a = vertices[indices[i]], b = vertices[indices[i + 1]], c = vertices[indices[i + 2]];
            Vector3 across = DetMath.Cross(b.Position - a.Position, c.Position - a.Position);
            if (DetMath.Length(across) > 1e-9f && DetMath.Dot(across, a.Normal + b.Normal + c.Normal) > 0f)
            {
                kept.AddRange([indices[i], indices[i + 1], indices[i + 2]]);
            }
        }

        return [.. kept];
    }

    private static MeshVertex[] Bend(MeshData mesh, Pose[] modelFromRest)
    {
        var bent = new MeshVertex[mesh.Vertices.Length];
        for (int i = 0; i < bent.Length; i++)
        {
            MeshVertex v = mesh.Vertices[i];
            VertexJoints j = mesh.Joints![i];
            Vector3 position = Vector3.Zero, normal = Vector3.Zero, tangent = Vector3.Zero, along = new(v.Tangent.X, v.Tangent.Y, v.Tangent.Z);
            foreach ((int joint, float weight) in (ReadOnlySpan<(int, float)>)[(j.Joint0, j.Weights.X), (j.Joint1, j.Weights.Y), (j.Joint2, j.Weights.Z), (j.Joint3, j.Weights.W)])
            {
                position += modelFromRest[joint].TransformPoint(v.Position) * weight;
                normal += modelFromRest[joint].TransformDirection(v.Normal) * weight;
                tangent += modelFromRest[joint].TransformDirection(along) * weight;
            }

            normal = DetMath.Normalize(normal, Vector3.UnitY);
            tangent = DetMath.Normalize(tangent - (normal * DetMath.Dot(normal, tangent)), DetMath.Normalize(DetMath.Cross(normal, new Vector3(normal.Y, normal.Z, -normal.X)), Vector3.UnitX));
            bent[i] = new MeshVertex(position, normal, new Vector4(tangent, v.Tangent.W), v.TextureCoordinate);
        }

        return bent;
    }

    private MeshData Pulled(MeshData mesh, Vector3? color, int[] joints) => mesh with
    {
        Joints = [.. mesh.Vertices.Select(v => Pull(v.Position, joints))],
        Colors = color is { } rgb ? [.. Enumerable.Repeat(new Vector4(rgb, 1f), mesh.Vertices.Length)] : null,
    };

    /// <summary>The nearest bones pull with the inverse fourth power of the distance, so that joints bend softly over a few centimeters.</summary>
    private VertexJoints Pull(Vector3 position, int[] joints)
    {
        (int Joint, float Weight)[] pulls = [.. joints.Select(j => (j, Strength(position, j))).OrderByDescending(p => p.Item2).Take(MostJoints)];
        float sum = pulls.Sum(p => p.Weight);
        (int Joint, float Weight) At(int i) => i < pulls.Length ? (pulls[i].Joint, pulls[i].Weight / sum) : (0, 0f);
        return new VertexJoints(
            (ushort)At(0).Joint, (ushort)At(1).Joint, (ushort)At(2).Joint, (ushort)At(3).Joint, new Vector4(At(0).Weight, At(1).Weight, At(2).Weight, At(3).Weight));
    }

    private float Strength(Vector3 position, int joint)
    {
        Vector3 from = skeleton.Joints[joint].AtRest, bone = skeleton.TipOf(joint) - from;
        float t = Math.Clamp(DetMath.Dot(position - from, bone) / Math.Max(1e-8f, DetMath.LengthSquared(bone)), 0f, 1f);
        float d = DetMath.LengthSquared(position - (from + (bone * t))) + 1e-6f;
        return 1f / (d * d);
    }
}
