using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Each kind of light on a small scene, and the moods of a room that brings its own lights.</summary>
public sealed class LightTests : RenderFixture
{
    private static readonly Vector3 Warm = new(1f, 0.72f, 0.42f);
    private static readonly Vector3 Cool = new(0.55f, 0.75f, 1f);

    [Test]
    public void Points_and_spots_with_soft_shadows()
    {
        using SceneRenderer renderer = NewDarkRenderer();
        LightScene.AddTable(renderer);
        renderer.AddLight(new SceneLight(SceneLightKind.Point, Pose.At(-0.9f, 0.75f, -1.2f)) { Intensity = Warm * 0.5f });
        renderer.AddLight(LightScene.Spot(new Vector3(0.9f, 2.1f, -0.2f), new Vector3(0.2f, 0.4f, -1f), Cool * 6f));
        GoldenImage.Check("light-spot", Gpu, renderer, LightScene.View);
    }

    /// <summary>A sun with shadows, a lamp on an arm that an animation lifts and dims, and one whose node is hidden.</summary>
    [Test]
    public void Lights_of_a_model_shine_from_its_nodes()
    {
        using SceneRenderer renderer = NewDarkRenderer();
        LightScene.AddTable(renderer);
        InstanceHandle lamps = renderer.Add(renderer.Upload(Lamps()), Pose.At(0, 0.3f, 0));
        renderer.Animate(lamps, 0, 1f);
        Assert.That(renderer.Lights, Is.EqualTo(3));
        GoldenImage.Check("light-model", Gpu, renderer, LightScene.View);
    }

    [Test]
    public void Hidden_models_give_no_light()
    {
        using SceneRenderer renderer = NewDarkRenderer();
        LightScene.AddTable(renderer);
        using var target = new OffscreenTarget(renderer, 64, 64);
        target.Render([LightScene.View]);
        byte[] dark = target.Read();
        InstanceHandle lamps = renderer.Add(renderer.Upload(Lamps()), Pose.Identity);
        renderer.SetVisible(lamps, false);
        target.Render([LightScene.View]);
        Assert.That(target.Read(), Is.EqualTo(dark));
        renderer.SetVisible(lamps, true);
        target.Render([LightScene.View]);
        Assert.That(target.Read().Sum(value => value), Is.GreaterThan(dark.Sum(value => value) + 10_000));
    }

