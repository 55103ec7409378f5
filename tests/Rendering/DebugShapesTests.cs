using System.Numerics;
using VRLab.Core;
using VRLab.Rendering.Debugging;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

public sealed class DebugShapesTests : RenderFixture
{
    [Test]
    public void Lines_boxes_and_axes_are_seen_through_things_until_they_are_cleared()
    {
        using SceneRenderer renderer = NewRenderer();
        LightScene.AddTable(renderer);
        using var target = new OffscreenTarget(renderer, 256, 256);
        target.Render([LightScene.View]);
        byte[] before = target.Read();
        renderer.Debug.Box(Pose.At(0.3f, 0.865f, -1.05f), new Vector3(0.26f), new Vector3(1, 0.8f, 0));
        renderer.Debug.Box(Pose.At(0, 0.35f, -1f), new Vector3(1.3f, 0.7f, 0.7f), new Vector3(0, 0.8f, 0.8f));
        renderer.Debug.Axes(Pose.At(-0.25f, 0.92f, -1f), 0.35f);
        target.Render([LightScene.View]);
        GoldenImage.Check("debug-lines", Gpu, renderer, 256, 256, target.Read());
        renderer.Debug.Clear();
        target.Render([LightScene.View]);
        Assert.That(target.Read(), Is.EqualTo(before));
    }

    [Test]
    public void Lines_beyond_the_capacity_are_left_out()
    {
        var shapes = new DebugShapes();
        for (int i = 0; i < DebugShapes.Capacity + 5; i++)
        {
            shapes.Line(Vector3.Zero, Vector3.UnitX, Vector3.One);
        }

        Assert.That(shapes.Count, Is.EqualTo(DebugShapes.Capacity));
    }

    [Test]
    public void The_device_counts_what_it_draws()
    {
        using var renderer = new SceneRenderer(Gpu, new RendererOptions { Width = 64, Height = 64, Samples = 1, VertexCapacity = 20_000, IndexCapacity = 60_000, MeasuresDevice = true });
        LightScene.AddTable(renderer);
        using var target = new OffscreenTarget(renderer, 64, 64, samples: 1);
        target.Render([LightScene.View]);
        target.Render([LightScene.View]);
        Assert.That(renderer.DeviceWork.SceneMilliseconds, Is.GreaterThan(0));
        Assert.That(renderer.DeviceWork.Triangles, Is.InRange(100, renderer.Statistics.Triangles * 3));
        Assert.That(renderer.DeviceWork.Fragments, Is.GreaterThan(64 * 64 / 2));
        Assert.That(renderer.DeviceWork.PassedSamples, Is.InRange(64 * 64 / 2, renderer.DeviceWork.Fragments));
    }
}
