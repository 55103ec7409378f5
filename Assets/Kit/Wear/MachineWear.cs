using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Wear;

/// <summary>
/// What years of use do to machines, by chance from a seed and the same on every machine: dust on top, paint chipped off edges, rust about bolts and
/// flanges, oil below seals, wheels rubbed bare. It looks at what a model has drawn, so that a model needs to say only where it seals and is held.
/// Draw it when the asset's own parts are there and before other assets are merged into it, which have aged by themselves.
/// </summary>
internal static class MachineWear
{
    /// <summary>How much an asset has worn, and by which chance.</summary>
    public static readonly KitParameter[] Parameters = [KitParameter.Number("wear", "0.4", 0, 1), KitParameter.Number("seed", "1", 0, 9999)];

    private const float UpFacing = 0.8f;

    /// <summary>From farther away chips and the rust of bolts are not seen.</summary>
    private const float LeastDetailOfSmallMarks = 0.4f;

    /// <summary>Draws the wear that the author's parameters ask for.</summary>
    public static AssetBuilder Age(this AssetBuilder asset, KitArguments given)
    {
        float amount = given.Number("wear");
        foreach (NodeBuilder node in asset.Nodes)
        {
            if (amount > 0f)
            {
                Age(node, amount, Rooms.RoomWear.SeedOf($"{node.Name}-{given.Text("seed")}"));
            }
        }

        return asset;
    }

    private static void Age(NodeBuilder node, float amount, ulong seed)
    {
        var chance = new DeterministicRandom(seed);
        List<WornSurface> solid = [], coats = [];
        List<MeshBuilder> meshes = [];
        foreach ((MaterialData material, MeshBuilder mesh) in node.Surfaces)
        {
            if (!material.IsTransparent)
            {
                meshes.Add(mesh);
                solid.Add(new WornSurface(mesh));
            }

            if (IsCoat(material))
            {
                coats.Add(solid[^1]);
            }
        }

        Brush dry = node.Paint(WearSheets.Dry(amount)), wet = node.Paint(WearSheets.Wet(amount));
        AddDust(node, dry, coats);
        if (node.Detail >= LeastDetailOfSmallMarks)
        {
            WornEdges.Add(dry, coats, ref chance, amount);
            AddHalos(dry, meshes, ref chance, amount);
        }

        // Their own chance: they lie alike at all levels of detail.
        var places = new DeterministicRandom(seed + 1);
        foreach (WearSpot spot in node.WearSpots)
        {
            WornSpots.Add(spot, dry, wet, coats, solid, ref places, amount);
        }
    }

    /// <summary>Paint on metal: what is neither bare nor glowing, rubber nor paper; white is for plates with letters.</summary>
    private static bool IsCoat(MaterialData material) =>
        material is { IsTransparent: false, Metallic: 0f, Roughness: >= 0.36f and <= 0.5f, Pattern: SurfacePattern.None or SurfacePattern.CastMetal }
        && material.Emissive == Vector3.Zero && material != Palette.White && material != Palette.Black;

    /// <summary>One image over all top sides of the node.</summary>
    private static void AddDust(NodeBuilder node, Brush dry, List<WornSurface> coats)
    {
        (Vector3 low, Vector3 high) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        foreach (WornSurface coat in coats)
        {
            for (int i = 0; i < coat.TriangleCount * 3; i++)
            {
                Vector3 p = node.ModelFromNode.TransformPoint(coat.CornerOf(i / 3, i % 3).Position);
                (low, high) = (Vector3.Min(low, p), Vector3.Max(high, p));
            }
        }

        if (coats.Count > 0)
        {
            Vector3 half = ((high - low) * 0.5f) + new Vector3(0.001f);
            Pose above = node.ModelFromNode.Inverse * new Pose((low + high) * 0.5f, Turn.AboutX(-90));
            SurfaceFilm.Lay(dry, coats, above, new Vector3(half.X, half.Z, half.Y), WearCell.Dust, UpFacing);
        }
    }

    /// <summary>Rust about bolts.</summary>
    private static void AddHalos(Brush dry, List<MeshBuilder> meshes, ref DeterministicRandom chance, float amount)
    {
        foreach (MeshBuilder mesh in meshes)
        {
            foreach ((Pose meshFromHead, float radius) in mesh.Fasteners)
            {
                if (chance.NextDouble(0, 1) < 0.25 + (0.65 * amount))
                {
                    float size = radius * (float)chance.NextDouble(2.6, 3.4);
                    Brush at = dry.In(meshFromHead).Turned(Turn.AboutY(chance.NextDouble(0, 360))).At(0, Decals.GapMeters * 0.7f, 0).Turned(Turn.AboutX(-90));
                    WornSpots.Quad(at, WearCell.Rust, size, size);
                }
            }
        }
    }
}
