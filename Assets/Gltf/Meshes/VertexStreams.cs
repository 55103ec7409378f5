using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>The attributes of a primitive's vertices while it is put together; null: the file has none.</summary>
internal sealed record VertexStreams
{
    public required Vector3[] Positions { get; init; }

    public Vector3[]? Normals { get; init; }

    public Vector4[]? Tangents { get; init; }

    public Vector2[]? Coordinates { get; init; }

    public Vector2[]? SecondCoordinates { get; init; }

    public Vector4[]? Colors { get; init; }

    public VertexJoints[]? Joints { get; init; }

    public IReadOnlyList<MorphTarget> Targets { get; init; } = [];

    /// <summary>The vertices that stand at these places, in this order; one can stand several times.</summary>
    public VertexStreams Pick(uint[] places) => this with
    {
        Positions = Pick(Positions, places)!,
        Normals = Pick(Normals, places),
        Tangents = Pick(Tangents, places),
        Coordinates = Pick(Coordinates, places),
        SecondCoordinates = Pick(SecondCoordinates, places),
        Colors = Pick(Colors, places),
        Joints = Pick(Joints, places),
        Targets = [.. Targets.Select(t => new MorphTarget(t.Name, Pick(t.Positions, places), Pick(t.Normals, places), Pick(t.Tangents, places)))],
    };

    private static T[]? Pick<T>(T[]? values, uint[] places) => values is null ? null : Array.ConvertAll(places, p => values[p]);
}
