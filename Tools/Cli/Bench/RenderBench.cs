using System.Diagnostics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>Median and 99th percentile, in milliseconds.</summary>
internal sealed record Spread(double Median, double P99)
{
    public static Spread Of(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? new Spread(0, 0) : new Spread(values[values.Count / 2], values[Math.Min(values.Count - 1, values.Count * 99 / 100)]);
    }
}

/// <summary>The device's own clock by pass.</summary>
/// <param name="Cull">Choosing what to draw; 0 where the processor does.</param>
/// <param name="Shadows">Shadow maps that were stale.</param>
/// <param name="Depth">The depth of all that is opaque.</param>
/// <param name="Shading">All that is seen, texts, panels and particles too.</param>
/// <param name="Frame">All of it.</param>
internal sealed record DevicePasses(Spread Cull, Spread Shadows, Spread Depth, Spread Shading, Spread Frame);

/// <summary>What frames of one size cost.</summary>
/// <param name="CpuMillisecondsPerFrame">Processor time of the whole process, driver and all: a long run less a short one, by the frames between them.</param>
internal sealed record SizeCost(int Width, int Height, int Views, double CpuMillisecondsPerFrame, Spread Driver, DevicePasses Device);

/// <summary>What a scene costs: our own work on the processor by pass, then all of it for each size.</summary>
internal sealed record SceneCost(
    string Scene, double GoalMilliseconds, Spread Lights, Spread CullAndWrite, Spread Prepare, double AllocatedBytesPerFrame, RenderStatistics Drawn, IReadOnlyList<SizeCost> Sizes);

/// <summary>Draws the scenes of <see cref="BenchScenes"/> for both eyes and measures them.</summary>
internal sealed class RenderBench(GpuDevice gpu, DrawPath? path = null)
{
    public const uint Small = 640;
    private const uint LargeWidth = 2064;
    private const uint LargeHeight = 2208;
    private const int PreparedFrames = 240;
    private const int UnmeasuredFrames = 60;

    /// <summary>Fills shadow maps and copies the scene; after that no frame waits for the device.</summary>
    private const int DrawnFrames = 10;

    /// <exception cref="ProblemException">No Vulkan device.</exception>
    public static FrameBenchResult AddTo(FrameBenchResult result, DrawPath? path)
    {
        using GpuDevice gpu = GpuDevice.Open();
        var bench = new RenderBench(gpu, path);
        return result with
        {
            Scenes = [.. BenchScenes.Five.Select(bench.Measure)],
            Comparison = bench.Compare(BenchScenes.Comparison),
            Showrooms = BenchScenes.Showrooms.Select(bench.Count).ToDictionary(room => room.Room, room => room.Work),
        };
    }

    public SceneCost Measure(BenchScene scene)
    {
        using SceneRenderer renderer = Open();
        Pose eye = scene.Build(renderer);
        (Spread lights, Spread cull, Spread prepare, double allocated) = MeasurePreparation(renderer, eye);
        SizeCost small = MeasureSize(renderer, eye, Small, Small, 2, shortRun: 2, longRun: 8);
        SizeCost large = MeasureSize(renderer, eye, LargeWidth, LargeHeight, 2, shortRun: 1, longRun: 3);
        return new SceneCost(scene.Name, scene.GoalMilliseconds, lights, cull, prepare, allocated, renderer.Statistics, [small, large]);
    }

    /// <summary>The same for one eye at 640 x 640: what other engines are compared with.</summary>
    public SizeCost Compare(BenchScene scene)
    {
        using SceneRenderer renderer = Open();
        return MeasureSize(renderer, scene.Build(renderer), Small, Small, 1, shortRun: 3, longRun: 15);
    }

    /// <summary>What <see cref="Compare"/> draws, as a PNG file.</summary>
    public void TakePicture(BenchScene scene, string path)
    {
        using SceneRenderer renderer = Open();
        using var target = new OffscreenTarget(renderer, Small, Small, 1);
        using var frames = new GpuFrames(gpu, 1, 16UL << 20);
        GpuFrame frame = frames.Begin();
        renderer.Record(frame, target, Views(scene.Build(renderer), 1), 0);
        frame.Submit();
        frame.Wait();
        target.Screenshot(path);
    }

    /// <summary>What a frame of a room asks of a graphics device, at the size of a headset: by the path that cards take, whatever suits the device at hand, unless it cannot draw so.</summary>
    public (string Room, CountedWork Work) Count(BenchScene scene)
    {
        using SceneRenderer renderer = Open(RenderQuality.High, gpu.Features.HasMultiDrawIndirect ? DrawPath.Indirect : DrawPath.Direct);
        using var target = new OffscreenTarget(renderer, LargeWidth, LargeHeight, 2, samples: 1);
        using var frames = new GpuFrames(gpu, 1, 16UL << 20);
        EyeView[] views = Views(scene.Build(renderer), 2);
        // The first frame fills the shadow maps; the second is one of many.
        for (int i = 0; i < 2; i++)
        {
            GpuFrame frame = frames.Begin();
            renderer.Record(frame, target, views, i * 0.01);
            frame.Submit();
            frame.Wait();
            renderer.ReadDeviceWork(frame);
        }

        return (scene.Name, CountedWork.Of(renderer.DeviceWork, renderer.Statistics, 2L * LargeWidth * LargeHeight, renderer.LiveLightsPerPlace));
    }

