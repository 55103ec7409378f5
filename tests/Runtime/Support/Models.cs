using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Runtime.Tests.Support;

/// <summary>Models with shapes and no pictures, as plain as the tests allow.</summary>
internal static class Models
{
    public const float WheelRadiusMeters = 0.1f;
    public const float LeverLengthMeters = 0.2f;
    public const float CapRadiusMeters = 0.02f;
    public const float CapFaceMeters = 0.015f;

    public static ModelAsset Floor { get; } = Of("floor", Node("base", Pose.At(0f, -0.5f, 0f), new Vector3(10f, 0.5f, 10f)));

    public static ModelAsset Cube { get; } = Of("cube", Node("base", Pose.Identity, new Vector3(0.04f)));

    /// <summary>A ramp of 1.5 by 3.35 m whose upper face goes through its origin.</summary>
    public static ModelAsset Slab { get; } = Of("slab", Node("base", Pose.At(0f, -0.05f, 0f), new Vector3(0.75f, 0.05f, 1.677f)));

    /// <summary>A handle whose tip lies this far ahead.</summary>
    public const float TipMeters = 0.15f;

    /// <summary>From a wrench's grip to its head, along -X.</summary>
    public const float WrenchMeters = 0.3f;

    public static ModelAsset Tool { get; } = WithAnchor("tool", ModelAsset.TipAnchor, Pose.At(0f, 0f, -TipMeters));

    public static ModelAsset Wrench { get; } = WithAnchor("wrench", ModelAsset.TipAnchor, Pose.At(-WrenchMeters, 0f, 0f));

    public static ModelAsset Cup { get; } = WithAnchor("cup", ModelAsset.MouthAnchor, Pose.At(0f, 0.04f, 0f));

    /// <summary>Its top lies 0.9 m over the floor.</summary>
    public static ModelAsset Table { get; } = Of("table", Node("base", Pose.At(0f, 0.45f, 0f), new Vector3(0.4f, 0.45f, 0.4f)));

    /// <summary>A place without a body of its own.</summary>
    public static ModelAsset Place { get; } = Of("place");

    /// <summary>A wheel whose axis is +Z.</summary>
    public static ModelAsset Wheel { get; } = Of(
        "wheel", Node(ModelAsset.MovingNode, Pose.Identity, new Vector3(WheelRadiusMeters, WheelRadiusMeters, 0.015f)));

    /// <summary>A bar that points along +X at angle 0 and turns about +Z.</summary>
    public static ModelAsset Lever { get; } = Of(
        "lever", new ModelNode(
            ModelAsset.MovingNode, Pose.Identity, [], [Box(Pose.At(LeverLengthMeters / 2f, 0f, 0f), new Vector3(LeverLengthMeters / 2f, 0.012f, 0.012f))], []));

    /// <summary>A cap whose face looks along +Z.</summary>
    public static ModelAsset Button { get; } = Of(
        "button", Node(ModelAsset.MovingNode, Pose.Identity, new Vector3(CapRadiusMeters, CapRadiusMeters, CapFaceMeters)));

    private static ModelAsset Of(string name, params ModelNode[] nodes) => new(name, nodes, new Dictionary<string, Pose>());

    private static ModelAsset WithAnchor(string name, string anchor, Pose pose) =>
        new(name, [Node("base", Pose.Identity, new Vector3(0.04f))], new Dictionary<string, Pose> { [anchor] = pose });

    private static ModelNode Node(string name, Pose modelFromNode, Vector3 halfExtents) =>
        new(name, modelFromNode, [], [Box(Pose.Identity, halfExtents)], []);

    private static CollisionShape Box(Pose nodeFromShape, Vector3 halfExtents) => new(CollisionShapeKind.Box, nodeFromShape, halfExtents);
}
