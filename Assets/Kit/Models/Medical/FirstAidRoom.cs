using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Models.School;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.Medical;

/// <summary>
/// The first-aid room of a college, 7 by 6 m: in the middle mats with a manikin to practice on, at the left the couch behind
/// its screen, at the back cabinets and a basin, at the entrance the defibrillator, the telephone and the stretcher.
/// </summary>
internal static class FirstAidRoom
{
    private const float Width = 7f;
    private const float Depth = 6f;
    private const float Height = 3f;
    private const float DoorX = 2.2f;

    public static readonly KitAsset Asset = new("first-aid-room", "First-aid room, furnished; `practice=none` leaves the middle, the telephone and the defibrillator to a scenario.", [KitParameter.Choice("practice", "manikin", "none")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var room = new RoomBuilder(asset, "first-aid-room", new Vector3(Width, Height, Depth));
        AddShell(room);
        bool hasPractice = given.Text("practice") == "manikin";
        if (hasPractice)
        {
            AddPractice(room);
        }

        AddCouch(room);
        AddBackWall(room);
        AddRightWall(room);
        AddEntrance(room, hasPractice);
        room.Camera("entrance", new Vector3(2.5f, 1.65f, 2.6f), new Vector3(-0.8f, 0.7f, -1.2f));
        room.Camera("practice", new Vector3(0.5f, 1.5f, 1.9f), new Vector3(0.2f, 0.2f, -0.2f));
        room.Camera("couch", new Vector3(1.4f, 1.6f, 0.4f), new Vector3(-2.9f, 0.8f, -0.8f));
        room.Camera("overview", new Vector3(3.2f, 2.75f, 2.7f), new Vector3(-0.9f, 0.3f, -0.6f));
        room.Camera("door", new Vector3(-1.6f, 1.6f, -2.2f), new Vector3(1.8f, 1.2f, 2.9f));
        room.Station("manikin", Pose.At(0, 0.04f, 0));
        room.Station("start", Pose.At(0.9f, 0, 1.6f));
        room.Finish(0.14f);
    }

    private static void AddShell(RoomBuilder room)
    {
        WallHole[] windows = [new(-1.2f, 0.95f, 1.8f, 1.6f), new(1.2f, 0.95f, 1.8f, 1.6f)];
        WallHole door = new(-DoorX, 0, 1.3f, SchoolDoors.HeightMeters, IsPassage: true);
        room.AddFloor(LabPalette.Vinyl).AddCeiling(LabPalette.CeilingTile).AddWalls(LabPalette.WallWhite, windows, door);
        room.Outdoors(RoomSide.Left, 0.4f);
        AddDado(room, door);
        Pose opening = room.Wall(RoomSide.Front).At(-DoorX, 0);
        room.Furnish("door-frame", opening, "width=1.3", "color=blue");
        room.Furnish("door-leaf", opening * Pose.At(-0.185f, 0, -0.12f), "width=0.85", "hinge=left", "kind=classroom");
        room.Furnish("door-leaf", opening * Pose.At(0.425f, 0, -0.12f), "width=0.37", "hinge=right", "kind=toilet");
        room.ExitSign(opening * Pose.At(0, 2.3f, 0));
        room.Emergency(opening * Pose.At(1.3f, 2.4f, 0)).Emergency(room.Wall(RoomSide.Right).At(-1.5f, 2.45f, 0.002f));
        room.AddPanels([-1.9f, 0.6f, 2.5f], [-1.5f, 1.2f]);
    }

    /// <summary>Mint green up to hand height, a rail that protects the wall, and a skirting.</summary>
    private static void AddDado(RoomBuilder room, WallHole door)
    {
        foreach (RoomSide side in (ReadOnlySpan<RoomSide>)[RoomSide.Left, RoomSide.Right, RoomSide.Back])
        {
            RoomWall wall = room.Wall(side);
            Strip(room, wall, 0, wall.Length);
        }

        RoomWall front = room.Wall(RoomSide.Front);
        float left = door.Left - 0.06f + (front.Length * 0.5f), right = (front.Length * 0.5f) - door.Right - 0.06f;
        Strip(room, front, (front.Length * -0.5f) + (left * 0.5f), left);
        Strip(room, front, (front.Length * 0.5f) - (right * 0.5f), right);
    }

    private static void Strip(RoomBuilder room, RoomWall wall, float x, float length)
    {
        room.Body.Paint(LabPalette.MintGreen).In(wall.At(x, 0.45f, 0.003f)).Rectangle(length, 0.9f);
        room.Body.Paint(LabPalette.LabGray).In(wall.At(x, 0.9f, 0.012f)).Box(length, 0.09f, 0.022f, 0.006f);
        room.Body.Paint(LabPalette.Skirting).In(wall.At(x, 0.05f, 0.008f)).Box(length, 0.1f, 0.014f);
    }

    private static void AddPractice(RoomBuilder room)
    {
        room.Place("floor-mat", Pose.At(-0.505f, 0, 0), "width=1", "length=2");
        room.Place("floor-mat", Pose.At(0.505f, 0, 0), "width=1", "length=2");
        room.Furnish("cpr-manikin", Pose.At(0, 0.04f, 0));
        room.Furnish("aed", new Pose(new Vector3(0.52f, 0.04f, -0.45f), Turn.AboutY(-60)));
        room.Furnish("aed-pad", new Pose(new Vector3(0.42f, 0.04f, -0.02f), Turn.AboutY(30)), "side=right");
        room.Furnish("pocket-mask", new Pose(new Vector3(-0.3f, 0.04f, -0.5f), Turn.AboutY(20)));
        room.Furnish("bandage", Pose.At(-0.72f, 0.04f, 0.62f), "kind=roll");
        room.Furnish("floor-mat", new Pose(new Vector3(2.7f, 0, 0.55f), Turn.AboutY(90)), "width=0.8", "length=1.4");
        room.Furnish("cpr-manikin", new Pose(new Vector3(2.75f, 0.04f, 0.55f), Turn.AboutY(90)), "chest=jacket");
    }

    private static void AddCouch(RoomBuilder room)
    {
        room.Furnish("examination-couch", Pose.At(-2.95f, 0, -1.7f));
        room.Furnish("privacy-screen", new Pose(new Vector3(-2.2f, 0, -1.2f), Turn.AboutY(84)));
        room.Furnish("drip-stand", Pose.At(-2.45f, 0, -2.6f));
        room.Furnish("lab-stool", Pose.At(-2.5f, 0, -0.45f));
        room.Furnish("teacher-desk", new Pose(new Vector3(-2.95f, 0, 1.6f), Turn.AboutY(-90)));
        room.Furnish("student-chair", new Pose(new Vector3(-2.3f, 0, 1.5f), Turn.AboutY(-90)));
        room.Furnish("blood-pressure-monitor", new Pose(new Vector3(-2.95f, 0.89f, 1.95f), Turn.AboutY(90)));
        room.Furnish("pulse-oximeter", new Pose(new Vector3(-2.78f, 0.89f, 1.62f), Turn.AboutY(90)));
    }

    private static void AddBackWall(RoomBuilder room)
    {
        RoomWall back = room.Wall(RoomSide.Back);
        room.Furnish("cpr-poster", back.At(-0.3f, 1.75f));
        room.Furnish("projection-screen", back.At(1.25f, 2.75f), "width=1.8", "text=心肺复苏 CPR|按压 : 通气 = 30 : 2|频率 100–120 次/分|深度 5–6 cm");
        room.Place("glass-cabinet", back.At(2.55f, 0, 0.24f), "content=books", "label=急救器材");
        room.Place("lab-bench", back.At(0.95f, 0, 0.38f), "width=1.5", "kind=wall");
        room.Furnish("lab-sink", back.At(-0.1f, 0, 0.38f), "kind=wall");
        room.Furnish("glove-box", back.At(0.4f, 0.85f, 0.4f));
        room.Furnish("bandage", back.At(0.75f, 0.85f, 0.35f), "kind=roll");
        room.Furnish("bandage", back.At(0.84f, 0.85f, 0.4f), "kind=roll");
        room.Furnish("bandage", back.At(1.05f, 0.85f, 0.4f), "kind=triangular");
        room.Furnish("bandage", back.At(1.25f, 0.85f, 0.38f), "kind=compress");
        room.Furnish("lab-tray", back.At(1.5f, 0.85f, 0.38f), "width=0.35", "depth=0.25");
        room.Furnish("waste-bin", back.At(-0.75f, 0, 0.3f));
    }

    private static void AddRightWall(RoomBuilder room)
    {
        RoomWall right = room.Wall(RoomSide.Right);
        room.Furnish("first-aid-cabinet", right.At(-1.6f, 1.5f));
        room.Furnish("stretcher", right.At(-0.2f, 1.25f, 0.14f) * new Pose(Vector3.Zero, DetMath.Multiply(Turn.AboutY(90), Turn.AboutZ(90))));
        room.Furnish("notice-board", right.At(1.9f, 1.6f), "width=1.6", "title=急救常识 FIRST AID");
        room.Furnish("air-conditioner", right.At(0.2f, 2.55f));
        room.Body.Paint(Palette.Galvanized).In(right.At(-1.0f, 1.2f, 0.06f)).Box(0.04f, 0.06f, 0.12f);
        room.Body.Paint(Palette.Galvanized).In(right.At(0.6f, 1.2f, 0.06f)).Box(0.04f, 0.06f, 0.12f);
    }

    private static void AddEntrance(RoomBuilder room, bool hasPractice)
    {
        // The wall's +X is the room's -X: the door lies at -2.2.
        RoomWall front = room.Wall(RoomSide.Front);
        room.Furnish("aed-cabinet", front.At(-1.0f, 1.35f), hasPractice ? "content=aed" : "content=none");
        if (hasPractice)
        {
            room.Furnish("emergency-phone", front.At(-0.3f, 1.4f));
        }

        room.Furnish("safety-sign", front.At(0.35f, 1.6f), "kind=safe", "symbol=general", "label=急救点", "sublabel=FIRST AID");
        room.Furnish("lockers", front.At(1.4f, 0, 0.24f), "color=green", "first=1");
        room.Furnish("lockers", front.At(2.32f, 0, 0.24f), "color=green", "first=7");
        room.Furnish("fire-extinguisher", front.At(-1.42f, 0));
        room.Furnish("lab-coat", front.At(3.05f, 1.68f, 0.01f));
        room.Body.Write("生命至上  救在身边", front.At(1.6f, 2.4f, 0.004f), 0.24f, Inks.Red, 4f);
        room.Body.Write("EVERY SECOND COUNTS", front.At(1.6f, 2.18f, 0.004f), 0.1f, Inks.Red, 4f);
    }
}
