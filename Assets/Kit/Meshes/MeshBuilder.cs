using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Meshes;

/// <summary>
/// Gathers the vertices and triangles that are drawn with one material, in the node's frame. Texture coordinates are in
/// meters. Triangles without area are left out. Not for use by several threads at once.
/// </summary>
/// <param name="detail">1 draws curves as their author asks for; less than 1 with fewer facets, for things far away.</param>
public sealed class MeshBuilder(float detail = 1f)
{
    private const float SmallestDoubleArea = 1e-10f;
    private readonly List<Vector3> _positions = [];
    private readonly List<Vector3> _normals = [];
    private readonly List<Vector2> _coordinates = [];
    private readonly List<uint> _indices = [];

    /// <summary>At this detail and below, cut edges are drawn sharp.</summary>
    private const float SharpEdgeDetail = 0.6f;

    private readonly List<(Pose MeshFromHead, float Radius)> _fasteners = [];

    public bool HasBevels => detail > SharpEdgeDetail;

    public int TriangleCount => _indices.Count / 3;

    /// <summary>How many facets to draw where an author asks for so many; never fewer than <paramref name="fewest"/> nor more than asked for.</summary>
    public int Facets(int asked, int fewest = 6) => asked <= fewest ? asked : Math.Max(fewest, (int)Math.Ceiling(asked * Math.Min(detail, 1f)));

    /// <summary>Heads of bolts that were drawn, standing on their XZ planes: rust begins there.</summary>
    internal IReadOnlyList<(Pose MeshFromHead, float Radius)> Fasteners => _fasteners;

    /// <summary>Position and normal of one of the three corners of a triangle.</summary>
    internal (Vector3 Position, Vector3 Normal) CornerOf(int triangle, int corner)
    {
        int vertex = (int)_indices[(triangle * 3) + corner];
        return (_positions[vertex], _normals[vertex]);
    }

    internal void NoteFastener(Pose meshFromHead, float radius) => _fasteners.Add((meshFromHead, radius));

    /// <summary>Adds a vertex; <paramref name="normal"/> need not have unit length. Returns its index.</summary>
    public int Vertex(Vector3 position, Vector3 normal, Vector2 coordinateMeters)
    {
        _positions.Add(position);
        _normals.Add(DetMath.Normalize(normal, Vector3.UnitY));
        _coordinates.Add(coordinateMeters);
        return _positions.Count - 1;
    }

    /// <summary>Adds a triangle, anticlockwise seen from outside.</summary>
    public void Triangle(int a, int b, int c)
    {
        Vector3 across = DetMath.Cross(_positions[b] - _positions[a], _positions[c] - _positions[a]);
        if (DetMath.LengthSquared(across) < SmallestDoubleArea * SmallestDoubleArea)
        {
            return;
        }

        _indices.Add((uint)a);
        _indices.Add((uint)b);
        _indices.Add((uint)c);
    }

    /// <summary>Adds two triangles; corners anticlockwise seen from outside.</summary>
    public void Quad(int a, int b, int c, int d)
    {
        Triangle(a, b, c);
        Triangle(a, c, d);
    }

    /// <summary>The mesh with tangents along increasing U (Lengyel, "Foundations of Game Engine Development 2", section 7.5).</summary>
    public MeshData Build()
    {
        (Vector3[] alongU, Vector3[] alongV) = GatherTangents();
        var vertices = new MeshVertex[_positions.Count];
        for (int i = 0; i < vertices.Length; i++)
        {
            vertices[i] = new MeshVertex(_positions[i], _normals[i], TangentAt(i, alongU[i], alongV[i]), _coordinates[i]);
        }

        return new MeshData(vertices, [.. _indices]);
    }

    private (Vector3[] AlongU, Vector3[] AlongV) GatherTangents()
    {
        var alongU = new Vector3[_positions.Count];
        var alongV = new Vector3[_positions.Count];
        for (int i = 0; i < _indices.Count; i += 3)
        {
            AddTangents(_indices[i], _indices[i + 1], _indices[i + 2], alongU, alongV);
        }

        return (alongU, alongV);
    }

    private void AddTangents(uint ia, uint ib, uint ic, Vector3[] alongU, Vector3[] alongV)
    {
        int a = (int)ia, b = (int)ib, c = (int)ic;
        Vector3 e1 = _positions[b] - _positions[a], e2 = _positions[c] - _positions[a];
        Vector2 t1 = _coordinates[b] - _coordinates[a], t2 = _coordinates[c] - _coordinates[a];
        float determinant = (t1.X * t2.Y) - (t2.X * t1.Y);
        if (Math.Abs(determinant) < 1e-12f)
        {
            return;
        }

        // Weighted by area, so that a sliver whose texture is squeezed does not outweigh its neighbors.
        float weight = DetMath.Length(DetMath.Cross(e1, e2)), sign = determinant < 0f ? -1f : 1f;
        Vector3 u = DetMath.Normalize(((e1 * t2.Y) - (e2 * t1.Y)) * sign) * weight;
        Vector3 v = DetMath.Normalize(((e2 * t1.X) - (e1 * t2.X)) * sign) * weight;
        foreach (int i in (ReadOnlySpan<int>)[a, b, c])
        {
            alongU[i] += u;
            alongV[i] += v;
        }
    }

    private Vector4 TangentAt(int i, Vector3 u, Vector3 v)
    {
        Vector3 n = _normals[i];
        Vector3 flat = u - (n * DetMath.Dot(n, u));
        bool isSteep = DetMath.LengthSquared(flat) <= 1e-3f * DetMath.LengthSquared(u);
        Vector3 t = isSteep ? AnyPerpendicular(n) : DetMath.Normalize(flat, AnyPerpendicular(n));
        float handedness = DetMath.Dot(DetMath.Cross(n, t), v) < 0f ? -1f : 1f;
        return new Vector4(t, handedness);
    }

    private static Vector3 AnyPerpendicular(Vector3 n) =>
        DetMath.Normalize(DetMath.Cross(n, Math.Abs(n.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitX));
}
