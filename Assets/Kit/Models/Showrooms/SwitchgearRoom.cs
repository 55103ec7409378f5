using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Low-voltage switchgear room of a college: a row of panels, transformer bay, duty desk, mimic board and safety tools.</summary>
internal static class SwitchgearRoom
{
    private static readonly Vector3 Size = new(9.6f, 3.8f, 6.6f);
    private const float RowZ = -1.95f;
    private const float RowLeft = -1.3f;
    private const float DoorX = 2.6f;

    /// <summary>The panel that a scenario may bring itself.</summary>
    private const int Practice = 3;

    public static readonly KitAsset Asset = new(
        "switchgear-room", "Furnished low-voltage switchgear room, 9.6 x 6.6 m; with `gap=yes` the place of panel 1AA4 and the permit board are left to a scenario.",
        [KitParameter.Choice("gap", "no", "yes")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var room = new RoomBuilder(asset, "switchgear-room", Size);
        AddShell(room);
        bool hasGap = given.Text("gap") == "yes";
        AddRow(room, hasGap);
        AddTransformerBay(room);
        AddDuty(room);
        AddSafetyWall(room, hasGap);
        AddServices(room);
        AddWear(room);
        AddLamps(room);
        room.Camera("overview", new(3.9f, 2.1f, 2.75f), new(-1.4f, 1.0f, -1.3f));
        room.Camera("row", new(-2.0f, 1.65f, 1.2f), new(1.6f, 1.2f, -2.0f));
        room.Camera("transformer", new(-1.2f, 1.7f, 1.6f), new(-4.0f, 0.9f, -1.4f));
        room.Camera("desk", new(0.6f, 1.65f, -0.9f), new(4.0f, 1.2f, 0.9f));
        room.Camera("entrance", new(-0.6f, 1.65f, -1.0f), new(-1.2f, 1.3f, 3.2f));
        room.Station("panel", Pose.At(RowLeft + 2.4f, 0, RowZ + 1.3f));
        room.Station("gap", Pose.At(RowLeft + (Practice * 0.805f), 0, RowZ));
        room.Station("bench", new Pose(new Vector3(-4.42f, 0, 1.75f), Turn.AboutY(90)));
        room.Station("board", room.Wall(RoomSide.Front).At(1.0f, 1.45f, 0.02f));
        room.Finish(0.07f);
    }

    private static void AddShell(RoomBuilder room)
    {
        room.AddFloor(Finishes.EpoxyGray);
        room.AddCeiling(Palette.Ceiling);
        WallHole door = new(-DoorX, 0, 1.8f, 2.3f), high = new(2.6f, 2.3f, 1.8f, 0.9f), second = new(-0.4f, 2.3f, 1.8f, 0.9f);
        room.AddWall(RoomSide.Back, Finishes.PlainWall, new WallHole(-2.6f, 2.55f, 1.8f, 0.8f), new WallHole(1.2f, 2.55f, 1.8f, 0.8f), new WallHole(3.6f, 2.55f, 1.2f, 0.8f));
        room.AddWall(RoomSide.Left, Finishes.PlainWall, new WallHole(1.2f, 1.3f, 1.5f, 1.5f), new WallHole(-1.0f, 1.3f, 1.5f, 1.5f));
        room.AddWall(RoomSide.Right, Finishes.PlainWall);
        room.AddWall(RoomSide.Front, Finishes.PlainWall, door);
        foreach (float x in (ReadOnlySpan<float>)[-2.6f, 1.2f])
        {
            room.Window(RoomSide.Back, new WallHole(x, 2.55f, 1.8f, 0.8f), 2);
        }

        AddFan(room, room.Wall(RoomSide.Back).At(3.6f, 2.95f));
        room.Window(RoomSide.Left, new WallHole(1.2f, 1.3f, 1.5f, 1.5f)).Window(RoomSide.Left, new WallHole(-1.0f, 1.3f, 1.5f, 1.5f));
        room.Outdoors(RoomSide.Left).Outdoors(RoomSide.Back);
        room.Furnish("hinge-door", room.Wall(RoomSide.Front).At(-DoorX, 0, -0.1f), "width=1.68", "height=2.24", "leaves=two", "kind=louver", "label=配电重地  闲人免进", "sublabel=AUTHORIZED PERSONS ONLY");
        room.Skirting(RoomSide.Back, Finishes.BaseBoard).Skirting(RoomSide.Left, Finishes.BaseBoard).Skirting(RoomSide.Right, Finishes.BaseBoard);
        room.Skirting(RoomSide.Front, Finishes.BaseBoard, new Vector2(-DoorX - 0.9f, -DoorX + 0.9f));

        // The board across the doorway that keeps mice out, as every such room has it.
        Pose guard = room.Wall(RoomSide.Front).At(-DoorX, 0, 0.03f);
        room.Body.Paint(Palette.Stainless).In(guard).At(0, 0.25f, 0).Box(1.76f, 0.5f, 0.012f);
        room.Body.Paint(Palette.Hazard).In(guard).At(0, 0.42f, 0.0065f).Rectangle(1.76f, 0.16f);
        room.Body.Write("挡鼠板  RODENT GUARD", guard * Pose.At(0, 0.2f, 0.0068f), 0.09f, Inks.Black, 1.6f);
    }

    private static void AddRow(RoomBuilder room, bool hasGap)
    {
        ReadOnlySpan<(string Front, string Label, string Sub)> panels =
        [
            ("incomer", "1AA1  进线柜", "INCOMER"), ("capacitor", "1AA2  电容柜", "CAPACITOR"), ("feeder", "1AA3  馈线柜", "FEEDER"),
            ("feeder", "1AA4  馈线柜", "FEEDER"), ("feeder", "1AA5  馈线柜", "FEEDER"), ("control", "1AA6  控制柜", "CONTROL"), ("incomer", "1AA7  联络柜", "BUS COUPLER"),
        ];
        for (int i = 0; i < panels.Length; i++)
        {
            if (hasGap && i == Practice)
            {
                continue;
            }

            room.Furnish("lv-cabinet", Pose.At(RowLeft + (i * 0.805f), 0, RowZ), $"front={panels[i].Front}", $"label={panels[i].Label}", $"sublabel={panels[i].Sub}");
        }

        float width = panels.Length * 0.805f, middle = RowLeft + ((panels.Length - 1) * 0.4025f);
        room.Body.SoilBase(RoomWear.SeedOf("switchgear-row"), Pose.At(middle, 0, RowZ), width, 0.6f);
        room.Furnish("insulating-mat", Pose.At(middle, 0, RowZ + 0.8f), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"width={width:0.###}"), "depth=0.9");
        room.Frame(Palette.FloorLine, middle - (width * 0.5f) - 0.2f, RowZ - 0.5f, middle + (width * 0.5f) + 0.15f, RowZ + 1.45f);
        room.Body.Write("站在绝缘垫上操作  STAND ON THE MAT", new Pose(new Vector3(middle, 0.004f, RowZ + 1.34f), Turn.AboutX(-90)), 0.11f, Palette.FloorLine.BaseColor, 4f);

        // Bus duct over the row, from the transformer bay.
        Brush duct = room.Body.Paint(Palette.LightGray);
        duct.At(-2.3f, 3.0f, RowZ).Box(2.4f, 0.16f, 0.22f, 0.008f);
        duct.At(RowLeft, 2.6f, RowZ).Box(0.24f, 0.92f, 0.22f, 0.008f);
        for (int i = 0; i < 4; i++)
        {
            duct.At(-3.3f + (i * 0.55f), 3.0f, RowZ).Box(0.03f, 0.2f, 0.26f, 0.004f);
        }

        room.Body.Write("母线槽 1600 A  BUSWAY", Pose.At(-2.3f, 3.0f, RowZ + 0.1115f), 0.07f, Inks.Black);
    }

