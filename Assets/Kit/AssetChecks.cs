using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets;

/// <summary>
/// Finds what is wrong with a model before anybody sees it: numbers that are not finite, normals and tangents that are not
/// unit vectors, triangles that face inward or have no area, odd sizes, nodes or shapes that the house cannot use.
/// </summary>
public static class AssetChecks
{
    private const float LargestCoordinateMeters = 100f;
    private const int LargestHullPointCount = 64;

    /// <summary>Every problem in words; empty where the model is sound. Stops after the first few of each mesh.</summary>
    public static IReadOnlyList<string> Validate(ModelAsset asset)
    {
        var problems = new List<string>();
        CheckNames(asset, problems);
        foreach ((string name, Pose pose) in asset.Anchors)
        {
            CheckPose(pose, $"anchor '{name}'", problems);
        }

        foreach (ModelNode node in asset.Nodes)
        {
            CheckNode(node, problems);
        }

        return problems;
    }

    /// <summary>Triangles of all nodes together.</summary>
    public static int TriangleCount(ModelAsset asset) => asset.Nodes.Sum(n => n.Parts.Sum(p => p.Mesh.Indices.Length / 3));

    private static void CheckNames(ModelAsset asset, List<string> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ModelNode node in asset.Nodes)
        {
            if (node.Name.Length == 0 || !seen.Add(node.Name))
            {
                problems.Add($"node name '{node.Name}' is empty or used twice");
            }
        }
    }

    private static void CheckNode(ModelNode node, List<string> problems)
    {
        string place = $"node '{node.Name}'";
        CheckPose(node.ModelFromNode, place, problems);
        foreach (MeshPart part in node.Parts)
        {
            CheckMaterial(part.Material, place, problems);
            CheckMesh(part.Mesh, $"{place}, material '{part.Material.Name}'", problems);
            foreach (CoarserMesh level in part.Coarser)
            {
                CheckMesh(level.Mesh, $"{place}, coarser mesh of '{part.Material.Name}'", problems);
            }
        }

        foreach (CollisionShape shape in node.Shapes)
        {
            CheckShape(shape, place, problems);
        }

        foreach (TextLabel label in node.Labels)
        {
            CheckPose(label.NodeFromText, $"{place}, text '{label.Text}'", problems);
            if (label.Text.Length == 0 || !(label.LineHeightMeters is > 0.002f and < 2f) || !(label.MaximumWidthMeters > 0f))
            {
                problems.Add($"{place}: text '{label.Text}' is empty or cannot be read at its size");
            }
        }
    }

    private static void CheckPose(Pose pose, string place, List<string> problems)
    {
        Quaternion q = pose.Orientation;
        float length = (q.X * q.X) + (q.Y * q.Y) + (q.Z * q.Z) + (q.W * q.W);
        if (!IsPlausible(pose.Position) || !(Math.Abs(length - 1f) < 1e-3f))
        {
            problems.Add($"{place} has a pose that is not a rigid transform near the origin");
        }
    }

    private static void CheckMaterial(MaterialData material, string place, List<string> problems)
    {
        bool isInRange = material.Metallic is >= 0f and <= 1f && material.Roughness is >= 0.02f and <= 1f && material.PatternScaleMeters > 0f
            && IsPlausible(material.Emissive) && material.BaseColor.X is >= 0f and <= 1f && material.BaseColor.Y is >= 0f and <= 1f
            && material.BaseColor.Z is >= 0f and <= 1f && material.BaseColor.W is > 0f and <= 1f;
        if (!isInRange)
        {
            problems.Add($"{place}: material '{material.Name}' leaves the range of its values");
        }
    }

    private static void CheckMesh(MeshData mesh, string place, List<string> problems)
    {
        if (mesh.Indices.Length == 0 || mesh.Indices.Length % 3 != 0 || mesh.Indices.Any(i => i >= mesh.Vertices.Length))
        {
            problems.Add($"{place}: the indices do not form triangles of its vertices");
            return;
        }

        int before = problems.Count;
        for (int i = 0; i < mesh.Vertices.Length && problems.Count < before + 3; i++)
        {
            CheckVertex(mesh.Vertices[i], place, problems);
        }

        for (int i = 0; i < mesh.Indices.Length && problems.Count < before + 6; i += 3)
        {
            CheckTriangle(mesh.Vertices[mesh.Indices[i]], mesh.Vertices[mesh.Indices[i + 1]], mesh.Vertices[mesh.Indices[i + 2]], place, problems);
        }
    }

    private static void CheckVertex(MeshVertex vertex, string place, List<string> problems)
    {
        var tangent = new Vector3(vertex.Tangent.X, vertex.Tangent.Y, vertex.Tangent.Z);
        bool isUnit = Math.Abs(DetMath.Length(vertex.Normal) - 1f) < 1e-3f && Math.Abs(DetMath.Length(tangent) - 1f) < 1e-3f;
        bool isSquare = Math.Abs(DetMath.Dot(vertex.Normal, tangent)) < 1e-2f && Math.Abs(vertex.Tangent.W) == 1f;
        bool isFinite = IsPlausible(vertex.Position) && float.IsFinite(vertex.TextureCoordinate.X) && float.IsFinite(vertex.TextureCoordinate.Y);
        if (!isUnit || !isSquare || !isFinite)
        {
            problems.Add($"{place}: the vertex at {vertex.Position} has no unit normal and tangent, or is not finite");
        }
    }

    private static void CheckTriangle(MeshVertex a, MeshVertex b, MeshVertex c, string place, List<string> problems)
    {
        Vector3 across = DetMath.Cross(b.Position - a.Position, c.Position - a.Position);
        if (!(DetMath.Length(across) > 1e-10f))
        {
            problems.Add($"{place}: the triangle at {a.Position} has no area");
        }
        else if (DetMath.Dot(across, a.Normal + b.Normal + c.Normal) <= 0f)
        {
            problems.Add($"{place}: the triangle at {a.Position} faces away from its normals");
        }
    }

    private static void CheckShape(CollisionShape shape, string place, List<string> problems)
    {
        CheckPose(shape.NodeFromShape, $"{place}, {shape.Kind} shape", problems);
        bool isUsable = shape.Kind switch
        {
            CollisionShapeKind.Sphere => shape.Size.X > 0f,
            CollisionShapeKind.Capsule => shape.Size.X > 0f && shape.Size.Y > 0f,
            CollisionShapeKind.Box => shape.Size.X > 0f && shape.Size.Y > 0f && shape.Size.Z > 0f,
            CollisionShapeKind.Hull => shape.Points is { Length: >= 4 and <= LargestHullPointCount } points && points.All(IsPlausible),
            _ => shape.Points is not null && shape.Indices is { Length: > 0 },
        };
        if (!isUsable)
        {
            problems.Add($"{place}: a {shape.Kind} shape has no size");
        }
    }

    private static bool IsPlausible(Vector3 v) =>
        Math.Abs(v.X) <= LargestCoordinateMeters && Math.Abs(v.Y) <= LargestCoordinateMeters && Math.Abs(v.Z) <= LargestCoordinateMeters;
}
