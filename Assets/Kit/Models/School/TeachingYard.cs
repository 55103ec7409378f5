using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>The outside: facade toward the yard, entrance with canopy and ramp, ground to walk on, and the assembly point.</summary>
internal static class TeachingYard
{
    public const float StepMeters = 0.15f;
    private const float FacadeZ = (TeachingPlan.CorridorWidth * 0.5f) + RoomWall.ThicknessMeters;
    private const float HalfLength = (TeachingPlan.CorridorLength * 0.5f) + RoomWall.ThicknessMeters;
    private const float Roof = 7.4f;

    private static readonly MaterialData Brick = InSun(Palette.Paint("facade-brick", 0xB5654A, 0.85f), 0xB5654A);
    private static readonly MaterialData Plaster = InSun(Palette.Paint("facade-plaster", 0xE6DFCF, 0.9f), 0xE6DFCF);
    private static readonly MaterialData Paving = InSun(Palette.Paint("paving", 0xA7A39A, 0.9f, SurfacePattern.Tiles, 2f), 0xA7A39A);

    public static void Add(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        NodeBuilder glow = asset.Node(RoomData.GlowNode(LuminaireFeed.Daylight), Pose.Identity);
        AddFacade(glow);
        AddEntrance(glow, body);
        AddSky(glow);
        body.CollideBox(0, -StepMeters - 0.25f, 8f, 60f, 0.5f, 26f);
        glow.Paint(Paving).At(0, -StepMeters + 0.025f, FacadeZ + 1.6f).Turned(Turn.AboutX(-90)).Rectangle(34f, 3.2f);
        asset.Merge(ModelKit.Build("assembly-sign"), new Pose(new Vector3(5.5f, -StepMeters + 0.03f, FacadeZ + 5.55f), Turn.AboutY(180)));
        asset.Stair(new StairData(
            "entrance",
            [new(0, -StepMeters, FacadeZ + 3.5f), new(0, -StepMeters, FacadeZ + 3.02f), new(0, 0, FacadeZ + 1.78f), new(0, 0, FacadeZ + 1.2f)],
            2.5f));
        asset.Anchor(RoomData.StationPrefix + "assembly-point", Pose.At(5.5f, -StepMeters + 0.03f, FacadeZ + 4.4f));
        asset.Anchor(RoomData.CameraPrefix + "yard", new Pose(new Vector3(9.5f, 2.2f, FacadeZ + 7.2f), DetMath.Multiply(Turn.AboutY(54), Turn.AboutX(5))));
    }

    /// <summary>The sky to both sides and above, and grass past both ends of the building, so that no corner of the yard shows nothing.</summary>
    private static void AddSky(NodeBuilder glow)
    {
        const float Away = 42f;
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            OutdoorScene.AddSky(glow, new Pose(new Vector3(side * Away, -StepMeters, 0), Turn.AboutY(side * -90)), 90f);
            OutdoorScene.AddLawn(glow, Pose.At(side * (HalfLength + Away) * 0.5f, -StepMeters, FacadeZ - 23f), Away - HalfLength, 46f);
        }

        OutdoorScene.AddZenith(glow, Pose.At(0, -StepMeters, 0), Away * 2.2f, 90f);
    }

    private static void AddFacade(NodeBuilder glow)
    {
        for (int storey = 0; storey < 2; storey++)
        {
            float floor = storey * TeachingPlan.StoreyMeters, top = storey == 0 ? TeachingPlan.StoreyMeters : Roof;
            WallHole[] holes = [.. TeachingCorridor.OuterHoles(storey).OrderBy(h => -h.X)];

            // The holes are given as seen from inside; from the yard +X is the building's +X.
            float from = -HalfLength;
            Brush paint = glow.Paint(storey == 0 ? Brick : Plaster);
            float low = storey == 0 ? -StepMeters : floor;
            foreach (WallHole hole in holes)
            {
                float left = -hole.Right, right = -hole.Left;
                Panel(paint, from, left, low, top);
                Panel(paint, left, right, low, floor + hole.Bottom);
                Panel(paint, left, right, floor + hole.Top, top);
                from = right;
            }

            Panel(paint, from, HalfLength, low, top);
            glow.Paint(Plaster).At(0, top, FacadeZ + 0.03f).Box(HalfLength * 2f, 0.22f, 0.12f);
        }

        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var outward = new Pose(new Vector3(side * HalfLength, 0, 0), Turn.AboutY(side * 90));
            Brush end = glow.Paint(Brick).In(outward);
            foreach (float z in (ReadOnlySpan<float>)[-1f, 1f])
            {
                end.At(z * ((0.75f + FacadeZ) * 0.5f), 1.72f, 0).Rectangle(FacadeZ - 0.75f, 3.75f);
            }

            end.At(0, 2.85f, 0).Rectangle(1.5f, 1.5f);
        }
    }

    private static void Panel(Brush paint, float left, float right, float bottom, float top)
    {
        if (right - left > 1e-3f && top - bottom > 1e-3f)
        {
            paint.At((left + right) * 0.5f, (bottom + top) * 0.5f, FacadeZ).Rectangle(right - left, top - bottom);
        }
    }

    private static void AddEntrance(NodeBuilder glow, NodeBuilder body)
    {
        glow.Paint(Plaster).At(0, 2.75f, FacadeZ + 1.1f).Box(5.4f, 0.25f, 2.2f, 0.02f);
        glow.Paint(Paving).At(0, -StepMeters * 0.5f, FacadeZ + 0.9f).Box(5f, StepMeters, 1.8f);
        body.CollideBox(0, -StepMeters * 0.5f, FacadeZ + 0.9f, 5f, StepMeters, 1.8f);
        body.CollideBox(new Pose(new Vector3(0, -0.1f - (StepMeters * 0.5f), FacadeZ + 2.4f), Turn.AboutX(7.1)), new Vector3(5f, 0.2f, 1.25f));
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            glow.Paint(Plaster).At(side * 2.4f, 1.25f, FacadeZ + 1.9f).Cylinder(0.16f, 2.8f, 16);
            body.CollideCylinder(new Vector3(side * 2.4f, 0, FacadeZ + 1.9f), new Vector3(side * 2.4f, 2.7f, FacadeZ + 1.9f), 0.16f, 8);
        }

        body.Paint(Palette.SafetyRed).At(0, 3.12f, FacadeZ + 2.0f).Box(4.6f, 0.5f, 0.06f, 0.01f);
        body.Write("教学楼  TEACHING BUILDING", Pose.At(0, 3.12f, FacadeZ + 2.034f), 0.3f, Inks.White, 4.5f);
    }

    /// <summary>Glows a little by day with the light that a room's lamps do not give out there.</summary>
    private static MaterialData InSun(MaterialData paint, int rgb) => paint with { Emissive = Palette.Linear(rgb) * 0.55f };
}