    private static ModelAsset Lamps()
    {
        ModelNode Node(string name, int parent, Vector3 at, Quaternion turn) =>
            new(name, new Pose(at, turn), [], [], []) { Link = new NodeLink(parent, new NodeTransform(at, turn, new Vector3(2f))) };
        Quaternion down = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2);
        Quaternion aslant = Quaternion.CreateFromYawPitchRoll(-0.9f, -0.8f, 0);
        return new ModelAsset(
            "lamps",
            [
                Node("arm", -1, new Vector3(0.2f, 0, -1), Quaternion.Identity), Node("head", 0, new Vector3(0, 0.35f, 0), down),
                Node("sun", -1, new Vector3(0, 3, 0), aslant), Node("hidden", -1, new Vector3(0, 1, 0), Quaternion.Identity) with { IsVisible = false },
            ],
            new Dictionary<string, Pose>())
        {
            Lights =
            [
                new ModelLight("head", 1, ModelLightKind.Spot, Cool, 4000f, 4f, 0.4f, 0.6f),
                new ModelLight("sun", 2, ModelLightKind.Directional, Warm, 600f, float.PositiveInfinity, 0f, 0f),
                new ModelLight("hidden", 3, ModelLightKind.Point, Vector3.UnitX, 5000f, float.PositiveInfinity, 0f, 0f),
            ],
            Animations =
            [
                new ModelAnimation("lift", 1f, [new AnimationChannel(1, AnimationPath.Translation, AnimationInterpolation.Linear, [0f, 1f], [0, 0.35f, 0, 0, 0.8f, 0])])
                {
                    Lights = [new LightChannel(0, LightProperty.Intensity, AnimationInterpolation.Linear, [0f, 1f], [4000f, 1800f])],
                },
            ],
        };
    }

    [Test]
    public void A_luminaire_lights_what_is_below_it_softly()
    {
        using SceneRenderer renderer = NewDarkRenderer();
        LightScene.AddTable(renderer);
        renderer.AddLight(new SceneLight(SceneLightKind.Rectangle, new Pose(new Vector3(0, 2.3f, -1), Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2)))
        {
            Intensity = new Vector3(2.2f),
            HalfSizeMeters = new Vector2(0.6f, 0.1f),
            CastsShadow = true,
        });
        GoldenImage.Check("light-rectangle", Gpu, renderer, LightScene.View);
    }

    [Test]
    public void What_is_dark_within_does_not_color_the_wall_behind_it()
    {
        using SceneRenderer renderer = NewRenderer();
        renderer.Add(renderer.Upload(LightScene.Room()), Pose.Identity);
        renderer.Add(renderer.Upload(Shapes.Model("wall", Shapes.Box(new Vector3(5, 2.6f, 0.1f)), Shapes.Paint(new Vector4(0.6f, 0.6f, 0.6f, 1), 0.6f))), Pose.At(0, 1.3f, -2.95f));
        renderer.Add(renderer.Upload(Shapes.Model("cabinet", Shapes.Box(new Vector3(1.2f, 1.2f, 0.8f)), Shapes.Paint(new Vector4(0.5f, 0.01f, 0.01f, 1)))), Pose.At(1.6f, 0.6f, -2.5f));
        EyeView view = Cameras.LookAt(new Vector3(1.6f, 1.45f, 0f), new Vector3(1.6f, 1.45f, -3f), 10);
        using var target = new OffscreenTarget(renderer, 64, 64, samples: 1);
        target.Render([view]);
        renderer.FinishLight();
        target.Render([view]);
        byte[] rgba = target.Read();
        double reddest = Enumerable.Range(0, 64 * 64).Max(i => rgba[i * 4] / (double)rgba[(i * 4) + 1]);
        Assert.That(reddest, Is.InRange(0.9, 1.15), "red against green on the gray wall above the cabinet");
    }

    [TestCase(LightingMood.Day)]
    [TestCase(LightingMood.Evening)]
    [TestCase(LightingMood.Emergency)]
    public void A_room_in_its_moods(LightingMood mood)
    {
        using SceneRenderer renderer = NewRenderer();
        renderer.Add(renderer.Upload(LightScene.Room()), Pose.Identity);
        LightScene.AddTable(renderer);
        renderer.SetMood(mood);
        GoldenImage.Check($"mood-{mood}".ToLowerInvariant(), Gpu, renderer, LightScene.View);
    }

    [Test]
    public void A_light_that_is_taken_away_leaves_no_light()
    {
        using SceneRenderer renderer = NewDarkRenderer();
        LightScene.AddTable(renderer);
        using var target = new OffscreenTarget(renderer, 64, 64);
        byte[] Picture()
        {
            target.Render([LightScene.View]);
            return target.Read();
        }

        byte[] dark = Picture();
        LightHandle light = renderer.AddLight(new SceneLight(SceneLightKind.Point, Pose.At(0, 1.5f, -1)) { Intensity = Vector3.One });
        Assert.That(Picture().Sum(value => value), Is.GreaterThan(dark.Sum(value => value) + 10_000));
        renderer.RemoveLight(light);
        Assert.That(Picture(), Is.EqualTo(dark));
    }

    [Test]
    public void Two_hundred_lights_are_sorted_into_cells_and_too_many_are_refused()
    {
        var table = new LightTable();
        for (int i = 0; i < 200; i++)
        {
            Vector3 at = new(i % 20, 2, i / 20);
            Assert.That(table.Add(new SceneLight(SceneLightKind.Point, Pose.At(at)) { Intensity = new Vector3(0.05f) }), Is.EqualTo(i));
        }

        var grid = new LightGrid();
        grid.Build(table, null, Vector3.Zero, new Vector3(20, 3, 10), null);
        (uint first, uint count) = (grid.Data[0] >> 16, (grid.Data[0] >> 6) & 31);
        Assert.That(count, Is.InRange(3, LightGrid.MostPerKind));
        for (uint i = 0; i < count; i++)
        {
            ref readonly SceneLight light = ref table[table.Lit[(int)grid.Data[(int)(first + i)]]];
            Assert.That(light.WorldFromLight.Position.Length(), Is.LessThan(light.EffectiveRangeMeters + 2f));
        }

        using SceneRenderer renderer = NewRenderer(64);
        for (int i = renderer.Lights; i < LightTable.Capacity; i++)
        {
            renderer.AddLight(new SceneLight(SceneLightKind.Point, Pose.Identity) { Intensity = Vector3.One });
        }

        Assert.That(() => renderer.AddLight(default), Throws.TypeOf<ProblemException>());
    }

    private SceneRenderer NewDarkRenderer() => new(Gpu, new RendererOptions
    {
        Width = 256,
        Height = 256,
        VertexCapacity = 120_000,
        IndexCapacity = 600_000,
        Lighting = new RoomLighting
        {
            KeyLight = Vector3.Zero,
            Luminaires = [],
            WallRadiance = new Vector3(0.03f),
            CeilingRadiance = new Vector3(0.03f),
            FloorRadiance = new Vector3(0.02f),
            WindowRadiance = new Vector3(0.03f),
        },
    });
}
