using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Two levels of detail of one thing, drawn at the same place as its bound between them moves through the band: nothing pops.</summary>
public sealed class LevelFadeTests : RenderFixture
{
    private const int Steps = 24;
    private const uint Size = 128;
    private static readonly EyeView View = Cameras.LookAt(new Vector3(0, 1, 2.2f), new Vector3(0, 1, 0), 30);
    private static readonly EyeView[] Views = [View];

    [TestCase(1, DrawPath.Direct, false)]
    [TestCase(4, DrawPath.Direct, false)]
    [TestCase(4, DrawPath.Indirect, false)]
    [TestCase(4, DrawPath.Direct, true)]
    public void A_level_fades_into_the_next_in_small_steps(int samples, DrawPath path, bool hidesPlaces)
    {
        if (!DrawPaths.IsOffered(Gpu, path))
        {
            Assert.Ignore($"{Gpu.Description} does not offer the path '{path}'.");
        }

        byte[][] pictures = Pictures(samples, path, RenderQuality.High, hidesPlaces);
        double[] changed = [.. pictures.Select(picture => Difference(pictures[0], picture))];
        double pop = changed[^1], largest = Enumerable.Range(1, Steps).Max(i => Difference(pictures[i - 1], pictures[i]));
        TestContext.Out.WriteLine($"pop {pop:0.000}, largest step {largest:0.000}: {string.Join(" ", changed.Select(value => $"{value / pop:0.00}"))}");
        // What hides places is found between two surfaces that share a pixel, too: a little darker on the way.
        Assert.That(changed.Zip(changed[1..], (a, b) => a - b).Max(), Is.LessThanOrEqualTo(hidesPlaces ? pop / 10 : 0));
        Assert.That(largest, Is.LessThan(hidesPlaces ? pop / 4 : pop / 10));
        Assert.That(changed.Count(value => value > pop * 0.1 && value < pop * 0.9), Is.GreaterThan(hidesPlaces ? Steps / 6 : Steps / 2), "all the way");
    }

    [Test]
    public void Where_the_processor_draws_levels_change_at_once()
    {
        byte[][] pictures = Pictures(1, DrawPath.Direct, RenderQuality.Low);
        Assert.That(pictures.Distinct(new SamePicture()).Count(), Is.EqualTo(2));
    }

    [Test]
    public void An_instance_is_there_twice_only_while_it_fades()
    {
        using SceneRenderer renderer = NewRenderer(64, quality: RenderQuality.High);
        using var target = new OffscreenTarget(renderer, 64, 64);
        int[] counts = [.. new[] { 0.5f, 0.93f, 2f }.Select(share => Draw(renderer, target, share).Instances)];
        Assert.That(counts, Is.EqualTo(new[] { counts[0], counts[0] + 1, counts[0] }));
    }

    private static (byte[] Picture, int Instances) Draw(SceneRenderer renderer, OffscreenTarget target, float shareByBound)
    {
        MaterialData paint = Shapes.Paint(new Vector4(0.7f, 0.2f, 0.1f, 1), 0.4f);
        MeshData fine = Shapes.Sphere(0.4f, 24);
        float share = BoundingSphereRadius(fine) / MathF.Tan(View.FieldOfView.UpRadians) / 2.2f;
        var part = new MeshPart(fine, paint) { Coarser = [new CoarserMesh(Shapes.Sphere(0.4f, 10), share / shareByBound)] };
        InstanceHandle ball = renderer.Add(renderer.Upload(new ModelAsset("ball", [new ModelNode("body", Pose.Identity, [part], [], [])], new Dictionary<string, Pose>())), Pose.At(0, 1, 0), castsShadow: false);
        target.Render(Views);
        int instances = renderer.Statistics.Instances;
        byte[] picture = target.Read();
        renderer.Remove(ball);
        return (picture, instances);
    }

    /// <summary>From before the band to behind it.</summary>
    private byte[][] Pictures(int samples, DrawPath path, RenderQuality quality, bool hidesPlaces = false)
    {
        using var renderer = new SceneRenderer(Gpu, new RendererOptions { Width = Size, Height = Size, Samples = samples, Path = path, Quality = quality, VertexCapacity = 120_000, IndexCapacity = 600_000 }) { HasScreenOcclusion = hidesPlaces };
        using var target = new OffscreenTarget(renderer, Size, Size, samples: samples);
        return [.. Enumerable.Range(0, Steps + 1).Select(i => Draw(renderer, target, 1.005f - (0.165f * i / Steps)).Picture)];
    }

    private static float BoundingSphereRadius(MeshData mesh) => Scene.BoundingSphere.Around(mesh.Vertices).Radius;

    /// <summary>Mean of a channel, of 255.</summary>
    private static double Difference(byte[] a, byte[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Average();

    private sealed class SamePicture : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] picture) => 0;
    }
}
