using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

public sealed class AllocationTests : RenderFixture
{
    private const int Frames = 1000;

    [Test]
    public void A_thousand_frames_with_moving_things_allocate_nothing()
    {
        using SceneRenderer renderer = NewRenderer(64, viewCount: 2);
        ModelHandle ball = renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.1f, 6), Shapes.Paint(new Vector4(0.5f))));
        InstanceHandle[] balls = [.. Enumerable.Range(0, 200).Select(i => renderer.Add(ball, Pose.At((i % 20) * 0.1f, 1, -1 - (i / 20 * 0.1f)), castsShadow: false))];
        renderer.SetHighlight(balls[0], 1);
        PanelHandle panel = renderer.AddTextPanel(new Vector2(0.3f, 0.2f), TextPanelStyle.Caption);
        renderer.SetText(panel, "字幕 caption");
        using var target = new OffscreenTarget(renderer, 64, 64, 2, samples: 1);
        EyeView[] views = Cameras.Stereo(Cameras.LookAt(new Vector3(0.9f, 1.2f, 1), new Vector3(0.9f, 1, -1)));
        using var frames = new GpuFrames(Gpu);
        long allocated = 0;
        for (int i = -20; i < Frames; i++)
        {
            GpuFrame frame = frames.Begin();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Draw(renderer, frame, target, views, balls, panel, i);
            allocated += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            frame.Submit();
        }

        frames.WaitAll();
        Assert.That(allocated, Is.Zero);
        Assert.That(renderer.Statistics.Instances, Is.GreaterThan(200));
        TestContext.Out.WriteLine(renderer.Statistics);
    }

    private static void Draw(SceneRenderer renderer, GpuFrame frame, OffscreenTarget target, EyeView[] views, InstanceHandle[] balls, PanelHandle panel, int i)
    {
        foreach (InstanceHandle ball in balls)
        {
            renderer.SetPose(ball, Pose.At((ball.Index % 20) * 0.1f, 1 + (0.0001f * i), -1 - (ball.Index / 20 * 0.1f)));
        }

        renderer.SetText(panel, "字幕 caption");
        renderer.SetPose(panel, Pose.At(0.9f, 0.9f, 0.2f));
        renderer.Record(frame, target, views, i * 0.01);
    }
}
