using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Rooms;

/// <summary>Skirting, suspended ceilings, roof trusses, columns, ducts and fences.</summary>
public static class RoomTrim
{
    /// <summary>A skirting board along a wall, interrupted at passages and doors given by their left and right edges.</summary>
    public static RoomBuilder Skirting(this RoomBuilder room, RoomSide side, MaterialData paint, params ReadOnlySpan<Vector2> gaps)
    {
        RoomWall wall = room.Wall(side);
        float from = wall.Length * -0.5f;
        foreach (Vector2 gap in gaps)
        {
            Piece(from, gap.X);
            from = gap.Y;
        }

        Piece(from, wall.Length * 0.5f);
        return room;

        void Piece(float left, float right)
        {
            if (right - left > 0.02f)
            {
                room.Body.Paint(paint).In(wall.RoomFromWall).At((left + right) * 0.5f, 0.05f, 0.006f).Box(right - left, 0.1f, 0.012f);
            }
        }
    }

    /// <summary>A suspended grid ceiling of 0.6 m panels below the slab.</summary>
    public static RoomBuilder GridCeiling(this RoomBuilder room)
    {
        Vector3 size = room.Size;
        room.AddCeiling(Finishes.CeilingTile);
        Brush bar = room.Body.Paint(Finishes.CeilingGrid).In(room.ModelFromRoom);
        int across = (int)Math.Ceiling(size.X / 0.6f), along = (int)Math.Ceiling(size.Z / 0.6f);
        for (int i = 1; i < across; i++)
        {
            bar.At((i * 0.6f) - (across * 0.3f), size.Y - 0.004f, 0).Box(0.024f, 0.008f, size.Z);
        }

        for (int i = 1; i < along; i++)
        {
            bar.At(0, size.Y - 0.0035f, (i * 0.6f) - (along * 0.3f)).Box(size.X, 0.007f, 0.024f);
        }

        return room;
    }

    /// <summary>A steel truss across the room's width: two chords, posts and diagonals of square tube.</summary>
    public static RoomBuilder Truss(this RoomBuilder room, float z, float depthMeters = 0.7f)
    {
        const float Tube = 0.08f;
        Vector3 size = room.Size;
        Pose at = room.ModelFromRoom * Pose.At(0, size.Y - (Tube * 0.5f), z);
        Brush steel = room.Body.Paint(Finishes.TrussGray).In(at);
        steel.Box(size.X, Tube, Tube);
        steel.At(0, -depthMeters, 0).Box(size.X, Tube, Tube);
        int bays = Math.Max(2, (int)(size.X / 1.1f)) / 2 * 2;
        for (int i = 0; i <= bays; i++)
        {
            float x = ((float)i / bays - 0.5f) * (size.X - Tube);
            steel.At(x, depthMeters * -0.5f, 0).Box(0.05f, depthMeters, 0.05f);
            if (i < bays)
            {
                float next = ((i + 1f) / bays - 0.5f) * (size.X - Tube);
                float low = i % 2 == 0 ? -depthMeters : 0, high = i % 2 == 0 ? 0 : -depthMeters;
                steel.Rod(new Vector3(x, low, 0), new Vector3(next, high, 0), 0.026f, 4);
            }
        }

        return room;
    }

    /// <summary>A round ventilation duct along a line, with joints and grilles.</summary>
    public static RoomBuilder Duct(this RoomBuilder room, Vector3 from, Vector3 to, float radius)
    {
        Brush duct = room.Body.Paint(Finishes.DuctSilver).In(room.ModelFromRoom);
        Vector3 along = to - from;
        float length = DetMath.Length(along);
        duct.Rod(from, to, radius, 20);
        int joints = Math.Max(2, (int)(length / 1.25f));
        for (int i = 1; i < joints; i++)
        {
            Vector3 at = from + (along * ((float)i / joints));
            duct.Toward(at, along).Lathe(20, new(radius, -0.02f), new(radius + 0.008f, -0.016f), new(radius + 0.008f, 0.016f), new(radius, 0.02f));
        }

        return room;
    }

    /// <summary>A field of a wire-mesh fence with posts, standing along the pose's X around its origin on the floor.</summary>
    public static RoomBuilder MeshFence(this RoomBuilder room, Pose roomFromFence, float length, float height = 1.9f)
    {
        Pose at = room.ModelFromRoom * roomFromFence;
        Brush post = room.Body.Paint(Palette.GuardYellow).In(at);
        post.At(length * -0.5f, height * 0.5f, 0).Box(0.05f, height, 0.05f, 0.004f);
        post.At(length * 0.5f, height * 0.5f, 0).Box(0.05f, height, 0.05f, 0.004f);
        post.At(0, height - 0.02f, 0).Box(length, 0.035f, 0.035f);
        post.At(0, 0.12f, 0).Box(length, 0.035f, 0.035f);
        Brush wire = room.Body.Paint(Palette.DarkGray).In(at);
        int columns = (int)(length / 0.06f), rows = (int)((height - 0.16f) / 0.06f);
        for (int i = 1; i < columns; i++)
        {
            wire.At(((float)i / columns - 0.5f) * length, (height + 0.1f) * 0.5f, 0.002f).Turned(Turn.AboutY(45)).Lathe(3, new(0.0022f, (height - 0.14f) * -0.5f), new(0.0022f, (height - 0.14f) * 0.5f));
        }

        for (int i = 1; i < rows; i++)
        {
            wire.At(0, 0.12f + (i * (height - 0.14f) / rows), -0.002f).AlongX().Lathe(3, new(0.0022f, length * -0.5f), new(0.0022f, length * 0.5f));
        }

        room.Body.CollideBox(at * Pose.At(0, height * 0.5f, 0), new Vector3(length, height, 0.05f));
        return room;
    }

    /// <summary>A painted line on the floor from one point to another (X and Z).</summary>
    public static RoomBuilder Line(this RoomBuilder room, MaterialData paint, Vector2 from, Vector2 to, float width = 0.08f, float heightMeters = 0.003f)
    {
        Vector2 middle = (from + to) * 0.5f, way = to - from;
        return way.X * way.X > way.Y * way.Y
            ? room.PaintFloor(paint, middle.X, middle.Y, Math.Abs(way.X) + width, width, heightMeters)
            : room.PaintFloor(paint, middle.X, middle.Y, width, Math.Abs(way.Y) + width, heightMeters);
    }

    /// <summary>A frame of lines around a rectangle.</summary>
    public static RoomBuilder Frame(this RoomBuilder room, MaterialData paint, float left, float back, float right, float front, float width = 0.08f) => room
        .Line(paint, new(left, back), new(right, back), width).Line(paint, new(left, front), new(right, front), width)
        .Line(paint, new(left, back), new(left, front), width, 0.0032f).Line(paint, new(right, back), new(right, front), width, 0.0032f);
}