    /// <summary>Processor time of a showroom's frame for both eyes at 640 x 640, driver and all.</summary>
    public SizeCost MeasureSmall(BenchScene scene)
    {
        using SceneRenderer renderer = Open();
        return MeasureSize(renderer, scene.Build(renderer), Small, Small, 2, shortRun: 4, longRun: 16);
    }

    private SceneRenderer Open(RenderQuality? quality = null, DrawPath? drawPath = null) => new(gpu, new RendererOptions
    {
        Quality = quality,
        Path = drawPath ?? path,
        ViewCount = 2,
        Samples = RendererOptions.SamplesFor(gpu.Description),
        MeasuresDevice = true,
        LightCacheFolder = UserCache.Folder("light"),
        VertexCapacity = 2_000_000,
        IndexCapacity = 6_000_000,
    });

    /// <summary>Many frames that are recorded and, but for the first, not drawn: our own work does not depend on that, and devices that draw with the processor would take minutes.</summary>
    private (Spread Lights, Spread Cull, Spread Prepare, double Allocated) MeasurePreparation(SceneRenderer renderer, Pose eye)
    {
        using var target = new OffscreenTarget(renderer, 64, 64, viewCount: 2, samples: 1);
        using var frames = new GpuFrames(gpu, 2, 16UL << 20);
        var (lights, cull, prepare) = (new List<double>(PreparedFrames), new List<double>(PreparedFrames), new List<double>(PreparedFrames));
        long allocated = 0;
        EyeView[] views = Views(eye, 2);
        for (int i = -UnmeasuredFrames; i < PreparedFrames; i++)
        {
            GpuFrame frame = frames.Begin();
            long before = GC.GetAllocatedBytesForCurrentThread();
            renderer.Record(frame, target, views, i * 0.01);
            allocated += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            if (i < DrawnFrames - UnmeasuredFrames)
            {
                frame.Submit();
            }
            else if (i >= 0)
            {
                RenderStatistics statistics = renderer.Statistics;
                lights.Add(statistics.LightMilliseconds);
                cull.Add(statistics.PrepareMilliseconds - statistics.LightMilliseconds);
                prepare.Add(statistics.PrepareMilliseconds);
            }
        }

        frames.WaitAll();
        return (Spread.Of(lights), Spread.Of(cull), Spread.Of(prepare), allocated / (double)PreparedFrames);
    }

    private SizeCost MeasureSize(SceneRenderer renderer, Pose eye, uint width, uint height, int viewCount, int shortRun, int longRun)
    {
        using var target = new OffscreenTarget(renderer, width, height, viewCount);
        using var frames = new GpuFrames(gpu, 1, 16UL << 20);
        EyeView[] views = Views(eye, viewCount);
        var driver = new List<double>();
        var work = new List<GpuWork>();
        Draw(1);
        driver.Clear();
        work.Clear();
        double before = Draw(shortRun);
        double after = Draw(longRun);
        return new SizeCost((int)width, (int)height, viewCount, (after - before) / (longRun - shortRun), Spread.Of(driver), PassesOf(work));

        double Draw(int count)
        {
            using var process = Process.GetCurrentProcess();
            TimeSpan start = process.TotalProcessorTime;
            for (int i = 0; i < count; i++)
            {
                GpuFrame frame = frames.Begin();
                renderer.Record(frame, target, views, i * 0.01);
                frame.Submit();
                frame.Wait();
                renderer.ReadDeviceWork(frame);
                driver.Add(renderer.Statistics.RecordMilliseconds - renderer.Statistics.PrepareMilliseconds);
                work.Add(renderer.DeviceWork);
            }

            process.Refresh();
            return (process.TotalProcessorTime - start).TotalMilliseconds;
        }
    }

    private static DevicePasses PassesOf(List<GpuWork> frames)
    {
        Spread Of(Func<GpuWork, double> milliseconds) => Spread.Of([.. frames.Select(milliseconds)]);
        return new DevicePasses(
            Of(frame => frame.CullMilliseconds), Of(frame => frame.ShadowMilliseconds), Of(frame => frame.DepthMilliseconds),
            Of(frame => frame.SceneMilliseconds - frame.DepthMilliseconds), Of(frame => frame.TotalMilliseconds));
    }

    private static EyeView[] Views(Pose worldFromHead, int count)
    {
        const float Half = 0.7853982f;
        var fov = new FieldOfView(-Half, Half, Half, -Half);
        return [.. Enumerable.Range(0, count).Select(i => new EyeView(worldFromHead * Pose.At(count == 1 ? 0 : (i - 0.5f) * 0.064f, 0, 0), fov))];
    }
}
