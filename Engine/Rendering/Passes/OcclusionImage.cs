using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Passes;

/// <summary>
/// How much of the light of the room each place in the picture gets past what stands around it, and how far away that place is; a quarter of the picture's
/// size, a layer for each view. All targets of a renderer take turns with it, as far as they fit.
/// </summary>
internal sealed class OcclusionImage : IDisposable
{
    public const uint PixelsPerTexel = 4;
    public const VkFormat Format = VkFormat.R16G16Sfloat;

    /// <param name="device">The device.</param>
    /// <param name="uploader">Makes it ready to be read.</param>
    /// <param name="width">Pixels of the largest picture; 0 where there is no occlusion in screen space, and nothing reads the image.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="viewCount">Views.</param>
    public OcclusionImage(GpuDevice device, GpuUploader uploader, uint width, uint height, int viewCount)
    {
        const VkImageUsageFlags Usage = VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.Sampled;
        Image = new GpuImage(device, new GpuImageDescription("occlusion", TexelsOf(width), TexelsOf(height), Format, Usage) { Layers = (uint)viewCount });
        View = Image.ViewOf(VkImageViewType.Type2DArray, 0, 1, 0, (uint)viewCount);
        uploader.Commands.Transition(Image, GpuImageUse.Undefined, GpuImageUse.ShaderSampled);
        uploader.Flush();
    }

    public GpuImage Image { get; }

    public GpuImageView View { get; }

    /// <summary>Texture coordinates for a pixel.</summary>
    public Vector2 Scale => new(1f / (PixelsPerTexel * Image.Description.Width), 1f / (PixelsPerTexel * Image.Description.Height));

    public static uint TexelsOf(uint pixels) => Math.Max((pixels + PixelsPerTexel - 1) / PixelsPerTexel, 1);

    public bool Holds(SceneAttachments attachments) =>
        TexelsOf(attachments.Width) <= Image.Description.Width && TexelsOf(attachments.Height) <= Image.Description.Height && attachments.ViewCount <= Image.Description.Layers;

    public void Dispose()
    {
        View.Dispose();
        Image.Dispose();
    }
}
