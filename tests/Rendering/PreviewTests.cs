using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Pictures to look at; run by name when shaders change.</summary>
[Explicit("Writes pictures for a person to look at: dotnet test --filter Name=Hall -- NUnit.ExplicitMode=Relaxed")]
public sealed class PreviewTests : RenderFixture
{
    [Test]
    public void Assets()
    {
        string? name = Environment.GetEnvironmentVariable("VRLAB_PREVIEW");
        if (name is null)
        {
            Assert.Ignore("Set VRLAB_PREVIEW to the name of an asset to get its picture.");
        }

        using SceneRenderer renderer = NewRenderer();
        renderer.Add(renderer.Upload(Shapes.Model("floor", Shapes.Floor(7), Shapes.Paint(new(0.20f, 0.25f, 0.24f, 1), 0.35f) with { Pattern = Core.Models.SurfacePattern.FloorCoating })), Pose.At(0, -0.01f, 0));
        renderer.Add(renderer.Upload(Shapes.Model("wall", Shapes.Box(new Vector3(7, 3.2f, 0.1f)), Shapes.Paint(new(0.75f, 0.75f, 0.72f, 1), 0.8f) with { Pattern = Core.Models.SurfacePattern.PaintedWall })), Pose.At(0, 1.6f, -3.05f));
        bool isWide = name is "pump-skid" or "pump-hall" or "workbench";
        Pose place = isWide ? Pose.Identity : Pose.At(0, 1.4f, -0.2f);
        InstanceHandle thing = renderer.Add(renderer.Upload(ModelKit.Build(name)), place);
        renderer.SetHighlight(thing, Environment.GetEnvironmentVariable("VRLAB_PREVIEW_HIGHLIGHT") is null ? 0 : 1);
        using var target = new OffscreenTarget(renderer, 1280, 800);
        EyeView view = isWide
            ? Cameras.LookAt(new Vector3(0.8f, 1.65f, 2.6f), new Vector3(-0.3f, 0.8f, 0), 55, 1.6f)
            : Cameras.LookAt(new Vector3(0.18f, 1.5f, 0.4f), new Vector3(0, 1.4f, -0.2f), 40, 1.6f);
        target.Render([view]);
        target.Screenshot(Path.Combine(TestContext.CurrentContext.WorkDirectory, "preview.png"));
        TestContext.Out.WriteLine(renderer.Statistics);
    }

    [Test]
    public void Rooms()
    {
        string? name = Environment.GetEnvironmentVariable("VRLAB_PREVIEW_ROOM");
        if (name is null)
        {
            Assert.Ignore("Set VRLAB_PREVIEW_ROOM to the name of a room to get pictures from its cameras in all moods.");
        }

        using var renderer = new SceneRenderer(Gpu, new RendererOptions());
        Core.Models.ModelAsset room = ModelKit.Build(name);
        renderer.Add(renderer.Upload(room), Pose.Identity);
        using var target = new OffscreenTarget(renderer, 1280, 800);
        foreach (Core.Models.LightingMood mood in Enum.GetValues<Core.Models.LightingMood>())
        {
            renderer.SetMood(mood);
            foreach ((string anchor, Pose pose) in room.Anchors.Where(anchor => anchor.Key.StartsWith(Core.Models.RoomData.CameraPrefix, StringComparison.Ordinal)))
            {
                long start = System.Diagnostics.Stopwatch.GetTimestamp();
                target.Render([new EyeView(pose, Cameras.LookAt(Vector3.Zero, -Vector3.UnitZ, 60, 1.6f).FieldOfView)]);
                target.Screenshot(Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name}-{anchor.Replace('/', '-')}-{mood}.png"));
                TestContext.Out.WriteLine($"{mood} {anchor}: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s, {renderer.Statistics}");
            }
        }
    }

    [Test]
    public void Hall()
    {
        if (Environment.GetEnvironmentVariable("VRLAB_PREVIEW") != "hall")
        {
            Assert.Ignore("Set VRLAB_PREVIEW=hall to get pictures of the whole hall.");
        }

        using SceneRenderer renderer = NewRenderer();
        PumpHallScene.Build(renderer);
        using var target = new OffscreenTarget(renderer, 1280, 800);
        (string Name, Vector3 Eye, Vector3 Target, float Degrees)[] cameras =
        [
            ("start", new(-1.0f, 1.65f, 1.9f), new(0, 1.0f, -1.2f), 70),
            ("overview", new(3.0f, 2.5f, 2.6f), new(-0.6f, 0.7f, -0.9f), 65),
            ("controls", new(1.3f, 1.5f, -0.1f), new(1.6f, 1.12f, -1f), 60),
            ("gauges", new(0.3f, 1.55f, -0.2f), new(0.1f, 1.25f, -1.1f), 60),
            ("board", new(-2.4f, 1.55f, 0.6f), new(-3.5f, 1.4f, 0.6f), 60),
            ("bench", new(1.6f, 1.65f, 0.9f), new(3.4f, 1.1f, 0.5f), 65),
        ];
        foreach ((string name, Vector3 eye, Vector3 at, float degrees) in cameras)
        {
            target.Render([Cameras.LookAt(eye, at, degrees, 1.6f)]);
            target.Screenshot(Path.Combine(TestContext.CurrentContext.WorkDirectory, $"hall-{name}.png"));
            TestContext.Out.WriteLine($"{name}: {renderer.Statistics}");
        }
    }
}