    private static void AddWear(RoomBuilder room)
    {
        room.Body.MarkFloor("arrow", DoorX, 2.2f, 0.4f, 0.6f, 180).MarkFloor("arrow", 1.2f, 0.7f, 0.4f, 0.6f, -110);
        room.Body.MarkFloor("scuffs", DoorX - 0.3f, 1.5f, 1.1f, 0.8f, 25).MarkFloor("scuffs", 0.4f, 0.35f, 0.9f, 0.7f, 160).MarkFloor("scuffs", 3.5f, 0.3f, 0.8f, 0.8f, 80);
        room.Body.MarkFloor("tire-mark", 1.7f, 1.3f, 0.07f, 2f, 65).MarkFloor("water-stain", -3.6f, 0.4f, 0.7f, 0.5f);
        room.Body.MarkFloor("oil-stain", -2.95f, -1.1f, 0.42f, 0.36f, 40);
        room.Body.Mark("electricity", Pose.At(-2.95f, 3.0f, RowZ + 0.11f), 0.15f, 0.15f).Mark("electricity", Pose.At(-1.6f, 3.0f, RowZ + 0.11f), 0.15f, 0.15f);
    }

    private static void AddTransformerBay(RoomBuilder room)
    {
        room.Furnish("transformer", new Pose(new Vector3(-3.65f, 0, -1.95f), Turn.AboutY(0)));
        room.Frame(Palette.Hazard, -4.7f, -3.2f, -2.35f, -0.75f, 0.1f);
        room.MeshFence(new Pose(new Vector3(-2.4f, 0, -1.98f), Turn.AboutY(90)), 2.4f);
        room.MeshFence(Pose.At(-4.2f, 0, -0.78f), 1.16f).MeshFence(Pose.At(-3.02f, 0, -0.78f), 1.16f);
        room.Furnish("safety-sign", Pose.At(-3.02f, 1.35f, -0.745f), "kind=warning", "symbol=electricity", "label=高压危险", "sublabel=HIGH VOLTAGE");
        room.Furnish("safety-sign", Pose.At(-4.2f, 1.35f, -0.745f), "kind=prohibition", "symbol=no-entry", "label=禁止攀登", "sublabel=DO NOT ENTER");
        Brush bar = room.Body.Paint(Finishes.Copper);
        foreach ((float x, MaterialData sleeve) in (ReadOnlySpan<(float, MaterialData)>)[(-4.11f, Finishes.PhaseYellow), (-3.65f, Finishes.PhaseGreen), (-3.19f, Finishes.PhaseRed)])
        {
            bar.At(x, 2.2f, RowZ - 0.12f).Box(0.08f, 1.3f, 0.01f);
            room.Body.Paint(sleeve).At(x, 2.35f, RowZ - 0.12f).Box(0.082f, 0.7f, 0.012f);
        }

        room.Body.Paint(Palette.LightGray).At(-3.65f, 2.98f, RowZ - 0.06f).Box(1.3f, 0.24f, 0.34f, 0.01f);
        room.Body.Paint(Finishes.HighVoltage).Cable(0.025f, 8, 8, new(-4.11f, 0.3f, RowZ + 0.25f), new(-4.25f, 0.1f, RowZ + 0.42f), new(-4.5f, 0.04f, RowZ + 0.3f), new(-4.74f, 0.03f, RowZ - 0.2f));
    }

