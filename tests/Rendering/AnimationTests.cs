using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Scene;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Joints that pull at a mesh, and channels between their keys.</summary>
public sealed class AnimationTests : RenderFixture
{
    private const float Bend = 1.2f;

    [Test]
    public void A_bar_bends_at_its_joint()
    {
        using SceneRenderer renderer = NewRenderer();
        LightScene.AddTable(renderer);
        ModelHandle model = renderer.Upload(BendingBar());
        InstanceHandle straight = renderer.Add(model, Pose.At(-0.3f, 1.0f, -0.6f));
        InstanceHandle bent = renderer.Add(model, Pose.At(0.3f, 1.0f, -0.6f));
        renderer.Animate(straight, 0, 0f);
        renderer.Animate(bent, 0, 1f);
        GoldenImage.Check("skin", Gpu, renderer, LightScene.View);
    }

    /// <summary>From left to right: at rest, grown by a weight, between two shapes by an animation, and a bar that bends and swells at once.</summary>
    [Test]
    public void Morph_targets_change_shape_and_shading()
    {
        using SceneRenderer renderer = NewRenderer();
        LightScene.AddTable(renderer);
        ModelHandle ball = renderer.Upload(ShapedBall());
        renderer.Add(ball, Pose.At(-0.55f, 1.15f, -0.6f));
        renderer.SetMorphWeights(renderer.Add(ball, Pose.At(-0.2f, 1.15f, -0.6f)), 0, [1f]);
        renderer.Animate(renderer.Add(ball, Pose.At(0.15f, 1.15f, -0.6f)), 0, 1.5f);
        InstanceHandle bar = renderer.Add(renderer.Upload(BendingBar(isSwelling: true)), Pose.At(0.5f, 1.0f, -0.6f));
        renderer.SetMorphWeights(bar, 2, [1f]);
        renderer.Animate(bar, 0, 1f);
        GoldenImage.Check("morph", Gpu, renderer, LightScene.View);
    }

    [TestCase(AnimationInterpolation.Linear, 0.25f, 0.5f, 0.25f)]
    [TestCase(AnimationInterpolation.Step, 0.9f, 0f, 1f)]
    [TestCase(AnimationInterpolation.Linear, 5f, 1f, -0.5f)]
    public void Weights_of_several_targets_come_key_by_key(AnimationInterpolation interpolation, float time, float first, float second)
    {
        var channel = new AnimationChannel(0, AnimationPath.Weights, interpolation, [0f, 0.5f, 1f], [0, 1, 1, -0.5f, 1, -0.5f]);
        float[] weights = new float[4];
        AnimationSampler.Values(interpolation == AnimationInterpolation.Step ? channel with { TimesSeconds = [0f, 1f, 2f] } : channel, time, weights);
        Assert.That(weights, Is.EqualTo(new[] { first, second, 0f, 0f }).Within(1e-6f));
    }

    [TestCase(0f, 0f)]
    [TestCase(0.5f, 1f)]
    [TestCase(1f, 2f)]
    [TestCase(9f, 2f)]
    public void A_linear_channel_is_straight_between_keys_and_still_beyond_them(float time, float expected)
    {
        var channel = new AnimationChannel(0, AnimationPath.Translation, AnimationInterpolation.Linear, [0f, 1f], [0, 0, 0, 2, 0, 0]);
        Assert.That(AnimationSampler.Apply(channel, time, NodeTransform.Identity).Translation.X, Is.EqualTo(expected).Within(1e-6f));
    }

    [Test]
    public void A_cubic_channel_follows_its_tangents()
    {
        var channel = new AnimationChannel(
            0, AnimationPath.Scale, AnimationInterpolation.CubicSpline, [0f, 2f], [0, 0, 0, 1, 1, 1, 3, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0]);
        // p(t) = h10 * span * outgoing tangent + 1 with h10(1/2) = 1/8.
        Assert.That(AnimationSampler.Apply(channel, 1f, NodeTransform.Identity).Scale.X, Is.EqualTo(1f + (2f * 3f / 8f)).Within(1e-5f));
    }

