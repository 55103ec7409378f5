using System.Text.Json.Nodes;

namespace VRLab.Gltf.Tests;

/// <summary>A triangle whose color is an image of a kind that an extension brings.</summary>
internal static class ImageModel
{
    /// <summary>A red pixel and a half transparent blue one, as PNG.</summary>
    public static byte[] Pixel { get; } = VRLab.Core.Images.PngWriter.Encode(2, 1, [255, 0, 0, 255, 0, 0, 255, 128]);

    public static TestFile Of(string extension, string mimeType, byte[] image)
    {
        TestFile file = TestFile.Triangle("""{ "material": 0 }""").With("materials", """{ "pbrMetallicRoughness": { "baseColorTexture": { "index": 0 } } }""");
        file.With("textures", $$"""{ "extensions": { "{{extension}}": { "source": 0 } } }""").Set("extensionsRequired", $"[\"{extension}\"]");
        file.Add("images", new JsonObject { ["bufferView"] = file.View(image), ["mimeType"] = mimeType });
        return file;
    }
}
