using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Rooms;

/// <summary>
/// Builds one room of a building: shell, lamps, furnishing from other assets, and the places for pictures and scenarios.
/// The room's frame has its origin on the floor at the middle. Call <see cref="Finish"/> at the end.
/// </summary>
public sealed class RoomBuilder(AssetBuilder asset, string name, Vector3 size, Vector3 floorCenter = default)
{
    private const float SlabMeters = 0.3f;

    /// <summary>What is melted into a room has one level of detail; this one is seen from an arm's length at the nearest.</summary>
    private const float FurnishingDetail = 0.68f;

    private readonly List<LuminaireData> _luminaires = [];
    private readonly Dictionary<string, ModelAsset> _parts = new(StringComparer.Ordinal);
    private int _placedCount;

    public AssetBuilder Asset => asset;

    public NodeBuilder Body => asset.Body;

    public Vector3 Size => size;

    public Pose ModelFromRoom => Pose.At(floorCenter);

    /// <summary>The node that holds the glowing faces of a feed.</summary>
    public NodeBuilder Glow(LuminaireFeed feed) => asset.Node(RoomData.GlowNode(feed), Pose.Identity);

    public RoomWall Wall(RoomSide side) => RoomWall.Of(size, floorCenter, side);

    /// <summary>A wall with its collision; holes must not overlap in X.</summary>
    public RoomBuilder AddWall(RoomSide side, MaterialData paint, params ReadOnlySpan<WallHole> holes)
    {
        WallPanels.Add(Body, Wall(side), paint, holes);
        Body.SoilWall(RoomWear.SeedOf($"{name}-{side}"), Wall(side).RoomFromWall, Wall(side).Length, holes);
        return this;
    }

    /// <summary>All four walls of one paint: windows at the left with the panes in them, one door in front.</summary>
    public RoomBuilder AddWalls(MaterialData paint, ReadOnlySpan<WallHole> windows, WallHole door)
    {
        AddWall(RoomSide.Left, paint, windows).AddWall(RoomSide.Right, paint).AddWall(RoomSide.Back, paint).AddWall(RoomSide.Front, paint, door);
        foreach (WallHole window in windows)
        {
            this.Window(RoomSide.Left, window, 2);
        }

        return this;
    }

    /// <summary>Light panels of 1.2 by 0.6 m in the ceiling, in rows and columns.</summary>
    public RoomBuilder AddPanels(ReadOnlySpan<float> columns, ReadOnlySpan<float> rows)
    {
        foreach (float x in columns)
        {
            foreach (float z in rows)
            {
                this.Panel(x, z, 1.2f, 0.6f);
            }
        }

        return this;
    }

    /// <summary>The whole floor and a slab below it.</summary>
    public RoomBuilder AddFloor(MaterialData paint)
    {
        Body.Paint(paint).In(ModelFromRoom).Turned(Turn.AboutX(-90)).Rectangle(size.X, size.Z);
        Body.CollideBox(ModelFromRoom * Pose.At(0, SlabMeters * -0.5f, 0), new Vector3(size.X + SlabMeters, SlabMeters, size.Z + SlabMeters));
        return this;
    }

    /// <summary>The whole ceiling and a slab above it.</summary>
    public RoomBuilder AddCeiling(MaterialData paint)
    {
        Body.Paint(paint).In(ModelFromRoom).At(0, size.Y, 0).Turned(Turn.AboutX(90)).Rectangle(size.X, size.Z);
        Body.CollideBox(ModelFromRoom * Pose.At(0, size.Y + (SlabMeters * 0.5f), 0), new Vector3(size.X + SlabMeters, SlabMeters, size.Z + SlabMeters));
        return this;
    }

    /// <summary>A field painted on the floor; layers lie one over the other by their height, a millimeter or more apart.</summary>
    public RoomBuilder PaintFloor(MaterialData paint, float x, float z, float width, float depth, float heightMeters = 0.002f)
    {
        Body.Paint(paint).In(ModelFromRoom).At(x, heightMeters, z).Turned(Turn.AboutX(-90)).Rectangle(width, depth);
        return this;
    }

    public RoomBuilder Shine(LuminaireData luminaire)
    {
        _luminaires.Add(luminaire);
        return this;
    }