    /// <summary>Grows upward with the first target, to a box with the second.</summary>
    private static ModelAsset ShapedBall()
    {
        MeshData ball = Shapes.Sphere(0.12f);
        Vector3 Boxed(Vector3 p) => p / Math.Max(Math.Abs(p.X), Math.Max(Math.Abs(p.Y), Math.Abs(p.Z))) * 0.11f;
        Vector3 Faced(Vector3 n) => Math.Abs(n.X) > Math.Max(Math.Abs(n.Y), Math.Abs(n.Z)) ? new Vector3(Math.Sign(n.X), 0, 0) : Math.Abs(n.Y) > Math.Abs(n.Z) ? new Vector3(0, Math.Sign(n.Y), 0) : new Vector3(0, 0, Math.Sign(n.Z));
        MeshData mesh = ball with
        {
            MorphTargets =
            [
                new MorphTarget("tall", [.. ball.Vertices.Select(v => new Vector3(0, v.Position.Y > 0 ? v.Position.Y : 0, 0))], [.. ball.Vertices.Select(v => new Vector3(0, v.Normal.Y > 0 ? -v.Normal.Y * 0.5f : 0, 0))], null),
                new MorphTarget("box", [.. ball.Vertices.Select(v => Boxed(v.Position) - v.Position)], [.. ball.Vertices.Select(v => Faced(v.Normal) - v.Normal)], null),
            ],
        };
        var node = new ModelNode("ball", Pose.Identity, [new MeshPart(mesh, Shapes.Paint(new Vector4(0.6f, 0.2f, 0.1f, 1), 0.3f))], [], [])
        {
            Link = new NodeLink(-1, NodeTransform.Identity),
        };
        var channel = new AnimationChannel(0, AnimationPath.Weights, AnimationInterpolation.Linear, [0f, 1f, 2f], [0, 0, 0, 1, 1, 0.6f]);
        return new ModelAsset("ball", [node], new Dictionary<string, Pose>()) { Animations = [new ModelAnimation("shape", 2f, [channel])] };
    }

    private static ModelAsset BendingBar(bool isSwelling = false)
    {
        var vertices = new List<MeshVertex>();
        var joints = new List<VertexJoints>();
        var indices = new List<uint>();
        const int Rings = 16, Sides = 12;
        for (int ring = 0; ring <= Rings; ring++)
        {
            float height = ring * 0.6f / Rings;
            float share = Math.Clamp((height - 0.2f) / 0.2f, 0f, 1f);
            for (int side = 0; side <= Sides; side++)
            {
                (float sine, float cosine) = MathF.SinCos(side * MathF.Tau / Sides);
                vertices.Add(new MeshVertex(new Vector3(0.07f * cosine, height, 0.07f * sine), new Vector3(cosine, 0, sine), new Vector4(-sine, 0, cosine, 1), Vector2.Zero));
                joints.Add(new VertexJoints(0, 1, 0, 0, new Vector4(1 - share, share, 0, 0)));
                if (ring < Rings && side < Sides)
                {
                    uint a = (uint)((ring * (Sides + 1)) + side), above = a + Sides + 1;
                    indices.AddRange([a, above, above + 1, a, above + 1, a + 1]);
                }
            }
        }

        MorphTarget swelling = new("swell", [.. vertices.Select(v => v.Normal * (0.05f * MathF.Sin(v.Position.Y * MathF.PI / 0.6f)))], null, null);
        var mesh = new MeshData([.. vertices], [.. indices]) { Joints = [.. joints], MorphTargets = isSwelling ? [swelling] : [] };
        ModelNode Joint(string name, int parent, Vector3 at) =>
            new(name, Pose.At(at), [], [], []) { Link = new NodeLink(parent, new NodeTransform(at, Quaternion.Identity, Vector3.One)) };
        MaterialData rubber = Shapes.Paint(new Vector4(0.1f, 0.35f, 0.6f, 1), 0.4f);
        float half = Bend / 2f;
        return new ModelAsset(
            "bar",
            [Joint("root", -1, Vector3.Zero), Joint("elbow", 0, new Vector3(0, 0.3f, 0)), new ModelNode("skin", Pose.Identity, [new MeshPart(mesh, rubber)], [], []) { Skin = 0 }],
            new Dictionary<string, Pose>())
        {
            Skins = [new ModelSkin("bar", [0, 1], [Matrix4x4.Identity, Matrix4x4.CreateTranslation(0, -0.3f, 0)])],
            Animations = [new ModelAnimation("bend", 1f, [new AnimationChannel(1, AnimationPath.Rotation, AnimationInterpolation.Linear, [0f, 1f], [0, 0, 0, 1, 0, 0, MathF.Sin(half), MathF.Cos(half)])])],
        };
    }
}
