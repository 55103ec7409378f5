using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr;

/// <summary>
/// A flat picture in the room that the device lays over the drawn frames from its own image: texts stay as sharp as the display, because they are sampled once
/// and not twice. It hides what is nearer, hands too, so it is for what is drawn over everything anyway. Same thread as its backend.
/// </summary>
public interface IXrQuad : IDisposable
{
    /// <summary>Pixels of the whole image.</summary>
    uint Width { get; }

    uint Height { get; }

    /// <summary>Of its images.</summary>
    VkFormat Format { get; }

    /// <summary>
    /// Takes the image to draw the picture anew, once a frame at most; until then what was drawn last is shown. Colors are premultiplied by alpha. Leave it in use as
    /// <see cref="GpuImageUse.ColorAttachment"/>, with the drawing submitted before the frame ends.
    /// </summary>
    /// <returns>False where there is none now.</returns>
    bool TryAcquire(out GpuImage? image);

    /// <summary>From the next end of a frame on shown where it is told, once something was drawn. Frames that are not drawn show no quads.</summary>
    /// <param name="stageFromQuad">+X right and +Y up on the picture, +Z toward the reader.</param>
    /// <param name="sizeMeters">Of the shown part.</param>
    /// <param name="shownWidth">Pixels from the image's first corner.</param>
    /// <param name="shownHeight">Pixels from the image's first corner.</param>
    void Show(in Pose stageFromQuad, Vector2 sizeMeters, uint shownWidth, uint shownHeight);

    void Hide();
}