    private static void AddDuty(RoomBuilder room)
    {
        Pose desk = new(new Vector3(4.3f, 0, 0.75f), Turn.AboutY(-90));
        Brush top = room.Body.Paint(Palette.BenchWood).In(desk);
        top.At(0, 0.735f, 0).Box(1.5f, 0.03f, 0.72f, 0.006f);
        Brush legs = room.Body.Paint(Palette.LightGray).In(desk);
        legs.At(-0.72f, 0.36f, 0).Box(0.04f, 0.72f, 0.66f).At(1.44f, 0, 0).Box(0.04f, 0.72f, 0.66f);
        legs.At(0, 0.5f, -0.3f).Box(1.4f, 0.4f, 0.02f);
        legs.At(0.5f, 0.42f, 0.02f).Box(0.4f, 0.56f, 0.6f);
        for (int i = 0; i < 3; i++)
        {
            room.Body.Paint(Palette.White).In(desk).At(0.5f, 0.24f + (i * 0.18f), 0.325f).Box(0.38f, 0.17f, 0.014f, 0.004f);
            room.Body.Paint(Palette.Chrome).In(desk).At(0.5f, 0.28f + (i * 0.18f), 0.34f).Box(0.1f, 0.012f, 0.014f);
        }

        room.Body.CollideBox(desk * Pose.At(0, 0.38f, 0), new Vector3(1.5f, 0.75f, 0.72f));
        room.Furnish("desk-monitor", desk * Pose.At(0.1f, 0.75f, -0.12f));
        room.Furnish("desk-phone", desk * new Pose(new Vector3(-0.52f, 0.75f, -0.1f), Turn.AboutY(15)));
        AddBook(room, desk * new Pose(new Vector3(-0.42f, 0.75f, 0.2f), Turn.AboutY(8)));
        AddChair(room, desk * new Pose(new Vector3(0.05f, 0, 0.75f), Turn.AboutY(170)));
        room.Furnish("mimic-board", room.Wall(RoomSide.Right).At(0.75f, 2.1f, 0.002f));
        room.Furnish("wall-clock", room.Wall(RoomSide.Right).At(-1.15f, 2.75f, 0.002f), "hour=9", "minute=12");
        room.Furnish("waste-bin", Pose.At(4.45f, 0, -0.4f));
    }

