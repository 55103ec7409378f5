using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>What stands and hangs along the window, hood and entrance walls of the chemistry laboratory.</summary>
internal static class ChemistryLabWalls
{
    public static void Add(RoomBuilder room)
    {
        AddHoodWall(room);
        AddWindowWall(room);
        AddEntranceWall(room);
        AddWaste(room);
    }

    private static void AddHoodWall(RoomBuilder room)
    {
        RoomWall right = room.Wall(RoomSide.Right);
        foreach (float z in (ReadOnlySpan<float>)[-1.3f, 0.3f])
        {
            room.Place("fume-hood", right.At(z, 0, 0.43f), "width=1.5");
        }

        room.Furnish("reagent-bottle", right.At(-1.5f, 0.9f, 0.5f), "label=浓硝酸", "sublabel=HNO₃", "glass=amber", "hazard=oxidizing");
        room.Furnish("reagent-bottle", right.At(-1.32f, 0.9f, 0.46f), "label=浓氨水", "sublabel=NH₃·H₂O", "hazard=corrosive");
        room.Furnish("lab-tray", right.At(-1.0f, 0.9f, 0.5f));
        room.Furnish("beaker", right.At(0.4f, 0.9f, 0.55f), "level=80", "color=green");
        room.Furnish("eye-wash", right.At(2.05f, 1.0f));
        room.Furnish("emergency-shower", right.At(2.95f, 0, 0.36f));
        room.Furnish("safety-sign", right.At(2.05f, 1.62f), "kind=safe", "symbol=general", "label=洗眼器", "sublabel=EYE WASH");
        Pose zone = right.At(2.95f, 0, 0.5f);
        room.PaintFloor(Palette.Walkway, zone.Position.X, zone.Position.Z, 1.0f, 1.0f);
        room.Furnish("air-conditioner", right.At(3.4f, 2.55f));
        room.Furnish("safety-sign", right.At(1.4f, 1.85f), "kind=mandatory", "symbol=goggles", "label=必须戴护目镜", "sublabel=WEAR GOGGLES");
    }

    private static void AddWindowWall(RoomBuilder room)
    {
        RoomWall left = room.Wall(RoomSide.Left);
        foreach (float x in (ReadOnlySpan<float>)[-2.6f, -0.2f, 2.2f])
        {
            room.Place("lab-bench", left.At(x, 0, 0.4f), "width=2.4", "kind=wall");
        }

        foreach (float x in (ReadOnlySpan<float>)[-0.9f, 0.1f])
        {
            room.Place("analytical-balance", left.At(x, LabBench.TopMeters, 0.42f), "reading=0.0000 g");
        }

        room.Furnish("ph-meter", left.At(1.3f, LabBench.TopMeters, 0.4f), "reading=6.86 pH");
        room.Place("magnetic-stirrer", left.At(1.75f, LabBench.TopMeters, 0.42f));
        room.Furnish("beaker", left.At(1.75f, LabBench.TopMeters + 0.0925f, 0.4f), "level=100", "color=blue");
        room.Furnish("lab-tray", left.At(-2.2f, LabBench.TopMeters, 0.42f), "width=0.6", "depth=0.35");
        room.Furnish("pipette", left.At(-2.2f, LabBench.TopMeters + 0.021f, 0.46f));
        room.Furnish("pipette", left.At(-2.2f, LabBench.TopMeters + 0.021f, 0.4f));
        room.Furnish("pipette-filler", left.At(-1.72f, LabBench.TopMeters + 0.037f, 0.5f));
        room.Furnish("graduated-cylinder", left.At(-1.55f, LabBench.TopMeters, 0.36f), "level=70", "color=yellow");
        room.Furnish("graduated-cylinder", left.At(-1.45f, LabBench.TopMeters, 0.42f));
        room.Furnish("funnel", left.At(2.4f, LabBench.TopMeters + 0.076f, 0.35f));
        room.Furnish("petri-dish", left.At(2.6f, LabBench.TopMeters, 0.46f));
        room.Furnish("petri-dish", left.At(2.6f, LabBench.TopMeters + 0.0182f, 0.46f));
        room.Furnish("glove-box", left.At(-3.2f, LabBench.TopMeters, 0.4f));
        foreach (float x in (ReadOnlySpan<float>)[-0.4f])
        {
            room.Place("lab-stool", left.At(x, 0, 1.0f));
        }
    }

    private static void AddEntranceWall(RoomBuilder room)
    {
        // The wall's +X is the room's -X: the door lies at 2.6.
        RoomWall front = room.Wall(RoomSide.Front);
        room.Place("glass-cabinet", front.At(-4.4f, 0, 0.24f), "content=reagents", "label=试剂柜 REAGENTS");
        room.Place("glass-cabinet", front.At(-3.45f, 0, 0.24f), "content=reagents", "label=试剂柜 REAGENTS");
        room.Place("lockers", front.At(-2.3f, 0, 0.24f), "color=blue", "first=1");
        room.Place("lockers", front.At(-1.38f, 0, 0.24f), "color=blue", "first=7");
        for (int i = 0; i < 3; i++)
        {
            room.Place("lab-coat", front.At(-0.45f + (i * 0.44f), 1.68f, 0.02f));
        }

        room.Body.Paint(LabPalette.Oak).In(front.At(0.2f, 1.68f, 0.01f)).Box(1.8f, 0.1f, 0.02f, 0.004f);
        room.Furnish("safety-glasses", front.At(3.9f, 0.9f, 0.3f));
        room.Furnish("fire-extinguisher", front.At(3.75f, 0));
        room.Furnish("fire-extinguisher", front.At(4.1f, 0));
        room.Furnish("safety-sign", front.At(3.92f, 1.35f), "kind=fire", "symbol=extinguisher", "label=灭火器", "sublabel=EXTINGUISHER");
        room.Furnish("safety-sign", front.At(1.45f, 1.7f), "kind=prohibition", "symbol=no-entry", "label=禁止饮食", "sublabel=NO FOOD");
        room.Furnish("notice-board", front.At(-0.9f, 2.45f), "width=2.4", "title=实验室守则 LABORATORY RULES");
    }

    private static void AddWaste(RoomBuilder room)
    {
        Pose corner = room.Wall(RoomSide.Left).At(-3.9f, 0, 0.35f);
        room.Furnish("waste-container", room.Wall(RoomSide.Right).At(-3.75f, 0, 0.25f), "label=无机废液", "sublabel=Aqueous waste");
        room.Furnish("waste-container", room.Wall(RoomSide.Right).At(-3.45f, 0, 0.25f), "label=有机废液", "sublabel=Solvent waste");
        room.Furnish("waste-bin", room.Wall(RoomSide.Right).At(1.45f, 0, 0.3f));
        room.Furnish("waste-bin", corner);
    }
}
