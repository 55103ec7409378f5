using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>
/// A place to draw at: a mesh (one material) and a pose in the node's frame. Solids are extension methods that draw in the
/// brush's own frame; a brush is moved by making another one.
/// </summary>
public readonly record struct Brush(MeshBuilder Mesh, Pose NodeFromBrush)
{
    public Brush At(float x, float y, float z) => At(new Vector3(x, y, z));

    public Brush At(Vector3 position) => In(Pose.At(position));

    public Brush In(Pose brushFromNext) => this with { NodeFromBrush = NodeFromBrush * brushFromNext };

    public Brush Turned(Quaternion rotation) => In(new Pose(Vector3.Zero, rotation));

    /// <summary>The brush whose +Y points along the brush's +X: for lathed solids that lie along X.</summary>
    public Brush AlongX() => Turned(Turn.AboutZ(-90));

    /// <summary>The brush whose +Y points along the brush's +Z.</summary>
    public Brush AlongZ() => Turned(Turn.AboutX(90));

    /// <summary>The brush at <paramref name="position"/> whose +Y points along <paramref name="direction"/>.</summary>
    public Brush Toward(Vector3 position, Vector3 direction) =>
        In(new Pose(position, Turn.Between(Vector3.UnitY, DetMath.Normalize(direction, Vector3.UnitY))));

    public int Vertex(Vector3 position, Vector3 normal, Vector2 coordinateMeters) =>
        Mesh.Vertex(NodeFromBrush.TransformPoint(position), NodeFromBrush.TransformDirection(normal), coordinateMeters);
}
