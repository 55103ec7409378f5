using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Wear;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A handwheel about a node's local +Z with a hub, spokes, a pale mark on the rim and an arrow that shows how it opens.</summary>
internal static class Handwheel
{
    public const float RimBarRadius = 0.013f;

    public static void Add(NodeBuilder node, float rimRadius, float barRadius, int spokeCount, MaterialData paint)
    {
        Brush wheel = node.Paint(paint);
        wheel.AlongZ().Torus(rimRadius, barRadius, rimRadius > 0.08f ? 24 : 16, rimRadius > 0.08f ? 7 : 5);
        float hub = rimRadius * 0.26f;
        wheel.At(0, 0, -0.006f).AlongZ().Cylinder(hub, 0.03f, 12, 0.004f);
        for (int i = 0; i < spokeCount; i++)
        {
            Vector2 d = Turn.Step(i, spokeCount);
            var outward = new Vector3(d.Y, d.X, 0f);
            wheel.Pipe(barRadius * 0.68f, 0f, 6, isCapped: false, (outward * (hub * 0.8f)) + new Vector3(0, 0, -0.01f), outward * rimRadius);
        }

        node.Paint(Palette.White).In(new Pose(new Vector3(0, rimRadius, 0), Quaternion.Identity)).AlongX().Lathe(8, new(barRadius * 1.06f, barRadius * -0.8f), new(barRadius * 1.06f, barRadius * 0.8f));
        AddHubPlate(node, hub);
        node.Wears(WearKind.Rim, Pose.Identity, rimRadius);
        Collide(node, rimRadius, barRadius, hub);
    }

    private static void AddHubPlate(NodeBuilder node, float hub)
    {
        node.Paint(Palette.Steel).At(0, 0, 0.0075f).AlongZ().Cylinder(hub * 0.86f, 0.004f, 12);
        node.Paint(Palette.Steel).At(0, 0, 0.009f).AlongZ().HexHead(hub * 0.3f, hub * 0.3f);
        Vector2[] outer = Prisms.Arc(Vector2.Zero, hub * 0.78f, 30, 150, 8), inner = Prisms.Arc(Vector2.Zero, hub * 0.6f, 150, 30, 8);
        Brush ink = node.Paint(Palette.SafetyRed).At(0, 0, 0.0102f);
        ink.Figure([.. outer, .. inner]);
        Vector2 tip = Turn.Direction(Turn.Radians(183)) * (hub * 0.69f), at = Turn.Direction(Turn.Radians(148));
        ink.Figure(at * (hub * 0.86f), tip, at * (hub * 0.5f));
        node.Write("开 OPEN", Pose.At(0, hub * -0.56f, 0.0104f), hub * 0.3f, Inks.Black, hub * 1.4f);
    }

    /// <summary>The rim as a ring of capsules, so that a finger can reach between the spokes, and the hub as a short cylinder.</summary>
    private static void Collide(NodeBuilder node, float rimRadius, float barRadius, float hub)
    {
        const int Sides = 8;
        for (int i = 0; i < Sides; i++)
        {
            Vector2 a = Turn.Step(i, Sides) * rimRadius, b = Turn.Step(i + 1, Sides) * rimRadius;
            node.CollideCapsule(new Vector3(a, 0f), new Vector3(b, 0f), barRadius);
        }

        node.CollideCylinder(new Vector3(0, 0, -0.02f), new Vector3(0, 0, 0.01f), hub, 8);
    }
}
