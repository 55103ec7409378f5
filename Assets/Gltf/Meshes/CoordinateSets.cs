using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>
/// Which of a primitive's sets of texture coordinates its vertices carry: two, as many as materials ever need at once. A file may number them as it likes.
/// </summary>
/// <param name="First">The set of the file that becomes <see cref="MeshVertex.TextureCoordinate"/>.</param>
/// <param name="Second">The one that becomes <see cref="MeshData.SecondTextureCoordinates"/>.</param>
internal sealed record CoordinateSets(int First, int Second)
{
    private static readonly CoordinateSets Usual = new(0, 1);

    /// <summary>Those that the maps of the materials need; where there are more than two, those of the maps that are seen most.</summary>
    public static CoordinateSets For(IEnumerable<MaterialData> materials)
    {
        int[] needed = [.. materials.SelectMany(MaterialMaps.Of).OfType<TextureMap>().Select(map => map.CoordinateSet).Distinct()];
        return needed.All(set => set <= 1) ? Usual
            : needed.Length == 1 ? new CoordinateSets(needed[0], needed[0])
            : new CoordinateSets(Math.Min(needed[0], needed[1]), Math.Max(needed[0], needed[1]));
    }

    /// <summary>The material as it sees the vertices' two sets.</summary>
    public MaterialData Apply(MaterialData material, GltfDocument document, JsonPlace primitive) => this == Usual
        ? material
        : MaterialMaps.Replace(material, map => map with { CoordinateSet = PlaceOf(map.CoordinateSet, document, primitive) });

    private int PlaceOf(int set, GltfDocument document, JsonPlace primitive)
    {
        if (set == First || set == Second)
        {
            return set == First ? 0 : 1;
        }

        document.Warn(primitive, $"its material uses more than two sets of texture coordinates; set {First} is used in place of set {set}");
        return 0;
    }
}
