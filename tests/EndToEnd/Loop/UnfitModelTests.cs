using VRLab.Core;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>Models that do not fit beside the rest: at the start the view says so and leaves nothing behind, in a running session it goes on without them.</summary>
[TestFixture]
public sealed class UnfitModelTests
{
    [Test]
    public void A_view_that_cannot_be_made_gives_everything_back()
    {
        GpuDevice gpu = GpuDevice.Open();
        var mirror = new SessionMirror();
        var backend = new ScriptedHeadset(HeadsetState.Focused) { Gpu = gpu };
        Scenario scenario = Hall(new SceneObject(new ObjectId("thing"), new LocalizedText("物", "Thing"), "no-such-model", new Dictionary<string, string>(), Pose.Identity, null), ".");
        Assert.That(
            () => new LearnerView(new LearnerViewOptions(default, Language.English), new LiveScenario(scenario, mirror), mirror, backend, new SilentGuidance()),
            Throws.TypeOf<ProblemException>().With.Message.Contains("no-such-model"));
        gpu.Dispose();
        Assert.That(gpu.ValidationMessages, Is.Empty, "nothing is left on the device");
    }

    [Test]
    public void A_file_that_comes_later_and_does_not_fit_is_told_of_and_a_stand_in_shown()
    {
        using GpuDevice gpu = GpuDevice.Open();
        string folder = Directory.CreateTempSubdirectory("vrlab-unfit-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "shaped.gltf"), ShapedTriangle());
            using var renderer = new SceneRenderer(gpu, new RendererOptions { Width = 32, Height = 32, ShapeBytes = 0 });
            List<string> notes = [];
            Scenario scenario = Hall(new SceneObject(new ObjectId("thing"), new LocalizedText("物", "Thing"), "shaped.gltf", new Dictionary<string, string>(), Pose.Identity, null), folder);
            using var scene = new ScenePresenter(scenario, renderer, new SessionMirror(), Language.English, notes.Add);
            int before = Things(renderer);
            scene.FinishLoading();
            Assert.That(notes, Has.Count.EqualTo(1).And.Some.Contains("morph targets"));
            Assert.That(Things(renderer), Is.GreaterThan(before), "the stand-in");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Things(SceneRenderer renderer)
    {
        using var picture = new OffscreenTarget(renderer, 32, 32);
        picture.Render([new EyeView(Pose.At(0, 1.6f, 0), new FieldOfView(-0.7f, 0.7f, 0.7f, -0.7f))]);
        return renderer.Statistics.Instances + renderer.Statistics.Culled;
    }

    /// <summary>A delivered scenario's room with nothing in it but this.</summary>
    private static Scenario Hall(SceneObject only, string folder)
    {
        Scenario known = ScenarioLibrary.Delivered.Find("pump-lockout");
        return new Scenario(known.Identity with { Folder = folder }, known.Scene with { Objects = [only] }, known.Procedure, known.Texts);
    }

    /// <summary>A triangle with one morph target, which each frame would have to tell anew.</summary>
    private static string ShapedTriangle()
    {
        byte[] corners = new byte[36];
        BitConverter.TryWriteBytes(corners.AsSpan(12), 1f);
        BitConverter.TryWriteBytes(corners.AsSpan(28), 1f);
        return $$"""
            { "asset": { "version": "2.0" }, "scene": 0, "scenes": [{ "nodes": [0] }], "nodes": [{ "mesh": 0 }],
              "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0 }, "targets": [{ "POSITION": 0 }] }] }],
              "accessors": [{ "bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3", "min": [0, 0, 0], "max": [1, 1, 0] }],
              "bufferViews": [{ "buffer": 0, "byteLength": 36 }],
              "buffers": [{ "byteLength": 36, "uri": "data:application/octet-stream;base64,{{Convert.ToBase64String(corners)}}" }] }
            """;
    }
}
