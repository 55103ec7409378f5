using VRLab.Gpu;

namespace VRLab.Rendering.Tests.Support;

/// <summary>One device with validation layers for a fixture; any message of theirs and any leak fails it.</summary>
public abstract class RenderFixture
{
    protected GpuDevice Gpu { get; private set; } = null!;

    [OneTimeSetUp]
    public void OpenDevice() => Gpu = GpuDevice.Open(new GpuDeviceOptions { Validation = true });

    [OneTimeTearDown]
    public void CloseDevice()
    {
        Gpu.Dispose();
        Assert.That(Gpu.ValidationMessages, Is.Empty);
    }

    [TearDown]
    public void NoMessages() => Assert.That(Gpu.ValidationMessages, Is.Empty);

    protected SceneRenderer NewRenderer(uint size = 256, int viewCount = 1, RenderQuality? quality = null) =>
        new(Gpu, new RendererOptions { Width = size, Height = size, ViewCount = viewCount, Quality = quality, VertexCapacity = 120_000, IndexCapacity = 600_000 });
}
