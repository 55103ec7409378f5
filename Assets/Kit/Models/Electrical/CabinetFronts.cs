using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What is mounted on a panel's door: meters, lamps, switches, mimic diagram, louvers. Drawn about the middle of the door's face.</summary>
internal static class CabinetFronts
{
    /// <summary>The hinged node's frame stands with its Z up; the face is turned back to +Z outward.</summary>
    public static void Add(NodeBuilder door, string kind, Vector2 size)
    {
        Pose face = new Pose(Vector3.Zero, Turn.AboutX(-90)) * Pose.At((size.X * 0.5f) + 0.004f, 0, 0);
        float top = size.Y * 0.5f;
        switch (kind)
        {
            case "incomer":
                AddIncomer(door, face, size, top);
                break;
            case "capacitor":
                AddCapacitor(door, face, size, top);
                break;
            case "control":
                AddControl(door, face, top);
                break;
            default:
                AddFeeder(door, face, size, top);
                break;
        }

        PanelParts.ShockSign(door, face * Pose.At(size.X * -0.26f, (-top * 0.42f) + 0.02f, 0));
        PanelParts.Louvers(door, face * Pose.At(0, 0.17f - top, 0), Finishes.CabinetCream, size.X * 0.5f, 7);
    }

    private static void AddIncomer(NodeBuilder door, Pose face, Vector2 size, float top)
    {
        for (int i = 0; i < 3; i++)
        {
            PanelParts.Meter(door, face * Pose.At((i - 1) * 0.13f, top - 0.13f, 0), "A", 0.42f + (i * 0.03f), 1000);
            PanelParts.PilotLamp(door, face * Pose.At((i - 1) * 0.06f, top - 0.36f, 0), i == 0 ? Finishes.LampYellow : i == 1 ? Finishes.LampGreen : Finishes.LampRed, i == 0 ? "L1" : i == 1 ? "L2" : "L3");
        }

        PanelParts.Meter(door, face * Pose.At(-0.13f, top - 0.26f, 0), "V", 0.78f, 500);
        PanelParts.Meter(door, face * Pose.At(0.13f, top - 0.26f, 0), "cosφ", 0.7f, 1);
        PanelParts.Selector(door, face * Pose.At(0.2f, top - 0.36f, 0), "电压切换 V");
        AddBreakerWindow(door, face * Pose.At(0, top - 0.74f, 0));
        AddMimic(door.Paint(Palette.SafetyRed).In(face).At(size.X * 0.3f, -top * 0.35f, 0.001f));
    }

    private static void AddFeeder(NodeBuilder door, Pose face, Vector2 size, float top)
    {
        for (int i = 0; i < 3; i++)
        {
            float x = (i - 1) * size.X * 0.3f;
            PanelParts.Meter(door, face * Pose.At(x, top - 0.12f, 0), "A", 0.25f + (i * 0.17f), 200);
            PanelParts.PilotLamp(door, face * Pose.At(x - 0.035f, top - 0.225f, 0), Finishes.LampRed, "合 ON");
            PanelParts.PilotLamp(door, face * Pose.At(x + 0.035f, top - 0.225f, 0), Palette.GreenLamp, "分 OFF");
            AddRotary(door, face * Pose.At(x, top - 0.42f, 0), i);
            NamePlate.Add(door, face * Pose.At(x, top - 0.54f, 0), 0.15f, 0.04f, i switch { 0 => "照明 WL1", 1 => "水泵 WP2", _ => "备用 WP3" }, string.Empty);
        }

        AddMimic(door.Paint(Palette.SafetyRed).In(face).At(size.X * 0.25f, -top * 0.3f, 0.001f));
    }

    private static void AddCapacitor(NodeBuilder door, Pose face, Vector2 size, float top)
    {
        Pose controller = face * Pose.At(0, top - 0.16f, 0);
        door.Paint(Finishes.Bakelite).In(controller).At(0, 0, 0.008f).Box(0.144f, 0.144f, 0.016f, 0.004f);
        door.Paint(Palette.Black).In(controller).At(0, 0.03f, 0.0165f).Rectangle(0.12f, 0.05f);
        door.Write("0.96", controller * Pose.At(0, 0.03f, 0.0172f), 0.044f, Palette.Ink(0xFF4030), 0.1f);
        door.Write("无功补偿控制器 PF CONTROLLER", controller * Pose.At(0, -0.025f, 0.0165f), 0.009f, Inks.White, 0.13f);
        for (int i = 0; i < 10; i++)
        {
            PanelParts.PilotLamp(door, face * Pose.At(((i % 5) - 2) * 0.075f, top - 0.36f - (i / 5 * 0.07f), 0), i < 6 ? Finishes.LampGreen : Palette.GreenLamp, $"C{i + 1}");
        }

        PanelParts.Selector(door, face * Pose.At(size.X * 0.3f, top - 0.2f, 0), "自动/手动");
        AddRotary(door, face * Pose.At(0, top - 0.62f, 0), 1);
    }

