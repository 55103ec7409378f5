using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>The kit's glassware with liquids in it, on a tiled bench.</summary>
public sealed class GlasswareTests : RenderFixture
{
    [TestCase(RenderQuality.Low)]
    [TestCase(RenderQuality.High)]
    public void Vessels_with_liquids(RenderQuality quality)
    {
        using SceneRenderer renderer = NewRenderer(320, quality: quality);
        AddBench(renderer);
        Add(renderer, "beaker", -0.11f, ("level", "150"), ("color", "water"));
        Add(renderer, "erlenmeyer-flask", 0.02f, ("level", "120"), ("color", "pink"));
        Add(renderer, "volumetric-flask", 0.14f, ("level", "200"), ("color", "blue"));
        GoldenImage.Check($"glassware-{quality}".ToLowerInvariant(), Gpu, renderer, Cameras.LookAt(new Vector3(0.02f, 1.0f, 0.5f), new Vector3(0.015f, 0.87f, 0), 42), 320);
    }

    /// <summary>Whoever looks from above reads too little, from below too much: the scale lies before the liquid.</summary>
    [TestCase("level", 0f)]
    [TestCase("above", 0.09f)]
    [TestCase("below", -0.09f)]
    public void A_burette_is_read_at_the_lowest_point_of_its_meniscus(string from, float eyeAbove)
    {
        using SceneRenderer renderer = NewRenderer(quality: RenderQuality.High);
        AddBench(renderer);
        Add(renderer, "burette", 0f, ("level", "24.4"), ("color", "water"));
        const float Reading = 0.8f + 0.052f + (0.55f * (1f - (24.4f / 50f)));
        GoldenImage.Check($"burette-{from}", Gpu, renderer, Cameras.LookAt(new Vector3(0, Reading + eyeAbove, 0.3f), new Vector3(0, Reading, 0), 8));
    }

    private static void Add(SceneRenderer renderer, string name, float x, params (string Key, string Value)[] parameters) =>
        renderer.Add(renderer.Upload(ModelKit.Build(name, parameters.ToDictionary(pair => pair.Key, pair => pair.Value)), key => key), Pose.At(x, 0.8f, 0));

    private static void AddBench(SceneRenderer renderer)
    {
        Core.Models.MaterialData tiles = Shapes.Paint(new Vector4(0.75f, 0.76f, 0.74f, 1), 0.35f) with { Pattern = Core.Models.SurfacePattern.Tiles, PatternScaleMeters = 0.2f };
        renderer.Add(renderer.Upload(Shapes.Model("bench", Shapes.Box(new Vector3(1.2f, 0.05f, 0.6f)), Shapes.Paint(new Vector4(0.45f, 0.28f, 0.15f, 1), 0.4f))), Pose.At(0, 0.775f, 0));
        renderer.Add(renderer.Upload(Shapes.Model("wall", Shapes.Box(new Vector3(3f, 2f, 0.1f)), tiles)), Pose.At(0, 1f, -0.5f));
        renderer.Add(renderer.Upload(Shapes.Model("box", Shapes.Box(new Vector3(0.16f, 0.1f, 0.1f)), Shapes.Paint(new Vector4(0.7f, 0.1f, 0.06f, 1)))), Pose.At(-0.2f, 0.85f, -0.2f));
        renderer.Add(renderer.Upload(Shapes.Model("box", Shapes.Box(new Vector3(0.16f, 0.1f, 0.1f)), Shapes.Paint(new Vector4(0.1f, 0.4f, 0.15f, 1)))), Pose.At(0.16f, 0.85f, -0.25f));
    }
}
