using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What stands and hangs along the walls of the vehicle workshop.</summary>
internal static class WorkshopEdges
{
    public static void Add(RoomBuilder room)
    {
        AddBenches(room);
        AddAirAndTires(room);
        AddBoards(room);
        AddShelf(room, new Pose(new Vector3(-6.3f, 0, -3.9f), Turn.AboutY(90)));
    }

    private static void AddBenches(RoomBuilder room)
    {
        foreach (float x in (ReadOnlySpan<float>)[-1.5f, 0.5f])
        {
            room.Place("workbench", Pose.At(x, 0, -4.38f), "width=1.9");
            room.Furnish("tool-board", room.Wall(RoomSide.Back).At(x, 1.62f, 0.002f));
        }

        room.Furnish("bench-vise", new Pose(new Vector3(-2.2f, 0.85f, -4.15f), Turn.AboutY(0)));
        room.Furnish("tool-cabinet", Pose.At(2.0f, 0, -4.5f)).Furnish("tool-cabinet", Pose.At(2.74f, 0, -4.5f));
        Quaternion flat = DetMath.Multiply(Turn.AboutY(15), Turn.AboutX(-90));
        room.Furnish("torque-wrench", new Pose(new Vector3(0.4f, 0.866f, -4.15f), flat), "set=110 N·m");
        for (int i = 0; i < 6; i++)
        {
            room.Furnish("socket", new Pose(new Vector3(-0.05f + (i * 0.045f), 0.87f, -4.32f), Turn.AboutZ(90)), $"size={10 + (i * 2)}");
        }

        room.Furnish("multimeter", new Pose(new Vector3(-1.2f, 0.874f, -4.25f), DetMath.Multiply(Turn.AboutY(-20), Turn.AboutX(-90)))).Furnish("battery-12v", Pose.At(1.15f, 0.85f, -4.4f));
        room.Furnish("parts-tray", Pose.At(-1.75f, 0.85f, -4.4f), "label=螺栓 BOLTS");
        room.Furnish("insulating-gloves", new Pose(new Vector3(-0.75f, 0.878f, -4.3f), Turn.AboutY(200))).Furnish("face-shield", Pose.At(0.85f, 1.03f, -4.45f));
        room.Furnish("waste-bin", Pose.At(3.6f, 0, -4.45f)).Furnish("waste-bin", Pose.At(4.1f, 0, -4.45f));
        room.Furnish("insulating-mat", Pose.At(-0.5f, 0, -3.6f), "width=4", "depth=0.8", "color=black");
    }

    private static void AddAirAndTires(RoomBuilder room)
    {
        room.Furnish("compressor", new Pose(new Vector3(6.1f, 0, -4.0f), Turn.AboutY(-90)));
        room.Place("tire-rack", new Pose(new Vector3(6.25f, 0, -2.0f), Turn.AboutY(-90)));
        Brush air = room.Body.Paint(Palette.AirGray);
        air.Pipe(0.017f, 0.06f, 8, isCapped: false, new(6.45f, 0.9f, -3.7f), new(6.45f, 2.6f, -3.7f), new(6.45f, 2.6f, -4.72f), new(-6.4f, 2.6f, -4.72f));
        foreach (float x in (ReadOnlySpan<float>)[-2.7f, 1.5f])
        {
            air.Rod(new Vector3(x, 2.6f, -4.72f), new Vector3(x, 1.35f, -4.72f), 0.012f, 8);
            room.Body.Paint(Palette.Brass).At(x, 1.3f, -4.7f).Cylinder(0.016f, 0.08f, 10);
            room.Body.Paint(Palette.SafetyBlue).At(x, 1.42f, -4.68f).Box(0.05f, 0.1f, 0.06f, 0.012f);
            room.Body.Paint(Palette.SafetyBlue).At(x, 1.0f, -4.66f).AlongZ().Torus(0.11f, 0.012f, 24, 6).At(0, 0.03f, 0).Torus(0.115f, 0.012f, 24, 6);
        }

        for (int i = 0; i < 3; i++)
        {
            room.Place("wheel", new Pose(new Vector3(5.0f, 0.11f + (i * 0.216f), -4.2f), Turn.AboutZ(90)));
        }
    }

