using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>What hangs at the walls and ceilings of classrooms: boards, screen, projector, notices, loudspeaker, air conditioner, fan.</summary>
internal static class TeachingBoards
{
    public static readonly KitAsset Chalkboard = new(
        "chalkboard", "Green chalkboard.", [KitParameter.Number("width", "3.6", 1.2, 6), KitParameter.Text("text"), KitParameter.Text("slogan")], BuildChalkboard);

    public static readonly KitAsset Whiteboard = new(
        "whiteboard", "Whiteboard.", [KitParameter.Number("width", "2.4", 0.6, 5), KitParameter.Text("text")], BuildWhiteboard);

    public static readonly KitAsset NoticeBoard = new(
        "notice-board", "Cork board with notices.", [KitParameter.Number("width", "2.4", 0.8, 4), KitParameter.Text("title", "宣传栏 NOTICES")], BuildNoticeBoard);

    public static readonly KitAsset Projector = new("projector", "Projector on its ceiling bracket; throws along +Z.", [], BuildProjector);

    public static readonly KitAsset Screen = new("projection-screen", "Pull-down screen.", [KitParameter.Number("width", "2.4", 1, 4), KitParameter.Text("text")], BuildScreen);

    public static readonly KitAsset Speaker = new("wall-speaker", "Loudspeaker at the wall.", [], BuildSpeaker);

    public static readonly KitAsset AirConditioner = new("air-conditioner", "Wall unit of an air conditioner.", [], BuildAirConditioner);

    public static readonly KitAsset Fan = new("ceiling-fan", "Ceiling fan; hangs below its origin.", [], BuildFan);

    private static void Frame(NodeBuilder body, float width, float height, MaterialData paint)
    {
        Brush bar = body.Paint(paint);
        bar.At(0, height * 0.5f, 0.014f).Box(width + 0.05f, 0.035f, 0.028f, 0.006f);
        bar.At(0, height * -0.5f, 0.014f).Box(width + 0.05f, 0.035f, 0.028f, 0.006f);
        bar.At(width * 0.5f, 0, 0.014f).Box(0.035f, height, 0.028f, 0.006f);
        bar.At(width * -0.5f, 0, 0.014f).Box(0.035f, height, 0.028f, 0.006f);
        body.CollideBox(0, 0, 0.012f, width + 0.05f, height + 0.035f, 0.024f);
    }

    private static void BuildChalkboard(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width");
        const float Height = 1.2f;
        NodeBuilder body = asset.Body;
        Frame(body, width, Height, Palette.Aluminum);
        body.Paint(LabPalette.Chalkboard).At(0, 0, 0.012f).Rectangle(width, Height);
        foreach (float x in (ReadOnlySpan<float>)[-0.25f, 0.25f])
        {
            body.Paint(Palette.DarkGray).At(x * width, 0, 0.0126f).Rectangle(0.004f, Height);
        }

        body.Paint(Palette.Aluminum).At(0, (Height * -0.5f) - 0.02f, 0.06f).Box(width, 0.012f, 0.08f, 0.004f);
        body.Paint(Palette.Aluminum).At(0, (Height * -0.5f) - 0.01f, 0.097f).Box(width, 0.03f, 0.006f);
        for (int i = 0; i < 4; i++)
        {
            MaterialData chalk = i == 1 ? Palette.SafetyYellow : i == 2 ? LabPalette.Nitrile : Palette.White;
            body.Paint(chalk).At((width * 0.3f) + (i * 0.07f), (Height * -0.5f) - 0.009f, 0.06f).AlongX().Cylinder(0.005f, 0.05f, 6);
        }

        body.Paint(LabPalette.Felt).At(width * -0.3f, (Height * -0.5f) + 0.006f, 0.06f).Box(0.14f, 0.04f, 0.055f, 0.008f);
        Vector4 chalkInk = new(0.82f, 0.85f, 0.82f, 1);
        if (given.Text("text").Length > 0)
        {
            body.WriteInto(given.Text("text"), Pose.At(0, 0.02f, 0.0135f), new Vector2(width * 0.9f, Height * 0.86f), 0.13f, chalkInk);
        }

        body.Write(given.Text("slogan"), Pose.At(0, (Height * 0.5f) + 0.27f, 0.004f), 0.24f, Inks.Red, width + 1f);
        asset.Anchor("look", 0, 0, 0.014f);
    }

