using System.Numerics;
using VRLab.Assets;
using VRLab.Assets.Materials;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Each part of the glTF material on a ball or a plate.</summary>
public sealed class MaterialTests : RenderFixture
{
    private static readonly MaterialData White = Shapes.Paint(new Vector4(0.8f, 0.8f, 0.8f, 1), 0.5f);

    [Test]
    public void Maps_of_color_roughness_relief_occlusion_and_light()
    {
        using SceneRenderer renderer = NewRenderer();
        Stage(renderer);
        TextureMap checks = Textures.Map("checks", 64, (x, y) => (x / 8 + (y / 8)) % 2 == 0 ? (200, 60, 30, 255) : (30, 60, 160, 255), 4);
        TextureMap shine = Textures.Map("shine", 64, (x, _) => (0, (byte)(30 + (x * 3)), (byte)(x < 32 ? 255 : 0), 255), 1);
        TextureMap relief = Textures.Bumps(64, 4);
        TextureMap shade = Textures.Map("shade", 64, (x, y) => ((byte)(y * 4), 0, 0, 255), 1);
        TextureMap light = Textures.Map("light", 64, (x, y) => y % 16 < 3 ? (255, 150, 20, 255) : (0, 0, 0, 255), 1);
        MaterialData[] materials =
        [
            White with { BaseColorMap = checks },
            White with { MetallicRoughnessMap = shine, Metallic = 1f, Roughness = 1f },
            White with { NormalMap = relief, BaseColor = new Vector4(0.5f, 0.5f, 0.55f, 1), Roughness = 0.3f },
            White with { OcclusionMap = shade },
            White with { EmissiveMap = light, Emissive = new Vector3(2.5f), BaseColor = new Vector4(0.05f, 0.05f, 0.05f, 1) },
            White with { BaseColorMap = checks with { Transform = new TextureTransform(new Vector2(0.1f, 0), 0.6f, new Vector2(0.5f, 2f)) } },
        ];
        AddBalls(renderer, materials);
        GoldenImage.Check("maps", Gpu, renderer, View);
    }

    [Test]
    public void Layers_of_lacquer_glass_liquid_and_cloth()
    {
        using SceneRenderer renderer = NewRenderer();
        Stage(renderer);
        MaterialData red = Shapes.Paint(new Vector4(0.5f, 0.01f, 0.01f, 1), 0.6f);
        var glass = new TransmissionLayer(1f);
        MaterialData clear = Shapes.Paint(Vector4.One, 0.02f) with { Transmission = glass };
        AddBalls(
            renderer,
            [
                red with { Clearcoat = new ClearcoatLayer(1f, 0.04f) },
                clear,
                clear with { Volume = new VolumeMedium(0.04f, 0.05f, new Vector3(0.1f, 0.45f, 0.8f)) },
                clear with { Volume = new VolumeMedium(0.22f, 1f, Vector3.One), IndexOfRefraction = 1.5f },
                clear with { Roughness = 0.4f, BaseColor = new Vector4(0.75f, 0.9f, 0.8f, 1) },
                Shapes.Paint(new Vector4(0.12f, 0.02f, 0.16f, 1), 0.9f) with { Sheen = new SheenLayer(new Vector3(0.9f, 0.6f, 0.95f), 0.4f) },
            ]);
        GoldenImage.Check("layers", Gpu, renderer, View);
    }

    [Test]
    public void Brushed_lines_and_maps_of_layers()
    {
        using SceneRenderer renderer = NewRenderer();
        Stage(renderer);
        MaterialData steel = Shapes.Paint(new Vector4(0.75f, 0.75f, 0.78f, 1), 0.35f) with { Metallic = 1f };
        TextureMap rings = Textures.Map("rings", 64, (x, _) => (x % 32 < 16 ? (byte)255 : (byte)128, x % 32 < 16 ? (byte)128 : (byte)255, 255, 255), 1);
        TextureMap thickness = Textures.Map("thickness", 64, (_, y) => (0, (byte)(y * 4), 0, 255), 1);
        TextureMap tints = Textures.Map("tints", 64, (x, y) => (x / 16 + (y / 16)) % 2 == 0 ? (255, 40, 40, 255) : (40, 255, 40, 60), 2);
        MaterialData dark = Shapes.Paint(new Vector4(0.02f, 0.02f, 0.02f, 1), 0.15f);
        AddBalls(
            renderer,
            [
                steel with { Anisotropy = new AnisotropyLayer(0.9f, 0f) },
                steel with { Anisotropy = new AnisotropyLayer(0.9f, MathF.PI / 2f) },
                steel with { Anisotropy = new AnisotropyLayer(0.9f, 0f, rings) },
                dark with { Iridescence = new IridescenceLayer(1f, 1.6f, 100f, 700f, null, thickness) },
                dark with { Specular = new SpecularLayer(1f, new Vector3(4f), tints, tints), Sheen = new SheenLayer(new Vector3(0.6f), 0.5f, tints) },
                Shapes.Paint(new Vector4(0.5f, 0.01f, 0.01f, 1), 0.6f) with { Clearcoat = new ClearcoatLayer(1f, 0.04f) { NormalMap = Textures.Bumps(64, 4) } },
            ]);
        GoldenImage.Check("brushed", Gpu, renderer, View);
    }

