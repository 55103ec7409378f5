using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models.School;

/// <summary>The evacuation plan of a floor, drawn from the building's own plan, with the ways out and where the reader stands.</summary>
internal static class EvacuationPlan
{
    private const float Scale = 0.027f;
    private const float MiddleZ = -3.6f;

    public static readonly KitAsset Asset = new(
        "evacuation-plan",
        "Evacuation plan of a floor of the teaching building.",
        [KitParameter.Choice("floor", "1", "2"), KitParameter.Number("here", "0", -13, 13)],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        int storey = int.Parse(given.Text("floor"), CultureInfo.InvariantCulture) - 1;
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Stainless).At(0, 0, 0.006f).Box(0.84f, 0.6f, 0.012f, 0.004f);
        body.Paint(Palette.Paper).At(0, 0, 0.0124f).Rectangle(0.82f, 0.58f);
        body.Paint(Palette.SafetyGreen).At(0, 0.25f, 0.013f).Rectangle(0.82f, 0.08f);
        body.Write($"疏散示意图 EVACUATION PLAN   {storey + 1}F", Pose.At(0, 0.25f, 0.0136f), 0.044f, Inks.White, 0.8f);
        foreach (PlanRoom room in TeachingPlan.All)
        {
            AddRoom(body, room, storey);
        }

        AddRoutes(body, storey);
        Vector2 here = OnPaper(given.Number("here"), 0.5f);
        body.Paint(Palette.SafetyRed).At(here.X, here.Y, 0.0142f).AlongZ().Disc(0.011f, 16);
        body.Write("您在此 YOU ARE HERE", Pose.At(here.X, here.Y - 0.026f, 0.0144f), 0.017f, Inks.Red);
        body.Write("火灾时沿绿色箭头撤离，勿乘电梯。到操场集合点集合。火警 119|Follow the green arrows. Gather at the assembly point. Fire: 119", Pose.At(0, -0.23f, 0.0136f), 0.022f, Inks.Black, 0.78f);
        body.CollideBox(0, 0, 0.006f, 0.84f, 0.6f, 0.012f);
        asset.Anchor("look", 0, 0, 0.014f);
    }

    private static Vector2 OnPaper(float x, float z) => new(x * Scale, (MiddleZ - z) * Scale * 1.25f);

    private static void AddRoom(NodeBuilder body, PlanRoom room, int storey)
    {
        Vector2 at = OnPaper(room.X, room.Z);
        float wide = room.Width * Scale, tall = room.Depth * Scale * 1.25f;
        body.Paint(Palette.Black).At(at.X, at.Y, 0.0128f).Rectangle(wide + 0.008f, tall + 0.01f);
        body.Paint(room.IsStair ? LabPalette.MintGreen : room == TeachingPlan.Corridor ? LabPalette.Sheet : Palette.White).At(at.X, at.Y, 0.0131f).Rectangle(wide - 0.002f, tall - 0.002f);
        bool isClass = room == TeachingPlan.ClassWest || room == TeachingPlan.ClassEast;
        string label = isClass ? $"{room.Label} {TeachingPlan.NumberOf(room, storey)}" : room.Label;
        if (room != TeachingPlan.Corridor)
        {
            body.Write(label, Pose.At(at.X, at.Y + 0.03f, 0.0138f), isClass ? 0.03f : 0.018f, Inks.Black, wide);
        }

        foreach (float door in isClass ? TeachingPlan.DoorsOf(room) : room.IsStair ? [TeachingPlan.StairDoor(room, storey)] : [])
        {
            Vector2 gap = OnPaper(door, -1.42f);
            body.Paint(LabPalette.Sheet).At(gap.X, gap.Y, 0.0134f).Rectangle(0.026f, 0.014f);
        }
    }

    private static void AddRoutes(NodeBuilder body, int storey)
    {
        foreach (float x in (ReadOnlySpan<float>)[-9f, -6f, -3f, 3f, 6f, 9f])
        {
            Arrow(body, OnPaper(x, -0.3f), x < 0 ? 180 : 0);
        }

        Arrow(body, OnPaper(TeachingPlan.StairDoor(TeachingPlan.StairA, storey), -2.4f), storey == 0 ? -90 : 90);
        Arrow(body, OnPaper(TeachingPlan.StairDoor(TeachingPlan.StairB, storey), -2.4f), storey == 0 ? -90 : 90);
        if (storey == 0)
        {
            Arrow(body, OnPaper(0, 1.8f), -90);
            Arrow(body, OnPaper(-13.6f, 0), 180);
            Arrow(body, OnPaper(13.6f, 0), 0);
        }
    }

    private static void Arrow(NodeBuilder body, Vector2 at, double degrees) =>
        body.Paint(Palette.SafetyGreen).In(new Pose(new Vector3(at, 0.0139f), Turn.AboutZ(degrees))).Figure(
            new(-0.024f, -0.005f), new(0.004f, -0.005f), new(0.004f, -0.013f), new(0.024f, 0), new(0.004f, 0.013f), new(0.004f, 0.005f), new(-0.024f, 0.005f));
}
