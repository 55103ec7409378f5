using VRLab.Core;

namespace VRLab.Physics;

/// <summary>A convex piece and where it sits in its shape's frame.</summary>
internal readonly record struct ShapePiece(ConvexShape Convex, Pose ShapeFromPiece);

/// <summary>What a shape handle names: convex pieces and their common mass properties. Immutable.</summary>
internal sealed class ShapeDefinition(ShapePiece[] pieces, MassProperties mass, bool isMesh)
{
    public ShapePiece[] Pieces { get; } = pieces;

    public MassProperties Mass { get; } = mass;

    /// <summary>True for a triangle mesh, which has no volume and so cannot move.</summary>
    public bool IsMesh { get; } = isMesh;
}

/// <summary>A child of a compound shape.</summary>
public readonly record struct CompoundChild(ShapeHandle Shape, Pose CompoundFromChild);