    /// <summary>Half and all of the light shines through; through jade of some thickness; by maps of share and color; velvet whose fibers differ by a map.</summary>
    [Test]
    public void Light_that_shines_through_and_fibers_of_a_map()
    {
        using SceneRenderer renderer = NewRenderer();
        Stage(renderer);
        TextureMap shares = Textures.Map("shares", 64, (x, y) => (0, 0, 0, (x / 16 + (y / 16)) % 2 == 0 ? 255 : 0), 2);
        TextureMap tints = Textures.Map("tints", 64, (x, _) => x < 32 ? (255, 60, 40, 255) : (60, 255, 80, 255), 2);
        MaterialData leaf = Shapes.Paint(new Vector4(0.1f, 0.25f, 0.05f, 1), 0.6f);
        MaterialData velvet = Shapes.Paint(new Vector4(0.12f, 0.02f, 0.16f, 1), 0.9f);
        AddBalls(
            renderer,
            [
                leaf with { DiffuseTransmission = new DiffuseTransmissionLayer(0.5f, new Vector3(0.9f, 0.8f, 0.2f)) },
                leaf with { DiffuseTransmission = new DiffuseTransmissionLayer(1f, new Vector3(0.9f, 0.8f, 0.2f)) },
                leaf with { DiffuseTransmission = new DiffuseTransmissionLayer(0.9f, Vector3.One), Volume = new VolumeMedium(0.38f, 0.3f, new Vector3(0.3f, 0.8f, 0.5f)) },
                leaf with { DiffuseTransmission = new DiffuseTransmissionLayer(1f, Vector3.One, shares) },
                leaf with { DiffuseTransmission = new DiffuseTransmissionLayer(1f, Vector3.One, null, tints) },
                velvet with { Sheen = new SheenLayer(new Vector3(0.9f, 0.6f, 0.95f), 1f, null, shares) },
            ]);
        renderer.AddLight(LightScene.Spot(new Vector3(0, 0.9f, -1.9f), new Vector3(0, 1.1f, -1f), new Vector3(0.5f)) with { OuterConeRadians = 1.2f, InnerConeRadians = 1f, CastsShadow = false });
        GoldenImage.Check("translucent", Gpu, renderer, View);
    }

    [Test]
    public void Masked_blended_two_sided_unlit_and_colored_by_vertex()
    {
        using SceneRenderer renderer = NewRenderer();
        Stage(renderer);
        TextureMap holes = Textures.Map("holes", 64, (x, y) => (60, 130, 60, (byte)((x % 16) < 8 ? 255 : 0)), 3);
        AddBalls(
            renderer,
            [
                White with { BaseColorMap = holes, AlphaCutoff = 0.5f, IsDoubleSided = true },
                White with { BaseColorMap = holes, IsTransparent = true },
                White with { BaseColor = new Vector4(0.2f, 0.4f, 0.8f, 0.4f), IsTransparent = true },
                White with { BaseColor = new Vector4(0.9f, 0.5f, 0.1f, 1), IsUnlit = true },
                White with { Specular = new SpecularLayer(0f, Vector3.One), BaseColor = new Vector4(0.1f, 0.3f, 0.1f, 1), Roughness = 0.1f },
            ]);
        MeshData ball = Shapes.Sphere(0.2f);
        MeshData painted = ball with { Colors = [.. ball.Vertices.Select(v => new Vector4((v.Normal + Vector3.One) * 0.5f, 1))] };
        renderer.Add(renderer.Upload(Shapes.Model("painted", painted, White)), At(5));
        GoldenImage.Check("alpha", Gpu, renderer, View);
    }

    [Test]
    public void Marks_lie_on_a_floor_and_take_its_light()
    {
        using SceneRenderer renderer = NewRenderer();
        Stage(renderer);
        string[] kinds = [.. Decals.Kinds];
        for (int i = 0; i < kinds.Length; i++)
        {
            ModelAsset mark = ModelKit.Build("decal", new Dictionary<string, string> { ["kind"] = kinds[i], ["width"] = "0.42", ["length"] = "0.42" });
            renderer.Add(renderer.Upload(mark), Pose.At(((i % 4) - 1.5f) * 0.47f, 0, -0.9f + (i / 4 * 0.5f)));
        }

        GoldenImage.Check("marks", Gpu, renderer, Cameras.LookAt(new Vector3(0, 1.3f, 0.5f), new Vector3(0, 0, -0.62f), 58));
    }