    private static void AddBook(RoomBuilder room, Pose at)
    {
        room.Body.Paint(Finishes.PlasticNavy).In(at).At(0, 0.004f, 0).Box(0.42f, 0.006f, 0.3f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            room.Body.Paint(Palette.Paper).In(at).At(side * 0.103f, 0.012f, 0).Turned(Turn.AboutZ(side * 2)).Box(0.2f, 0.012f, 0.28f);
        }

        Pose page = at * new Pose(new Vector3(-0.103f, 0.019f, 0), DetMath.Multiply(Turn.AboutZ(-2), Turn.AboutX(-90)));
        room.Body.Write("值班日志 DUTY LOG|08:00  交接班  正常|09:00  巡视  母线 380 V|10:00  1AA4 检修许可", page, 0.022f, Inks.Blue, 0.18f);
        room.Body.Paint(Palette.SafetyBlue).In(at).At(0.1f, 0.024f, 0.03f).Turned(Turn.AboutY(30)).AlongX().Cylinder(0.0045f, 0.14f, 8);
    }

    private static void AddChair(RoomBuilder room, Pose at)
    {
        Brush cloth = room.Body.Paint(Finishes.PlasticNavy).In(at);
        cloth.At(0, 0.46f, 0).Box(0.46f, 0.07f, 0.44f, 0.03f);
        cloth.At(0, 0.8f, -0.22f).Turned(Turn.AboutX(-8)).Box(0.42f, 0.46f, 0.05f, 0.022f);
        Brush black = room.Body.Paint(Finishes.Bakelite).In(at);
        black.At(0, 0.6f, -0.25f).Turned(Turn.AboutX(-8)).Box(0.06f, 0.34f, 0.02f);
        room.Body.Paint(Palette.Chrome).In(at).At(0, 0.26f, 0).Cylinder(0.025f, 0.36f, 10);
        for (int i = 0; i < 5; i++)
        {
            Pose foot = at * new Pose(Vector3.Zero, Turn.AboutY(i * 72));
            room.Body.Paint(Finishes.Bakelite).In(foot).At(0, 0.08f, 0.14f).Turned(Turn.AboutX(6)).Box(0.04f, 0.03f, 0.28f, 0.006f);
            room.Body.Paint(Palette.Rubber).In(foot).At(0, 0.03f, 0.27f).AlongX().Cylinder(0.03f, 0.035f, 10);
        }

        room.Body.CollideBox(at * Pose.At(0, 0.25f, 0), new Vector3(0.46f, 0.5f, 0.46f));
    }

