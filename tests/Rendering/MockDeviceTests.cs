using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Particles;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>
/// What the validation layers say of our calls to a device that offers what no software device does: shading rates, lists of materials of any size, draws whose
/// number the device reads, dual-source blending, one after the other and together. The device draws nothing; MockDevice/build.sh builds it.
/// </summary>
[NonParallelizable]
[Category("MockDevice")]
public sealed class MockDeviceTests
{
    private const string Name = "Vulkan Mock Device";
    private const uint Size = 256;

    [TestCase(DrawPath.Direct, 1)]
    [TestCase(DrawPath.Indirect, 4)]
    [TestCase(DrawPath.Bindless, 1)]
    [TestCase(DrawPath.Bindless, 4)]
    public void Validation_layers_have_nothing_to_say(DrawPath path, int samples)
    {
        GpuDevice gpu = OpenMock();
        using (var renderer = new SceneRenderer(gpu, new RendererOptions { Width = Size, Height = Size, ViewCount = 2, Samples = samples, Path = path, MeasuresDevice = true }))
        {
            Assert.That((renderer.CanFoveate, gpu.Features.HasDrawIndirectCount, gpu.Features.HasBindless), Is.EqualTo((true, true, true)), "what the device is for");
            DrawAll(gpu, renderer);
        }

        gpu.Dispose();
        string[] said = [.. gpu.ValidationMessages.Distinct()];
        Array.ForEach(said, TestContext.Out.WriteLine);
        Assert.That(said, Is.Empty);
    }

    private static void DrawAll(GpuDevice gpu, SceneRenderer renderer)
    {
        Dictionary<string, InstanceHandle> things = PumpHallScene.Build(renderer);
        renderer.SetHighlight(things["discharge"], 1f);
        renderer.Particles.AddEmitter(ParticleKind.Steam, Pose.At(0, 1, -1), 1f);
        renderer.Debug.Axes(Pose.At(0, 1, 0), 0.1f);
        PanelHandle panel = renderer.AddTextPanel(new Vector2(0.3f, 0.2f), TextPanelStyle.Caption);
        renderer.SetText(panel, "字幕 caption");
        renderer.SetHiddenArea(0, [new(-1, -1), new(-0.8f, -1), new(-1, -0.8f)]);
        using var color = Image(gpu, "eyes", VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.Sampled);
        using var depth = Image(gpu, "depth", VkFormat.D32Sfloat, VkImageUsageFlags.DepthStencilAttachment | VkImageUsageFlags.Sampled);
        using var frames = new GpuFrames(gpu, 2, 8UL << 20);
        EyeView[] views = Cameras.Stereo(Cameras.LookAt(new Vector3(-1.0f, 1.65f, 1.9f), new Vector3(0, 1.0f, -1.2f), 95));
        for (int i = 0; i < 8; i++)
        {
            renderer.Foveation = (FoveationLevel)(i % 4);
            renderer.RenderScale = i < 4 ? 1f : 0.7f;
            renderer.HasScreenOcclusion = i % 3 != 2;
            renderer.Particles.Advance(0.5f);
            GpuFrame frame = frames.Begin();
            renderer.Record(frame, color, views, i * 0.1, i % 2 == 0 ? depth : null);
            Assert.That(renderer.Statistics.Foveation, Is.EqualTo(renderer.Foveation));
            frame.Submit();
        }

        frames.WaitAll();
    }

    private static GpuImage Image(GpuDevice gpu, string name, VkFormat format, VkImageUsageFlags usage) => new(gpu, new GpuImageDescription(name, Size, Size, format, usage) { Layers = 2 });

    private static GpuDevice OpenMock()
    {
        try
        {
            return GpuDevice.Open(new GpuDeviceOptions { Validation = true, Creation = new DirectVulkanCreation(Name) });
        }
        catch (ProblemException)
        {
            Assert.Ignore("The mock driver is not offered to the Vulkan loader: tests/Rendering/MockDevice/build.sh builds it and says how.");
            throw;
        }
    }
}