    [Test]
    public void A_mark_without_cover_changes_nothing()
    {
        Assert.That(Floor(0f), Is.EqualTo(Floor(null)));
        Assert.That(Floor(0.5f), Is.Not.EqualTo(Floor(null)));

        byte[] Floor(float? alpha)
        {
            using SceneRenderer renderer = NewRenderer(64);
            Stage(renderer);
            if (alpha is { } cover)
            {
                MaterialData mark = Shapes.Paint(new Vector4(0.1f, 0.1f, 0.1f, cover), 0.1f) with { IsTransparent = true, IsDecal = true };
                renderer.Add(renderer.Upload(Shapes.Model("mark", Shapes.Box(new Vector3(0.5f, 0.002f, 0.5f)), mark)), Pose.At(0, 0.001f, -0.8f), castsShadow: false);
            }

            using var target = new OffscreenTarget(renderer, 64, 64);
            target.Render([Cameras.LookAt(new Vector3(0, 1.3f, 0.5f), new Vector3(0, 0, -0.62f), 58)]);
            return target.Read();
        }
    }

    [Test]
    public void A_mirrored_and_stretched_node_is_lit_from_the_right_side()
    {
        using SceneRenderer renderer = NewRenderer();
        Stage(renderer);
        MeshData ball = Shapes.Sphere(0.2f);
        ModelNode Node(string name, int parent, Vector3 at, Vector3 scale) =>
            new(name, Pose.At(at), [new MeshPart(ball, White)], [], []) { Link = new NodeLink(parent, new NodeTransform(at, Quaternion.Identity, scale)) };
        renderer.Add(
            renderer.Upload(new ModelAsset("tree", [Node("root", -1, new Vector3(0, 1.1f, -1), new Vector3(0.4f, 1.6f, 0.4f)), Node("twig", 0, new Vector3(1.2f, 0, 0), new Vector3(1f, 0.25f, 1f))], new Dictionary<string, Pose>())),
            Pose.Identity);
        GoldenImage.Check("scaled", Gpu, renderer, View);
    }

    [Test]
    public void Equal_images_and_materials_are_uploaded_once()
    {
        using SceneRenderer renderer = NewRenderer(64);
        TextureMap checks = Textures.Map("checks", 8, (x, y) => (x + y) % 2 == 0 ? (255, 255, 255, 255) : (0, 0, 0, 255), 1);
        MeshData ball = Shapes.Sphere(0.1f, 4);
        for (int i = 0; i < 5; i++)
        {
            renderer.Add(renderer.Upload(Shapes.Model($"ball {i}", ball, White with { BaseColorMap = checks })), Pose.At(0.2f * i, 1, -2));
        }

        using var target = new OffscreenTarget(renderer, 64, 64);
        target.Render([View]);
        Assert.That((renderer.Statistics.Draws, renderer.Statistics.Instances), Is.EqualTo((3, 10)), "five balls in one draw each for the shadow map, for depth and for color");
    }

    private static EyeView View { get; } = Cameras.LookAt(new Vector3(0, 1.25f, 0.5f), new Vector3(0, 1.1f, -1f), 52);

    private static Pose At(int i) => Pose.At(((i % 3) - 1) * 0.47f, 1.35f - (i / 3 * 0.48f), -1f);

    private static void AddBalls(SceneRenderer renderer, MaterialData[] materials)
    {
        MeshData ball = Shapes.Sphere(0.2f);
        for (int i = 0; i < materials.Length; i++)
        {
            renderer.Add(renderer.Upload(Shapes.Model("ball", ball, materials[i])), At(i));
        }
    }

    private static void Stage(SceneRenderer renderer)
    {
        renderer.Add(renderer.Upload(Shapes.Model("floor", Shapes.Floor(7), Shapes.Paint(new Vector4(0.3f, 0.32f, 0.3f, 1), 0.5f))), Pose.At(0, -0.01f, 0));
        MaterialData stripes = Shapes.Paint(new Vector4(0.8f, 0.6f, 0.05f, 1), 0.6f) with { Pattern = SurfacePattern.HazardStripes, PatternScaleMeters = 0.6f };
        renderer.Add(renderer.Upload(Shapes.Model("wall", Shapes.Box(new Vector3(7, 3.2f, 0.1f)), stripes)), Pose.At(0, 1.6f, -2f));
    }
}
