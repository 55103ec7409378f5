using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Passes;

namespace VRLab.Rendering;

/// <summary>A picture of any size of a renderer's scene, for overview cameras, screenshots and tests.</summary>
public sealed partial class OffscreenTarget : IDisposable
{
    private const int MaximumFramesUntilTextIsThere = 16;

    private readonly SceneRenderer _renderer;
    private readonly GpuFrames _frames;
    private readonly GpuReadback _readback;

    /// <param name="renderer">Whose scene is drawn.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="viewCount">1, or 2 for both eyes.</param>
    /// <param name="samples">Samples a pixel; null takes the renderer's. Pictures for people want 4 even where frames are drawn with 1.</param>
    public OffscreenTarget(SceneRenderer renderer, uint width, uint height, int viewCount = 1, int? samples = null)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        _renderer = renderer;
        Attachments = renderer.NewAttachments(width, height, viewCount, samples ?? renderer.Options.Samples, VkFormat.R8G8B8A8Srgb);
        Color = new GpuImage(renderer.Gpu, new GpuImageDescription(
            "offscreen", width, height, VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc | VkImageUsageFlags.Sampled)
        { Layers = (uint)viewCount });
        _frames = new GpuFrames(renderer.Gpu, 1, 8UL << 20);
        _readback = new GpuReadback(renderer.Gpu);
    }

    /// <summary>After a frame in use as color attachment.</summary>
    public GpuImage Color { get; }

    internal SceneAttachments Attachments { get; }

    /// <summary>Draws the scene now and waits for it.</summary>
    public void Render(ReadOnlySpan<EyeView> views, double timeSeconds = 0)
    {
        _renderer.FinishText();
        for (int i = 0; i < MaximumFramesUntilTextIsThere && (i == 0 || _renderer.HasPendingText); i++)
        {
            GpuFrame frame = _frames.Begin();
            _renderer.Record(frame, this, views, timeSeconds);
            frame.Submit();
            frame.Wait();
        }
    }

    /// <summary>The picture of one view: RGBA, 8 bits a channel, rows from the top.</summary>
    public byte[] Read(int view = 0) => _readback.ReadRgba(Color, GpuImageUse.ColorAttachment, (uint)view);

    public void Dispose()
    {
        _readback.Dispose();
        _frames.Dispose();
        Color.Dispose();
        Attachments.Dispose();
    }
}