    private static void AddSafetyWall(RoomBuilder room, bool hasGap)
    {
        RoomWall left = room.Wall(RoomSide.Left), front = room.Wall(RoomSide.Front);
        AddToolCabinet(room, new Pose(new Vector3(-4.5f, 0, 0.15f), Turn.AboutY(90)));
        room.Furnish("workbench", new Pose(new Vector3(-4.42f, 0, 1.75f), Turn.AboutY(90)), "width=1.6");
        room.Furnish("multimeter", new Pose(new Vector3(-4.35f, 0.873f, 2.2f), DetMath.Multiply(Turn.AboutY(70), Turn.AboutX(-90))));
        room.Furnish("insulation-tester", new Pose(new Vector3(-4.45f, 0.876f, 1.9f), DetMath.Multiply(Turn.AboutY(95), Turn.AboutX(-90))));
        room.Furnish("earthing-set", new Pose(new Vector3(-4.42f, 0.852f, 1.4f), Turn.AboutY(0)));
        room.Furnish("rules-board", front.At(3.55f, 1.6f, 0.002f), "title=电气安全工作规程", "color=red", "text=1 停电 Isolate|2 防止误送电 Lock out|3 验电 Prove dead|4 接地、短路 Earth and short|5 遮栏、警示 Cover and warn||恢复送电按相反顺序。|Restore in reverse order.");
        room.Furnish("rules-board", front.At(2.75f, 1.6f, 0.002f), "title=配电室管理制度", "color=blue", "text=1 非值班人员未经许可不得入内|2 进入须穿绝缘鞋、戴安全帽|3 操作必须两人：一人操作，一人监护|4 严格执行工作票、操作票制度|5 发现异常立即报告|6 禁止存放易燃物品");
        room.Furnish("key-box", front.At(2.0f, 1.55f, 0.002f));
        if (!hasGap)
        {
            room.Furnish("work-order-board", front.At(1.0f, 1.45f, 0.002f), "title=今日工作票 WORK PERMITS", "text=1AA4 馈线柜检修|工作负责人：李工|许可人：王工|时间：10:00 – 11:30||隔离点：QF4 / QS4|挂牌：禁止合闸，有人工作");
        }

        room.Furnish("safety-sign", front.At(-1.1f, 1.65f, 0.002f), "kind=mandatory", "symbol=helmet", "label=必须戴安全帽", "sublabel=WEAR A HELMET");
        room.Furnish("safety-sign", front.At(-0.7f, 1.65f, 0.002f), "kind=mandatory", "symbol=gloves", "label=必须戴绝缘手套", "sublabel=INSULATING GLOVES");
        room.Furnish("safety-sign", front.At(-0.3f, 1.65f, 0.002f), "kind=warning", "symbol=electricity", "label=当心触电", "sublabel=DANGER: ELECTRICITY");
        room.Furnish("fire-extinguisher", front.At(-4.2f, 0, 0.002f)).Furnish("fire-extinguisher", front.At(-4.45f, 0, 0.002f));
        room.Furnish("safety-sign", front.At(-4.3f, 1.35f, 0.002f), "kind=fire", "symbol=extinguisher", "label=灭火器", "sublabel=EXTINGUISHER");
        room.Furnish("rescue-hook", left.At(2.98f, 0, 0.0f));
        for (int i = 0; i < 3; i++)
        {
            room.Place("barrier-post", Pose.At(3.9f + (i % 2 * 0.3f), 0, -2.6f + (i * 0.26f)));
        }
    }

    /// <summary>The glazed cabinet for gloves, boots and testers.</summary>
    private static void AddToolCabinet(RoomBuilder room, Pose at)
    {
        const float Width = 1.1f, Height = 1.85f, Depth = 0.46f;
        NodeBuilder body = room.Body;
        Brush shell = body.Paint(Palette.LightGray).In(at);
        shell.At(0, Height * 0.5f, (Depth * -0.5f) + 0.01f).Box(Width, Height, 0.02f);
        foreach (float side in (ReadOnlySpan<float>)[-0.5f, 0f, 0.5f])
        {
            shell.At(side * (Width - 0.02f), Height * 0.5f, 0).Box(0.02f, Height, Depth);
        }

        foreach (float y in (ReadOnlySpan<float>)[0.04f, 0.5f, 0.95f, 1.4f, 1.83f])
        {
            shell.At(0, y, 0).Box(Width, 0.025f, Depth - 0.02f);
        }

        shell.At(0, 1.74f, (Depth * 0.5f) - 0.006f).Box(Width, 0.16f, 0.014f);
        body.Write("安全工器具柜  SAFETY TOOLS", at * Pose.At(0, 1.74f, (Depth * 0.5f) + 0.0018f), 0.05f, Inks.Red, 1f);
        shell.At(0, 0.27f, (Depth * 0.5f) - 0.004f).Box(Width - 0.03f, 0.42f, 0.014f, 0.004f);
        body.Paint(Palette.Glass).In(at).At(Width * -0.25f, 1.07f, (Depth * 0.5f) - 0.006f).Rectangle((Width * 0.5f) - 0.04f, 1.14f);
        body.Paint(Palette.Glass).In(at).At(Width * 0.25f, 1.07f, (Depth * 0.5f) - 0.006f).Rectangle((Width * 0.5f) - 0.04f, 1.14f);
        body.Paint(Palette.Chrome).In(at).At(-0.05f, 1.05f, (Depth * 0.5f) + 0.01f).Box(0.012f, 0.14f, 0.016f).At(0.1f, 0, 0).Box(0.012f, 0.14f, 0.016f);
        body.CollideBox(at * Pose.At(0, Height * 0.5f, 0), new Vector3(Width, Height, Depth));
        room.Furnish("insulating-gloves", at * new Pose(new Vector3(-0.28f, 0.99f, 0.02f), Turn.AboutY(12)));
        room.Furnish("face-shield", at * Pose.At(0.28f, 1.14f, -0.02f));
        room.Furnish("voltage-tester", at * new Pose(new Vector3(-0.3f, 1.43f, 0.04f), DetMath.Multiply(Turn.AboutY(20), Turn.AboutX(-90))));
        room.Furnish("proving-unit", at * new Pose(new Vector3(-0.1f, 1.49f, 0.0f), Turn.AboutX(-8)));
        room.Furnish("clamp-meter", at * new Pose(new Vector3(0.2f, 1.43f, 0.05f), DetMath.Multiply(Turn.AboutY(-20), Turn.AboutX(-90))));
        room.Furnish("group-lock-box", at * Pose.At(0.26f, 0.515f, 0.02f));
        room.Furnish("insulating-gloves", at * new Pose(new Vector3(-0.28f, 0.54f, 0.02f), Turn.AboutY(-8)));
    }

