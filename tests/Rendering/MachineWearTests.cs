using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>A machine of the kit new, worn by years, and worn out; the seed is fixed.</summary>
public sealed class MachineWearTests : RenderFixture
{
    [TestCase("0")]
    [TestCase("0.5")]
    [TestCase("1")]
    public void A_pump_at_its_age(string wear)
    {
        using SceneRenderer renderer = NewRenderer(320, quality: RenderQuality.High);
        renderer.Add(renderer.Upload(Shapes.Model("floor", Shapes.Floor(6), Shapes.Paint(new(0.4f, 0.42f, 0.41f, 1), 0.5f))), Pose.Identity);
        renderer.Add(renderer.Upload(ModelKit.Build("pump-set", new Dictionary<string, string> { ["wear"] = wear, ["seed"] = "7" }), key => key), Pose.Identity);
        EyeView view = Cameras.LookAt(new Vector3(0.45f, 1.25f, 1.35f), new Vector3(0.02f, 0.62f, 0), 50);
        GoldenImage.Check($"machine-wear-{wear.Replace('.', '-')}", Gpu, renderer, view, 320);
    }
}
