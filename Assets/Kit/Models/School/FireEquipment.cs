using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>What a corridor needs for a fire: call point, hydrant cabinet, extinguisher box, direction signs, alarm bell, assembly sign, switch box.</summary>
internal static class FireEquipment
{
    public static readonly KitAsset CallPoint = new("fire-call-point", "Manual call point; the pane is pressed.", [], BuildCallPoint);

    public static readonly KitAsset Hydrant = new("hydrant-cabinet", "Fire hydrant cabinet with hose and nozzle.", [], BuildHydrant);

    public static readonly KitAsset ExtinguisherBox = new("extinguisher-box", "Box on the floor for two extinguishers.", [], BuildBox);

    public static readonly KitAsset Direction = new(
        "exit-direction", "Luminous direction sign, low on the wall.", [KitParameter.Choice("arrow", "left", "right", "both")], BuildDirection);

    public static readonly KitAsset Sounder = new("alarm-sounder", "Fire alarm with sounder and flash light.", [], BuildSounder);

    public static readonly KitAsset Assembly = new("assembly-sign", "Assembly point sign on a pole.", [], BuildAssembly);

    public static readonly KitAsset SwitchBox = new(
        "distribution-box", "Distribution box of a floor with main switch and breakers.", [KitParameter.Text("label", "一层照明配电箱 1AL"), KitParameter.Text("sublabel", "LIGHTING, FLOOR 1")], BuildSwitchBox);

