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

    private static ModelAsset BendingBar()
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

        var mesh = new MeshData([.. vertices], [.. indices]) { Joints = [.. joints] };
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
