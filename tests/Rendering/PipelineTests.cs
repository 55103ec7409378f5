using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Particles;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Pipelines are what a software driver is busiest with before the first frame: they are counted here, as time would depend on the machine.</summary>
public sealed class PipelineTests : RenderFixture
{
    private const int MostOfHall = 60;

    [Test]
    public void A_hall_is_loaded_with_the_pipelines_that_its_frames_need()
    {
        using var renderer = new SceneRenderer(Gpu, new RendererOptions { Width = 64, Height = 64, ViewCount = 2, Samples = RendererOptions.SamplesFor(Gpu.Description) });
        Dictionary<string, InstanceHandle> things = PumpHallScene.Build(renderer);
        int loaded = renderer.PipelineCount;
        using var target = new OffscreenTarget(renderer, 64, 64, 2);
        EyeView[] views = Cameras.Stereo(Cameras.LookAt(new Vector3(-1.0f, 1.65f, 1.9f), new Vector3(0, 1.0f, -1.2f), 95));
        target.Render(views);
        Assert.That(loaded, Is.LessThanOrEqualTo(MostOfHall));
        Assert.That(renderer.PipelineCount, Is.EqualTo(loaded), "the first frame makes none");
        renderer.SetHighlight(things["discharge"], 1f);
        renderer.SetHighlight(things["hand"], 1f);
        renderer.Particles.AddEmitter(ParticleKind.Steam, Pose.At(0, 1, -1), 1f);
        renderer.Particles.Advance(1f);
        target.Render(views);
        Assert.That(renderer.PipelineCount, Is.EqualTo(loaded), "nor does what is highlighted first, or the first steam");
    }

    [Test]
    public void A_model_is_uploaded_once_for_each_language_of_its_texts()
    {
        using SceneRenderer renderer = NewRenderer(64);
        ModelAsset valve = ModelKit.Build("gate-valve");
        Func<string, string> chinese = _ => "阀";
        ModelHandle first = renderer.Upload(valve, chinese);
        Assert.That(renderer.Upload(valve, chinese), Is.EqualTo(first));
        Assert.That(renderer.Upload(valve), Is.Not.EqualTo(first));
        renderer.Add(first, Pose.Identity);
        int made = renderer.PipelineCount;
        renderer.Add(first, Pose.At(1, 0, 0));
        Assert.That(renderer.PipelineCount, Is.EqualTo(made));
    }
}
