using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>How a room flickers where learners look and aside, drawn whole and as small as the governor may draw it.</summary>
internal sealed record RoomFlicker(FlickerFigure Middle, FlickerFigure Aside, FlickerFigure MiddleSmall, FlickerFigure AsideSmall)
{
    public bool MeetsGoal => Aside.PatchPercent <= FlickerMeter.GoalPercent;
}

/// <summary>
/// Draws windows of a showroom at a headset's density while the head stands still but for its tremor, as a card would draw them, and the same windows sampled 36
/// times as finely. The head only turns, so that nothing is hidden or found by motion.
/// </summary>
internal sealed class FlickerBench(GpuDevice gpu, int frames)
{
    /// <summary>Heads tremble by less than a tenth of a degree (physiological tremor), two pixels here.</summary>
    private const double TremorRadians = 0.08 * Math.PI / 180;

    /// <summary>The least that <see cref="ResolutionGovernor"/> draws, each way.</summary>
    private const double SmallScale = 0.7;
    private const int FineFactor = 3;
    private const int Fine = FineFactor * FlickerWindow.Pixels;
    private const int Samples = 4;
    private const int Small = (int)(FlickerWindow.Pixels * SmallScale);

    public RoomFlicker Measure(BenchScene scene)
    {
        using var renderer = new SceneRenderer(gpu, new RendererOptions
        {
            Width = Fine,
            Height = Fine,
            Samples = Samples,
            Quality = RenderQuality.High,
            LightCacheFolder = UserCache.Folder("light"),
            VertexCapacity = 2_000_000,
            IndexCapacity = 6_000_000,
        });
        Pose eye = scene.Build(renderer);
        using var whole = new OffscreenTarget(renderer, FlickerWindow.Pixels, FlickerWindow.Pixels, samples: Samples);
        using var small = new OffscreenTarget(renderer, Small, Small, samples: Samples);
        using var fine = new OffscreenTarget(renderer, Fine, Fine, samples: Samples);
        FlickerMeter[] meters = [.. Enumerable.Range(0, 4).Select(_ => new FlickerMeter(FlickerWindow.Pixels))];
        foreach (FlickerWindow window in FlickerWindow.All)
        {
            (FlickerMeter ofWhole, FlickerMeter ofSmall) = window.IsAside ? (meters[1], meters[3]) : (meters[0], meters[2]);
            ofWhole.Begin();
            ofSmall.Begin();
            foreach (EyeView[] views in Trembling(eye, window))
            {
                double[] wanted = Luminance.Shrunk(Draw(fine, views), Fine, FineFactor);
                ofWhole.Add(Draw(whole, views), wanted);
                ofSmall.Add(Luminance.Stretched(Draw(small, views), Small, FlickerWindow.Pixels), wanted);
            }
        }

        return new RoomFlicker(meters[0].Figure, meters[1].Figure, meters[2].Figure, meters[3].Figure);
    }

    private IEnumerable<EyeView[]> Trembling(Pose worldFromEye, FlickerWindow window)
    {
        var chance = new DeterministicRandom(7);
        for (int i = 0; i < frames; i++)
        {
            float yaw = (float)chance.NextDouble(-TremorRadians, TremorRadians), pitch = (float)chance.NextDouble(-TremorRadians, TremorRadians);
            yield return [new EyeView(worldFromEye * new Pose(Vector3.Zero, Quaternion.CreateFromYawPitchRoll(yaw, pitch, 0f)), window.FieldOfView)];
        }
    }

    private static double[] Draw(OffscreenTarget target, EyeView[] views)
    {
        target.Render(views);
        return Luminance.Of(target.Read());
    }
}