    private static void BuildWhiteboard(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width");
        const float Height = 1.2f;
        NodeBuilder body = asset.Body;
        Frame(body, width, Height, Palette.Aluminum);
        body.Paint(LabPalette.Whiteboard).At(0, 0, 0.012f).Rectangle(width, Height);
        body.Paint(Palette.Aluminum).At(0, (Height * -0.5f) - 0.02f, 0.05f).Box(width * 0.5f, 0.01f, 0.07f, 0.004f);
        ReadOnlySpan<MaterialData> pens = [Palette.Black, Palette.SafetyRed, Palette.SafetyBlue];
        for (int i = 0; i < pens.Length; i++)
        {
            body.Paint(pens[i]).At((i - 1) * 0.16f, (Height * -0.5f) - 0.006f, 0.05f).AlongX().Cylinder(0.008f, 0.12f, 8, 0.002f);
        }

        if (given.Text("text").Length > 0)
        {
            body.WriteInto(given.Text("text"), Pose.At(0, 0.02f, 0.0132f), new Vector2(width * 0.92f, Height * 0.86f), 0.11f, Inks.Blue);
        }

        asset.Anchor("look", 0, 0, 0.014f);
    }

    private static void BuildNoticeBoard(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width");
        const float Height = 1.2f;
        NodeBuilder body = asset.Body;
        Frame(body, width, Height, Palette.Aluminum);
        body.Paint(LabPalette.Felt).At(0, 0, 0.01f).Rectangle(width, Height);
        body.Paint(Palette.SafetyRed).At(0, (Height * 0.5f) - 0.1f, 0.0112f).Rectangle(width - 0.04f, 0.16f);
        body.Write(given.Text("title"), Pose.At(0, (Height * 0.5f) - 0.1f, 0.0122f), 0.1f, Inks.White, width - 0.1f);
        ReadOnlySpan<string> notices =
        [
            "消防安全|FIRE SAFETY", "值日表|DUTY ROSTER", "实训守则|WORKSHOP RULES", "技能竞赛|SKILLS CONTEST", "课程表|TIMETABLE", "优秀作品|BEST WORK", "健康提示|HEALTH", "招聘信息|JOBS",
        ];
        int columns = Math.Max(2, (int)(width / 0.42f));
        for (int i = 0; i < columns * 2; i++)
        {
            float x = ((i % columns) - ((columns - 1) * 0.5f)) * 0.4f, y = i < columns ? 0.13f : -0.34f;
            AddNotice(body, Pose.At(x + ((i * 5 % 3) * 0.012f), y, 0.0112f), notices[i * 3 % notices.Length], i);
        }

        asset.Anchor("look", 0, 0, 0.012f);
    }

    /// <summary>A sheet with a colored head and lines of small print, pinned a little askew.</summary>
    private static void AddNotice(NodeBuilder body, Pose at, string title, int number)
    {
        Pose sheet = at * new Pose(Vector3.Zero, Turn.AboutZ((number * 7 % 5) - 2));
        body.Paint(Palette.Paper).In(sheet).Rectangle(0.3f, 0.4f);
        MaterialData head = (number % 4) switch { 0 => Palette.SafetyBlue, 1 => Palette.SafetyGreen, 2 => Palette.SafetyRed, _ => LabPalette.Oak };
        body.Paint(head).In(sheet).At(0, 0.155f, 0.0004f).Rectangle(0.28f, 0.07f);
        body.Write(title, sheet * Pose.At(0, 0.155f, 0.0012f), 0.028f, Inks.White, 0.27f);
        Brush lines = body.Paint(Palette.LightGray).In(sheet).At(0, 0, 0.0004f);
        for (int i = 0; i < 8; i++)
        {
            float wide = 0.24f - ((i * (number + 2) % 4) * 0.03f);
            lines.At((wide - 0.24f) * 0.5f, 0.09f - (i * 0.032f), 0).Rectangle(wide, 0.008f);
        }

        body.Paint(Palette.SafetyRed).In(sheet).At(0, 0.188f, 0.004f).Ball(0.006f, 6);
    }

    private static void BuildProjector(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, -0.27f, 0).Cylinder(0.018f, 0.5f, 10);
        body.Paint(Palette.White).At(0, -0.01f, 0).Cylinder(0.07f, 0.02f, 16);
        body.Paint(Palette.White).At(0, -0.57f, 0).Box(0.36f, 0.12f, 0.28f, 0.02f);
        body.Paint(Palette.DarkGray).At(0.09f, -0.575f, 0.145f).AlongZ().Cylinder(0.042f, 0.02f, 18, 0.003f);
        body.Paint(LabPalette.Screen).At(0.09f, -0.575f, 0.156f).AlongZ().Dome(0.032f, 16, 30);
        for (int i = 0; i < 5; i++)
        {
            body.Paint(Palette.DarkGray).At(-0.1f, -0.545f - (i * 0.013f), 0.1406f).Rectangle(0.1f, 0.006f);
        }

