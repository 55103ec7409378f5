using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A basket strainer: housing in the pipe, hinged cover, and the basket that is lifted out.</summary>
internal static class Strainer
{
    private const float Rim = 0.20f;
    private const float HalfLength = 0.18f;

    public static readonly KitAsset Housing = new(
        "strainer-housing", "Basket strainer body in the suction pipe.", [KitParameter.Text("label"), KitParameter.Text("sublabel"), .. MachineWear.Parameters], BuildHousing);

    public static readonly KitAsset Cover = new("strainer-cover", "Hinged cover of the strainer.", [], BuildCover);

    public static readonly KitAsset Basket = new(
        "strainer-basket", "Perforated basket of the strainer.", [KitParameter.Choice("state", "clean", "dirty")], BuildBasket);

    private static void BuildHousing(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush paint = body.Paint(Palette.ValveBlue);
        paint.Lathe(20, new(0, -0.2f), new(0.05f, -0.195f), new(0.09f, -0.17f), new(0.105f, -0.13f), new(0.105f, 0.168f));
        paint.Lathe(20, new(0.105f, 0.168f), new(0.137f, 0.17f), new(0.137f, Rim), new(0.1f, Rim));
        body.Paint(Palette.DarkMetal).Lathe(16, new(0.1f, Rim), new(0.098f, -0.06f), new(0.0f, -0.075f));
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            Piping.Flange(body, Palette.ValveBlue, new Vector3(side * HalfLength, 0, 0), Vector3.UnitX * side, 0.057f);
            body.Paint(Palette.ValveBlue).Toward(new Vector3(side * 0.125f, 0, 0), Vector3.UnitX * side).Lathe(14, new(0.066f, -0.045f), new(0.057f, 0.03f));
        }