    /// <summary>Melts an asset of the kit into the room: for single things. Parameters as pairs "name=value".</summary>
    public RoomBuilder Furnish(string assetName, Pose roomFromAsset, params ReadOnlySpan<string> parameters)
    {
        asset.Merge(Part(assetName, parameters, isShared: false), ModelFromRoom * roomFromAsset);
        return this;
    }

    /// <summary>Places an asset of the kit with meshes that all its copies share: for repeated things.</summary>
    public RoomBuilder Place(string assetName, Pose roomFromAsset, params ReadOnlySpan<string> parameters)
    {
        asset.Place(Part(assetName, parameters, isShared: true), ModelFromRoom * roomFromAsset, $"{name}-{assetName}-{++_placedCount}");
        return this;
    }

    /// <summary>
    /// Places small things that stand side by side as one: what is of one material is drawn at once, and all of them change their level of detail together. Groups of one
    /// kind share their meshes, so they must hold the same things.
    /// </summary>
    public RoomBuilder PlaceTogether(string kind, Pose roomFromGroup, params ReadOnlySpan<RoomThing> things)
    {
        if (!_parts.TryGetValue(kind, out ModelAsset? group))
        {
            RoomThing[] all = [.. things];
            group = LevelsOfDetail.AddTo(GroupOf(kind, all, 1f), detail => GroupOf(kind, all, detail));
            _parts.Add(kind, group);
        }

        asset.Place(group, ModelFromRoom * roomFromGroup, $"{name}-{kind}-{++_placedCount}");
        return this;
    }

    /// <summary>A view for pictures, from one point to another.</summary>
    public RoomBuilder Camera(string cameraName, Vector3 eyeInRoom, Vector3 targetInRoom)
    {
        Vector3 ahead = DetMath.Normalize(targetInRoom - eyeInRoom, -Vector3.UnitZ);
        float level = DetMath.Sqrt((ahead.X * ahead.X) + (ahead.Z * ahead.Z));
        Quaternion yaw = DetMath.FromAxisAngle(Vector3.UnitY, (float)DetMath.Atan2(-ahead.X, -ahead.Z));
        Quaternion pitch = DetMath.FromAxisAngle(Vector3.UnitX, (float)DetMath.Atan2(ahead.Y, level));
        asset.Anchor(RoomData.CameraPrefix + cameraName, ModelFromRoom * new Pose(eyeInRoom, DetMath.Multiply(yaw, pitch)));
        return this;
    }

    /// <summary>A place where scenarios put what people work at.</summary>
    public RoomBuilder Station(string stationName, Pose roomFromStation)
    {
        asset.Anchor(RoomData.StationPrefix + stationName, ModelFromRoom * roomFromStation);
        return this;
    }

    /// <summary>Declares the room with all its luminaires.</summary>
    /// <param name="meanAbsorption">Of sound, averaged over all surfaces: bare hall 0.06, workshop 0.1, furnished classroom 0.2.</param>
    public void Finish(float meanAbsorption)
    {
        Vector3 half = new(size.X * 0.5f, 0, size.Z * 0.5f);
        asset.Room(new RoomData(name, floorCenter - half, floorCenter + half + (Vector3.UnitY * size.Y), _luminaires, meanAbsorption));
    }

    private ModelAsset Part(string assetName, ReadOnlySpan<string> parameters, bool isShared)
    {
        string key = $"{assetName} {isShared} {string.Join(';', parameters)}";
        if (!_parts.TryGetValue(key, out ModelAsset? part))
        {
            Dictionary<string, string> given = ByName(parameters);
            part = isShared ? ModelKit.Build(assetName, given) : ModelKit.Build(assetName, given, FurnishingDetail);
            _parts.Add(key, part);
        }

        return part;
    }

    private static ModelAsset GroupOf(string kind, IEnumerable<RoomThing> things, float detail)
    {
        var group = new AssetBuilder(kind, detail);
        foreach (RoomThing thing in things)
        {
            group.Merge(ModelKit.Build(thing.AssetName, ByName(thing.Parameters), detail), thing.GroupFromThing);
        }

        return group.Build();
    }

    private static Dictionary<string, string> ByName(ReadOnlySpan<string> parameters)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in parameters)
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            given.Add(pair[..at], pair[(at + 1)..]);
        }

        return given;
    }
}
