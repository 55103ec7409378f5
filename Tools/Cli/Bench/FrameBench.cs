using System.Diagnostics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Physics;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Cli;

/// <summary>
/// What one frame of a drill costs the processor, without the graphics driver: a tick of the session (physics, process,
/// rules, stream), taking it over into the scene, and preparing the draw (culling, sorting, writing instances).
/// </summary>
internal sealed class FrameBench(int bodyCount)
{
    private const int WarmUpTicks = 300;
    private const int MeasuredTicks = 900;
    private const int DrawEvery = 30;

    /// <exception cref="ProblemException">The scenario is missing; without a Vulkan device drawing is left out and said so.</exception>
    public FrameBenchResult Run()
    {
        Scenario scenario = CrowdedScenario.Make(ScenarioLibrary.Delivered.Find("pump-lockout"), bodyCount);
        var mirror = new SessionMirror();
        var host = new SessionHost(scenario, new SessionOptions("bench", 1, ScenarioMode.Practice, 0, DrillRun.ProgramVersion), new MirrorFeed(mirror));
        ParticipantId participant = host.Join("bench", "learner", "none", "auto");
        var player = new VirtualLearner.VirtualLearner(scenario, new KitGeometry(scenario).Of, [], mirror, participant);
        using GpuDevice gpu = GpuDevice.Open();
        using var renderer = new SceneRenderer(gpu, new RendererOptions { ViewCount = 2 });
        using var scene = new ScenePresenter(scenario, renderer, mirror, Language.English);
        using var target = new OffscreenTarget(renderer, 640, 640, viewCount: 2);
        var samples = new FrameBenchSamples(MeasuredTicks);
        for (int tick = 0; tick < WarmUpTicks + MeasuredTicks; tick++)
        {
            LearnerInput input = player.Next();
            long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            host.Submit(participant, input);
            host.Step();
            scene.Update();
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            bool draws = tick % DrawEvery == 0;
            if (draws)
            {
                target.Render([EyeOf(input, -0.032f), EyeOf(input, 0.032f)]);
            }

            if (tick >= WarmUpTicks)
            {
                samples.Add(milliseconds, allocated, draws ? renderer.Statistics.PrepareMilliseconds : null);
            }
        }

        return samples.Result(bodyCount, PhysicsBenchmarks.LabBenchAwake().MedianMilliseconds, gpu.Description.ToString(), renderer.Statistics);
    }

    private static EyeView EyeOf(in LearnerInput input, float offsetMeters)
    {
        const float Half = 0.7853982f;
        Pose stageFromEye = input.StageFromHead * Pose.At(offsetMeters, 0f, 0f);
        return new EyeView(stageFromEye, new FieldOfView(-Half, Half, Half, -Half));
    }
}
