using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gltf;

namespace VRLab.Models;

/// <summary>What stands for a model when things touch it.</summary>
public enum ModelShape
{
    Hull,
    Box,

    /// <summary>Its own triangles: for what never moves.</summary>
    Mesh,
    None,
}

/// <summary>Derives collision shapes from what is seen of a model at rest: one for each node with a surface.</summary>
public static class ModelShapes
{
    /// <summary>More are slow to collide with; the hull stands in.</summary>
    private const int MostTriangles = 4000;

    /// <summary>Nothing is thinner than this to the touch.</summary>
    private const float ThinnestMeters = 0.004f;
    private const int HullDirections = 32;

    /// <exception cref="ProblemException">There is no such shape.</exception>
    public static ModelShape Parse(string word, string file) => word switch
    {
        "hull" => ModelShape.Hull,
        "box" => ModelShape.Box,
        "mesh" => ModelShape.Mesh,
        "none" => ModelShape.None,
        _ => throw ProblemException.BadInput($"The model '{file}' has the shape '{word}'.", "Choose hull, box, mesh or none."),
    };

    public static ModelAsset Add(ModelAsset asset, ModelShape shape)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ModelAsset rest = RestPose.Of(asset);
        return asset with { Nodes = [.. asset.Nodes.Select((node, i) => node with { Shapes = ShapesOf(rest.Nodes[i], node.ModelFromNode, shape) })] };
    }

    private static IReadOnlyList<CollisionShape> ShapesOf(ModelNode rest, Pose modelFromNode, ModelShape shape)
    {
        Vector3[] points = [.. rest.Parts.SelectMany(p => p.Mesh.Vertices).Select(v => v.Position)];
        if (shape == ModelShape.None || points.Length == 0)
        {
            return [];
        }

        Pose nodeFromRest = modelFromNode.Inverse * rest.ModelFromNode;
        int triangles = rest.Parts.Sum(p => p.Mesh.Indices.Length / 3);
        CollisionShape made = shape == ModelShape.Mesh && triangles is > 0 and <= MostTriangles ? MeshOf(rest, points, nodeFromRest)
            : shape == ModelShape.Box || !HullPoints.EncloseVolume(points) ? BoxOf(points, nodeFromRest)
            : new CollisionShape(CollisionShapeKind.Hull, nodeFromRest, Vector3.Zero, HullPoints.Choose(points, HullDirections));
        return [made];
    }

    private static CollisionShape BoxOf(Vector3[] points, in Pose nodeFromRest)
    {
        (Vector3 minimum, Vector3 maximum) = HullPoints.BoxAround(points);
        Vector3 half = (maximum - minimum) * 0.5f;
        half = new Vector3(Math.Max(half.X, ThinnestMeters), Math.Max(half.Y, ThinnestMeters), Math.Max(half.Z, ThinnestMeters));
        return new CollisionShape(CollisionShapeKind.Box, nodeFromRest * Pose.At((minimum + maximum) * 0.5f), half);
    }

    private static CollisionShape MeshOf(ModelNode rest, Vector3[] points, in Pose nodeFromRest)
    {
        var indices = new List<int>();
        int first = 0;
        foreach (MeshData mesh in rest.Parts.Select(p => p.Mesh))
        {
            int offset = first;
            indices.AddRange(mesh.Indices.Select(i => (int)i + offset));
            first += mesh.Vertices.Length;
        }

        return new CollisionShape(CollisionShapeKind.Mesh, nodeFromRest, Vector3.Zero, points, [.. indices]);
    }
}
