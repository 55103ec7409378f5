using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Animations of materials and of what is shown: at each time the picture is that of a model which is made so.</summary>
public sealed class PropertyAnimationTests : RenderFixture
{
    private static readonly TextureMap Checks = Textures.Map("checks", 16, (x, y) => (x / 4 + (y / 4)) % 2 == 0 ? (255, 255, 255, 255) : (40, 40, 40, 255), 1);
    private static readonly MaterialData Plain = Shapes.Paint(new Vector4(0.8f, 0.2f, 0.1f, 1), 0.5f) with { BaseColorMap = Checks };
    private static readonly TextureTransform Turned = new(new Vector2(0.25f, 0.5f), 0.6f, new Vector2(2f, 3f));

    [Test]
    public void Numbers_of_materials_move()
    {
        MaterialData made = Plain with
        {
            BaseColor = new Vector4(0.1f, 0.3f, 0.7f, 1),
            Roughness = 0.2f,
            Emissive = new Vector3(0.1f, 0.2f, 0.3f) * 2f,
            Clearcoat = new ClearcoatLayer(1f, 0.1f),
            BaseColorMap = Checks with { Transform = Turned },
        };
        var motion = new MaterialMotion(
            new HashSet<MaterialProperty> { MaterialProperty.BaseColor, MaterialProperty.Roughness, MaterialProperty.EmissiveStrength, MaterialProperty.Clearcoat, MaterialProperty.MapOffset, MaterialProperty.MapRotation, MaterialProperty.MapScale },
            new Vector3(0.1f, 0.2f, 0.3f), 0f);
        MaterialData moved = Plain with { Clearcoat = new ClearcoatLayer(0f, 0.1f), Motion = motion };
        MaterialChannel Channel(MaterialProperty property, MaterialMap? map, params float[] values) => new(motion, property, map, AnimationInterpolation.Linear, [0f, 1f], [.. new float[values.Length], .. values]);
        var animation = new ModelAnimation("show", 1f, [])
        {
            Materials =
            [
                Channel(MaterialProperty.BaseColor, null, 0.1f, 0.3f, 0.7f, 1f), Channel(MaterialProperty.Roughness, null, 0.2f), Channel(MaterialProperty.EmissiveStrength, null, 2f), Channel(MaterialProperty.Clearcoat, null, 1f),
                Channel(MaterialProperty.MapOffset, MaterialMap.BaseColor, 0.25f, 0.5f), Channel(MaterialProperty.MapRotation, MaterialMap.BaseColor, 0.6f), Channel(MaterialProperty.MapScale, MaterialMap.BaseColor, 2f, 3f),
            ],
        };
        byte[] rest = Picture(Ball(Plain));
        Assert.That(Picture(Ball(made)), Is.Not.EqualTo(rest));
        Assert.That(Picture(Ball(moved) with { Animations = [animation] }, 1f), Is.EqualTo(Picture(Ball(made))));
    }

    [Test]
    public void Nodes_and_what_hangs_on_them_are_shown_and_hidden()
    {
        var channel = new AnimationChannel(0, AnimationPath.Visibility, AnimationInterpolation.Step, [0f, 1f], [0f, 1f]);
        ModelAsset Tree(bool isVisible)
        {
            ModelNode ball = Ball(Plain).Nodes[0] with { Link = new NodeLink(0, NodeTransform.Identity) };
            ModelNode root = new("root", Pose.Identity, [], [], []) { Link = new NodeLink(-1, NodeTransform.Identity), IsVisible = isVisible };
            return new ModelAsset("tree", [root, ball], new Dictionary<string, Pose>()) { Animations = [new ModelAnimation("blink", 1f, [channel])] };
        }

        byte[] shown = Picture(Tree(isVisible: true)), hidden = Picture(Tree(isVisible: false));
        Assert.That(shown, Is.Not.EqualTo(hidden));
        Assert.That(Picture(Tree(isVisible: true), 0.5f), Is.EqualTo(hidden));
        Assert.That(Picture(Tree(isVisible: false), 1f), Is.EqualTo(shown));
    }

    [Test]
    public void Animating_allocates_nothing()
    {
        using SceneRenderer renderer = NewRenderer(64);
        var motion = new MaterialMotion(new HashSet<MaterialProperty> { MaterialProperty.BaseColor }, Vector3.Zero, 1f);
        var animation = new ModelAnimation("all", 1f, [new AnimationChannel(0, AnimationPath.Visibility, AnimationInterpolation.Step, [0f, 0.5f], [0f, 1f])])
        {
            Materials = [new MaterialChannel(motion, MaterialProperty.BaseColor, null, AnimationInterpolation.Linear, [0f, 1f], [0, 0, 0, 1, 1, 1, 1, 1])],
            Lights = [new LightChannel(0, LightProperty.Color, AnimationInterpolation.Linear, [0f, 1f], [0, 0, 0, 1, 1, 1])],
        };
        ModelAsset model = Ball(Plain with { Motion = motion }) with { Animations = [animation], Lights = [new ModelLight("lamp", 0, ModelLightKind.Point, Vector3.One, 100f, 3f, 0f, 0f)] };
        InstanceHandle instance = renderer.Add(renderer.Upload(model), Pose.At(0, 1.1f, -1f));
        renderer.Animate(instance, 0, 0.1f);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            renderer.Animate(instance, 0, i / 100f);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static ModelAsset Ball(MaterialData material) => Shapes.Model("ball", Shapes.Sphere(0.25f), material);

    private byte[] Picture(ModelAsset model, float? timeSeconds = null)
    {
        using SceneRenderer renderer = NewRenderer(64);
        InstanceHandle instance = renderer.Add(renderer.Upload(model), Pose.At(0, 1.1f, -1f));
        using var target = new OffscreenTarget(renderer, 64, 64);
        EyeView view = Cameras.LookAt(new Vector3(0, 1.2f, 0f), new Vector3(0, 1.1f, -1f), 40);
        target.Render([view]);
        if (timeSeconds is { } time)
        {
            renderer.Animate(instance, 0, time);
            target.Render([view]);
        }

        return target.Read();
    }
}
