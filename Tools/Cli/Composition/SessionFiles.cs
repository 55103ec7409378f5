using VRLab.Core;

namespace VRLab.Cli;

/// <summary>Where everything of one session lies: <c>out/&lt;session&gt;/</c>.</summary>
internal sealed class SessionFiles
{
    private SessionFiles(string folder) => Folder = folder;

    public string Folder { get; }

    public string Name => Path.GetFileName(Folder);

    public string Recording => Path.Combine(Folder, "session.vrs");

    public string ReportHtml => Path.Combine(Folder, "report.html");

    public string ReportJson => Path.Combine(Folder, "report.json");

    public string Learner => Path.Combine(Folder, "learner.json");

    public string Speech => Path.Combine(Folder, "speech.wav");

    /// <summary>Everything that was written, in the order in which a person wants it: report, recording, speech, a folder of pictures for each chapter.</summary>
    public IEnumerable<string> Written()
    {
        IEnumerable<string> pictures = Directory.EnumerateFiles(Folder, "*.png", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!);
        return new[] { ReportHtml, ReportJson, Learner, Recording, Speech }.Where(File.Exists).Concat(pictures.Distinct().Order(StringComparer.Ordinal));
    }

    /// <exception cref="ProblemException">The folder cannot be made or written to.</exception>
    public static SessionFiles Create(string? outFolder, string scenarioId, TimeProvider clock)
    {
        string stamp = clock.GetLocalNow().ToString("yyyyMMdd-HHmmss");
        string parent = outFolder ?? "out";
        try
        {
            string folder = FirstFree(Path.Combine(parent, $"{scenarioId}-{stamp}"));
            Directory.CreateDirectory(folder);
            return new SessionFiles(Path.GetFullPath(folder));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.EnvironmentLacking(
                $"The folder '{parent}' cannot be written to ({error.Message}).", "Choose another with --out DIR, or make room on the disk.", error);
        }
    }

    /// <summary>Takes the folder away again where the session never began.</summary>
    /// <returns>True where there is no recording.</returns>
    public bool RemoveIfNothingWasRecorded()
    {
        if (File.Exists(Recording))
        {
            return false;
        }

        Directory.Delete(Folder, recursive: true);
        return true;
    }

    public string Picture(ChapterId chapter, string view)
    {
        string folder = Path.Combine(Folder, chapter.Name);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{view}.png");
    }

    private static string FirstFree(string folder)
    {
        string candidate = folder;
        for (int i = 2; Directory.Exists(candidate); i++)
        {
            candidate = $"{folder}-{i}";
        }

        return candidate;
    }
}