    private static void AddControl(NodeBuilder door, Pose face, float top)
    {
        Pose screen = face * Pose.At(0, top - 0.2f, 0);
        door.Paint(Finishes.Bakelite).In(screen).At(0, 0, 0.006f).Box(0.27f, 0.2f, 0.012f, 0.004f);
        door.Paint(Finishes.ScreenBlue).In(screen).At(0, 0.004f, 0.0126f).Rectangle(0.235f, 0.155f);
        door.Write("低压配电监控|380.2 V   50.01 Hz|Ia 212 A   cosφ 0.95", screen * Pose.At(0, 0.004f, 0.0134f), 0.026f, Inks.White, 0.22f);
        for (int i = 0; i < 4; i++)
        {
            PanelParts.PushButton(door, face * Pose.At((i - 1.5f) * 0.075f, top - 0.38f, 0), i % 2 == 0 ? Palette.SafetyGreen : Palette.SafetyRed, i % 2 == 0 ? "合闸 ON" : "分闸 OFF");
            PanelParts.PilotLamp(door, face * Pose.At((i - 1.5f) * 0.075f, top - 0.46f, 0), i % 2 == 0 ? Finishes.LampGreen : Finishes.LampRed, $"QF{i + 1}");
        }

        PanelParts.Selector(door, face * Pose.At(-0.08f, top - 0.56f, 0), "远方/就地");
        door.Paint(Palette.SafetyYellow).In(face).At(0.09f, top - 0.56f, 0.002f).AlongZ().Disc(0.03f, 18);
        door.Paint(Palette.SafetyRed).In(face).At(0.09f, top - 0.56f, 0).AlongZ().Lathe(16, new(0.012f, 0f), new(0.012f, 0.018f), new(0.02f, 0.02f), new(0.02f, 0.027f), new(0.014f, 0.031f), new(0, 0.032f));
    }

    /// <summary>The front of a withdrawable air circuit breaker, seen through its cut-out.</summary>
    private static void AddBreakerWindow(NodeBuilder door, Pose at)
    {
        Brush frame = door.Paint(Palette.DarkGray).In(at);
        frame.At(0, 0, 0.003f).Box(0.36f, 0.32f, 0.006f);
        door.Paint(Finishes.DeviceGray).In(at).At(0, 0, 0.012f).Box(0.32f, 0.28f, 0.02f, 0.006f);
        door.Paint(Finishes.Bakelite).In(at).At(0.08f, 0.05f, 0.024f).Box(0.13f, 0.15f, 0.008f);
        door.Paint(Finishes.ScreenBlue).In(at).At(0.08f, 0.085f, 0.0285f).Rectangle(0.1f, 0.05f);
        door.Write("630 A", at * Pose.At(0.08f, 0.085f, 0.0292f), 0.026f, Inks.White, 0.09f);
        PanelParts.PushButton(door, at * Pose.At(-0.1f, 0.07f, 0.022f), Palette.SafetyGreen, "合 I");
        PanelParts.PushButton(door, at * Pose.At(-0.1f, 0.0f, 0.022f), Palette.SafetyRed, "分 O");
        door.Paint(Palette.SafetyRed).In(at).At(-0.035f, 0.07f, 0.0225f).Rectangle(0.03f, 0.022f);
        door.Write("I", at * Pose.At(-0.035f, 0.07f, 0.023f), 0.02f, Inks.White, 0.03f);
        door.Paint(Palette.SafetyYellow).In(at).At(-0.035f, 0.0f, 0.0225f).Rectangle(0.03f, 0.022f);
        door.Paint(Finishes.Bakelite).In(at).At(-0.03f, -0.09f, 0.024f).AlongZ().Cylinder(0.02f, 0.012f, 14, 0.003f);
        door.Write("连接 试验 分离|CONNECTED TEST ISOLATED", at * Pose.At(0.065f, -0.09f, 0.0228f), 0.013f, Inks.Black, 0.15f);
        door.Write("QF0  630 A  框架断路器", at * Pose.At(0, -0.175f, 0.001f), 0.022f, Inks.Black, 0.36f);
    }

    private static void AddRotary(NodeBuilder door, Pose at, int state)
    {
        door.Paint(Palette.SafetyYellow).In(at).At(0, 0, 0.0015f).Rectangle(0.09f, 0.09f);
        door.Paint(Palette.SafetyRed).In(at).At(0, 0, 0.012f).AlongZ().Cylinder(0.029f, 0.02f, 18, 0.004f);
        door.Paint(Palette.SafetyRed).In(at).Turned(Turn.AboutZ(state == 2 ? 90 : 0)).At(0, 0, 0.031f).Box(0.018f, 0.075f, 0.022f, 0.006f);
        door.Write("I", at * Pose.At(0, 0.052f, 0.001f), 0.014f, Inks.Black);
        door.Write("O", at * Pose.At(-0.054f, 0, 0.001f), 0.014f, Inks.Black);
    }

    /// <summary>A single-line diagram: busbar, switch, transformer symbol.</summary>
    private static void AddMimic(Brush line)
    {
        line.At(0, 0.1f, 0).Rectangle(0.16f, 0.008f);
        line.At(0, 0.055f, 0).Rectangle(0.006f, 0.09f);
        line.At(0.014f, -0.005f, 0).Turned(Turn.AboutZ(-28)).Rectangle(0.006f, 0.06f);
        line.At(0, -0.065f, 0).Rectangle(0.006f, 0.07f);
        line.At(0, -0.125f, 0).AlongZ().Disc(0.028f, 18, 0.023f);
        line.At(0, -0.16f, 0).AlongZ().Disc(0.028f, 18, 0.023f);
    }
}
