using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>Scale, then rotate (unit quaternion), then move (meters).</summary>
public readonly record struct NodeTransform(Vector3 Translation, Quaternion Rotation, Vector3 Scale)
{
    public static NodeTransform Identity => new(Vector3.Zero, Quaternion.Identity, Vector3.One);
}

/// <summary>Where a node hangs that moves with others: joints, and whatever an animation moves, up to the root.</summary>
/// <param name="Parent">Place of the parent in <see cref="ModelAsset.Nodes"/>, always before the node itself; -1: the model.</param>
/// <param name="ParentFromNode">At rest; animations replace its parts.</param>
public sealed record NodeLink(int Parent, NodeTransform ParentFromNode);
