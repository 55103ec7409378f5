using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Rooms;

/// <summary>
/// What years of use leave, by chance from a seed and the same on every machine: dust and mop water low on walls and around what stands, paint
/// chipped off edges, fingers on doors. All of it are marks of a few images, so that a room pays some quads and no further pass.
/// </summary>
internal static class RoomWear
{
    private const float SkirtingMeters = 0.1f;
    private const float LongestMeters = 4.2f;

    /// <summary>Dirt low on a wall, above its skirting, interrupted where its holes reach down.</summary>
    public static NodeBuilder SoilWall(this NodeBuilder body, ulong seed, Pose nodeFromWall, float length, ReadOnlySpan<WallHole> holes)
    {
        var chance = new DeterministicRandom(seed);
        WallHole[] doors = [.. holes.ToArray().Where(hole => hole.Bottom < SkirtingMeters + 0.3f).OrderBy(hole => hole.X)];
        float from = length * -0.5f;
        foreach (WallHole door in doors)
        {
            body.SoilStrip(ref chance, nodeFromWall, from, door.Left - 0.12f);
            from = door.Right + 0.12f;
        }

        return body.SoilStrip(ref chance, nodeFromWall, from, length * 0.5f);
    }

    /// <summary>Dust that brooms do not reach, on the floor around what stands there.</summary>
    /// <param name="body">Paints it.</param>
    /// <param name="seed">Of chance.</param>
    /// <param name="nodeFromBase">On the floor, at the middle of what stands.</param>
    /// <param name="width">Of that, along X.</param>
    /// <param name="depth">Along Z.</param>
    public static NodeBuilder SoilBase(this NodeBuilder body, ulong seed, Pose nodeFromBase, float width, float depth)
    {
        var chance = new DeterministicRandom(seed);
        for (int side = 0; side < 4; side++)
        {
            (float along, float away) = side % 2 == 0 ? (width, depth) : (depth, width);
            float reach = Between(ref chance, 0.07f, 0.13f);
            Pose edge = nodeFromBase * new Pose(Vector3.Zero, Turn.AboutY(side * 90)) * Pose.At(0, RoomMarks.FloorMarkMeters - Decals.GapMeters, (away + reach) * 0.5f);
            // The image is dark at its lower edge: that lies at the base.
            body.Mark("grime", edge * new Pose(Vector3.Zero, DetMath.Multiply(Turn.AboutY(180), Turn.AboutX(-90))), along + 0.02f, reach);
        }

        return body;
    }

    /// <summary>Paint chipped off the upright edges of a face, more of it low down.</summary>
    /// <param name="body">Paints it.</param>
    /// <param name="seed">Of chance.</param>
    /// <param name="nodeFromFace">The middle of the face, its outside at +Z.</param>
    /// <param name="width">Of the face.</param>
    /// <param name="height">Of the face.</param>
    public static NodeBuilder ChipEdges(this NodeBuilder body, ulong seed, Pose nodeFromFace, float width, float height)
    {
        var chance = new DeterministicRandom(seed);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            for (int i = 0; i < 2; i++)
            {
                float size = Between(ref chance, 0.07f, 0.14f), share = Between(ref chance, 0f, 1f);
                float y = (height - size) * ((share * share) - 0.5f);
                Pose at = nodeFromFace * new Pose(new Vector3(side * (width - size) * 0.5f, y, 0f), Turn.AboutZ(side > 0f ? 0 : 180));
                body.Mark("chips", at, size, size);
            }
        }

        return body;
    }

    /// <summary>Where hands open a door.</summary>
    public static NodeBuilder Finger(this NodeBuilder body, ulong seed, Pose nodeFromHandle)
    {
        var chance = new DeterministicRandom(seed);
        float size = Between(ref chance, 0.14f, 0.2f);
        Pose turned = nodeFromHandle * new Pose(new Vector3(Between(ref chance, -0.02f, 0.02f), Between(ref chance, -0.02f, 0.04f), 0f), Turn.AboutZ(Between(ref chance, -25f, 25f)));
        return body.Mark("fingers", turned, size, size);
    }

    /// <summary>What keys, rings and tools scratch about a handle.</summary>
    public static NodeBuilder Scratch(this NodeBuilder body, ulong seed, Pose nodeFromHandle)
    {
        var chance = new DeterministicRandom(seed);
        Pose turned = nodeFromHandle * new Pose(new Vector3(Between(ref chance, -0.015f, 0.015f), Between(ref chance, -0.03f, 0.03f), 0f), Turn.AboutZ(Between(ref chance, 60f, 120f)));
        return body.Mark("scuffs", turned, Between(ref chance, 0.12f, 0.17f), Between(ref chance, 0.1f, 0.13f));
    }

    /// <summary>The same number for the same name, whatever the machine (FNV-1a): what an asset's wear is drawn from.</summary>
    public static ulong SeedOf(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }

    private static NodeBuilder SoilStrip(this NodeBuilder body, ref DeterministicRandom chance, Pose nodeFromWall, float from, float to)
    {
        int count = (int)Math.Ceiling((to - from) / LongestMeters);
        for (int i = 0; i < count && to - from > 0.2f; i++)
        {
            float width = (to - from) / count, height = Between(ref chance, 0.2f, 0.36f);
            body.Mark("grime", nodeFromWall * Pose.At(from + ((i + 0.5f) * width), SkirtingMeters + (height * 0.5f), 0f), width, height);
        }

        return body;
    }

    private static float Between(ref DeterministicRandom chance, float least, float most) => (float)chance.NextDouble(least, most);
}
