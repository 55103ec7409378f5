using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>A panel drawn alone, as a headset shows it over the frames.</summary>
public sealed class PanelPictureTests : RenderFixture
{
    private const uint Width = 294;
    private const uint Height = 90;
    private static readonly Vector2 SizeMeters = new(0.98f, 0.3f);

    [Test]
    public void Fills_its_image_on_nothing_and_leaves_the_frames()
    {
        using SceneRenderer renderer = NewRenderer(64);
        PanelHandle panel = renderer.AddTextPanel(SizeMeters, TextPanelStyle.Caption);
        renderer.SetText(panel, "Pump 水泵", "Close the valve. 关闭阀门。");
        renderer.SetPose(panel, Pose.At(0, 0, -1));
        using var target = new OffscreenTarget(renderer, 64, 64, samples: 1);
        EyeView view = Cameras.LookAt(Vector3.Zero, -Vector3.UnitZ);
        target.Render([view]);
        byte[] within = target.Read();
        renderer.SetDetached(panel, true);
        byte[] picture = Draw(renderer, panel, target, view);
        Assert.That(LightOf(within), Is.GreaterThan(0));
        Assert.That(LightOf(target.Read()), Is.Zero, "the frames are empty without it");
        Assert.That(AlphaAt(picture, Width / 2, Height - 8), Is.GreaterThan(100), "its plate");
        Assert.That(AlphaAt(picture, 0, 0), Is.LessThan(40), "its round corner");
        Assert.That(AlphaAt(picture, Width + 4, Height / 2), Is.Zero, "beside it");
        GoldenImage.Check("panel-alone", Gpu, renderer, (int)Width + 6, (int)Height + 6, OnGray(picture));
    }

    [Test]
    public void Its_state_tells_when_a_new_picture_is_due()
    {
        using SceneRenderer renderer = NewRenderer(64);
        PanelHandle panel = renderer.AddTextPanel(SizeMeters, TextPanelStyle.Caption);
        renderer.SetText(panel, "", "one");
        PanelState first = renderer.StateOf(panel);
        renderer.SetText(panel, "", "one");
        renderer.SetPose(panel, Pose.At(1, 2, 3));
        Assert.That(renderer.StateOf(panel), Is.EqualTo(first with { WorldFromPanel = Pose.At(1, 2, 3) }));
        renderer.SetText(panel, "", "two");
        Assert.That(renderer.StateOf(panel).Version, Is.GreaterThan(first.Version));
        renderer.SetVisible(panel, false);
        Assert.That(renderer.StateOf(panel).IsVisible, Is.False);
    }

    private byte[] Draw(SceneRenderer renderer, PanelHandle panel, OffscreenTarget target, EyeView view)
    {
        using var image = new GpuImage(Gpu, new GpuImageDescription(
            "panel", Width + 6, Height + 6, VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc));
        using var frames = new GpuFrames(Gpu, 1);
        using var readback = new GpuReadback(Gpu);
        GpuFrame frame = frames.Begin();
        renderer.Record(frame, target, [view]);
        renderer.RecordPanel(frame, panel, image, Width, Height);
        frame.Submit();
        frame.Wait();
        return readback.ReadRgba(image, GpuImageUse.ColorAttachment);
    }

    private static long LightOf(byte[] rgba) => Enumerable.Range(0, rgba.Length / 4).Sum(i => (long)rgba[4 * i]);

    private static byte AlphaAt(byte[] rgba, uint x, uint y) => rgba[(4 * ((y * (Width + 6)) + x)) + 3];

    /// <summary>Pictures in files are seen on something.</summary>
    private static byte[] OnGray(byte[] rgba)
    {
        byte[] seen = [.. rgba];
        for (int i = 0; i < seen.Length; i += 4)
        {
            int behind = 110 * (255 - seen[i + 3]) / 255;
            (seen[i], seen[i + 1], seen[i + 2], seen[i + 3]) = (
                (byte)Math.Min(seen[i] + behind, 255), (byte)Math.Min(seen[i + 1] + behind, 255), (byte)Math.Min(seen[i + 2] + behind, 255), 255);
        }

        return seen;
    }
}