        body.Paint(Palette.Galvanized).At(0, -0.2f, 0).Turned(Turn.AboutX(180)).HexHead(0.018f, 0.02f);
        AddHinge(body);
        NamePlate.Add(body, Pose.At(0, 0.02f, 0.106f), 0.13f, 0.06f, given.Text("label"), given.Text("sublabel"));
        CollideWall(body);
        asset.Age(given);
        asset.Anchor("socket", 0, 0.04f, 0);
        asset.Anchor("basket", 0, 0.04f, 0);
        asset.Anchor("cover", 0, Rim, 0);
    }

    private static void AddHinge(NodeBuilder body)
    {
        Brush paint = body.Paint(Palette.ValveBlue);
        paint.At(0.055f, 0.19f, -0.14f).Box(0.016f, 0.045f, 0.05f, 0.003f);
        paint.At(-0.055f, 0.19f, -0.14f).Box(0.016f, 0.045f, 0.05f, 0.003f);
        body.Paint(Palette.Chrome).At(0, Rim + 0.012f, -0.15f).AlongX().Cylinder(0.006f, 0.15f, 10);

        // Two swing bolts at the front, swung outward: the cover is closed by its own weight and a clamp.
        Brush bolt = body.Paint(Palette.Galvanized);
        bolt.At(0.09f, 0.185f, 0.105f).Turned(Turn.AboutX(35)).Cylinder(0.006f, 0.07f, 6);
        bolt.At(-0.09f, 0.185f, 0.105f).Turned(Turn.AboutX(35)).Cylinder(0.006f, 0.07f, 6);
    }

    /// <summary>The wall as a ring of boxes, so that the basket can be lifted out and set in.</summary>
    private static void CollideWall(NodeBuilder body)
    {
        const int Sides = 10;
        for (int i = 0; i < Sides; i++)
        {
            Vector2 d = Turn.Step(i, Sides) * 0.115f;
            var pose = new Pose(new Vector3(d.X, 0.03f, -d.Y), Turn.AboutY(360.0 * i / Sides));
            body.CollideBox(pose, new Vector3(0.02f, 0.34f, 0.08f));
        }

        body.CollideCylinder(new Vector3(0, -0.2f, 0), new Vector3(0, -0.085f, 0), 0.1f, 10);
        body.CollideCylinder(new Vector3(-HalfLength, 0, 0), new Vector3(-0.12f, 0, 0), 0.1f, 10);
        body.CollideCylinder(new Vector3(0.12f, 0, 0), new Vector3(HalfLength, 0, 0), 0.1f, 10);
    }

    private static void BuildCover(AssetBuilder asset, KitArguments given)
    {
        // Local +Z is the hinge (along -X), local +X runs to the front, local +Y up; the brush is turned back to the model's axes.
        NodeBuilder lid = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.012f, -0.15f), Turn.AboutY(-90)));
        Pose lidFromCover = lid.ModelFromNode.Inverse;
        Brush paint = lid.Paint(Palette.ValveBlue).In(lidFromCover);
        paint.Lathe(20, new(0, 0.0015f), new(0.135f, 0.0015f), new(0.135f, 0.019f), new(0.132f, 0.022f), new(0.085f, 0.022f), new(0.06f, 0.032f), new(0, 0.034f));
        paint.At(0, 0.012f, -0.14f).Box(0.085f, 0.02f, 0.03f, 0.004f);
        lid.Paint(Palette.Rubber).In(lidFromCover).At(0, 0.001f, 0).At(0, 0, 0).Turned(Turn.AboutX(180)).Disc(0.118f, 16, 0.1f);
        Brush steel = lid.Paint(Palette.Stainless).In(lidFromCover);
        steel.Pipe(0.0075f, 0.016f, 8, isCapped: false, new(-0.055f, 0.018f, 0.115f), new(-0.055f, 0.055f, 0.115f), new(0.055f, 0.055f, 0.115f), new(0.055f, 0.018f, 0.115f));
        Brush bolts = lid.Paint(Palette.Galvanized).In(lidFromCover).At(0, 0.022f, 0);
        bolts.BoltCircle(0.115f, 8, 0.009f, 0.01f);
        lid.Write("泄压后开启|OPEN ONLY WHEN DEPRESSURIZED", lidFromCover * new Pose(new Vector3(0, 0.0345f, 0.0f), Turn.AboutX(-90)), 0.013f, Inks.White, 0.11f);
        lid.CollideCylinder(lidFromCover * Pose.At(0, 0.012f, 0), 0.135f, 0.02f, 12);
        lid.CollideCapsule(lidFromCover.TransformPoint(new Vector3(-0.05f, 0.055f, 0.115f)), lidFromCover.TransformPoint(new Vector3(0.05f, 0.055f, 0.115f)), 0.009f);
        asset.Anchor("grip", new Pose(new Vector3(0, 0.055f, 0.115f), Turn.AboutY(90)));
    }

    private static void BuildBasket(AssetBuilder asset, KitArguments given)
    {
        const float R = 0.075f, H = 0.10f;
        NodeBuilder body = asset.Body;
        Brush mesh = body.Paint(Palette.Stainless);
        mesh.At(0, H - 0.008f, 0).Ring(R - 0.006f, R + 0.004f, 0.016f, 16);
        mesh.Lathe(16, new(0, -H), new(R - 0.004f, -H), new(R - 0.002f, 0.004f - H), new(R - 0.002f, H - 0.012f));
        mesh.Lathe(16, new(R - 0.006f, H - 0.012f), new(R - 0.006f, 0.004f - H), new(0, 0.004f - H));
        mesh.Pipe(0.0045f, 0.04f, 6, isCapped: false, new(-R + 0.003f, H - 0.02f, 0), new(-R + 0.003f, 0.15f, 0), new(R - 0.003f, 0.15f, 0), new(R - 0.003f, H - 0.02f, 0));
        AddHoles(body.Paint(Palette.DarkMetal), R, H);
        if (given.Text("state") == "dirty")
        {
            AddDebris(body, R, H);
        }

        body.CollideCylinder(Pose.Identity, R, 2 * H, 12);
        body.CollideCapsule(new Vector3(-0.035f, 0.148f, 0), new Vector3(0.035f, 0.148f, 0), 0.006f);
        asset.Anchor("grip", new Pose(new Vector3(0, 0.15f, 0), Turn.AboutY(90)));
    }

    private static void AddHoles(Brush dark, float r, float h)
    {
        const int Around = 16, Rows = 6;
        for (int row = 0; row < Rows; row++)
        {
            for (int i = 0; i < Around; i++)
            {
                double turn = (i + (row % 2 * 0.5)) * 360.0 / Around;
                float y = -h + 0.025f + (row * 0.0265f);
                dark.Turned(Turn.AboutY(turn)).At(0, y, r - 0.0012f).Rectangle(0.009f, 0.014f);
            }
        }
    }

    /// <summary>Scale, leaves and sludge: a lumpy filling and shreds that stick to the outside.</summary>
    private static void AddDebris(NodeBuilder body, float r, float h)
    {
        var random = new DeterministicRandom(4711);
        Brush sludge = body.Paint(Palette.Sludge);
        sludge.Lathe(14, new(r - 0.007f, 0.03f), new(r * 0.6f, 0.055f), new(r * 0.3f, 0.047f), new(0, 0.06f));
        for (int i = 0; i < 16; i++)
        {
            float size = (float)random.NextDouble(0.008, 0.02);
            float radius = (float)random.NextDouble(0, r * 0.62), y = (float)random.NextDouble(0.048, 0.06);
            sludge.Turned(Turn.AboutY(random.NextDouble(0, 360))).At(0, y, radius).Turned(Turn.AboutX(random.NextDouble(-60, 60))).Box(size, size * 0.5f, size * 0.8f, size * 0.2f);
        }

        for (int i = 0; i < 22; i++)
        {
            float width = (float)random.NextDouble(0.006, 0.022), y = (float)random.NextDouble(-h + 0.01, h - 0.03);
            sludge.Turned(Turn.AboutY(random.NextDouble(0, 360))).At(0, y, r).Turned(Turn.AboutZ(random.NextDouble(0, 180))).Box(width, 0.005f, 0.003f, 0.001f);
        }
    }
}
