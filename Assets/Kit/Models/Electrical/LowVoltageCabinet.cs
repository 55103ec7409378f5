using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Models.Isolation;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>A free-standing low-voltage panel with a hinged door, instruments and, when asked, its inside.</summary>
internal static class LowVoltageCabinet
{
    public const float Header = 0.22f;
    public const float Plinth = 0.1f;

    public static readonly KitAsset Asset = new(
        "lv-cabinet",
        "Low-voltage switchgear panel; its door is hinged on the left.",
        [
            KitParameter.Number("width", "0.8", 0.5, 1.2),
            KitParameter.Number("height", "2.2", 1.6, 2.4),
            KitParameter.Number("depth", "0.6", 0.4, 1.0),
            KitParameter.Choice("front", "feeder", "incomer", "capacitor", "control"),
            KitParameter.Choice("inside", "none", "feeder", "control", "isolation"),
            KitParameter.Text("label", "1AA1"),
            KitParameter.Text("sublabel"),
        ],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var size = new Vector3(given.Number("width"), given.Number("height"), given.Number("depth"));
        bool isHollow = given.Text("inside") != "none";
        AddCarcass(asset.Body, size, isHollow);
        AddHeader(asset.Body, size, given.Text("label"), given.Text("sublabel"));
        NodeBuilder door = AddDoor(asset, size);
        AddWear(door, size, RoomWear.SeedOf(given.Text("label") + given.Text("front")));
        CabinetFronts.Add(door, given.Text("front"), new Vector2(DoorWidth(size), DoorHeight(size)));
        if (given.Text("inside") == "isolation")
        {
            FeederPlate.Add(asset, size);
        }
        else if (isHollow)
        {
            CabinetInside.Add(asset, given.Text("inside"), size);
        }
    }

    public static float DoorWidth(Vector3 size) => size.X - 0.05f;

    public static float DoorHeight(Vector3 size) => size.Y - Header - Plinth - 0.03f;

    private static void AddCarcass(NodeBuilder body, Vector3 size, bool isHollow)
    {
        const float Sheet = 0.025f;
        float x = (size.X - Sheet) * 0.5f, front = size.Z * 0.5f, middle = (size.Y + Plinth) * 0.5f, height = size.Y - Plinth;
        Brush shell = body.Paint(Finishes.CabinetCream);
        shell.At(x, middle, 0).Box(Sheet, height, size.Z, 0.004f);
        shell.At(-x, middle, 0).Box(Sheet, height, size.Z, 0.004f);
        shell.At(0, size.Y - (Sheet * 0.5f), 0).Box(size.X, Sheet, size.Z, 0.004f);
        shell.At(0, middle, (Sheet * 0.5f) - front).Box(size.X - (2 * Sheet), height, Sheet);
        shell.At(0, Plinth + 0.012f, 0).Box(size.X - (2 * Sheet), 0.024f, size.Z - 0.02f);
        body.Paint(Palette.DarkGray).At(0, Plinth * 0.5f, 0).Box(size.X - 0.02f, Plinth, size.Z - 0.04f, 0.004f);
        if (!isHollow)
        {
            body.Paint(Palette.Black).At(0, middle, front - 0.05f).Rectangle(size.X - 0.03f, height);
            body.CollideBox(0, size.Y * 0.5f, -0.02f, size.X, size.Y, size.Z - 0.04f);
            return;
        }

        body.CollideBox(x, middle, 0, Sheet, height, size.Z);
        body.CollideBox(-x, middle, 0, Sheet, height, size.Z);
        body.CollideBox(0, size.Y - 0.1f, 0, size.X, 0.2f, size.Z);
        body.CollideBox(0, middle, 0.05f - front, size.X, height, 0.1f);
        body.CollideBox(0, Plinth * 0.5f, 0, size.X, Plinth + 0.04f, size.Z);
    }

