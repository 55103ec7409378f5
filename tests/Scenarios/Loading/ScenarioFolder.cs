namespace VRLab.Scenarios.Tests.Loading;

/// <summary>A copy of a delivered drill in a temporary folder, with one place of its files changed.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    public ScenarioFolder(string id = "pump-lockout")
    {
        Directory.CreateDirectory(Folder);
        foreach (string path in Directory.EnumerateFiles(Path.Combine(ScenarioLibrary.Delivered.Folder, id), "*.yaml"))
        {
            File.Copy(path, Path.Combine(Folder, Path.GetFileName(path)));
        }
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"vrlab-scenario-{Guid.NewGuid():n}");

    /// <summary>Replaces the first occurrence and says where it stands, as line and column.</summary>
    public (int Line, int Column) Replace(string file, string old, string replacement)
    {
        string path = Path.Combine(Folder, file);
        string text = File.ReadAllText(path);
        int index = text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(index, Is.Not.Negative, $"'{old}' is in {file}");
        File.WriteAllText(path, text[..index] + replacement + text[(index + old.Length)..]);
        int line = text.AsSpan(0, index).Count('\n') + 1;
        return (line, index - text.LastIndexOf('\n', Math.Max(0, index - 1)));
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
