using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Makes maps of roughness (in green) from maps of glossiness (in alpha); each image and factor once.</summary>
internal sealed class GlossinessMap(GltfDocument document)
{
    private readonly Dictionary<(ModelImage Image, float Factor), ModelImage> _made = [];

    /// <param name="map">Linear, glossiness in alpha.</param>
    /// <param name="factor">What it is multiplied by.</param>
    /// <param name="place">What asks for it.</param>
    public TextureMap ToRoughness(TextureMap map, float factor, JsonPlace place)
    {
        if (!_made.TryGetValue((map.Image, factor), out ModelImage? roughness))
        {
            byte[] glossy = map.Image.Pixels.Rgba;
            document.Budget.Take(glossy.Length, 1, place);
            byte[] rough = new byte[glossy.Length];
            for (int i = 0; i < rough.Length; i += 4)
            {
                (rough[i + 1], rough[i + 3]) = ((byte)Math.Round(byte.MaxValue - (factor * glossy[i + 3])), byte.MaxValue);
            }

            roughness = new ModelImage($"{map.Image.Name}, roughness", new RgbaImage(map.Image.Pixels.Width, map.Image.Pixels.Height, rough));
            _made.Add((map.Image, factor), roughness);
        }

        return map with { Image = roughness };
    }
}
