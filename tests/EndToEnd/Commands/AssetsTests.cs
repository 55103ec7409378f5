using System.Text;
using VRLab.Core;
using VRLab.Core.Images;

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

    private string Write(string json)
    {
        string path = Path.Combine(_folder, "model.gltf");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(json));
        return path;
    }
}
