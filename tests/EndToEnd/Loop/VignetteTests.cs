using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Rendering;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>What the learner sees of the darkened edges, before a wall of plain white.</summary>
[TestFixture]
public sealed class VignetteTests
{
    private const int Pixels = 96;
    private static readonly Pose Head = Pose.At(0f, 1.6f, 0f);

    [TestCase(Vignette.Light, 1f, true, true)]
    [TestCase(Vignette.Strong, 1f, true, false)]
    [TestCase(Vignette.Strong, 0f, false, true)]
    [TestCase(Vignette.Off, 1f, false, true)]
    public void The_edges_darken_and_the_middle_stays(Vignette vignette, float amount, bool isEdgeDark, bool isHalfwayClear)
    {
        using GpuDevice gpu = GpuDevice.Open();
        using var renderer = new SceneRenderer(gpu, new RendererOptions { Width = Pixels, Height = Pixels });
        renderer.Add(renderer.Upload(Wall()), Pose.At(0f, 1.6f, -3f));
        var presenter = new VignettePresenter(renderer);
        presenter.Update(Head, amount, vignette);
        using var target = new OffscreenTarget(renderer, Pixels, Pixels);
        target.Render([new EyeView(Head, new FieldOfView(-0.87f, 0.87f, 0.87f, -0.87f))]);
        byte[] picture = target.Read();
        int middle = RedAt(picture, Pixels / 2);
        Assert.That(middle, Is.GreaterThan(200));
        Assert.That(RedAt(picture, 1), isEdgeDark ? Is.LessThan(middle / 8) : Is.EqualTo(middle).Within(2));
        Assert.That(RedAt(picture, Pixels / 4), isHalfwayClear ? Is.EqualTo(middle).Within(2) : Is.LessThan(middle));
    }

    /// <summary>Along the middle line.</summary>
    private static int RedAt(byte[] picture, int x) => picture[((Pixels / 2 * Pixels) + x) * 4];

    private static ModelAsset Wall()
    {
        const float Half = 8f;
        MeshVertex[] corners = [.. new[] { (-1, -1), (1, -1), (1, 1), (-1, 1) }.Select(at =>
            new MeshVertex(new Vector3(at.Item1 * Half, at.Item2 * Half, 0f), Vector3.UnitZ, new Vector4(1f, 0f, 0f, 1f), default))];
        var material = new MaterialData("white", Vector4.One, 0f, 1f) { IsUnlit = true };
        var node = new ModelNode("wall", Pose.Identity, [new MeshPart(new MeshData(corners, [0, 1, 2, 0, 2, 3]), material)], [], []);
        return new ModelAsset("wall", [node], new Dictionary<string, Pose>());
    }
}
