using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>
/// The pump hall of a vocational college: a training bay that is left free for a scenario's machine, and behind a portal the gallery with the running pumps.
/// </summary>
internal static class PumpHall
{
    public static readonly KitAsset Asset = new(
        "pump-hall",
        "Pump hall: a bay free for a machine to train at, behind it the gallery of running pumps, 4.4 m deep.",
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
        HallShell.Add(room);
        HallFloor.Add(body, size);
        HallOpenings.Add(room);
        HallServices.Add(body, size);
        HallCeiling.Add(room);
        HallSafety.Add(room);
        Collide(body, size);
        room.Camera("bay", new(size.X * 0.41f, 2.2f, size.Z * 0.43f), new(size.X * -0.1f, 0.9f, size.Z * -0.2f));
        room.Camera("windows", new(size.X * 0.3f, 1.65f, size.Z * 0.3f), new(size.X * -0.5f, 1.6f, size.Z * -0.15f));
        room.Finish(0.06f);
        PumpGallery.Add(asset, size);
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
        // The back wall has the portal; its rail keeps people out, what is above and beside is wall.
        WallHole portal = HallShell.Portal(size);
        float back = -z - (RoomWall.ThicknessMeters * 0.5f), left = portal.Left + x, right = x - portal.Right;
        body.CollideBox(-x + (left * 0.5f), h * 0.5f, back, left, h, RoomWall.ThicknessMeters);
        body.CollideBox(x - (right * 0.5f), h * 0.5f, back, right, h, RoomWall.ThicknessMeters);
        body.CollideBox(portal.X, (h + portal.Top) * 0.5f, back, portal.Width, h - portal.Top, RoomWall.ThicknessMeters);
    }
}
