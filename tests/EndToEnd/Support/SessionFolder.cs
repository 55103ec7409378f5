using System.Text.Json.Nodes;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Support;

/// <summary>A temporary folder for the sessions of one test, given to the program as <c>--out</c> and removed after the test.</summary>
internal sealed class SessionFolder : IDisposable
{
    public string Parent { get; } = Directory.CreateTempSubdirectory("vrlab-endtoend-").FullName;

    /// <summary>The folder of the only session that was run here.</summary>
    public string Session => Directory.GetDirectories(Parent).Single();

    public string Recording => Path.Combine(Session, StreamFormat.RecordingFileName);

    public DrillReport Report => new(JsonNode.Parse(File.ReadAllText(Path.Combine(Session, "report.json")))!);

    public string PathOf(params string[] names) => Path.Combine([Session, .. names]);

    public void Dispose() => Directory.Delete(Parent, recursive: true);
}
