using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>
/// Where a node comes close to what lies below it: the lowest point of its surface in each cell of a grid over its plan,
/// in the node's frame. Assumes that the node stands upright, as machines and furniture do.
/// </summary>
internal static class Footprint
{
    public const float CellMeters = 0.05f;

    /// <summary>Surface this far above the node's lowest point throws no contact shadow below it.</summary>
    private const float BandMeters = 0.6f;
    private const int MaximumCells = 20_000;

    public static Vector3[] Of(ModelNode node, in BoundingSphere bounds)
    {
        var lowest = new SortedDictionary<(int X, int Z), Vector3>();
        foreach (MeshData mesh in node.Parts.Where(part => !part.Material.IsTransparent).Select(part => part.Mesh))
        {
            for (int i = 0; i + 2 < mesh.Indices.Length && lowest.Count < MaximumCells; i += 3)
            {
                AddTriangle(
                    mesh.Vertices[mesh.Indices[i]].Position, mesh.Vertices[mesh.Indices[i + 1]].Position, mesh.Vertices[mesh.Indices[i + 2]].Position,
                    bounds.Minimum.Y + BandMeters, lowest);
            }
        }

        return [.. lowest.Values];
    }

    private static void AddTriangle(Vector3 a, Vector3 b, Vector3 c, float top, SortedDictionary<(int X, int Z), Vector3> lowest)
    {
        if (Math.Min(a.Y, Math.Min(b.Y, c.Y)) > top)
        {
            return;
        }

        float longest = Math.Max((b - a).Length(), Math.Max((c - a).Length(), (c - b).Length()));
        int steps = Math.Clamp((int)(longest / CellMeters) + 1, 1, 200);
        for (int i = 0; i <= steps; i++)
        {
            for (int j = 0; j <= steps - i; j++)
            {
                AddPoint(a + ((b - a) * (i / (float)steps)) + ((c - a) * (j / (float)steps)), lowest);
            }
        }
    }

    private static void AddPoint(Vector3 point, SortedDictionary<(int X, int Z), Vector3> lowest)
    {
        (int, int) cell = ((int)MathF.Floor(point.X / CellMeters), (int)MathF.Floor(point.Z / CellMeters));
        if (!lowest.TryGetValue(cell, out Vector3 known) || point.Y < known.Y)
        {
            lowest[cell] = point;
        }
    }
}
