using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Lighting.Baking;
using VRLab.Rendering.Text;

namespace VRLab.Rendering.Passes;

/// <summary>The images that shaders read: reflections of the room, noise, glyphs, contact shadows; and their samplers.</summary>
internal sealed unsafe class SceneTextures : IDisposable
{
    private readonly GpuDevice _device;

    public SceneTextures(GpuDevice device, GpuUploader uploader)
    {
        _device = device;
        Environment = Create(device, "environment", EnvironmentMap.TileSize, EnvironmentMap.TileSize * EnvironmentMap.Levels, VkFormat.R16G16B16A16Sfloat, 1);
        Noise = Create(device, "noise", NoiseMap.Size, NoiseMap.Size, VkFormat.R8G8B8A8Unorm, NoiseMap.MipLevels);
        Glyphs = Create(device, "glyphs", GlyphAtlas.Size, GlyphAtlas.Size, VkFormat.R8Unorm, GlyphAtlas.MipLevels);
        Contact = Create(device, "contact", ContactMap.Size, ContactMap.Size, VkFormat.R8Unorm, 1);
        Volume = new GpuImage(device, new GpuImageDescription(
            "light volume", IrradianceVolume.MostX * IrradianceVolume.Blocks, IrradianceVolume.MostY, VkFormat.R16G16B16A16Sfloat, VkImageUsageFlags.Sampled | VkImageUsageFlags.TransferDst)
        { Depth = IrradianceVolume.MostZ });
        Repeat = new GpuSampler(device, "repeat", VkSamplerAddressMode.Repeat);
        Clamp = new GpuSampler(device, "clamp", VkSamplerAddressMode.ClampToEdge);
        Border = new GpuSampler(device, "shadow", VkSamplerAddressMode.ClampToBorder, isShadow: true);
        uploader.Commands.Transition(Volume, GpuImageUse.Undefined, GpuImageUse.ShaderSampled);
        uploader.Commands.Transition(Environment, GpuImageUse.Undefined, GpuImageUse.ShaderSampled);
        Fill(uploader, Noise, NoiseMap.Compute());
        Fill(uploader, Contact, [new byte[ContactMap.Size * ContactMap.Size]]);
        Fill(uploader, Glyphs, [.. Enumerable.Range(0, GlyphAtlas.MipLevels).Select(level => new byte[(GlyphAtlas.Size >> level) * (GlyphAtlas.Size >> level)])]);
    }

    public GpuImage Environment { get; }

    public GpuImage Noise { get; }

    public GpuImage Glyphs { get; }

    public GpuImage Contact { get; }

    /// <summary>See <see cref="IrradianceVolume"/>.</summary>
    public GpuImage Volume { get; }

    public GpuSampler Repeat { get; }

    public GpuSampler Clamp { get; }

    public GpuSampler Border { get; }

    /// <summary>Copies a room's light and surroundings within a frame: what was drawn before still sees the old, what comes after the new.</summary>
    public void SetLight(GpuFrame frame, VolumeTexels volume, Half[] environment)
    {
        CopyBox(frame, Volume, volume.Texels, (uint)volume.Size.X * IrradianceVolume.Blocks, (uint)volume.Size.Y, (uint)volume.Size.Z);
        CopyBox(frame, Environment, environment, EnvironmentMap.TileSize, EnvironmentMap.TileSize * EnvironmentMap.Levels, 1);
    }

    private void CopyBox(GpuFrame frame, GpuImage image, Half[] texels, uint width, uint height, uint depth)
    {
        frame.Commands.Transition(image, GpuImageUse.ShaderSampled, GpuImageUse.CopyDestination);
        var region = new VkBufferImageCopy
        {
            bufferOffset = frame.Upload<Half>(texels),
            imageSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, layerCount = 1 },
            imageExtent = new VkExtent3D { width = width, height = height, depth = depth },
        };
        _device.Commands.vkCmdCopyBufferToImage(frame.Commands.Handle, frame.Arena.Handle, image.Handle, VkImageLayout.TransferDstOptimal, 1, &region);
        frame.Commands.Transition(image, GpuImageUse.CopyDestination, GpuImageUse.ShaderSampled);
    }

    /// <summary>Copies rows of an image from the frame's arena, all levels; <paramref name="levels"/> are whole levels of one byte a texel.</summary>
    public void CopyRows(GpuFrame frame, GpuImage image, byte[][] levels, int firstRow, int rowCount)
    {
        frame.Commands.Transition(image, GpuImageUse.ShaderSampled, GpuImageUse.CopyDestination);
        for (int level = 0; level < levels.Length; level++)
        {
            int width = (int)image.Description.Width >> level;
            (int first, int count) = (firstRow >> level, rowCount >> level);
            ulong offset = frame.Upload<byte>(levels[level].AsSpan(first * width, count * width));
            var region = new VkBufferImageCopy
            {
                bufferOffset = offset,
                imageSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, mipLevel = (uint)level, layerCount = 1 },
                imageOffset = new VkOffset3D { y = first },
                imageExtent = new VkExtent3D { width = (uint)width, height = (uint)count, depth = 1 },
            };
            _device.Commands.vkCmdCopyBufferToImage(frame.Commands.Handle, frame.Arena.Handle, image.Handle, VkImageLayout.TransferDstOptimal, 1, &region);
        }

        frame.Commands.Transition(image, GpuImageUse.CopyDestination, GpuImageUse.ShaderSampled);
    }

    public void Dispose()
    {
        Environment.Dispose();
        Noise.Dispose();
        Glyphs.Dispose();
        Contact.Dispose();
        Volume.Dispose();
        Repeat.Dispose();
        Clamp.Dispose();
        Border.Dispose();
    }

    private static GpuImage Create(GpuDevice device, string name, int width, int height, VkFormat format, int levels) =>
        new(device, new GpuImageDescription(name, (uint)width, (uint)height, format, VkImageUsageFlags.Sampled | VkImageUsageFlags.TransferDst) { MipLevels = (uint)levels });

    private static void Fill<T>(GpuUploader uploader, GpuImage image, T[][] levels)
        where T : unmanaged
    {
        uploader.Commands.Transition(image, GpuImageUse.Undefined, GpuImageUse.CopyDestination);
        for (int level = 0; level < levels.Length; level++)
        {
            uploader.Upload(image, (ReadOnlySpan<T>)levels[level], (uint)level);
        }

        uploader.Commands.Transition(image, GpuImageUse.CopyDestination, GpuImageUse.ShaderSampled);
        uploader.Flush();
    }
}