    private static void AddBoards(RoomBuilder room)
    {
        RoomWall right = room.Wall(RoomSide.Right), front = room.Wall(RoomSide.Front), back = room.Wall(RoomSide.Back);
        room.Furnish("rules-board", right.At(2.1f, 1.65f, 0.002f), "title=高压断电五步", "color=red", "width=0.8", "height=1.1", "text=1 车辆下电，钥匙收存|   Switch off, keep the key|2 断开 12 V 负极|   Disconnect the 12 V negative|3 戴绝缘手套拔下维修开关|   Pull the service plug with gloves|4 等待 10 分钟放电|   Wait 10 minutes|5 验电确认无电压|   Prove dead");
        room.Furnish("rules-board", right.At(3.1f, 1.65f, 0.002f), "title=举升机安全", "color=blue", "width=0.8", "height=1.1", "text=1 支点对准，四臂垫实|2 离地 10 cm 摇晃检查|3 升起后落锁|4 车下有人不得升降|5 下降前清场");
        room.Furnish("rules-board", right.At(4.0f, 1.6f, 0.002f), "title=7S 管理", "color=green", "text=整理 Sort|整顿 Set in order|清扫 Shine|清洁 Standardize|素养 Sustain|安全 Safety|节约 Save");
        room.Furnish("safety-sign", right.At(-0.3f, 1.7f, 0.002f), "kind=warning", "symbol=electricity", "label=高压危险", "sublabel=HIGH VOLTAGE");
        room.Furnish("safety-sign", right.At(1.35f, 1.7f, 0.002f), "kind=mandatory", "symbol=gloves", "label=必须戴绝缘手套", "sublabel=INSULATING GLOVES");
        room.Furnish("safety-sign", right.At(-0.65f, 1.7f, 0.002f), "kind=fire", "symbol=extinguisher", "label=灭火器", "sublabel=EXTINGUISHER");
        room.Furnish("work-order-board", front.At(-0.2f, 1.5f, 0.002f), "title=今日实训 TODAY", "text=工位 1：动力电池拆卸|工位 2：高压断电与验电||指导教师：陈老师|安全员：第二组组长|工具清点：上课 / 下课");
        room.Furnish("wall-clock", back.At(-3.1f, 2.45f, 0.002f), "hour=10", "minute=8");
        room.Furnish("fire-extinguisher", front.At(-0.95f, 0, 0.002f));
        room.Furnish("safety-sign", front.At(0.75f, 1.65f, 0.002f), "kind=mandatory", "symbol=helmet", "label=必须戴安全帽", "sublabel=WEAR A HELMET");
        AddSwitchBox(room.Body, back.At(3.4f, 1.5f, 0.002f));
    }

    private static void AddSwitchBox(NodeBuilder body, Pose at)
    {
        body.Paint(Palette.LightGray).In(at).At(0, 0, 0.09f).Box(0.5f, 0.7f, 0.18f, 0.008f);
        body.Paint(Palette.CabinetGray).In(at).At(0, 0, 0.184f).Box(0.46f, 0.66f, 0.01f, 0.004f);
        PanelParts.ShockSign(body, at * Pose.At(0, 0.12f, 0.19f), 0.16f);
        PanelParts.SwingHandle(body, at * Pose.At(0.19f, -0.05f, 0.189f));
        body.Write("车间配电箱 AP-2", at * Pose.At(0, 0.28f, 0.1895f), 0.04f, Inks.Black, 0.44f);
        body.Paint(Palette.Galvanized).In(at).At(0, 1.3f, 0.06f).Cylinder(0.03f, 1.9f, 10);
    }

    /// <summary>A shelf with boxes in order, each row with its label.</summary>
    private static void AddShelf(RoomBuilder room, Pose at)
    {
        NodeBuilder body = room.Body;
        Brush steel = body.Paint(Palette.FrameGray).In(at);
        foreach (float x in (ReadOnlySpan<float>)[-0.8f, 0.8f])
        {
            steel.At(x, 1.0f, 0.2f).Box(0.04f, 2f, 0.04f).At(0, 0, -0.4f).Box(0.04f, 2f, 0.04f);
        }

        ReadOnlySpan<MaterialData> colors = [Palette.SafetyBlue, Palette.SafetyYellow, Palette.SafetyRed, Palette.LightGray, Palette.SafetyGreen];
        for (int row = 0; row < 4; row++)
        {
            float y = 0.2f + (row * 0.5f);
            steel.At(0, y, 0).Box(1.6f, 0.03f, 0.44f);
            for (int i = 0; i < 5; i++)
            {
                if ((row * 5) + i is 7 or 13)
                {
                    continue;
                }

                float height = row % 2 == 0 ? 0.2f : 0.26f;
                Brush box = body.Paint(colors[((row * 2) + i) % 5]).In(at).At(-0.62f + (i * 0.31f), y + 0.015f, 0.02f);
                box.At(0, height * 0.5f, 0).Box(0.27f, height, 0.36f, 0.012f);
                body.Paint(Palette.White).In(at).At(-0.62f + (i * 0.31f), y + 0.015f + (height * 0.5f), 0.2008f).Rectangle(0.14f, 0.06f);
                body.Write($"{(char)('A' + row)}-{i + 1}", at * Pose.At(-0.62f + (i * 0.31f), y + 0.015f + (height * 0.5f), 0.2015f), 0.04f, Inks.Black, 0.13f);
            }
        }

        body.CollideBox(at * Pose.At(0, 1f, 0), new Vector3(1.64f, 2f, 0.44f));
    }
}
