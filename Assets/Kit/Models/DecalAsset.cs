using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;

namespace VRLab.Assets.Models;

/// <summary>A mark that an author lays on a floor or a wall.</summary>
internal static class DecalAsset
{
    public static readonly KitAsset Asset = new(
        "decal", "Mark on a surface: a stain, wear, a floor marking, a sticker.",
        [
            KitParameter.Choice("kind", [.. Decals.Kinds]), KitParameter.Choice("on", "floor", "wall"),
            KitParameter.Number("width", "0.6", 0.02, 10), KitParameter.Number("length", "0.6", 0.02, 10),
        ],
        Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        Brush brush = asset.Body.Paint(Decals.Of(given.Text("kind")));
        Brush laid = given.Text("on") == "floor" ? brush.At(0, Decals.GapMeters, 0).Turned(Turn.AboutX(-90)) : brush.At(0, 0, Decals.GapMeters);
        laid.Decal(given.Number("width"), given.Number("length"));
    }
}
