using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

public sealed class SceneTests : RenderFixture
{
    private static readonly MaterialData Red = Shapes.Paint(new Vector4(0.6f, 0.02f, 0.02f, 1));

    [Test]
    public void Both_eyes_in_one_pass_equal_two_passes()
    {
        using SceneRenderer renderer = NewRenderer(64);
        renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.3f), Red)), Pose.At(0, 1, -1));
        EyeView[] eyes = Cameras.Stereo(Cameras.LookAt(new Vector3(0, 1.2f, 0.5f), new Vector3(0, 1, -1)));
        using var both = new OffscreenTarget(renderer, 64, 64, 2);
        both.Render(eyes);
        using var single = new OffscreenTarget(renderer, 64, 64);
        for (int eye = 0; eye < 2; eye++)
        {
            single.Render([eyes[eye]]);
            Assert.That(both.Read(eye), Is.EqualTo(single.Read()), $"eye {eye}");
        }

        Assert.That(both.Read(0), Is.Not.EqualTo(both.Read(1)));
    }

    [Test]
    public void What_no_eye_sees_is_culled_and_what_one_eye_sees_is_drawn()
    {
        using SceneRenderer renderer = NewRenderer(64);
        ModelHandle ball = renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.1f, 6), Red));
        renderer.Add(ball, Pose.At(0, 1, -2));
        renderer.Add(ball, Pose.At(0, 1, 2));
        renderer.Add(ball, Pose.At(-9, 1, -2));
        using var target = new OffscreenTarget(renderer, 64, 64);
        target.Render([Cameras.LookAt(new Vector3(0, 1, 0), new Vector3(0, 1, -1))]);
        Assert.That(renderer.Statistics.Culled, Is.EqualTo(2));
        target.Render([Cameras.LookAt(new Vector3(0, 1, 0), new Vector3(0, 1, 1))]);
        Assert.That(renderer.Statistics.Culled, Is.EqualTo(2));
    }

    [Test]
    public void Instances_of_one_model_are_drawn_together()
    {
        using SceneRenderer renderer = NewRenderer(64);
        ModelHandle ball = renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.05f, 4), Red));
        for (int i = 0; i < 25; i++)
        {
            renderer.Add(ball, Pose.At((i % 5 * 0.2f) - 0.4f, 0.6f + (i / 5 * 0.2f), -2), castsShadow: false);
        }

        using var target = new OffscreenTarget(renderer, 64, 64);
        target.Render([Cameras.LookAt(new Vector3(0, 1, 0), new Vector3(0, 1, -1))]);
        target.Render([Cameras.LookAt(new Vector3(0, 1, 0), new Vector3(0, 1, -1))]);
        Assert.That((renderer.Statistics.Draws, renderer.Statistics.Instances), Is.EqualTo((2, 25)), "once for depth, once for color");
    }

    [Test]
    public void The_shadow_is_drawn_again_only_after_a_caster_moved()
    {
        using SceneRenderer renderer = NewRenderer(64);
        InstanceHandle ball = renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.1f, 6), Red)), Pose.At(0, 1, -2));
        using var target = new OffscreenTarget(renderer, 64, 64);
        bool Redrawn()
        {
            target.Render([Cameras.LookAt(new Vector3(0, 1, 0), new Vector3(0, 1, -1))]);
            return renderer.Statistics.IsShadowRedrawn;
        }

        Assert.That(Redrawn(), Is.True);
        Assert.That(Redrawn(), Is.False);
        renderer.SetPose(ball, Pose.At(0, 1, -2));
        Assert.That(Redrawn(), Is.False, "the same pose again is no movement");
        renderer.SetNodePose(ball, "body", Pose.At(0.1f, 0, 0));
        Assert.That(Redrawn(), Is.True);
    }

    [Test]
    public void Hidden_and_removed_things_leave_the_picture()
    {
        using SceneRenderer renderer = NewRenderer(64);
        ModelHandle model = renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.2f, 8), Red));
        using var target = new OffscreenTarget(renderer, 64, 64);
        byte[] Picture()
        {
            target.Render([Cameras.LookAt(new Vector3(0, 1, 0), new Vector3(0, 1, -1))]);
            return target.Read();
        }

        byte[] empty = Picture();
        InstanceHandle ball = renderer.Add(model, Pose.At(0, 1, -1));
        Assert.That(Picture(), Is.Not.EqualTo(empty));
        renderer.SetVisible(ball, false);
        Assert.That(Picture(), Is.EqualTo(empty));
        renderer.SetVisible(ball, true);
        renderer.Remove(ball);
        Assert.That(Picture(), Is.EqualTo(empty));
        Assert.That(() => renderer.SetVisible(ball, true), Throws.ArgumentException);
    }

    [Test]
    public void A_scene_that_outgrows_its_buffers_looks_the_same()
    {
        using SceneRenderer roomy = NewRenderer(64);
        using var tight = new SceneRenderer(Gpu, new RendererOptions { Width = 64, Height = 64, VertexCapacity = 100, IndexCapacity = 4_000 });
        Assert.That(TwoBalls(tight), Is.EqualTo(TwoBalls(roomy)));

        static byte[] TwoBalls(SceneRenderer renderer)
        {
            using var target = new OffscreenTarget(renderer, 64, 64);
            for (int i = 0; i < 2; i++)
            {
                renderer.Add(renderer.Upload(Shapes.Model($"ball {i}", Shapes.Sphere(0.2f, 8), Red)), Pose.At((i * 0.4f) - 0.2f, 1, -1));
                target.Render([Cameras.LookAt(new Vector3(0, 1, 0), new Vector3(0, 1, -1))]);
            }

            return target.Read();
        }
    }

    [Test]
    public void A_scene_that_does_not_fit_names_the_option_to_raise_and_can_be_left()
    {
        using var renderer = new SceneRenderer(Gpu, new RendererOptions { VertexCapacity = 10, IndexCapacity = 10_000 });
        renderer.Upload(Shapes.Model("box", Shapes.Box(Vector3.One), Red));
        Assert.That(
            () => renderer.Upload(Shapes.Model("ball", Shapes.Sphere(1), Red)),
            Throws.TypeOf<ProblemException>().With.Message.Contains(nameof(RendererOptions.VertexCapacity)));
    }

    [Test]
    public void A_target_of_the_wrong_size_is_refused()
    {
        using SceneRenderer renderer = NewRenderer(64);
        using var target = new OffscreenTarget(renderer, 32, 32);
        using var frames = new GpuFrames(Gpu, 1);
        GpuFrame frame = frames.Begin();
        Assert.That(() => renderer.Record(frame, target.Color, [Cameras.LookAt(Vector3.UnitY, Vector3.UnitZ)]), Throws.ArgumentException);
        frame.Submit();
        frame.Wait();
    }
}
