using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Whoever culls and however materials reach the shaders: the picture and what is counted are the same.</summary>
public sealed class DrawPathTests : RenderFixture
{
    private const uint Size = 160;

    private static readonly EyeView[] Views = Cameras.Stereo(Cameras.LookAt(new Vector3(0, 1.5f, 2.6f), new Vector3(0, 0.9f, 0), 70));

    [TestCase(DrawPath.Indirect)]
    [TestCase(DrawPath.Bindless)]
    public void Draws_what_the_direct_path_draws(DrawPath path)
    {
        RequireOffered(path);
        (List<byte[]> direct, RenderStatistics told) = Draw(DrawPath.Direct);
        (List<byte[]> other, RenderStatistics counted) = Draw(path);
        Assert.That((counted.Instances, counted.Culled, counted.Triangles), Is.EqualTo((told.Instances, told.Culled, told.Triangles)));
        Assert.That(counted.Culled, Is.GreaterThan(20));
        Assert.That(counted.Path, Is.EqualTo(path));
        Assert.That(counted.Draws, Is.LessThan(told.Draws));
        for (int i = 0; i < direct.Count; i++)
        {
            Assert.That(other[i].AsSpan().SequenceEqual(direct[i]), Is.True, $"picture {i} differs");
        }

        Assert.That(counted.DeviceDraws, Is.GreaterThan(0));
        Assert.That(counted.DeviceDraws, Gpu.Features.HasDrawIndirectCount ? Is.LessThan(counted.Instances * 2) : Is.GreaterThan(0), "empty draws are left out");
        TestContext.Out.WriteLine($"{told.Draws} draws, {path}: {counted.Draws} and {counted.DeviceDraws} within them");
    }

    [TestCase(DrawPath.Indirect)]
    [TestCase(DrawPath.Bindless)]
    [Category("Slow")]
    public void Draws_a_showroom_as_the_direct_path_does(DrawPath path)
    {
        RequireOffered(path);
        ModelAsset room = ModelKit.Build("switchgear-room");
        var view = new EyeView(room.Anchors[RoomData.CameraPrefix + "overview"], new FieldOfView(-0.6f, 0.6f, 0.6f, -0.6f));
        (byte[] direct, RenderStatistics told) = DrawRoom(DrawPath.Direct, room, view);
        (byte[] other, RenderStatistics counted) = DrawRoom(path, room, view);
        TestContext.Out.WriteLine($"{told}\n{counted}");
        Assert.That(counted.Draws, Is.LessThan(told.Draws));
        Assert.That(other.AsSpan().SequenceEqual(direct), Is.True);
    }

    [TestCase(DrawPath.Direct)]
    [TestCase(DrawPath.Indirect)]
    public void A_head_that_sways_changes_no_levels_of_detail(DrawPath path)
    {
        RequireOffered(path);
        using SceneRenderer renderer = NewRenderer(path);
        ModelHandle ball = renderer.Upload(ModelOf(
            new MeshPart(Shapes.Sphere(0.12f, 10), Shapes.Paint(Vector4.One)) { Coarser = [new CoarserMesh(Shapes.Sphere(0.12f, 4), 0.06f)] }));
        for (int i = 0; i < 40; i++)
        {
            renderer.Add(ball, Pose.At((0.1f * (i % 7)) - 0.3f, 1f, 1f - (0.075f * i)));
        }

        using var target = new OffscreenTarget(renderer, 32, 32, 2, samples: 1);
        using var frames = new GpuFrames(Gpu, 1);
        var standing = new HashSet<long>();
        for (int i = 0; i < 24; i++)
        {
            standing.Add(TrianglesFrom(0.09f * MathF.Sin(i)));
            if (i == 12)
            {
                // Whoever looks from elsewhere does not move the learner.
                using var elsewhere = new OffscreenTarget(renderer, 16, 16, samples: 1);
                elsewhere.Render([Cameras.LookAt(new Vector3(5, 2, 0), Vector3.Zero)]);
            }
        }

        Assert.That(standing, Has.Count.EqualTo(1));
        Assert.That(TrianglesFrom(2.5f), Is.LessThan(standing.Single()), "walking away does");

        long TrianglesFrom(float metersBack)
        {
            GpuFrame frame = frames.Begin();
            EyeView[] views = [.. Views.Select(view => view with { WorldFromEye = new Pose(view.WorldFromEye.Position + new Vector3(0, 0, metersBack), view.WorldFromEye.Orientation) })];
            renderer.Record(frame, target, views, 0);
            frame.Submit();
            frame.Wait();
            renderer.ReadDeviceWork(frame);
            return renderer.Statistics.Triangles;
        }
    }

