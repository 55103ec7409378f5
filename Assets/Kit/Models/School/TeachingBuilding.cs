using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>
/// A teaching building of two storeys after <see cref="TeachingPlan"/>: corridors, two staircases, a furnished classroom on
/// each floor, fire doors, alarm, hydrants, and the yard with the assembly point.
/// </summary>
internal static class TeachingBuilding
{
    public static readonly KitAsset Asset = new("teaching-building", "Two storeys with corridors, stairs and classrooms.", [], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        for (int storey = 0; storey < 2; storey++)
        {
            TeachingCorridor.Add(asset, storey);
        }

        TeachingClassroom.Add(asset, TeachingPlan.ClassWest, 0);
        TeachingClassroom.Add(asset, TeachingPlan.ClassEast, 1);
        AddStairs(asset, TeachingPlan.StairA, "stair-a");
        AddStairs(asset, TeachingPlan.StairB, "stair-b");
        TeachingYard.Add(asset);
    }

    private static void AddStairs(AssetBuilder asset, PlanRoom plan, string name)
    {
        const float Height = TeachingPlan.StoreyMeters + TeachingPlan.RoomHeightMeters;
        var room = new RoomBuilder(asset, name, new Vector3(plan.Width, Height, plan.Depth), plan.FloorCenter(0));

        // Seen from inside, the corridor wall's +X is the building's -X.
        WallHole[] doors =
        [
            new(TeachingPlan.StairDoorOffset, 0, 1.5f, SchoolDoors.HeightMeters, IsPassage: true),
            new(-TeachingPlan.StairDoorOffset, TeachingPlan.StoreyMeters, 1.5f, SchoolDoors.HeightMeters, IsPassage: true),
        ];
        WallHole window = new(0, 2.75f, 2.2f, 2.3f);
        room.AddFloor(LabPalette.Terrazzo).AddCeiling(Palette.Ceiling);
        room.AddWall(RoomSide.Left, LabPalette.WallWhite).AddWall(RoomSide.Right, LabPalette.WallWhite).AddWall(RoomSide.Front, LabPalette.WallWhite, doors).AddWall(RoomSide.Back, LabPalette.WallWhite, window);
        room.Window(RoomSide.Back, window, 2);
        WallDado.Add(room, RoomSide.Front, LabPalette.Dado, 1.2f, doors);
        Staircase.Add(room.Body, room.ModelFromRoom, plan.Width, plan.Depth);
        asset.Stair(Staircase.WayOf(name, room.ModelFromRoom));
        room.Batten(0, 2.35f, 1.2f);
        room.Batten(0, -2.3f, 1.2f);
        AddLampBelow(room, new Vector3(0, TeachingPlan.StoreyMeters - 0.16f, 2.35f));
        AddLampBelow(room, new Vector3(0.8f, (TeachingPlan.StoreyMeters * 0.5f) - 0.16f, -2.3f));
        RoomWall back = room.Wall(RoomSide.Back);
        room.Emergency(back.At(0, 2.45f));
        room.Emergency(room.Wall(RoomSide.Front).At(0.2f, TeachingPlan.StoreyMeters + 2.5f));
        room.Furnish("exit-direction", room.ModelFromRoom.Inverse * back.At(-0.9f, 2.3f), "arrow=left");
        room.Body.Write("2F", room.Wall(RoomSide.Front).At(-0.3f, TeachingPlan.StoreyMeters + 2.42f, 0.004f), 0.3f, Inks.Blue);
        room.Body.Write("1F", room.Wall(RoomSide.Front).At(-0.4f, 1.75f, 0.004f), 0.3f, Inks.Blue);
        room.Body.Write("上下楼梯  靠右慢行", back.At(0, 2.62f, 0.004f), 0.001f + 0.14f, Inks.Red);
        room.Camera(name, new Vector3(-0.2f, 1.65f, 2.8f), new Vector3(0, 1.9f, -2.4f));
        room.Finish(0.05f);
    }

    /// <summary>A lamp under a landing.</summary>
    private static void AddLampBelow(RoomBuilder room, Vector3 mount)
    {
        room.Furnish("lamp-fixture", Pose.At(mount));
        room.Shine(new LuminaireData(room.ModelFromRoom * Pose.At(mount - new Vector3(0, 0.1f, 0)), new Vector2(0.57f, 0.08f), new Vector3(13.8f, 13.1f, 12.1f), LuminaireFeed.Mains));
    }
}
