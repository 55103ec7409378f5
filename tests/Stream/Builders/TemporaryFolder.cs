namespace VRLab.Stream.Tests.Builders;

/// <summary>A folder for one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("vrlab-stream-").FullName;

    public string RecordingPath => System.IO.Path.Combine(Path, StreamFormat.RecordingFileName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
