using VRLab.Bindings.Vulkan;
using VRLab.Core.Images;
using VRLab.Core.Models;
using VRLab.Gpu;

namespace VRLab.Rendering.Materials;

/// <summary>Images of models on the device with all their mip levels, one for each image and color space; and samplers.</summary>
internal sealed unsafe class TextureCache : IDisposable
{
    /// <summary>Larger images are halved until they fit: finer detail than this is not seen at arm's length.</summary>
    public const int LargestSide = 2048;

    private const VkImageUsageFlags Usage = VkImageUsageFlags.Sampled | VkImageUsageFlags.TransferDst | VkImageUsageFlags.TransferSrc;

    private readonly GpuDevice _device;
    private readonly GpuUploader _uploader;
    private readonly Dictionary<(ModelImage, bool), GpuImage> _images = new(new ImageAndSpace());
    private readonly Dictionary<TextureSampler, GpuSampler> _samplers = [];

    public TextureCache(GpuDevice device, GpuUploader uploader)
    {
        (_device, _uploader) = (device, uploader);
        White = Upload("white", new RgbaImage(1, 1, [255, 255, 255, 255]), isSrgb: false);
    }

    /// <summary>Stands where a material has no map.</summary>
    public GpuImage White { get; }

    public GpuImage ImageOf(TextureMap map, bool isSrgb)
    {
        if (!_images.TryGetValue((map.Image, isSrgb), out GpuImage? image))
        {
            image = Upload(map.Image.Name, map.Image.Pixels, isSrgb);
            _images.Add((map.Image, isSrgb), image);
        }

        return image;
    }

    public GpuSampler SamplerOf(TextureSampler settings)
    {
        if (!_samplers.TryGetValue(settings, out GpuSampler? sampler))
        {
            sampler = new GpuSampler(
                _device, "texture", AddressOf(settings.WrapU), settings.IsNearest ? VkFilter.Nearest : VkFilter.Linear, maximumAnisotropy: _device.Description.IsSoftware ? 1f : 8f,
                addressModeV: AddressOf(settings.WrapV));
            _samplers.Add(settings, sampler);
        }

        return sampler;
    }

    public void Dispose()
    {
        White.Dispose();
        foreach (GpuImage image in _images.Values)
        {
            image.Dispose();
        }

        foreach (GpuSampler sampler in _samplers.Values)
        {
            sampler.Dispose();
        }
    }

    private static VkSamplerAddressMode AddressOf(TextureWrap wrap) => wrap switch
    {
        TextureWrap.MirroredRepeat => VkSamplerAddressMode.MirroredRepeat,
        TextureWrap.ClampToEdge => VkSamplerAddressMode.ClampToEdge,
        _ => VkSamplerAddressMode.Repeat,
    };

    private GpuImage Upload(string name, RgbaImage pixels, bool isSrgb)
    {
        RgbaImage fitting = Halving.ToFit(pixels, LargestSide, isSrgb);
        (uint width, uint height) = ((uint)fitting.Width, (uint)fitting.Height);
        uint levels = GpuImageDescription.FullMipLevels(width, height);
        var image = new GpuImage(_device, new GpuImageDescription(name, width, height, isSrgb ? VkFormat.R8G8B8A8Srgb : VkFormat.R8G8B8A8Unorm, Usage) { MipLevels = levels });
        _uploader.Commands.Transition(image, GpuImageUse.Undefined, GpuImageUse.CopyDestination);
        _uploader.Upload<byte>(image, fitting.Rgba);
        for (uint level = 1; level < levels; level++)
        {
            _uploader.Commands.TransitionMips(image, GpuImageUse.CopyDestination, GpuImageUse.CopySource, level - 1, 1);
            Halve(image, level);
        }

        if (levels > 1)
        {
            _uploader.Commands.TransitionMips(image, GpuImageUse.CopySource, GpuImageUse.ShaderSampled, 0, levels - 1);
        }

        _uploader.Commands.TransitionMips(image, GpuImageUse.CopyDestination, GpuImageUse.ShaderSampled, levels - 1, 1);
        _uploader.Flush();
        return image;
    }

    /// <summary>Fills a level from the one above it; sRGB images are averaged in linear light.</summary>
    private void Halve(GpuImage image, uint level)
    {
        (int width, int height) = ((int)image.Description.Width, (int)image.Description.Height);
        var blit = new VkImageBlit
        {
            srcSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, mipLevel = level - 1, layerCount = 1 },
            dstSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, mipLevel = level, layerCount = 1 },
        };
        blit.srcOffsets[1] = new VkOffset3D { x = Math.Max(width >> (int)(level - 1), 1), y = Math.Max(height >> (int)(level - 1), 1), z = 1 };
        blit.dstOffsets[1] = new VkOffset3D { x = Math.Max(width >> (int)level, 1), y = Math.Max(height >> (int)level, 1), z = 1 };
        _device.Commands.vkCmdBlitImage(
            _uploader.Commands.Handle, image.Handle, VkImageLayout.TransferSrcOptimal, image.Handle, VkImageLayout.TransferDstOptimal, 1, &blit, VkFilter.Linear);
    }

    private sealed class ImageAndSpace : IEqualityComparer<(ModelImage Image, bool IsSrgb)>
    {
        public bool Equals((ModelImage Image, bool IsSrgb) x, (ModelImage Image, bool IsSrgb) y) => ReferenceEquals(x.Image, y.Image) && x.IsSrgb == y.IsSrgb;

        public int GetHashCode((ModelImage Image, bool IsSrgb) key) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Image), key.IsSrgb);
    }
}
