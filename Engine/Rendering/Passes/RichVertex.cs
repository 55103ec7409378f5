using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core.Models;

namespace VRLab.Rendering.Passes;

/// <summary>A vertex with what only some meshes have: color, second texture coordinates, joints; those with morph targets are among them, so that one shader serves all. 80 bytes; layout in <see cref="VertexLayout"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RichVertex
{
    public MeshVertex Vertex;
    public Half Red;
    public Half Green;
    public Half Blue;
    public Half Alpha;
    public Vector2 SecondCoordinate;
    public ushort Joint0;
    public ushort Joint1;
    public ushort Joint2;
    public ushort Joint3;
    public ushort Weight0;
    public ushort Weight1;
    public ushort Weight2;
    public ushort Weight3;

    public static RichVertex[] From(MeshData mesh)
    {
        var rich = new RichVertex[mesh.Vertices.Length];
        for (int i = 0; i < rich.Length; i++)
        {
            rich[i] = From(mesh, i);
        }

        return rich;
    }

    private static RichVertex From(MeshData mesh, int i)
    {
        Vector4 color = mesh.Colors?[i] ?? Vector4.One;
        VertexJoints joints = mesh.Joints?[i] ?? default;
        static ushort Share(float weight) => (ushort)MathF.Round(Math.Clamp(weight, 0f, 1f) * ushort.MaxValue);
        return new RichVertex
        {
            Vertex = mesh.Vertices[i],
            Red = (Half)color.X,
            Green = (Half)color.Y,
            Blue = (Half)color.Z,
            Alpha = (Half)color.W,
            SecondCoordinate = mesh.SecondTextureCoordinates?[i] ?? Vector2.Zero,
            Joint0 = joints.Joint0,
            Joint1 = joints.Joint1,
            Joint2 = joints.Joint2,
            Joint3 = joints.Joint3,
            Weight0 = Share(joints.Weights.X),
            Weight1 = Share(joints.Weights.Y),
            Weight2 = Share(joints.Weights.Z),
            Weight3 = Share(joints.Weights.W),
        };
    }
}
