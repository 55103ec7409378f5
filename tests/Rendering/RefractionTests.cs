using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Particles;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Bodies of glass and liquid before a wall that is red on the left and blue on the right.</summary>
public sealed class RefractionTests : RenderFixture
{
    private const uint Size = 192;
    private static readonly MaterialData Clear = Shapes.Paint(Vector4.One, 0.02f) with { Transmission = new TransmissionLayer(1f) };
    private static readonly MaterialData Ball = Clear with { IndexOfRefraction = 1.5f, Volume = new VolumeMedium(0.2f, float.PositiveInfinity, Vector3.One) };
    private static readonly MaterialData Slab = Ball with { Volume = new VolumeMedium(0.04f, float.PositiveInfinity, Vector3.One) };

    [Test]
    public void Bodies_of_glass_and_liquid()
    {
        using SceneRenderer renderer = NewRenderer(256, quality: RenderQuality.High);
        AddStage(renderer);
        MaterialData[] materials =
        [
            Ball,
            Ball with { IndexOfRefraction = 1.333f, Volume = new VolumeMedium(0.2f, 0.15f, new Vector3(0.9f, 0.35f, 0.1f)) },
            Ball with { Roughness = 0.35f },
        ];
        for (int i = 0; i < materials.Length; i++)
        {
            renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.2f), materials[i])), Pose.At((i - 1) * 0.47f, 1.35f, -1f));
            renderer.Add(renderer.Upload(Shapes.Model("slab", Shapes.Box(new Vector3(0.36f, 0.36f, 0.04f)), materials[i] with { Volume = Slab.Volume })), Pose.At((i - 1) * 0.47f, 0.85f, -1f));
        }

        GoldenImage.Check("refraction", Gpu, renderer, View);
    }

    [Test]
    public void Films_shimmer_and_strong_glass_parts_colors()
    {
        using SceneRenderer renderer = NewRenderer(256, quality: RenderQuality.High);
        AddStage(renderer);
        MaterialData dark = Shapes.Paint(new Vector4(0.02f, 0.02f, 0.02f, 1), 0.1f);
        MaterialData[] materials =
        [
            dark with { Iridescence = new IridescenceLayer(1f, 1.4f, 100, 380) },
            Shapes.Paint(new Vector4(0.6f, 0.6f, 0.6f, 1), 0.15f, 1f) with { Iridescence = new IridescenceLayer(1f, 1.8f, 100, 520) },
            Ball with { Dispersion = 4f },
        ];
        for (int i = 0; i < materials.Length; i++)
        {
            renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.2f), materials[i])), Pose.At((i - 1) * 0.47f, 1.1f, -1f));
        }

        GoldenImage.Check("film-dispersion", Gpu, renderer, View);
    }

    [TestCase(1)]
    [TestCase(4)]
    public void A_ball_turns_the_picture_around_and_a_slab_leaves_it(int samples)
    {
        Assert.That(LeftOfMiddle(Ball, Shapes.Sphere(0.2f), samples), Is.EqualTo("blue"), "what lies to the right is seen on the left");
        Assert.That(LeftOfMiddle(Slab, Shapes.Box(new Vector3(0.4f, 0.4f, 0.04f)), samples), Is.EqualTo("red"));
    }

    [TestCase(0.08f, Description = "on a board behind the glass")]
    [TestCase(-0.021f, Description = "on the glass itself")]
    public void Texts_are_read_through_glass_and_on_it(float behindMeters)
    {
        using SceneRenderer renderer = NewRenderer(Size, quality: RenderQuality.High);
        AddStage(renderer);
        var label = new TextLabel("HHHH", Pose.At(0, 0, behindMeters < 0 ? -behindMeters : 0.006f), 0.12f, new Vector4(0, 0, 0, 1));
        MaterialData paper = Shapes.Paint(new Vector4(0.9f, 0.9f, 0.9f, 1));
        MeshPart slab = new(Shapes.Box(new Vector3(0.4f, 0.4f, 0.04f)), Slab), board = new(Shapes.Box(new Vector3(0.4f, 0.4f, 0.01f)), paper);
        renderer.Add(renderer.Upload(new ModelAsset("slab", [new ModelNode("slab", Pose.Identity, [slab], [], behindMeters < 0 ? [label] : [])], new Dictionary<string, Pose>())), Pose.At(0, 1.1f, -1f));
        renderer.Add(
            renderer.Upload(new ModelAsset("board", [new ModelNode("board", Pose.Identity, [board], [], behindMeters < 0 ? [] : [label])], new Dictionary<string, Pose>())), Pose.At(0, 1.1f, -1f - Math.Abs(behindMeters)));
        using var target = new OffscreenTarget(renderer, Size, Size);
        target.Render([View]);
        byte[] picture = target.Read();
        int[] greens = [.. Enumerable.Range(70, 52).SelectMany(row => Enumerable.Range(70, 52).Select(column => (int)picture[(((row * (int)Size) + column) * 4) + 1]))];
        Assert.That(renderer.Statistics.RefractedShare, Is.GreaterThan(0));
        Assert.That(greens.Max() - greens.Min(), Is.GreaterThan(90), "dark letters on bright paper");
    }

    [Test]
    public void Each_eye_sees_through_from_where_it_is()
    {
        using SceneRenderer renderer = NewRenderer(Size, viewCount: 2, quality: RenderQuality.High);
        AddStage(renderer);
        renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.2f), Ball)), Pose.At(0, 1.1f, -1f));
        using var both = new OffscreenTarget(renderer, Size, Size, 2);
        EyeView[] eyes = Cameras.Stereo(View);
        both.Render(eyes);
        using SceneRenderer single = NewRenderer(Size, quality: RenderQuality.High);
        AddStage(single);
        single.Add(single.Upload(Shapes.Model("ball", Shapes.Sphere(0.2f), Ball)), Pose.At(0, 1.1f, -1f));
        using var one = new OffscreenTarget(single, Size, Size);
        for (int eye = 0; eye < 2; eye++)
        {
            one.Render([eyes[eye]]);
            Assert.That(both.Read(eye), Is.EqualTo(one.Read()), $"eye {eye}");
        }
    }

    [Test]
    public void Frames_copy_themselves_only_where_something_in_view_needs_it()
    {
        using SceneRenderer renderer = NewRenderer(64, quality: RenderQuality.High);
        AddStage(renderer);
        InstanceHandle ball = renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.2f), Ball)), Pose.At(0, 1.1f, -1f));
        using var target = new OffscreenTarget(renderer, 64, 64);
        Assert.That(Drawn(), Is.EqualTo((true, true)));
        renderer.SetPose(ball, Pose.At(0, 1.1f, 30f));
        Assert.That(Drawn(), Is.EqualTo((false, false)), "behind the eye");
        renderer.Particles.Emit(ParticleKind.Steam, Pose.At(0, 1, -1), 3);
        Assert.That(Drawn(), Is.EqualTo((false, true)), "steam needs to know how far away things are");

        (bool Refracts, bool KnowsDistance) Drawn()
        {
            target.Render([View]);
            return (renderer.Statistics.RefractedShare > 0, renderer.Statistics.KnownShare > 0);
        }
    }

    [Test]
    public void Only_the_picture_around_is_copied()
    {
        using SceneRenderer renderer = NewRenderer(Size, quality: RenderQuality.High);
        AddStage(renderer);
        ModelHandle ball = renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.05f), Ball));
        renderer.Add(ball, Pose.At(0.1f, 1.2f, -1f));
        using var target = new OffscreenTarget(renderer, Size, Size);
        target.Render([View]);
        byte[] alone = target.Read();
        Assert.That(renderer.Statistics.RefractedShare, Is.InRange(0.02f, 0.4f));
        renderer.Add(ball, Pose.At(-0.1f, 1f, 0.2f));
        target.Render([View]);
        Assert.That(renderer.Statistics.RefractedShare, Is.GreaterThan(0.7f), "a ball close to the eye needs most of it");
        Assert.That(MiddleOfFirst(target.Read()), Is.EqualTo(MiddleOfFirst(alone)), "the first shows what it did");

        static byte[] MiddleOfFirst(byte[] picture) => picture[(((83 * (int)Size) + 109) * 4)..(((83 * (int)Size) + 110) * 4)];
    }

    [Test]
    public void A_device_that_draws_with_the_processor_does_without()
    {
        using SceneRenderer renderer = NewRenderer(64, quality: RenderQuality.Low);
        renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.2f), Ball)), Pose.At(0, 1.1f, -1f));
        using var target = new OffscreenTarget(renderer, 64, 64);
        target.Render([View]);
        Assert.That(renderer.Statistics.KnownShare, Is.Zero);
    }

    private static EyeView View { get; } = Cameras.LookAt(new Vector3(0, 1.1f, 0.5f), new Vector3(0, 1.1f, -1f), 52);

    /// <summary>What color is seen through the left half of a body in the middle of the picture.</summary>
    private string LeftOfMiddle(MaterialData material, MeshData mesh, int samples)
    {
        using SceneRenderer renderer = NewRenderer(Size, quality: RenderQuality.High);
        AddStage(renderer);
        renderer.Add(renderer.Upload(Shapes.Model("body", mesh, material)), Pose.At(0, 1.1f, -1f));
        using var target = new OffscreenTarget(renderer, Size, Size, samples: samples);
        target.Render([View]);
        byte[] picture = target.Read();
        int pixel = (int)(((Size / 2) * Size) + (Size / 2) - 8) * 4;
        return picture[pixel] > picture[pixel + 2] ? "red" : "blue";
    }

    private static void AddStage(SceneRenderer renderer)
    {
        renderer.Add(renderer.Upload(Shapes.Model("floor", Shapes.Floor(7), Shapes.Paint(new Vector4(0.3f, 0.32f, 0.3f, 1)))), Pose.At(0, -0.01f, 0));
        MeshData half = Shapes.Box(new Vector3(1.6f, 3.2f, 0.1f));
        renderer.Add(renderer.Upload(Shapes.Model("left", half, Shapes.Paint(new Vector4(0.6f, 0.08f, 0.06f, 1)))), Pose.At(-0.8f, 1.6f, -2f));
        renderer.Add(renderer.Upload(Shapes.Model("right", half, Shapes.Paint(new Vector4(0.06f, 0.12f, 0.6f, 1)))), Pose.At(0.8f, 1.6f, -2f));
        MeshData bar = Shapes.Box(new Vector3(3.2f, 0.06f, 0.12f));
        for (int i = 0; i < 4; i++)
        {
            renderer.Add(renderer.Upload(Shapes.Model("bar", bar, Shapes.Paint(new Vector4(0.8f, 0.8f, 0.75f, 1)))), Pose.At(0, 0.5f + (0.4f * i), -2f));
        }
    }
}