    private static void AddServices(RoomBuilder room)
    {
        room.Furnish("cable-tray", Pose.At(1.3f, 2.85f, RowZ - 0.05f), "length=6.4", "width=0.4", "rods=0.9");
        room.Furnish("cable-tray", new Pose(new Vector3(4.3f, 2.9f, 0.3f), Turn.AboutY(90)), "length=5.6", "width=0.3", "rods=0.85");
        room.Duct(new Vector3(-4.8f, 3.4f, 2.7f), new Vector3(4.8f, 3.4f, 2.7f), 0.16f);

        // Checkered plates over the cable trench behind the row.
        for (int i = 0; i < 8; i++)
        {
            room.Body.Paint(Palette.Galvanized).At(RowLeft - 0.1f + (i * 0.72f), 0.004f, RowZ - 0.7f).Box(0.7f, 0.008f, 0.5f);
        }

        Brush earth = room.Body.Paint(Finishes.EarthGreen);
        earth.In(room.Wall(RoomSide.Back).RoomFromWall).At(0, 0.3f, 0.02f).Box(9.4f, 0.04f, 0.005f);
        for (int i = 0; i < 24; i++)
        {
            room.Body.Paint(Palette.SafetyYellow).In(room.Wall(RoomSide.Back).RoomFromWall).At(-4.5f + (i * 0.39f), 0.3f, 0.0228f).Rectangle(0.12f, 0.041f);
        }
    }

    private static void AddLamps(RoomBuilder room)
    {
        foreach (float x in (ReadOnlySpan<float>)[-3.2f, -1.1f, 1.1f, 3.2f])
        {
            room.Batten(x, -0.75f, 1.2f, 0.55f).Batten(x, 1.5f, 1.2f, 0.55f);
        }

        room.Emergency(room.Wall(RoomSide.Front).At(-1.2f, 2.55f, 0.002f)).Emergency(room.Wall(RoomSide.Right).At(-2.4f, 2.5f, 0.002f)).Emergency(room.Wall(RoomSide.Left).At(0.1f, 2.9f, 0.002f));
        room.ExitSign(room.Wall(RoomSide.Front).At(-DoorX, 2.52f, 0.002f));
    }

    /// <summary>An exhaust fan in its wall opening: ring, guard and blades.</summary>
    private static void AddFan(RoomBuilder room, Pose at)
    {
        room.Body.Paint(Palette.LightGray).In(at).At(0, 0, -0.1f).Box(1.2f, 0.8f, 0.02f);
        Brush ring = room.Body.Paint(Palette.FrameGray).In(at);
        ring.AlongZ().Lathe(24, new(0.3f, -0.09f), new(0.34f, -0.08f), new(0.34f, 0.02f), new(0.3f, 0.03f), new(0.3f, -0.08f));
        room.Body.Paint(Palette.Black).In(at).At(0, 0, -0.08f).AlongZ().Disc(0.3f, 24);
        for (int i = 0; i < 5; i++)
        {
            room.Body.Paint(Palette.Aluminum).In(at).At(0, 0, -0.04f).Turned(Turn.AboutZ(i * 72)).At(0, 0.16f, 0).Turned(Turn.AboutY(28)).Box(0.14f, 0.22f, 0.006f);
        }

        room.Body.Paint(Palette.FrameGray).In(at).At(0, 0, -0.03f).AlongZ().Cylinder(0.06f, 0.06f, 14, 0.01f);
        foreach (float radius in (ReadOnlySpan<float>)[0.1f, 0.17f, 0.24f])
        {
            ring.At(0, 0, 0.02f).AlongZ().Torus(radius, 0.003f, 24, 4);
        }

        ring.At(0, 0, 0.022f).Box(0.6f, 0.012f, 0.006f).Box(0.012f, 0.6f, 0.006f);
    }
}