    private static void BuildCallPoint(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0, 0.018f).Box(0.1f, 0.1f, 0.036f, 0.008f);
        body.Paint(Palette.White).At(0, -0.002f, 0.0364f).Rectangle(0.076f, 0.07f);
        NodeBuilder pane = asset.Node(ModelAsset.MovingNode, Pose.At(0, -0.006f, 0.038f));
        pane.Paint(Palette.White).At(0, 0, 0.0015f).Box(0.052f, 0.044f, 0.003f);
        pane.Paint(Palette.Black).At(0, 0, 0.0034f).AlongZ().Disc(0.008f, 16);
        pane.Paint(Palette.Black).At(-0.019f, 0, 0.0034f).Figure(new(-0.005f, 0.006f), new(-0.005f, -0.006f), new(0.006f, 0));
        pane.Paint(Palette.Black).At(0.019f, 0, 0.0034f).Figure(new(0.005f, -0.006f), new(0.005f, 0.006f), new(-0.006f, 0));
        pane.CollideBox(0, 0, 0.0015f, 0.052f, 0.044f, 0.006f);
        body.Write("火警 FIRE", Pose.At(0, 0.041f, 0.0366f), 0.012f, Inks.White, 0.09f);
        body.Write("按下报警 PRESS", Pose.At(0, -0.0335f, 0.0368f), 0.0085f, Inks.Red, 0.07f);
        asset.Node(ModelAsset.LampNode, Pose.At(0.038f, 0.041f, 0.037f)).Paint(Palette.GreenLamp).AlongZ().Dome(0.003f, 8);
        body.CollideBox(0, 0, 0.018f, 0.1f, 0.1f, 0.036f);
        asset.Anchor("grip", 0, -0.006f, 0.042f);
    }

    /// <summary>Origin: center of its back, hung with the center at 0.9; the door opens to the left.</summary>
    private static void BuildHydrant(AssetBuilder asset, KitArguments given)
    {
        const float Wide = 0.65f, Tall = 0.8f, Deep = 0.2f;
        NodeBuilder body = asset.Body;
        Brush steel = body.Paint(Palette.SafetyRed);
        steel.At(0, 0, 0.006f).Box(Wide, Tall, 0.012f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            steel.At(side * ((Wide * 0.5f) - 0.006f), 0, Deep * 0.5f).Box(0.012f, Tall, Deep);
            steel.At(0, side * ((Tall * 0.5f) - 0.006f), Deep * 0.5f).Box(Wide, 0.012f, Deep);
            body.CollideBox(side * ((Wide * 0.5f) - 0.006f), 0, Deep * 0.5f, 0.012f, Tall, Deep);
            body.CollideBox(0, side * ((Tall * 0.5f) - 0.006f), Deep * 0.5f, Wide, 0.012f, Deep);
        }

        Brush hose = body.Paint(LabPalette.Cotton).At(-0.08f, 0.1f, 0.1f);
        for (int turn = 0; turn < 4; turn++)
        {
            hose.Turned(Turn.AboutX(90)).Torus(0.06f + (turn * 0.03f), 0.0145f, 16, 4);
        }

        body.Paint(Palette.Brass).At(0.2f, -0.1f, 0.1f).AlongZ().Lathe(12, new(0.03f, -0.08f), new(0.03f, 0.02f), new(0.042f, 0.025f), new(0.042f, 0.05f), new(0, 0.05f));
        body.Paint(Palette.SafetyRed).At(0.2f, -0.02f, 0.11f).Torus(0.045f, 0.007f, 16, 6);
        body.Paint(Palette.Aluminum).At(0.04f, -0.3f, 0.1f).AlongX().Lathe(12, new(0.03f, -0.19f), new(0.03f, -0.14f), new(0.02f, -0.12f), new(0.011f, 0.16f), new(0.008f, 0.16f));
        AddDoor(asset, Wide, Tall, Deep);
        asset.Anchor("nozzle", 0.04f, -0.3f, 0.1f);
        asset.Anchor("valve", 0.2f, -0.02f, 0.11f);
    }

    private static void AddDoor(AssetBuilder asset, float wide, float tall, float deep)
    {
        NodeBuilder door = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(wide * -0.5f, 0, deep), Turn.AboutX(90)));
        Pose upright = new Pose(Vector3.Zero, Turn.AboutX(-90)) * Pose.At(wide * 0.5f, 0, 0);
        Brush frame = door.Paint(Palette.SafetyRed).In(upright);
        frame.At(0, (tall * 0.5f) - 0.06f, 0.008f).Box(wide, 0.12f, 0.016f);
        frame.At(0, (tall * -0.5f) + 0.04f, 0.008f).Box(wide, 0.08f, 0.016f);
        frame.At((wide * 0.5f) - 0.04f, -0.02f, 0.008f).Box(0.08f, tall - 0.2f, 0.016f);
        frame.At((wide * -0.5f) + 0.04f, -0.02f, 0.008f).Box(0.08f, tall - 0.2f, 0.016f);
        door.Paint(Palette.Glass).In(upright).At(0, -0.02f, 0.008f).Rectangle(wide - 0.16f, tall - 0.2f);
        door.Paint(Palette.Chrome).In(upright).At((wide * 0.5f) - 0.035f, 0, 0.026f).Box(0.018f, 0.1f, 0.018f, 0.004f);
        door.Write("消火栓  FIRE HYDRANT", upright * Pose.At(0, (tall * 0.5f) - 0.055f, 0.0166f), 0.055f, Inks.White, wide - 0.06f);
        door.Write("火警 119", upright * Pose.At(0, (tall * -0.5f) + 0.04f, 0.0166f), 0.045f, Inks.White, wide - 0.06f);
        door.CollideBox(upright * Pose.At(0, 0, 0.008f), new Vector3(wide, tall, 0.016f));
        asset.Anchor("grip", (wide * 0.5f) - 0.035f, 0, deep + 0.026f);
    }

    private static void BuildBox(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0.33f, -0.09f).Box(0.42f, 0.66f, 0.012f);
        body.Paint(Palette.SafetyRed).At(0, 0.02f, 0.005f).Box(0.42f, 0.04f, 0.2f);
        body.Paint(Palette.SafetyRed).At(0, 0.26f, 0.096f).Box(0.42f, 0.5f, 0.012f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.SafetyRed).At(side * 0.204f, 0.33f, 0.003f).Box(0.012f, 0.66f, 0.198f);
            Brush bottle = body.Paint(Palette.Paint("bottle-red", 0xB51218, 0.25f)).At(side * 0.095f, 0.04f, 0);
            bottle.Lathe(16, new(0, 0), new(0.06f, 0.0f), new(0.068f, 0.02f), new(0.068f, 0.38f), new(0.05f, 0.44f), new(0.02f, 0.465f), new(0.02f, 0.5f));
            body.Paint(Palette.Black).At(side * 0.095f, 0.57f, 0.02f).Box(0.022f, 0.03f, 0.11f, 0.004f);
            body.Paint(Palette.Black).At(side * 0.095f, 0.61f, 0.03f).Turned(Turn.AboutX(-12)).Box(0.02f, 0.014f, 0.12f, 0.004f);
            body.Paint(Palette.Brass).At(side * 0.095f, 0.56f, 0).Cylinder(0.018f, 0.05f, 10);
        }

        body.Write("灭火器箱", Pose.At(0, 0.32f, 0.1026f), 0.085f, Inks.White, 0.4f);
        body.Write("FIRE EXTINGUISHER|火警 119", Pose.At(0, 0.2f, 0.1026f), 0.042f, Inks.White, 0.4f);
        body.CollideBox(0, 0.33f, 0, 0.42f, 0.66f, 0.2f);
        asset.Anchor("grip", 0.095f, 0.6f, 0.03f);
    }

    private static void BuildDirection(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Stainless).At(0, 0, 0.006f).Box(0.36f, 0.15f, 0.012f, 0.004f);
        NodeBuilder lamp = asset.Node(ModelAsset.LampNode, Pose.Identity);
        lamp.Paint(Palette.ExitGlow).At(0, 0, 0.0126f).Rectangle(0.34f, 0.13f);
        string arrow = given.Text("arrow");
        SignSymbols.Draw(body.Paint(Palette.White).At(0.0f, 0, 0.0134f), "exit", 0.05f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            bool points = arrow == "both" || arrow == (side < 0 ? "left" : "right");
            if (points)
            {
                Brush white = body.Paint(Palette.White).In(new Pose(new Vector3(side * 0.115f, 0, 0.0134f), Turn.AboutZ(side < 0 ? 180 : 0)));
                white.Figure(new(-0.04f, -0.014f), new(0.005f, -0.014f), new(0.005f, -0.036f), new(0.045f, 0), new(0.005f, 0.036f), new(0.005f, 0.014f), new(-0.04f, 0.014f));
            }
        }

        body.CollideBox(0, 0, 0.006f, 0.36f, 0.15f, 0.012f);
    }

    private static void BuildSounder(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0, 0.03f).Box(0.12f, 0.16f, 0.06f, 0.012f);
        for (int i = 0; i < 5; i++)
        {
            body.Paint(Palette.Black).At(0, -0.02f - (i * 0.011f), 0.0606f).Rectangle(0.07f, 0.005f);
        }

        asset.Node(ModelAsset.LampNode, Pose.At(0, 0.04f, 0.06f)).Paint(new MaterialData("strobe", Palette.Ink(0xF0F0F0), 0f, 0.15f, Palette.Linear(0xFF4030) * 2.5f)).Box(0.08f, 0.04f, 0.03f, 0.01f);
        body.Write("火警声光", Pose.At(0, 0.005f, 0.0608f), 0.014f, Inks.White);
        body.CollideBox(0, 0, 0.03f, 0.12f, 0.16f, 0.06f);
    }

    private static void BuildAssembly(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Galvanized).At(0, 1.2f, -0.03f).Cylinder(0.025f, 2.4f, 10);
        body.Paint(Palette.Paint("footing", 0x8C8A84, 0.9f)).At(0, 0.04f, -0.03f).Cylinder(0.18f, 0.08f, 16);
        body.Paint(Palette.SafetyGreen).At(0, 2.05f, 0).Box(0.7f, 0.9f, 0.012f, 0.004f);
        Brush white = body.Paint(Palette.White).At(0, 2.2f, 0.0068f);
        foreach ((float x, float y, float lean) in (ReadOnlySpan<(float, float, float)>)[(-0.24f, 0.17f, -45f), (0.24f, 0.17f, -135f), (-0.24f, -0.17f, 45f), (0.24f, -0.17f, 135f)])
        {
            white.In(new Pose(new Vector3(x, y, 0), Turn.AboutZ(lean))).Figure(new(-0.06f, -0.018f), new(0.01f, -0.018f), new(0.01f, -0.045f), new(0.065f, 0), new(0.01f, 0.045f), new(0.01f, 0.018f), new(-0.06f, 0.018f));
        }

        for (int i = -1; i <= 1; i++)
        {
            white.At(i * 0.085f, 0.065f, 0.0004f).AlongZ().Disc(0.03f, 10);
            white.At(i * 0.085f, -0.045f, 0.0004f).Figure(Prisms.RoundedRectangle(0.07f, 0.14f, 0.025f));
        }

        body.Write("应急避难集合点", Pose.At(0, 1.86f, 0.0068f), 0.085f, Inks.White, 0.66f);
        body.Write("ASSEMBLY POINT", Pose.At(0, 1.74f, 0.0068f), 0.06f, Inks.White, 0.66f);
        body.CollideCylinder(new Vector3(0, 0, -0.03f), new Vector3(0, 2.4f, -0.03f), 0.03f, 6);
    }

    /// <summary>The main switch is the moving node: its lever turns about +X, up is on; six breakers below are for show.</summary>
    private static void BuildSwitchBox(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.CabinetGray).At(0, 0, 0.01f).Box(0.46f, 0.6f, 0.02f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.CabinetGray).At(side * 0.225f, 0, 0.07f).Box(0.01f, 0.6f, 0.14f);
            body.Paint(Palette.CabinetGray).At(0, side * 0.295f, 0.07f).Box(0.46f, 0.01f, 0.14f);
        }

        body.Paint(Palette.LightGray).At(0, 0, 0.1f).Box(0.44f, 0.58f, 0.006f);
        for (int i = 0; i < 6; i++)
        {
            float x = (i - 2.5f) * 0.058f;
            body.Paint(Palette.White).At(x, -0.07f, 0.113f).Box(0.052f, 0.09f, 0.03f, 0.004f);
            body.Paint(Palette.Black).At(x, -0.06f, 0.134f).Turned(Turn.AboutX(30)).Box(0.03f, 0.022f, 0.016f);
            NamePlate.Lines(body, Pose.At(x, -0.135f, 0.1036f), 0.05f, 0.02f, $"WL{i + 1}", string.Empty, Inks.Black);
        }

        body.Paint(Palette.White).At(0, 0.1f, 0.118f).Box(0.11f, 0.13f, 0.036f, 0.004f);
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.1f, 0.134f), Turn.AboutY(-90)));
        lever.Paint(Palette.SafetyRed).Turned(Turn.AboutY(90)).Turned(Turn.AboutX(35)).At(0, 0, 0.022f).Box(0.06f, 0.024f, 0.045f, 0.006f);
        lever.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(90)) * Pose.At(0, -0.012f, 0.02f), new Vector3(0.06f, 0.05f, 0.05f));
        body.Write("总开关 MAIN", Pose.At(0, 0.185f, 0.1036f), 0.02f, Inks.Black);
        body.Write("合 ON", Pose.At(0.085f, 0.13f, 0.1036f), 0.016f, Inks.Red);
        body.Write("分 OFF", Pose.At(0.085f, 0.07f, 0.1036f), 0.016f, Inks.Black);
        NamePlate.Add(body, Pose.At(0, 0.25f, 0.1032f), 0.36f, 0.06f, given.Text("label"), given.Text("sublabel"));
        body.Paint(Palette.SafetyYellow).At(-0.14f, 0.11f, 0.1036f).Figure(new(-0.05f, -0.035f), new(0.05f, -0.035f), new(0, 0.055f));
        SignSymbols.Draw(body.Paint(Palette.Black).At(-0.14f, 0.0f + 0.105f, 0.104f), "electricity", 0.028f);
        NodeBuilder door = asset.Node("door", new Pose(new Vector3(-0.23f, 0, 0.14f), Turn.AboutX(90)));
        Pose open = new Pose(Vector3.Zero, Turn.AboutX(-90)) * new Pose(Vector3.Zero, Turn.AboutY(-115)) * Pose.At(0.23f, 0, 0);
        door.Paint(Palette.CabinetGray).In(open).Box(0.46f, 0.6f, 0.012f, 0.004f);
        door.CollideBox(open, new Vector3(0.46f, 0.6f, 0.012f));
        body.CollideBox(0, 0, 0.05f, 0.46f, 0.6f, 0.1f);
        asset.Anchor("grip", 0, 0.085f, 0.17f);
    }
}
