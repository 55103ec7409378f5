using System.Numerics;
using System.Runtime.InteropServices;

namespace VRLab.Core.Models;

/// <summary>One vertex as the renderer uploads it: 48 bytes, model space, meters.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct MeshVertex(Vector3 Position, Vector3 Normal, Vector4 Tangent, Vector2 TextureCoordinate);

/// <summary>Triangles, counter-clockwise seen from outside, three indices each.</summary>
public sealed record MeshData(MeshVertex[] Vertices, uint[] Indices);

/// <summary>Surface pattern computed in the shader, so that no texture file is needed.</summary>
public enum SurfacePattern
{
    None = 0,
    BrushedMetal,
    CastMetal,
    Concrete,
    FloorCoating,
    PaintedWall,
    Wood,
    Rubber,
    HazardStripes,
    Tiles,
}

/// <summary>glTF metallic-roughness material; colors are linear RGB.</summary>
public sealed record MaterialData(
    string Name,
    Vector4 BaseColor,
    float Metallic,
    float Roughness,
    Vector3 Emissive = default,
    SurfacePattern Pattern = SurfacePattern.None,
    float PatternScaleMeters = 1f,
    bool IsTransparent = false);

/// <summary>A mesh drawn with one material.</summary>
public sealed record MeshPart(MeshData Mesh, MaterialData Material);
