using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>The headers between which the pumps of the gallery stand, with supports, hangers and the way of the bay's own pump into them.</summary>
internal static class PumpGalleryPipes
{
    private const float SuctionRadius = 0.11f;
    private const float DischargeRadius = 0.09f;
    private const float SuctionZ = PumpGallery.RowZ + PumpSet.SuctionEndX - SuctionRadius;
    private const float DischargeZ = PumpGallery.RowZ + PumpSkid.PumpX;
    private const float DischargeHeight = PumpSet.DischargeEndHeight + DischargeRadius;

    /// <summary>Where the skid of the usual layout sends its water through the wall: x and height.</summary>
    private static readonly Vector2 FromBay = new(-0.05f, 2.2f);

    public static void Add(RoomBuilder room, float[] row)
    {
        float left = room.Size.X * -0.5f;
        AddSuction(room, left, row);
        AddDischarge(room, left, row);
        AddFromBay(room);
    }

    private static void AddSuction(RoomBuilder room, float left, float[] row)
    {
        float end = row[^1] + 0.55f;
        Header(room, new Vector3(left, PumpSkid.ShaftHeight, SuctionZ), new Vector3(end, PumpSkid.ShaftHeight, SuctionZ), SuctionRadius);
        for (int i = 0; i < row.Length; i++)
        {
            PipeSupport.Add(room.Body, room.ModelFromRoom * Pose.At(row[i] + 0.5f, 0, SuctionZ), PumpSkid.ShaftHeight, SuctionRadius);
            Weld(room, new Vector3(row[i], PumpSkid.ShaftHeight, SuctionZ), Vector3.UnitZ, SuctionRadius, 0.057f);
        }

        Plaque(room, new Vector3(row[0] + 0.72f, PumpSkid.ShaftHeight, SuctionZ + SuctionRadius + 0.006f), "吸水总管 SUCTION", 0.42f);
    }

    private static void AddDischarge(RoomBuilder room, float left, float[] row)
    {
        float end = row[^1] + 0.5f;
        Header(room, new Vector3(left, DischargeHeight, DischargeZ), new Vector3(end, DischargeHeight, DischargeZ), DischargeRadius);
        for (int i = 0; i < row.Length; i++)
        {
            Weld(room, new Vector3(row[i], DischargeHeight, DischargeZ), -Vector3.UnitY, DischargeRadius, 0.0445f);
            Hanger(room, row[i] + 0.45f);
        }

        var vessel = new Vector3(left + 0.55f, 1.78f, DischargeZ);
        Run(room, 0.0445f, vessel, vessel with { Y = DischargeHeight });
        Hanger(room, left + 0.9f);
        Plaque(room, new Vector3(row[^1] - 0.72f, DischargeHeight, DischargeZ + DischargeRadius + 0.006f), "供水总管 SUPPLY", 0.42f);
    }

    /// <summary>The bay's pump feeds the same header: through the wall, over the aisle, and up.</summary>
    private static void AddFromBay(RoomBuilder room)
    {
        float wall = room.Size.Z * 0.5f;
        room.Body.Paint(Palette.PipeGreen).In(room.ModelFromRoom).Pipe(
            0.0445f, 0.13f, 16, isCapped: false, new(FromBay.X, FromBay.Y, wall), new(FromBay.X, FromBay.Y, DischargeZ), new(FromBay.X, DischargeHeight, DischargeZ));
        room.Body.Paint(Palette.Galvanized).In(room.ModelFromRoom).At(FromBay.X, FromBay.Y, wall - 0.008f).AlongZ().Cylinder(0.085f, 0.016f, 16);
        Rod(room, new Vector3(FromBay.X, FromBay.Y, 0.9f), 0.0445f);
    }

    /// <summary>A large pipe from the wall to a blind flange.</summary>
    private static void Header(RoomBuilder room, Vector3 fromWall, Vector3 to, float radius)
    {
        Run(room, radius, fromWall, to);
        NodeBuilder body = room.Body;
        Pose end = room.ModelFromRoom * new Pose(to, Turn.AboutZ(-90));
        Piping.Flange(body, Palette.PipeGreen, end, radius, hasFace: false);
        body.Paint(Palette.PipeGreen).In(end).At(0, 0.01f, 0).Cylinder(Piping.FlangeRadius(radius), 0.02f, 20, 0.003f);
        body.Paint(Palette.Galvanized).In(end).At(0, 0.02f, 0).BoltCircle(radius + 0.03f, 8, 0.0095f, 0.011f);
        body.Paint(Palette.Galvanized).In(room.ModelFromRoom).At(fromWall + new Vector3(0.008f, 0, 0)).AlongX().Cylinder(radius + 0.06f, 0.016f, 20);
    }

    private static void Run(RoomBuilder room, float radius, Vector3 from, Vector3 to)
    {
        Vector3 offset = room.ModelFromRoom.Position;
        Piping.Run(room.Body, Palette.PipeGreen, radius, 0f, from + offset, to + offset);
    }

    /// <summary>The bead where a branch meets a header; the branch leaves along <paramref name="toward"/>.</summary>
    private static void Weld(RoomBuilder room, Vector3 onAxis, Vector3 toward, float headerRadius, float branchRadius)
    {
        Brush bead = room.Body.Paint(Palette.PipeGreen).In(room.ModelFromRoom).Toward(onAxis + (toward * headerRadius), toward);
        bead.Lathe(16, new(branchRadius + 0.012f, -0.02f), new(branchRadius + 0.01f, 0.004f), new(branchRadius, 0.012f));
    }

    private static void Hanger(RoomBuilder room, float x) => Rod(room, new Vector3(x, DischargeHeight, DischargeZ), DischargeRadius);

    /// <summary>Two threaded rods from the ceiling with a clamp around the pipe along X; pipes along Z hang in the same clamp turned.</summary>
    private static void Rod(RoomBuilder room, Vector3 onAxis, float pipeRadius)
    {
        bool isAlongX = pipeRadius > 0.06f;
        Brush steel = room.Body.Paint(Palette.Galvanized).In(room.ModelFromRoom);
        Brush ring = isAlongX ? steel.At(onAxis).AlongX() : steel.At(onAxis).AlongZ();
        ring.Ring(pipeRadius, pipeRadius + 0.006f, 0.04f, 18);
        steel.Rod(onAxis + new Vector3(0, pipeRadius, 0), onAxis with { Y = room.Size.Y }, 0.007f, 6);
        steel.At(onAxis.X, room.Size.Y - 0.006f, onAxis.Z).Box(0.1f, 0.012f, 0.1f);
    }

    private static void Plaque(RoomBuilder room, Vector3 at, string text, float width) =>
        Piping.FlowPlaque(room.Body, room.ModelFromRoom * Pose.At(at), text, width: width);
}