    private static void AddHeader(NodeBuilder body, Vector3 size, string label, string sublabel)
    {
        float front = size.Z * 0.5f, y = size.Y - (Header * 0.5f);
        body.Paint(Finishes.CabinetCream).At(0, y, front - 0.012f).Box(size.X - 0.05f, Header - 0.02f, 0.02f, 0.004f);
        body.Paint(Finishes.PlasticNavy).At(0, y, front - 0.0005f).Rectangle(size.X - 0.09f, Header - 0.07f);
        NamePlate.Lines(body, Pose.At(0, y, front + 0.0004f), size.X - 0.12f, Header - 0.08f, label, sublabel, Inks.White);
        Brush eye = body.Paint(Palette.Galvanized);
        foreach (float x in (ReadOnlySpan<float>)[-1f, 1f])
        {
            foreach (float z in (ReadOnlySpan<float>)[-1f, 1f])
            {
                eye.At(x * ((size.X * 0.5f) - 0.06f), size.Y + 0.022f, z * ((size.Z * 0.5f) - 0.06f)).AlongX().Torus(0.016f, 0.0055f, 10, 6);
            }
        }
    }

    /// <summary>Paint off the door's edges where trolleys pass and covers are leaned; fingers around the handle.</summary>
    private static void AddWear(NodeBuilder door, Vector3 size, ulong seed)
    {
        Pose front = Door(DoorWidth(size)) * Pose.At(0, 0, -0.001f);
        door.ChipEdges(seed, front, DoorWidth(size) - 0.008f, DoorHeight(size) - 0.01f);
        door.Scratch(seed + 2, front * Pose.At((DoorWidth(size) * 0.5f) - 0.1f, -0.06f, 0f));
        door.Finger(seed + 1, front * Pose.At((DoorWidth(size) * 0.5f) - 0.13f, 0.03f, 0f));
    }

    /// <summary>Hinge axis up at the left front edge; a positive angle swings the right edge toward the reader.</summary>
    private static NodeBuilder AddDoor(AssetBuilder asset, Vector3 size)
    {
        float width = DoorWidth(size), height = DoorHeight(size), bottom = Plinth + 0.015f;
        var hinge = new Vector3((width * -0.5f) - 0.004f, bottom + (height * 0.5f), (size.Z * 0.5f) + 0.004f);

        // Local +Z up and negative about it opens; the node is turned upside down so that positive opens.
        NodeBuilder door = asset.Node(ModelAsset.MovingNode, new Pose(hinge, Turn.AboutX(90)));
        Pose face = Door(width);
        door.Paint(Finishes.CabinetCream).In(face).At(0, 0, -0.012f).Box(width, height, 0.022f, 0.0045f);
        Brush rim = door.Paint(Finishes.CabinetInside).In(face);
        rim.At(0, 0, -0.0236f).Turned(Turn.AboutY(180)).Rectangle(width - 0.03f, height - 0.03f);
        foreach (float y in (ReadOnlySpan<float>)[-0.4f, 0f, 0.4f])
        {
            PanelParts.Hinge(asset.Body, Pose.At(hinge.X, hinge.Y + (y * height), hinge.Z - 0.006f));
        }

        PanelParts.SwingHandle(door, face * Pose.At((width * 0.5f) - 0.045f, 0, 0));
        door.CollideBox(face * Pose.At(0, 0, -0.012f), new Vector3(width, height, 0.026f));
        asset.Anchor("grip", new Pose(hinge + new Vector3(width - 0.04f, 0, 0.03f), Turn.AboutX(-90)));
        asset.Anchor("inside", 0, 1.1f, (size.Z * -0.5f) + 0.06f);
        return door;
    }

    /// <summary>From the hinged node to the middle of the door's face.</summary>
    private static Pose Door(float width) => new Pose(Vector3.Zero, Turn.AboutX(-90)) * Pose.At((width * 0.5f) + 0.004f, 0, 0);
}
