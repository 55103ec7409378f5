using System.Text;
using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Models;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Commands;

/// <summary>Model files are told of, refused and photographed through the program's verbs.</summary>
public sealed class AssetsTests
{
    /// <summary>A triangle of so many meters, its numbers in the file itself.</summary>
    private const string Model = """
        { "asset": { "version": "2.0", "copyright": "A. Smith" }, "nodes": [{ "mesh": 0, "scale": [SCALE, SCALE, SCALE] }],
          "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0 } }] }],
          "accessors": [{ "bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3" }], "bufferViews": [{ "buffer": 0, "byteLength": 36 }],
          "buffers": [{ "byteLength": 36, "uri": "data:application/octet-stream;base64,AAAAAAAAAAAAAAAAAACAPwAAAAAAAAAAAAAAAAAAgD8AAAAA" }] }
        """;

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("vrlab-assets").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_sound_model_is_told_of()
    {
        var run = CommandLine.Run("assets", "check", Write(Model.Replace("SCALE", "2", StringComparison.Ordinal)));
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(run.Output, Does.Contain("2 x 2 x 0 m").And.Contain("1 triangles").And.Contain("A. Smith"));
    }

    [Test]
    public void A_model_of_300_meters_is_doubted()
    {
        var run = CommandLine.Run("assets", "check", Write(Model.Replace("SCALE", "300", StringComparison.Ordinal)));
        Assert.That(run.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(run.Output, Does.Contain("300 m large"));
    }

    [Test]
    public void A_broken_model_is_refused_at_its_place()
    {
        var run = CommandLine.Run("assets", "check", Write(Model.Replace("SCALE", "1", StringComparison.Ordinal).Replace("\"count\": 3", "\"count\": 4", StringComparison.Ordinal)));
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("accessors[0]"));
    }

    [Test]
    public void A_model_file_is_photographed()
    {
        string picture = Path.Combine(_folder, "picture.png");
        var run = CommandLine.Run("shot", "--asset", Write(Model.Replace("SCALE", "1", StringComparison.Ordinal)), "--turntable", "2", "--width", "160", "--height", "120", "--out", picture);
        Assert.That(run.Errors, Is.Empty);
        RgbaImage first = PngReader.Load(Path.Combine(_folder, "picture-1.png"));
        Assert.That((first.Width, first.Height, File.Exists(picture)), Is.EqualTo((160, 120, true)));
        Assert.That(first.Rgba.Where((_, i) => i % 4 == 0).Distinct().Count(), Is.GreaterThan(10), "shades in the picture");
    }

    [Test]
    public void A_scenario_shows_its_own_models_and_a_stand_in_for_a_broken_one()
    {
        string scenario = ScenarioWithModels();
        var told = CommandLine.Run("scenarios", scenario);
        Assert.That(told.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(told.Output, Does.Contain("broken: broken.glb cannot be read").And.Not.Contain("wedge: "));
        Assert.That(told.Output, Does.Contain("flow-diagram: There is no picture 'pictures/flow-diagram.png'"), "only its texts were copied");

        var mirror = new SessionMirror();
        Scenario read = ScenarioLoader.Load(scenario);
        var host = new SessionHost(read, new SessionOptions("models", 1, ScenarioMode.Practice, 0, "test"), new MirrorFeed(mirror));
        while (host.Tick < 2 * SimulationTime.TicksPerSecond)
        {
            host.Step();
        }

        Assert.That(mirror.TryGetPose(new ObjectId("wedge"), out Pose fallen), Is.True);
        Assert.That(fallen.Position.Y, Is.EqualTo(0.4f).Within(0.01f), "rests on the stand-in's top");
    }

    [Test]
    public void Models_count_for_a_scenarios_identity()
    {
        string scenario = ScenarioWithModels();
        string before = ScenarioLoader.Load(scenario).ContentHash;
        File.AppendAllText(Path.Combine(scenario, "models", "broken.glb"), "more");
        Assert.That(ScenarioLoader.Load(scenario).ContentHash, Is.Not.EqualTo(before));
    }

    [Test]
    public void A_picture_of_a_panel_is_shown_or_refused_with_the_reason()
    {
        PngWriter.Save(Path.Combine(_folder, "sound.png"), 3, 2, new byte[3 * 2 * 4]);
        PngWriter.Save(Path.Combine(_folder, "wide.png"), PictureSource.LargestSidePixels + 1, 1, new byte[(PictureSource.LargestSidePixels + 1) * 4]);
        File.WriteAllText(Path.Combine(_folder, "text.png"), "no picture at all");
        var pictures = new PictureSource(_folder);
        Assert.That(pictures.Load("sound.png").Image!.Pixels is { Width: 3, Height: 2 });
        Assert.That(pictures.Load("wide.png").Problem?.Message, Does.Contain("4097 x 1 pixels"));
        Assert.That(pictures.Load("text.png").Problem?.Message, Does.Contain("neither PNG nor JPEG"));
        Assert.That(pictures.Load("none.png").Problem?.Message, Does.Contain("There is no picture 'none.png'"));
    }

    /// <summary>The delivered drill with a broken model and, half a meter above it, a thin plate from a file.</summary>
    private string ScenarioWithModels()
    {
        string folder = Path.Combine(_folder, "own");
        Directory.CreateDirectory(Path.Combine(folder, "models"));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(ScenarioLibrary.Delivered.Folder, "pump-lockout"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder, "models", "broken.glb"), "glTF, but not really: it ends before it begins");
        File.WriteAllText(Path.Combine(folder, "models", "wedge.gltf"), Model.Replace("SCALE", "0.2", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(folder, "scene.yaml"), """
              - id: broken
                name: { zh: 坏模型, en: Broken model }
                asset: models/broken.glb
                at: [0.9, 0, 1.0]
              - id: wedge
                name: { zh: 板, en: Plate }
                asset: models/wedge.gltf
                at: [0.85, 0.5, 1.05]
                pitch: -90 deg
                grab: { mass: 0.2 kg }

            """);
        return folder;
    }

    private string Write(string json)
    {
        string path = Path.Combine(_folder, "model.gltf");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(json));
        return path;
    }
}
