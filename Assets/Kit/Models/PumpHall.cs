using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>The pump room of a vocational college: shell, floor marking, door, windows, services under the ceiling.</summary>
internal static class PumpHall
{
    public static readonly KitAsset Asset = new(
        "pump-hall",
        "Pump room with door, windows, services and floor marking.",
        [
            KitParameter.Number("width", "7", 5, 30),
            KitParameter.Number("depth", "6", 5, 30),
            KitParameter.Number("height", "3.2", 2.8, 8),
        ],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        var size = new Vector3(given.Number("width"), given.Number("height"), given.Number("depth"));
        NodeBuilder body = asset.Body;
        var room = new RoomBuilder(asset, "pump-hall", size);
        HallShell.Add(body, size);
        HallFloor.Add(body, size);
        HallOpenings.Add(room);
        HallServices.Add(body, size);
        HallCeiling.Add(room);
        HallSafety.Add(room);
        Collide(body, size);
        room.Camera("overview", new(size.X * 0.41f, 2.2f, size.Z * 0.43f), new(size.X * -0.1f, 0.9f, size.Z * -0.2f));
        room.Camera("windows", new(size.X * 0.3f, 1.65f, size.Z * 0.3f), new(size.X * -0.5f, 1.6f, size.Z * -0.15f));
        room.Finish(0.06f);
        asset.Anchor("door", new Pose(new Vector3(HallOpenings.DoorX, 0, size.Z * 0.5f), Turn.AboutY(180)));
    }

    /// <summary>Floor, ceiling and walls half a meter thick, so that nothing fast leaves the room.</summary>
    private static void Collide(NodeBuilder body, Vector3 size)
    {
        const float Thick = 0.5f;
        float x = size.X * 0.5f, z = size.Z * 0.5f, h = size.Y;
        body.CollideBox(0, Thick * -0.5f, 0, size.X + (2 * Thick), Thick, size.Z + (2 * Thick));
        body.CollideBox(0, h + (Thick * 0.5f), 0, size.X + (2 * Thick), Thick, size.Z + (2 * Thick));
        body.CollideBox(x + (Thick * 0.5f), h * 0.5f, 0, Thick, h, size.Z);
        body.CollideBox(-x - (Thick * 0.5f), h * 0.5f, 0, Thick, h, size.Z);
        body.CollideBox(0, h * 0.5f, z + (Thick * 0.5f), size.X, h, Thick);
        body.CollideBox(0, h * 0.5f, -z - (Thick * 0.5f), size.X, h, Thick);
    }
}
