using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>
/// Laboratory furniture: the double bench with drawers, sockets and reagent shelf, its sink end, the wall bench, the stool.
/// A bench's long side runs along X; learners stand at +Z (and at -Z of a double one).
/// </summary>
internal static class LabBench
{
    public const float TopMeters = 0.85f;
    private const float TopThickness = 0.026f;

    public static readonly KitAsset Bench = new(
        "lab-bench",
        "Laboratory bench with cabinets below.",
        [KitParameter.Number("width", "1.8", 0.9, 4), KitParameter.Choice("kind", "island", "wall"), KitParameter.Choice("shelf", "none", "reagents")],
        BuildBench);

    public static readonly KitAsset Sink = new("lab-sink", "Sink unit with three taps, with or without a drying rack.", [KitParameter.Choice("kind", "island", "wall"), KitParameter.Choice("rack", "none", "pegs")], BuildSink);

    public static readonly KitAsset Stool = new("lab-stool", "Round stool.", [KitParameter.Number("height", "0.5", 0.4, 0.8)], BuildStool);

    private static float DepthOf(KitArguments given) => given.Text("kind") == "island" ? 1.5f : 0.75f;

    private static void BuildBench(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), depth = DepthOf(given);
        NodeBuilder body = asset.Body;
        AddCarcass(body, width, depth);
        AddFronts(body, Pose.At(0, 0, (depth * 0.5f) - 0.06f), width);
        if (given.Text("kind") == "island")
        {
            AddFronts(body, new Pose(new Vector3(0, 0, (depth * -0.5f) + 0.06f), Turn.AboutY(180)), width);
        }

        if (given.Text("shelf") == "reagents")
        {
            AddShelf(asset, width, given.Text("kind") == "island" ? 0f : (depth * -0.5f) + 0.13f);
        }

