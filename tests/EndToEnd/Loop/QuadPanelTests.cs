using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Rendering;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>Captions and menu as pictures of their own: when they are drawn, where they are shown, and what stays in the frames.</summary>
[TestFixture]
internal sealed class QuadPanelTests
{
    private static readonly Vector2 SizeMeters = new(0.2f, 0.1f);
    private static readonly EyeView Eye = new(Pose.Identity, new FieldOfView(-0.5f, 0.5f, 0.5f, -0.5f));

    private GpuDevice _gpu = null!;
    private SceneRenderer _renderer = null!;
    private OffscreenTarget _frameImage = null!;
    private GpuFrames _frames = null!;
    private PanelHandle _panel;
    private PictureQuad? _quad;

    [SetUp]
    public void Open()
    {
        _gpu = GpuDevice.Open();
        _renderer = new SceneRenderer(_gpu, new RendererOptions { Width = 32, Height = 32, Samples = 1, VertexCapacity = 1000, RichVertexCapacity = 100, IndexCapacity = 30_000 });
        _frameImage = new OffscreenTarget(_renderer, 32, 32);
        _frames = new GpuFrames(_gpu, 1);
        _panel = _renderer.AddTextPanel(SizeMeters, TextPanelStyle.Caption);
        _renderer.SetText(_panel, "", "open the valve");
        _renderer.SetPose(_panel, Pose.At(0, 0, -1));
    }

    [TearDown]
    public void Close()
    {
        _frames.Dispose();
        _frameImage.Dispose();
        _renderer.Dispose();
        _gpu.Dispose();
    }

    [Test]
    public void APictureIsDrawnWhenItChangesAndShownWhereThePanelIs()
    {
        using QuadPanels panels = NewPanels(SizeMeters);
        int draws = DrawUntilLettersAreThere(panels);
        Draw(panels);
        Assert.That(_quad!.Draws, Is.EqualTo(draws), "nothing changed");
        Assert.That(LightOfFrame(), Is.Zero, "the frame goes without it");
        Assert.That((_quad.StageFromQuad.Position, _quad.SizeMeters, _quad.Shown), Is.EqualTo((new Vector3(-5, 0, -1), SizeMeters, (280u, 140u))));
        _renderer.SetText(_panel, "", "close the valve");
        Draw(panels);
        Assert.That(_quad.Draws, Is.EqualTo(draws + 1));
    }

    [Test]
    public void WhatIsHiddenIsHidden()
    {
        using QuadPanels panels = NewPanels(SizeMeters);
        Draw(panels);
        _renderer.SetVisible(_panel, false);
        Draw(panels);
        Assert.That(_quad!.IsShown, Is.False);
    }

    [Test]
    public void WhatOutgrowsItsPictureOrIsPhotographedStaysInTheFrames()
    {
        using QuadPanels panels = NewPanels(SizeMeters);
        DrawUntilLettersAreThere(panels);
        Draw(panels, isPhotographed: true);
        Assert.That((_quad!.IsShown, LightOfFrame() > 0), Is.EqualTo((false, true)), "photographed");
        _renderer.SetText(_panel, "", "a long text", sizeMeters: new Vector2(0.2f, 0.3f));
        Draw(panels);
        Assert.That((_quad.IsShown, LightOfFrame() > 0), Is.EqualTo((false, true)), "too large");
    }

    [Test]
    public void WithoutAQuadThePanelStaysInTheFrames()
    {
        using var panels = new QuadPanels((_, _) => null, _renderer);
        panels.Add(_panel, SizeMeters);
        DrawUntilLettersAreThere(panels);
        Assert.That(LightOfFrame(), Is.GreaterThan(0));
    }

    private QuadPanels NewPanels(Vector2 largest)
    {
        var panels = new QuadPanels((width, height) => _quad = new PictureQuad(_gpu, width, height), _renderer);
        panels.Add(_panel, largest);
        return panels;
    }

    private int DrawUntilLettersAreThere(QuadPanels panels)
    {
        do
        {
            Draw(panels);
        }
        while (_renderer.HasPendingText);
        Draw(panels);
        return _quad?.Draws ?? 0;
    }

    private void Draw(QuadPanels panels, bool isPhotographed = false)
    {
        GpuFrame frame = _frames.Begin();
        panels.Choose(isPhotographed);
        _renderer.Record(frame, _frameImage, [Eye]);
        panels.Draw(frame, Pose.At(5, 0, 0));
        frame.Submit();
        frame.Wait();
    }

    private int LightOfFrame() => _frameImage.Read().Where((_, i) => i % 4 != 3).Sum(value => value);

    private sealed class PictureQuad(GpuDevice gpu, uint width, uint height) : IXrQuad
    {
        private readonly GpuImage _image = new(gpu, new GpuImageDescription("quad", width, height, VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment));

        public uint Width => width;

        public uint Height => height;

        public VkFormat Format => _image.Description.Format;

        public int Draws { get; private set; }

        public bool IsShown { get; private set; }

        public Pose StageFromQuad { get; private set; }

        public Vector2 SizeMeters { get; private set; }

        public (uint Width, uint Height) Shown { get; private set; }

        public bool TryAcquire(out GpuImage? image)
        {
            (image, Draws) = (_image, Draws + 1);
            return true;
        }

        public void Show(in Pose stageFromQuad, Vector2 sizeMeters, uint shownWidth, uint shownHeight) =>
            (IsShown, StageFromQuad, SizeMeters, Shown) = (true, stageFromQuad, sizeMeters, (shownWidth, shownHeight));

        public void Hide() => IsShown = false;

        public void Dispose() => _image.Dispose();
    }
}
