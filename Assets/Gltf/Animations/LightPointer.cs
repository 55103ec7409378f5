using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>A property of a light that a JSON pointer names.</summary>
/// <param name="Light">Place in the file's list.</param>
/// <param name="Property">Which property.</param>
/// <param name="Components">Numbers of a value.</param>
internal sealed record LightPointer(int Light, LightProperty Property, int Components)
{
    private const string List = $"/extensions/{LightReader.Extension}/lights/";

    /// <returns>Null where the pointer leads to no property of a light that is there.</returns>
    public static LightPointer? Of(string pointer, int count) => PropertyPath.Of(pointer, List, count) is not { } path ? null : path.Rest switch
    {
        "color" => new LightPointer(path.Index, LightProperty.Color, 3),
        "intensity" => new LightPointer(path.Index, LightProperty.Intensity, 1),
        "range" => new LightPointer(path.Index, LightProperty.RangeMeters, 1),
        "spot/innerConeAngle" => new LightPointer(path.Index, LightProperty.InnerConeRadians, 1),
        "spot/outerConeAngle" => new LightPointer(path.Index, LightProperty.OuterConeRadians, 1),
        _ => null,
    };
}