        int slots = Math.Max(1, (int)(width / 0.3f));
        for (int i = 0; i < slots; i++)
        {
            asset.Anchor($"slot-{i + 1}", (i - ((slots - 1) * 0.5f)) * 0.3f, TopMeters, (depth * 0.5f) - 0.3f);
        }
    }

    private static void AddCarcass(NodeBuilder body, float width, float depth)
    {
        body.Paint(Palette.DarkGray).At(0, 0.05f, 0).Box(width - 0.08f, 0.1f, depth - 0.2f);
        body.Paint(LabPalette.LabGray).At(0, 0.462f, 0).Box(width - 0.02f, 0.724f, depth - 0.12f);
        body.Paint(LabPalette.ResinTop).At(0, TopMeters - (TopThickness * 0.5f), 0).Box(width, TopThickness, depth, 0.005f);
        body.CollideBox(0, TopMeters - (TopThickness * 0.5f), 0, width, TopThickness, depth);
        body.CollideBox(0, 0.412f, 0, width - 0.02f, 0.824f, depth - 0.12f);
    }

    /// <summary>Units of about 0.45 m: a drawer above a door each, with bow handles.</summary>
    private static void AddFronts(NodeBuilder body, Pose front, float width)
    {
        int units = Math.Max(1, (int)((width + 0.1f) / 0.45f));
        float pitch = (width - 0.02f) / units;
        for (int i = 0; i < units; i++)
        {
            float x = ((i + 0.5f) * pitch) - ((width - 0.02f) * 0.5f);
            body.Paint(LabPalette.LabBlue).In(front).At(x, 0.74f, 0.009f).Box(pitch - 0.008f, 0.152f, 0.018f);
            body.Paint(LabPalette.WhiteEnamel).In(front).At(x, 0.383f, 0.009f).Box(pitch - 0.008f, 0.546f, 0.018f);
            Handle(body, front * Pose.At(x, 0.74f, 0.018f), isUpright: false);
            Handle(body, front * Pose.At(x + ((pitch * 0.5f) - 0.05f) * (i % 2 == 0 ? 1 : -1), 0.56f, 0.018f), isUpright: true);
        }
    }

    private static void Handle(NodeBuilder body, Pose at, bool isUpright)
    {
        Brush metal = body.Paint(Palette.Stainless).In(at).Turned(Turn.AboutZ(isUpright ? 90 : 0));
        metal.Pipe(0.005f, 0.012f, 5, isCapped: false, new(-0.056f, 0, 0), new(-0.056f, 0, 0.026f), new(0.056f, 0, 0.026f), new(0.056f, 0, 0));
    }

    /// <summary>Two glass shelves on posts over the bench's middle, with sockets between them.</summary>
    private static void AddShelf(AssetBuilder asset, float width, float z)
    {
        NodeBuilder body = asset.Body;
        float half = (width * 0.5f) - 0.1f;
        foreach (float x in (ReadOnlySpan<float>)[-half, half])
        {
            body.Paint(Palette.Aluminum).At(x, TopMeters + 0.36f, z).Box(0.05f, 0.72f, 0.09f, 0.006f);
            body.CollideBox(x, TopMeters + 0.36f, z, 0.05f, 0.72f, 0.09f);
        }

        body.Paint(LabPalette.LabGray).At(0, TopMeters + 0.11f, z).Box(width - 0.2f, 0.12f, 0.1f, 0.006f);
        foreach (float y in (ReadOnlySpan<float>)[0.36f, 0.7f])
        {
            body.Paint(LabPalette.WhiteEnamel).At(0, TopMeters + y, z).Box(width - 0.12f, 0.016f, 0.24f);
            body.CollideBox(0, TopMeters + y, z, width - 0.12f, 0.016f, 0.24f);
            foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
            {
                body.Paint(Palette.Chrome).At(0, TopMeters + y + 0.045f, z + (side * 0.116f)).AlongX().Cylinder(0.004f, width - 0.16f, 8);
            }
        }

        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            for (int i = 0; i < 3; i++)
            {
                AddSocket(body, new Pose(new Vector3((i - 1) * width * 0.24f, TopMeters + 0.11f, z + (side * 0.05f)), Turn.AboutY(side < 0 ? 180 : 0)));
            }
        }

        asset.Anchor("shelf-lower", 0, TopMeters + 0.368f, z);
        asset.Anchor("shelf-upper", 0, TopMeters + 0.708f, z);
    }

    /// <summary>A Chinese 10 A socket: two flat pins above, three slanting ones below (GB 1002).</summary>
    public static void AddSocket(NodeBuilder body, Pose at)
    {
        body.Paint(LabPalette.WhiteEnamel).In(at).At(0, 0, 0.004f).Box(0.086f, 0.086f, 0.008f, 0.0036f);
        Brush slot = body.Paint(Palette.Black).In(at).At(0, 0, 0.0084f);
        slot.At(-0.0065f, 0.016f, 0).Rectangle(0.002f, 0.007f);
        slot.At(0.0065f, 0.016f, 0).Rectangle(0.002f, 0.007f);
        slot.At(0, -0.006f, 0).Rectangle(0.002f, 0.007f);
        slot.At(-0.008f, -0.018f, 0).Turned(Turn.AboutZ(-30)).Rectangle(0.002f, 0.007f);
        slot.At(0.008f, -0.018f, 0).Turned(Turn.AboutZ(30)).Rectangle(0.002f, 0.007f);
    }

    private static void BuildSink(AssetBuilder asset, KitArguments given)
    {
        float depth = DepthOf(given);
        const float Width = 0.6f, Bowl = 0.42f, Deep = 0.28f;
        NodeBuilder body = asset.Body;
        body.Paint(Palette.DarkGray).At(0, 0.05f, 0).Box(Width - 0.06f, 0.1f, depth - 0.2f);
        body.Paint(LabPalette.LabGray).At(0, 0.33f, 0).Box(Width - 0.02f, 0.46f, depth - 0.12f);
        AddFronts(body, Pose.At(0, 0, (depth * 0.5f) - 0.06f), 0.6f);
        float z = (depth * 0.5f) - 0.36f;
        AddRim(body, Width, depth, Bowl, z);
        AddBowl(body, Bowl, Deep, z);
        AddTaps(body, z - (Bowl * 0.5f) - 0.055f);
        if (given.Text("kind") == "island")
        {
            AddFronts(body, new Pose(new Vector3(0, 0, (depth * -0.5f) + 0.06f), Turn.AboutY(180)), 0.6f);
        }

        if (given.Text("rack") == "pegs")
        {
            AddDryingRack(body, Pose.At(0, TopMeters, z - (Bowl * 0.5f) - 0.3f));
        }

        body.CollideBox(0, 0.28f, 0, Width, 0.56f, depth - 0.12f);
        asset.Anchor("bowl", 0, TopMeters - Deep + 0.01f, z);
        asset.Anchor("spout", 0, TopMeters + 0.2f, z);
    }

    /// <summary>The top around the bowl, and the walls of the cabinet around it, as frames.</summary>
    private static void AddRim(NodeBuilder body, float width, float depth, float bowl, float z)
    {
        float back = (depth * -0.5f), front = depth * 0.5f, y = TopMeters - (TopThickness * 0.5f);
        ReadOnlySpan<Vector4> strips =
        [
            new(0, (front + z + (bowl * 0.5f)) * 0.5f, width, front - z - (bowl * 0.5f)), new(0, (back + z - (bowl * 0.5f)) * 0.5f, width, z - (bowl * 0.5f) - back),
            new((width + bowl) * 0.25f, z, (width - bowl) * 0.5f, bowl), new((width + bowl) * -0.25f, z, (width - bowl) * 0.5f, bowl),
        ];
        foreach (Vector4 strip in strips)
        {
            body.Paint(LabPalette.ResinTop).At(strip.X, y, strip.Y).Box(strip.Z, TopThickness, strip.W);
            body.CollideBox(strip.X, y - 0.12f, strip.Y, strip.Z, 0.26f, strip.W);
        }

        body.Paint(LabPalette.LabGray).At(0, 0.69f, (depth * 0.5f) - 0.07f).Box(width - 0.02f, 0.27f, 0.02f);
        body.Paint(LabPalette.LabGray).At(0, 0.69f, (depth * -0.5f) + 0.07f).Box(width - 0.02f, 0.27f, 0.02f);
        body.Paint(LabPalette.LabGray).At((width * 0.5f) - 0.02f, 0.69f, 0).Box(0.02f, 0.27f, depth - 0.13f);
        body.Paint(LabPalette.LabGray).At((width * -0.5f) + 0.02f, 0.69f, 0).Box(0.02f, 0.27f, depth - 0.13f);
    }

    private static void AddBowl(NodeBuilder body, float bowl, float deep, float z)
    {
        Brush inside = body.Paint(Palette.Black).At(0, TopMeters - 0.002f, z);
        inside.At(0, -deep, 0).Turned(Turn.AboutX(-90)).Rectangle(bowl, bowl);
        foreach (int yaw in (ReadOnlySpan<int>)[0, 90, 180, 270])
        {
            inside.Turned(Turn.AboutY(yaw)).At(0, deep * -0.5f, bowl * -0.5f).Rectangle(bowl, deep);
        }

        body.Paint(Palette.Chrome).At(0, TopMeters - deep + 0.002f, z).Lathe(16, new(0.035f, 0f), new(0.03f, 0.003f), new(0, 0.001f));
    }

    /// <summary>The three-way laboratory tap: a swan neck in the middle, two nozzles beside it.</summary>
    private static void AddTaps(NodeBuilder body, float z)
    {
        Brush coat = body.Paint(LabPalette.LabGray);
        coat.At(0, TopMeters + 0.1f, z).Lathe(14, new(0.032f, -0.1f), new(0.026f, -0.09f), new(0.018f, -0.085f), new(0.018f, 0.08f), new(0.022f, 0.085f), new(0.022f, 0.1f), new(0.012f, 0.105f));
        coat.Pipe(0.01f, 0.08f, 10, isCapped: true, new(0, TopMeters + 0.19f, z), new(0, TopMeters + 0.42f, z), new(0, TopMeters + 0.42f, z + 0.2f), new(0, TopMeters + 0.27f, z + 0.2f));
        coat.At(0, TopMeters + 0.13f, z).AlongX().Cylinder(0.013f, 0.2f, 10);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 0f, 1f])
        {
            float y = TopMeters + (side == 0f ? 0.16f : 0.13f), x = side * 0.1f;
            coat.Pipe(0.008f, 0.03f, 8, isCapped: true, new(x, y, z), new(x, y, z + 0.07f), new(x, y - 0.07f, z + 0.09f));
            body.Paint(Palette.SafetyGreen).At(x + (side == 0f ? 0.04f : side * 0.03f), y, z).AlongX().Cylinder(0.014f, 0.022f, 8, 0.003f);
        }
    }

    /// <summary>A white board with slanting pegs on both faces over a drip tray; beakers and tubes hang on some of them.</summary>
    private static void AddDryingRack(NodeBuilder body, Pose at)
    {
        const float Width = 0.46f, Tall = 0.5f;
        Brush board = body.Paint(LabPalette.WhiteEnamel).In(at);
        board.At(0, 0.02f + (Tall * 0.5f), 0).Box(Width, Tall, 0.016f, 0.006f);
        board.At(0, 0.008f, 0).Box(Width + 0.06f, 0.016f, 0.24f, 0.006f);
        for (int i = 0; i < 30; i++)
        {
            float side = i % 2 == 0 ? 1f : -1f;
            Vector3 foot = new(((i / 2 % 5) - 2) * 0.085f, 0.16f + (i / 10 * 0.145f), side * 0.008f), tip = foot + new Vector3(0, 0.038f, side * 0.085f);
            board.Rod(foot, tip, 0.0055f, 5);
            Brush hung = body.Paint(LabPalette.Glassware).In(at).Toward(foot + ((tip - foot) * 0.3f), tip - foot);
            if (i % 7 == 1)
            {
                hung.Lathe(14, new(0.0335f, -0.02f), new(0.0335f, 0.066f), new(0.029f, 0.071f), new(0, 0.071f));
            }
            else if (i % 7 == 3)
            {
                hung.Lathe(10, new(0.0078f, -0.06f), new(0.0078f, 0.07f), new(0.0055f, 0.075f), new(0, 0.077f));
            }
        }

        body.CollideBox(at * Pose.At(0, 0.27f, 0), new Vector3(Width, 0.5f, 0.18f));
    }

    private static void BuildStool(AssetBuilder asset, KitArguments given)
    {
        float height = given.Number("height");
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.Oak).At(0, height - 0.014f, 0).Cylinder(0.16f, 0.028f, 20, 0.006f);
        Brush steel = body.Paint(Palette.LightGray);
        for (int i = 0; i < 4; i++)
        {
            Vector2 d = Turn.Direction(((i * 90) + 45) * Math.PI / 180);
            steel.Rod(new Vector3(d.X * 0.105f, height - 0.028f, d.Y * 0.105f), new Vector3(d.X * 0.17f, 0.01f, d.Y * 0.17f), 0.0115f, 7);
            body.Paint(Palette.Rubber).At(d.X * 0.171f, 0.008f, d.Y * 0.171f).Cylinder(0.0145f, 0.016f, 7);
        }

        steel.At(0, height * 0.4f, 0).Torus(0.145f, 0.008f, 14, 4);
        body.CollideCylinder(new Vector3(0, height - 0.028f, 0), new Vector3(0, height, 0), 0.16f, 12);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, height - 0.028f, 0), 0.16f, 8);
        asset.Anchor("seat", 0, height, 0);
    }
}
