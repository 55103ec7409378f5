using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Rendering.Foveation;

/// <summary>The image that tells the device which pixels of a frame to shade together, for frames of one size. Filled when something changed; allocates nothing then.</summary>
internal sealed unsafe class RateImage : IDisposable
{
    private readonly GpuDevice _device;
    private readonly GpuShadingRate _offered;
    private readonly GpuImage _image;
    private readonly GpuImageView _view;
    private readonly byte[] _texels;
    private readonly byte[] _secondView;
    private (FoveationLevel Level, VkExtent2D Drawn, FieldOfView Left, FieldOfView Right) _filled;

    public RateImage(GpuDevice device, GpuShadingRate offered, uint width, uint height, int viewCount)
    {
        (_device, _offered) = (device, offered);
        var description = new GpuImageDescription(
            "shading rates", (width + offered.TexelWidth - 1) / offered.TexelWidth, (height + offered.TexelHeight - 1) / offered.TexelHeight, VkFormat.R8Uint,
            VkImageUsageFlags.FragmentShadingRateAttachmentKHR | VkImageUsageFlags.TransferDst)
        { Layers = offered.IsLayered ? (uint)viewCount : 1 };
        _image = new GpuImage(device, description);
        _view = _image.ViewOf(VkImageViewType.Type2DArray, 0, 1, 0, description.Layers);
        _texels = new byte[description.Width * description.Height * description.Layers];
        _secondView = new byte[description.Width * description.Height];
    }

    /// <summary>What the pass is told.</summary>
    public VkRenderingFragmentShadingRateAttachmentInfoKHR Attachment
    {
        get
        {
            var info = VkRenderingFragmentShadingRateAttachmentInfoKHR.New();
            (info.imageView, info.imageLayout) = (_view.Handle, VkImageLayout.FragmentShadingRateAttachmentOptimalKHR);
            info.shadingRateAttachmentTexelSize = new VkExtent2D { width = _offered.TexelWidth, height = _offered.TexelHeight };
            return info;
        }
    }

    /// <summary>Makes it hold what a frame needs.</summary>
    /// <param name="frame">Outside of rendering.</param>
    /// <param name="level">Not <see cref="FoveationLevel.Off"/>.</param>
    /// <param name="drawn">The part of the picture that is drawn, from its first corner.</param>
    /// <param name="views">One or two.</param>
    public void Prepare(GpuFrame frame, FoveationLevel level, VkExtent2D drawn, ReadOnlySpan<EyeView> views)
    {
        var wanted = (level, drawn, views[0].FieldOfView, views[^1].FieldOfView);
        if (_filled.Level == wanted.level && _filled.Left == wanted.Item3 && _filled.Right == wanted.Item4 && _filled.Drawn.width == drawn.width && _filled.Drawn.height == drawn.height)
        {
            return;
        }

        bool isNew = _filled.Level == FoveationLevel.Off;
        _filled = wanted;
        Fill(level, drawn, views);
        frame.Commands.Transition(_image, isNew ? GpuImageUse.Undefined : GpuImageUse.ShadingRate, GpuImageUse.CopyDestination);
        var region = new VkBufferImageCopy
        {
            bufferOffset = frame.Upload<byte>(_texels),
            imageSubresource = new VkImageSubresourceLayers { aspectMask = VkImageAspectFlags.Color, layerCount = _image.Description.Layers },
            imageExtent = new VkExtent3D { width = _image.Description.Width, height = _image.Description.Height, depth = 1 },
        };
        _device.Commands.vkCmdCopyBufferToImage(frame.Commands.Handle, frame.Arena.Handle, _image.Handle, VkImageLayout.TransferDstOptimal, 1, &region);
        frame.Commands.Transition(_image, GpuImageUse.CopyDestination, GpuImageUse.ShadingRate);
    }

    public void Dispose()
    {
        _view.Dispose();
        _image.Dispose();
    }

    private void Fill(FoveationLevel level, VkExtent2D drawn, ReadOnlySpan<EyeView> views)
    {
        (int width, int height) = ((int)_image.Description.Width, (int)_image.Description.Height);
        var texelShare = new Vector2(_offered.TexelWidth / (float)drawn.width, _offered.TexelHeight / (float)drawn.height);
        for (int view = 0; view < views.Length; view++)
        {
            bool isOwn = view < _image.Description.Layers;
            Span<byte> texels = isOwn ? _texels.AsSpan(view * width * height, width * height) : _secondView;
            RatePattern.Fill(texels, width, height, texelShare, views[view].FieldOfView, level, _offered.MostPixels);
            for (int i = 0; i < texels.Length && !isOwn; i++)
            {
                // Both eyes share a layer: the finer of the two counts.
                _texels[i] = Math.Min(_texels[i], texels[i]);
            }
        }
    }
}
