using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What hangs on walls and stands on desks of technical rooms.</summary>
internal static class WallItems
{
    public static readonly KitAsset Clock = new(
        "wall-clock", "Round wall clock.", [KitParameter.Number("hour", "9", 0, 12), KitParameter.Number("minute", "12", 0, 60)], BuildClock);

    public static readonly KitAsset Phone = new("desk-phone", "Desk telephone with handset and coiled cord.", [], (asset, _) => BuildPhone(asset));

    public static readonly KitAsset Monitor = new("desk-monitor", "Computer screen with keyboard and mouse.", [KitParameter.Text("display", "配电监控 POWER MONITORING")], BuildMonitor);

    public static readonly KitAsset RulesBoard = new(
        "rules-board", "Framed rules on the wall; the text fills the sheet from the top.",
        [KitParameter.Text("title", "操作规程 RULES"), KitParameter.Text("text"), KitParameter.Number("width", "0.6", 0.3, 2), KitParameter.Number("height", "0.9", 0.3, 1.6), KitParameter.Choice("color", "blue", "red", "green")], BuildRules);

    public static readonly KitAsset Mimic = new("mimic-board", "Mosaic board with the single-line diagram of the room, 2.4 x 1.3 m.", [], (asset, _) => BuildMimic(asset.Body));

    private static void BuildClock(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.Bakelite).AlongZ().Lathe(32, new(0.15f, 0f), new(0.16f, 0.012f), new(0.158f, 0.032f), new(0.15f, 0.036f), new(0.145f, 0.03f));
        body.Paint(Palette.White).At(0, 0, 0.024f).AlongZ().Disc(0.148f, 32);
        for (int i = 0; i < 12; i++)
        {
            body.Paint(Palette.Black).At(0, 0, 0.0245f).Turned(Turn.AboutZ(i * 30)).At(0, 0.132f, 0).Rectangle(i % 3 == 0 ? 0.007f : 0.004f, 0.02f);
            Vector2 at = Turn.Direction(Turn.Radians(90 - (i * 30))) * 0.103f;
            body.Write(i == 0 ? "12" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i}"), Pose.At(at.X, at.Y, 0.0246f), 0.03f, Inks.Black);
        }

