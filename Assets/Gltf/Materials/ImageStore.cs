using System.IO;
using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>The file's images, each decoded when a material first needs it.</summary>
internal sealed class ImageStore(GltfDocument document, BufferStore buffers)
{
    private const int PixelBytes = 4;
    private readonly Dictionary<int, ModelImage> _images = [];

    public ModelImage Get(int index)
    {
        if (!_images.TryGetValue(index, out ModelImage? image))
        {
            image = Decode(document.List("images")[index], index);
            _images.Add(index, image);
        }

        return image;
    }

    private ModelImage Decode(JsonPlace image, int index)
    {
        byte[] bytes = image.Has("uri") ? document.Files.Read(image["uri"], document.Budget) : FromView(image);
        string name = image.Text("name", $"image {index}");
        try
        {
            return Ktx2File.IsKtx2(bytes) ? DecodeKtx2(image, name, bytes) : WebPFile.IsWebP(bytes) ? DecodeWebP(image, name, bytes) : DecodePlain(image, name, bytes);
        }
        catch (ProblemException problem) when (!problem.Problem.Contains(image.Path, StringComparison.Ordinal))
        {
            throw image.Bad(problem.Problem.TrimEnd('.'), problem.Remedy, problem);
        }
        catch (InvalidDataException failure)
        {
            throw image.Bad($"{name} cannot be read: {failure.Message}", "Save it again (gltf-transform webp, uastc or etc1s), or as PNG or JPEG.", failure);
        }
    }

    private ModelImage DecodePlain(JsonPlace image, string name, byte[] bytes)
    {
        (int width, int height) = ImageReader.Measure(bytes, name);
        TakePixels(image, width, height, PixelBytes);
        return new ModelImage(name, ImageReader.Decode(bytes, name)) { Encoded = bytes };
    }

    private ModelImage DecodeKtx2(JsonPlace image, string name, byte[] bytes)
    {
        Ktx2File file = Ktx2File.Open(bytes);
        TakePixels(image, file.Width, file.Height, PixelBytes + 2);
        return new ModelImage(name, file.Decode());
    }

    private ModelImage DecodeWebP(JsonPlace image, string name, byte[] bytes)
    {
        WebPFile file = WebPFile.Open(bytes);
        TakePixels(image, file.Width, file.Height, 3 * PixelBytes);
        return new ModelImage(name, file.Decode());
    }

    private void TakePixels(JsonPlace image, int width, int height, int bytesEach)
    {
        if (width > document.Limits.ImageSide || height > document.Limits.ImageSide)
        {
            throw image.Bad($"it has {width} x {height} pixels, and {document.Limits.ImageSide} each way are allowed", "Save it smaller.");
        }

        document.Budget.Take((long)width * height, bytesEach, image);
    }

    private byte[] FromView(JsonPlace image)
    {
        ReadOnlyMemory<byte> view = buffers.View(image.Required("bufferView").AsIndex(document.List("bufferViews").Count)).Bytes;
        document.Budget.Take(view.Length, 1, image);
        return view.ToArray();
    }
}
