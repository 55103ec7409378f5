using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;

namespace VRLab.Assets.Models.School;

/// <summary>Desk and chair for one student (sizes after GB/T 3976, number 1), the teacher's desk, lockers, bookcase and cabinet.</summary>
internal static class ClassroomFurniture
{
    public static readonly KitAsset Desk = new("student-desk", "Desk for one student.", [], BuildDesk);

    public static readonly KitAsset Chair = new("student-chair", "Chair for a student; its sitter looks along +Z.", [], BuildChair);

    public static readonly KitAsset Lectern = new("teacher-desk", "Teacher's desk with built-in computer.", [], BuildLectern);

    public static readonly KitAsset Lockers = new(
        "lockers", "Steel lockers, six doors.", [KitParameter.Choice("color", "blue", "gray", "green"), KitParameter.Number("first", "1", 1, 900)], BuildLockers);

    public static readonly KitAsset Cabinet = new(
        "glass-cabinet", "Cabinet with glass doors above.", [KitParameter.Choice("content", "none", "reagents", "books", "glassware", "instruments"), KitParameter.Text("label")], BuildCabinet);

    private static void BuildDesk(AssetBuilder asset, KitArguments given)
    {
        const float Top = 0.76f;
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.Birch).At(0, Top - 0.009f, 0).Box(0.6f, 0.018f, 0.4f, 0.005f);
        body.Paint(LabPalette.LabGray).At(0, Top - 0.1f, 0.01f).Box(0.52f, 0.012f, 0.32f);
        body.Paint(LabPalette.LabGray).At(0, Top - 0.06f, 0.175f).Box(0.52f, 0.09f, 0.008f);
        Brush steel = body.Paint(LabPalette.LabBlue);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(LabPalette.LabGray).At(side * 0.256f, Top - 0.06f, 0.01f).Box(0.008f, 0.09f, 0.32f);
            steel.At(side * 0.27f, 0.39f, 0.06f).Box(0.026f, 0.7f, 0.05f);
            steel.At(side * 0.27f, 0.018f, 0).Box(0.03f, 0.036f, 0.4f);
            steel.At(side * 0.27f, Top - 0.03f, 0).Box(0.026f, 0.024f, 0.34f);
            body.Paint(Palette.Galvanized).At(side * 0.288f, 0.62f, -0.05f).Box(0.006f, 0.03f, 0.02f);
        }

        steel.At(0, 0.22f, 0.06f).Box(0.52f, 0.03f, 0.024f);
        body.CollideBox(0, Top - 0.05f, 0, 0.6f, 0.1f, 0.4f);
        body.CollideBox(0.27f, 0.33f, 0, 0.03f, 0.66f, 0.38f);
        body.CollideBox(-0.27f, 0.33f, 0, 0.03f, 0.66f, 0.38f);
        asset.Anchor("top", 0, Top, 0);
    }

    private static void BuildChair(AssetBuilder asset, KitArguments given)
    {
        const float Seat = 0.44f;
        NodeBuilder body = asset.Body;
        Brush wood = body.Paint(LabPalette.Birch);
        wood.At(0, Seat - 0.008f, 0).Box(0.38f, 0.016f, 0.38f);
        wood.At(0, Seat + 0.33f, -0.196f).Turned(Turn.AboutX(-8)).Box(0.37f, 0.19f, 0.012f);
        Brush steel = body.Paint(LabPalette.LabBlue);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            float x = side * 0.17f;
            steel.Pipe(0.0105f, 0.04f, 5, isCapped: false, new(x, 0.01f, 0.19f), new(x, Seat - 0.025f, 0.16f), new(x, Seat - 0.03f, -0.15f), new(x, Seat + 0.42f, -0.222f));
            steel.Rod(new Vector3(x, Seat - 0.04f, -0.12f), new Vector3(x, 0.01f, -0.21f), 0.0105f, 5);
            steel.Rod(new Vector3(x, 0.16f, 0.177f), new Vector3(x, 0.16f, -0.185f), 0.008f, 5);
            body.Paint(Palette.Rubber).At(x, 0.01f, 0.19f).Cylinder(0.014f, 0.02f, 5);
            body.Paint(Palette.Rubber).At(x, 0.01f, -0.21f).Cylinder(0.014f, 0.02f, 5);
        }

        steel.Rod(new Vector3(-0.17f, Seat - 0.03f, 0.12f), new Vector3(0.17f, Seat - 0.03f, 0.12f), 0.009f, 5);
        steel.Rod(new Vector3(-0.17f, Seat - 0.03f, -0.12f), new Vector3(0.17f, Seat - 0.03f, -0.12f), 0.009f, 5);
        body.CollideBox(0, Seat * 0.5f, 0, 0.38f, Seat, 0.4f);
        body.CollideBox(0, Seat + 0.22f, -0.2f, 0.37f, 0.44f, 0.03f);
        asset.Anchor("seat", 0, Seat, 0);
    }

    private static void BuildLectern(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.LabGray).At(0, 0.44f, 0).Box(1.1f, 0.8f, 0.62f, 0.01f);
        body.Paint(Palette.DarkGray).At(0, 0.02f, 0).Box(1.06f, 0.04f, 0.58f);
        body.Paint(LabPalette.Oak).At(0, 0.865f, 0).Box(1.2f, 0.05f, 0.72f, 0.01f);
        body.Paint(LabPalette.Oak).At(0, 0.45f, 0.3125f).Box(0.8f, 0.6f, 0.012f);
        body.Paint(Palette.DarkGray).At(-0.25f, 0.97f, -0.1f).Turned(Turn.AboutY(180)).Turned(Turn.AboutX(-12)).Box(0.5f, 0.3f, 0.025f, 0.005f);
        body.Paint(LabPalette.LcdBlue).At(-0.25f, 0.97f, -0.1f).Turned(Turn.AboutY(180)).Turned(Turn.AboutX(-12)).At(0, 0, 0.0131f).Rectangle(0.47f, 0.26f);
        body.Paint(Palette.DarkGray).At(-0.25f, 0.9f, -0.08f).Box(0.18f, 0.02f, 0.14f, 0.005f);
        body.Paint(Palette.Black).At(-0.25f, 0.896f, -0.27f).Box(0.42f, 0.012f, 0.13f, 0.004f);
        body.Paint(Palette.Black).At(0.05f, 0.9f, -0.27f).Box(0.06f, 0.02f, 0.1f, 0.008f);
        body.Paint(Palette.DarkGray).Pipe(0.006f, 0.05f, 6, isCapped: true, new(0.42f, 0.89f, -0.05f), new(0.42f, 1.1f, -0.05f), new(0.42f, 1.2f, -0.17f));
        body.Paint(Palette.Black).At(0.42f, 1.21f, -0.182f).Turned(Turn.AboutX(-50)).Cylinder(0.012f, 0.05f, 10, 0.004f);
        body.CollideBox(0, 0.445f, 0, 1.2f, 0.89f, 0.72f);
        asset.Anchor("top", 0.25f, 0.89f, 0.1f);
    }

    private static void BuildLockers(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        var paint = given.Text("color") switch { "gray" => LabPalette.LabGray, "green" => LabPalette.MintGreen, _ => LabPalette.LabBlue };
        body.Paint(LabPalette.LabGray).At(0, 0.95f, 0).Box(0.9f, 1.7f, 0.45f, 0.004f);
        body.Paint(Palette.DarkGray).At(0, 0.05f, -0.01f).Box(0.86f, 0.1f, 0.4f);
        int number = (int)given.Number("first");
        for (int i = 0; i < 6; i++)
        {
            float x = ((i % 3) - 1) * 0.295f, y = i < 3 ? 1.375f : 0.535f;
            Core.Pose door = Core.Pose.At(x, y, 0.2305f);
            body.Paint(paint).In(door).Box(0.284f, 0.82f, 0.012f, 0.0036f);
            for (int slot = 0; slot < 4; slot++)
            {
                body.Paint(Palette.Black).In(door).At(0, 0.34f - (slot * 0.022f), 0.0064f).Rectangle(0.13f, 0.007f);
            }

            body.Paint(Palette.Chrome).In(door).At(0.105f, 0.0f, 0.0105f).Box(0.022f, 0.07f, 0.01f, 0.004f);
            body.Paint(Palette.White).In(door).At(0, 0.2f, 0.0064f).Rectangle(0.09f, 0.05f);
            body.Write((number + i).ToString("000", System.Globalization.CultureInfo.InvariantCulture), door * Core.Pose.At(0, 0.2f, 0.007f), 0.034f, Inks.Black);
        }

        body.CollideBox(0, 0.9f, 0, 0.9f, 1.8f, 0.47f);
    }

    private static void BuildCabinet(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush shell = body.Paint(LabPalette.LabGray);
        shell.At(0, 0.43f, 0).Box(0.9f, 0.78f, 0.45f, 0.004f);
        body.Paint(Palette.DarkGray).At(0, 0.02f, -0.01f).Box(0.86f, 0.04f, 0.4f);
        shell.At(0, 1.36f, -0.215f).Box(0.9f, 1.08f, 0.02f);
        shell.At(0, 1.89f, 0).Box(0.9f, 0.02f, 0.45f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            shell.At(side * 0.44f, 1.36f, 0).Box(0.02f, 1.08f, 0.45f);
            body.Paint(LabPalette.WhiteEnamel).At(side * 0.223f, 0.43f, 0.231f).Box(0.437f, 0.74f, 0.014f, 0.0036f);
            AddGlassDoor(body, side);
        }

        foreach (float y in (ReadOnlySpan<float>)[1.16f, 1.5f])
        {
            body.Paint(LabPalette.WhiteEnamel).At(0, y, -0.01f).Box(0.86f, 0.016f, 0.4f);
        }

        if (given.Text("label").Length > 0)
        {
            NamePlate.Add(body, Core.Pose.At(0, 1.84f, 0.238f), 0.3f, 0.06f, given.Text("label"), string.Empty);
        }

        CabinetContents.Add(body, given.Text("content"));
        body.CollideBox(0, 0.95f, 0, 0.9f, 1.9f, 0.46f);
    }

    private static void AddGlassDoor(NodeBuilder body, float side)
    {
        Core.Pose door = Core.Pose.At(side * 0.223f, 1.355f, 0.231f);
        Brush frame = body.Paint(LabPalette.WhiteEnamel).In(door);
        frame.At(0, 0.505f, 0).Box(0.437f, 0.05f, 0.014f);
        frame.At(0, -0.505f, 0).Box(0.437f, 0.05f, 0.014f);
        frame.At(0.199f, 0, 0).Box(0.04f, 0.96f, 0.014f);
        frame.At(-0.199f, 0, 0).Box(0.04f, 0.96f, 0.014f);
        body.Paint(Palette.Glass).In(door).Rectangle(0.36f, 0.96f);
        body.Paint(Palette.Chrome).In(door).At(side * -0.195f, -0.1f, 0.015f).Box(0.012f, 0.1f, 0.016f, 0.004f);
        body.Paint(Palette.Chrome).At(side * 0.03f, 0.7f, 0.246f).Box(0.012f, 0.1f, 0.016f, 0.004f);
    }
}