        body.CollideBox(0, -0.57f, 0, 0.36f, 0.12f, 0.28f);
    }

    private static void BuildScreen(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), height = width * 0.75f;
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0, 0.05f).Box(width + 0.24f, 0.09f, 0.09f, 0.012f);
        body.Paint(Palette.Black).At(0, (height * -0.5f) - 0.06f, 0.048f).Box(width + 0.08f, height, 0.002f);
        body.Paint(LabPalette.Whiteboard with { Name = "screen-cloth", Roughness = 0.9f }).At(0, (height * -0.5f) - 0.07f, 0.0498f).Rectangle(width, height - 0.1f);
        body.Paint(Palette.White).At(0, -height - 0.06f, 0.05f).Box(width + 0.1f, 0.03f, 0.02f, 0.005f);
        if (given.Text("text").Length > 0)
        {
            body.WriteInto(given.Text("text"), Pose.At(0, (height * -0.5f) - 0.07f, 0.0508f), new Vector2(width * 0.88f, height * 0.8f), 0.16f, Inks.Blue);
        }

        body.CollideBox(0, (height * -0.5f) - 0.03f, 0.05f, width, height, 0.02f);
        asset.Anchor("look", 0, height * -0.5f, 0.052f);
    }

    private static void BuildSpeaker(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.DarkGray).At(0, 0, 0.08f).Box(0.2f, 0.3f, 0.15f, 0.012f);
        body.Paint(Palette.Black).At(0, -0.04f, 0.1555f).AlongZ().Lathe(18, new(0.075f, 0), new(0.07f, 0.003f), new(0.02f, -0.004f), new(0, 0.0f));
        body.Paint(Palette.Black).At(0, 0.09f, 0.1555f).AlongZ().Cylinder(0.028f, 0.004f, 14);
        body.CollideBox(0, 0, 0.08f, 0.2f, 0.3f, 0.16f);
    }

    private static void BuildAirConditioner(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0, 0.105f).Box(0.9f, 0.29f, 0.21f, 0.035f);
        body.Paint(Palette.DarkGray).At(0, -0.118f, 0.165f).Turned(Turn.AboutX(35)).Box(0.78f, 0.012f, 0.075f);
        body.Paint(Palette.LightGray).At(0, -0.112f, 0.185f).Turned(Turn.AboutX(35)).Box(0.76f, 0.006f, 0.06f);
        body.Paint(LabPalette.LcdGreen).At(0.33f, -0.02f, 0.2104f).Rectangle(0.05f, 0.022f);
        body.Paint(Palette.White).Pipe(0.02f, 0.06f, 8, isCapped: true, new(0.44f, -0.08f, 0.05f), new(0.52f, -0.08f, 0.05f), new(0.56f, 0.02f, 0.0f));
        body.CollideBox(0, 0, 0.105f, 0.9f, 0.29f, 0.21f);
    }

    private static void BuildFan(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, -0.04f, 0).Lathe(14, new(0.02f, -0.02f), new(0.06f, 0.03f), new(0.06f, 0.04f));
        body.Paint(Palette.White).At(0, -0.22f, 0).Cylinder(0.011f, 0.36f, 8);
        NodeBuilder rotor = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, -0.44f, 0), Turn.AboutX(90)));
        Brush level = rotor.Paint(Palette.White).Turned(Turn.AboutX(-90));
        level.Lathe(18, new(0, -0.05f), new(0.07f, -0.045f), new(0.1f, -0.02f), new(0.1f, 0.02f), new(0.06f, 0.05f), new(0, 0.055f));
        for (int i = 0; i < 3; i++)
        {
            Brush blade = level.Turned(Turn.AboutY(i * 120)).At(0.4f, 0, 0).Turned(Turn.AboutX(11));
            blade.Turned(Turn.AboutX(-90)).Prism(0.004f, new(-0.28f, -0.05f), new(0.28f, -0.075f), new(0.3f, 0.06f), new(-0.28f, 0.05f));
            level.Turned(Turn.AboutY(i * 120)).At(0.12f, 0, 0).Box(0.12f, 0.01f, 0.03f);
        }
    }
}