        float minute = given.Number("minute"), hour = given.Number("hour") + (minute / 60f);
        body.Paint(Palette.Black).At(0, 0, 0.0265f).Turned(Turn.AboutZ(hour * -30)).At(0, 0.032f, 0).Box(0.008f, 0.085f, 0.002f);
        body.Paint(Palette.Black).At(0, 0, 0.0285f).Turned(Turn.AboutZ(minute * -6)).At(0, 0.048f, 0).Box(0.0055f, 0.125f, 0.002f);
        body.Paint(Palette.SafetyRed).At(0, 0, 0.03f).Turned(Turn.AboutZ(-200)).At(0, 0.04f, 0).Box(0.002f, 0.14f, 0.001f);
        body.Paint(Palette.Glass).At(0, 0, 0.034f).AlongZ().Disc(0.148f, 24);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0, 0.036f), 0.16f, 12);
    }

    private static void BuildPhone(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.DeviceWhite).At(0, 0.028f, 0).Turned(Turn.AboutX(10)).Box(0.17f, 0.036f, 0.2f, 0.01f);
        Pose top = new(new Vector3(0.03f, 0.0475f, 0.02f), Turn.AboutX(10 - 90));
        for (int i = 0; i < 12; i++)
        {
            body.Paint(Palette.LightGray).In(top).At(((i % 3) - 1) * 0.024f, 0.012f - (i / 3 * 0.02f), 0.002f).Box(0.017f, 0.013f, 0.006f);
        }

        body.Paint(Finishes.LcdGray).In(top).At(0, 0.055f, 0.001f).Box(0.085f, 0.03f, 0.004f);
        Brush handset = body.Paint(Finishes.DeviceWhite);
        handset.Loft(12, [
            new(new Vector3(-0.058f, 0.062f, 0.1f), Vector3.UnitX, 0.022f, 0.014f), new(new Vector3(-0.058f, 0.066f, 0.06f), Vector3.UnitX, 0.024f, 0.016f), new(new Vector3(-0.058f, 0.08f, 0.03f), Vector3.UnitX, 0.014f, 0.011f),
            new(new Vector3(-0.058f, 0.088f, -0.03f), Vector3.UnitX, 0.014f, 0.011f), new(new Vector3(-0.058f, 0.086f, -0.065f), Vector3.UnitX, 0.024f, 0.016f), new(new Vector3(-0.058f, 0.086f, -0.1f), Vector3.UnitX, 0.022f, 0.014f)]);
        body.Paint(Palette.DarkGray).At(-0.06f, 0.012f, 0.11f).Turned(Turn.AboutZ(90)).Coil(0.008f, 0.0018f, 0.12f, 14, 4, 8);
        body.CollideBox(0, 0.045f, 0, 0.18f, 0.09f, 0.21f);
        asset.Anchor("grip", -0.058f, 0.085f, 0);
    }

    private static void BuildMonitor(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.Bakelite).At(0, 0.33f, 0).Box(0.54f, 0.32f, 0.03f, 0.005f);
        body.Paint(Finishes.ScreenBlue).At(0, 0.332f, 0.0156f).Rectangle(0.515f, 0.29f);
        body.Write(given.Text("display"), Pose.At(0, 0.44f, 0.0163f), 0.026f, Inks.White, 0.5f);
        for (int i = 0; i < 6; i++)
        {
            body.Paint(Finishes.LampGreen).At(-0.2f + (i * 0.08f), 0.25f + (i * 37 % 11 * 0.004f), 0.0162f).Rectangle(0.04f, 0.04f + (i * 23 % 7 * 0.016f));
        }

        body.Paint(Finishes.Bakelite).At(0, 0.1f, -0.03f).Box(0.05f, 0.2f, 0.02f, 0.004f);
        body.Paint(Finishes.Bakelite).At(0, 0.007f, -0.02f).Box(0.24f, 0.014f, 0.18f, 0.005f);
        body.Paint(Palette.DarkGray).At(-0.04f, 0.01f, 0.2f).Turned(Turn.AboutX(3)).Box(0.42f, 0.018f, 0.13f, 0.004f);
        for (int row = 0; row < 5; row++)
        {
            body.Paint(Palette.FrameGray).At(-0.04f, 0.0205f, 0.158f + (row * 0.022f)).Box(0.39f, 0.005f, 0.016f);
        }

        body.Paint(Palette.DarkGray).At(0.24f, 0.0f, 0.2f).Loft(12, [new(new Vector3(0, 0, 0), Vector3.UnitX, 0.03f, 0.052f), new(new Vector3(0, 0.018f, 0), Vector3.UnitX, 0.028f, 0.048f), new(new Vector3(0, 0.03f, 0), Vector3.UnitX, 0.014f, 0.03f)]);
        body.CollideBox(0, 0.25f, 0, 0.54f, 0.5f, 0.05f);
    }

    private static void BuildRules(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), height = given.Number("height");
        NodeBuilder body = asset.Body;
        Brush frame = body.Paint(Palette.Aluminum);
        frame.At(0, 0, 0.006f).Box(width, height, 0.012f, 0.004f);
        body.Paint(Palette.Paper).At(0, 0, 0.0125f).Rectangle(width - 0.03f, height - 0.03f);
        float band = Math.Min(0.12f, height * 0.16f);
        body.Paint(Palette.Named(given.Text("color"))).At(0, ((height - band) * 0.5f) - 0.015f, 0.013f).Rectangle(width - 0.03f, band);
        body.Write(given.Text("title"), Pose.At(0, ((height - band) * 0.5f) - 0.015f, 0.0136f), band * 0.5f, Inks.White, width - 0.08f);
        if (given.Text("text").Length > 0)
        {
            body.WriteInto(given.Text("text"), Pose.At(0, (band * -0.5f) - 0.005f, 0.0132f), new Vector2(width - 0.08f, height - band - 0.08f), 0.04f, Inks.Black);
        }

        body.CollideBox(0, 0, 0.007f, width, height, 0.014f);
    }

    /// <summary>Two incomers, a split busbar with a coupler, feeders below; closed switches are red, open ones green.</summary>
    private static void BuildMimic(NodeBuilder body)
    {
        body.Paint(Palette.Aluminum).At(0, 0, 0.02f).Box(2.4f, 1.3f, 0.04f, 0.008f);
        body.Paint(Finishes.DeviceWhite).At(0, 0, 0.0405f).Rectangle(2.34f, 1.24f);
        for (int i = 1; i < 48; i++)
        {
            body.Paint(Palette.LightGray).At(-1.17f + (i * 0.04875f), 0, 0.0408f).Rectangle(0.0012f, 1.24f);
        }

        for (int i = 1; i < 25; i++)
        {
            body.Paint(Palette.LightGray).At(0, -0.62f + (i * 0.0496f), 0.0408f).Rectangle(2.34f, 0.0012f);
        }

        body.Write("低压配电系统模拟图   LOW-VOLTAGE SINGLE-LINE DIAGRAM", Pose.At(0, 0.54f, 0.042f), 0.07f, Inks.Red, 2.2f);
        Brush line = body.Paint(Palette.SafetyRed).At(0, 0, 0.0418f);
        line.At(-0.58f, 0.05f, 0).Rectangle(1.06f, 0.022f);
        line.At(0.58f, 0.05f, 0).Rectangle(1.06f, 0.022f);
        line.At(0, 0.05f, 0).Rectangle(0.1f, 0.008f);
        foreach (float x in (ReadOnlySpan<float>)[-0.75f, 0.75f])
        {
            line.At(x, 0.41f, 0).AlongZ().Disc(0.05f, 24, 0.042f);
            line.At(x, 0.35f, 0).AlongZ().Disc(0.05f, 24, 0.042f);
            line.At(x, 0.18f, 0).Rectangle(0.01f, 0.25f);
            AddSwitch(body, x, 0.2f, isClosed: true);
            body.Write(x < 0 ? "T1 630 kVA" : "T2 630 kVA", Pose.At(x + 0.19f, 0.38f, 0.042f), 0.036f, Inks.Black);
        }

        AddSwitch(body, 0, 0.05f, isClosed: false);
        body.Write("母联 QF3", Pose.At(0, 0.12f, 0.042f), 0.032f, Inks.Black);
        for (int i = 0; i < 10; i++)
        {
            float x = -1.0f + (i * 0.222f);
            line.At(x, -0.15f, 0).Rectangle(0.008f, 0.4f);
            AddSwitch(body, x, -0.1f, isClosed: i is not (3 or 8));
            line.At(x, -0.37f, 0).Figure(new(-0.022f, 0.02f), new(0, -0.03f), new(0.022f, 0.02f));
            body.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"1WP{i + 1}"), Pose.At(x, -0.46f, 0.042f), 0.034f, Inks.Black);
        }

        body.CollideBox(0, 0, 0.02f, 2.4f, 1.3f, 0.04f);
    }

    private static void AddSwitch(NodeBuilder body, float x, float y, bool isClosed)
    {
        body.Paint(Palette.White).At(x, y, 0.0424f).Rectangle(0.056f, 0.056f);
        body.Paint(isClosed ? Finishes.LampRed : Finishes.LampGreen).At(x, y, 0.043f).Turned(Turn.AboutZ(isClosed ? 0 : 90)).Rectangle(0.03f, 0.046f);
    }
}