    [TestCase(DrawPath.Indirect)]
    [TestCase(DrawPath.Bindless)]
    public void Allocates_nothing_while_things_move(DrawPath path)
    {
        RequireOffered(path);
        using SceneRenderer renderer = NewRenderer(path);
        InstanceHandle[] things = AddThings(renderer, 7);
        using var target = new OffscreenTarget(renderer, 32, 32, 2, samples: 1);
        using var frames = new GpuFrames(Gpu);
        long allocated = 0;
        for (int i = -20; i < 100; i++)
        {
            GpuFrame frame = frames.Begin();
            long before = GC.GetAllocatedBytesForCurrentThread();
            renderer.SetPose(things[i & 15], Pose.At(0, 1, 0.001f * i));
            renderer.Record(frame, target, Views, i * 0.01);
            allocated += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            frame.Submit();
        }

        frames.WaitAll();
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void A_processor_that_draws_culls_by_itself_and_a_card_does_so_for_it()
    {
        using SceneRenderer renderer = new(Gpu, new RendererOptions { Width = 32, Height = 32 });
        Assert.That(renderer.Path == DrawPath.Direct, Is.EqualTo(Gpu.Description.IsSoftware || !Gpu.Features.HasMultiDrawIndirect));
    }

    private (byte[] Picture, RenderStatistics Told) DrawRoom(DrawPath path, ModelAsset room, EyeView view)
    {
        using var renderer = new SceneRenderer(Gpu, new RendererOptions { Width = Size, Height = Size, Path = path, VertexCapacity = 600_000, IndexCapacity = 2_000_000 });
        renderer.Add(renderer.Upload(room, key => key), Pose.Identity);
        using var target = new OffscreenTarget(renderer, Size, Size);
        target.Render([view]);
        return (target.Read(), renderer.Statistics);
    }

    private void RequireOffered(DrawPath path)
    {
        if (!DrawPaths.IsOffered(Gpu, path))
        {
            Assert.Ignore($"{Gpu.Description} does not offer the path '{path}'.");
        }
    }

    private SceneRenderer NewRenderer(DrawPath path) =>
        new(Gpu, new RendererOptions { Width = Size, Height = Size, ViewCount = 2, Path = path, Quality = RenderQuality.High, VertexCapacity = 60_000, IndexCapacity = 200_000 });

    /// <summary>Pictures of a scene that changes in every way that a scene can, both eyes each.</summary>
    private (List<byte[]> Pictures, RenderStatistics Last) Draw(DrawPath path)
    {
        using SceneRenderer renderer = NewRenderer(path);
        InstanceHandle[] things = AddThings(renderer, 7);
        using var target = new OffscreenTarget(renderer, Size, Size, 2);
        using var frames = new GpuFrames(Gpu, 1);
        using var readback = new GpuReadback(Gpu);
        var pictures = new List<byte[]>();
        foreach (Action change in (Action[])[() => { }, () => Change(renderer, things), () => AddThings(renderer, 8)])
        {
            change();
            GpuFrame frame = frames.Begin();
            renderer.Record(frame, target, Views, 0.3);
            frame.Submit();
            frame.Wait();
            renderer.ReadDeviceWork(frame);
            pictures.Add(readback.ReadRgba(target.Color, GpuImageUse.ColorAttachment, 0));
            pictures.Add(readback.ReadRgba(target.Color, GpuImageUse.ColorAttachment, 1));
        }

        return (pictures, renderer.Statistics);
    }

    private static void Change(SceneRenderer renderer, InstanceHandle[] things)
    {
        renderer.SetPose(things[0], Pose.At(0.2f, 1.2f, 0.4f));
        renderer.SetVisible(things[5], false);
        renderer.SetHighlight(things[10], 1f);
        renderer.Remove(things[15]);
        renderer.SetPose(things[20], Pose.At(0, 1, 20));
    }

    /// <summary>Balls in two levels of detail and boxes, plain, patterned, with maps, masked and of glass, near, far and behind the eyes.</summary>
    private static InstanceHandle[] AddThings(SceneRenderer renderer, ulong seed)
    {
        TextureMap checks = Textures.Map("checks", 32, (x, y) => (x / 8 + (y / 8)) % 2 == 0 ? (200, 60, 30, 255) : (30, 60, 160, 0), 8);
        MaterialData gray = Shapes.Paint(new Vector4(0.6f, 0.6f, 0.6f, 1));
        MaterialData[] materials =
        [
            gray, Shapes.Paint(new Vector4(0.8f, 0.1f, 0.1f, 1)), gray with { Pattern = SurfacePattern.Wood, Name = "wood" }, gray with { BaseColorMap = checks, Name = "checks" },
            gray with { NormalMap = Textures.Bumps(32, 8), Name = "bumps" }, gray with { BaseColorMap = checks, AlphaCutoff = 0.5f, Name = "mask" },
            gray with { Transmission = new TransmissionLayer(1f), Volume = new VolumeMedium(0.2f, 1f, Vector3.One), Name = "glass" },
        ];
        MeshData fine = Shapes.Sphere(0.12f, 10), coarse = Shapes.Sphere(0.12f, 4), box = Shapes.Box(new Vector3(0.18f));
        ModelHandle[] models = [.. materials.SelectMany(material => (ModelHandle[])
            [
                renderer.Upload(ModelOf(new MeshPart(fine, material) { Coarser = [new CoarserMesh(coarse, 0.06f)] })),
                renderer.Upload(ModelOf(new MeshPart(box, material))),
            ])];
        MeshData swelling = fine with { MorphTargets = [new MorphTarget("swell", [.. fine.Vertices.Select(vertex => vertex.Normal * 0.05f)], null, null)] };
        renderer.SetMorphWeights(renderer.Add(renderer.Upload(ModelOf(new MeshPart(swelling, gray))), Pose.At(0, 0.9f, 0.3f)), 0, [0.7f]);
        var random = new DeterministicRandom(seed);
        return [.. Enumerable.Range(0, 70).Select(i => renderer.Add(
            models[i % models.Length],
            Pose.At((float)random.NextDouble(-2, 2), (float)random.NextDouble(0.2, 2), (float)random.NextDouble(-3.0, 4.0))))];
    }

    private static ModelAsset ModelOf(MeshPart part) => new("thing", [new ModelNode("body", Pose.Identity, [part], [], [])], new Dictionary<string, Pose>());
}
