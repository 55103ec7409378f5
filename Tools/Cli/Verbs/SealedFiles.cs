using VRLab.Assessment;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Cli;

/// <summary>The files that a path on the command line stands for: itself, or the recording and the results of a session's folder.</summary>
internal static class SealedFiles
{
    private static readonly string[] Names = [StreamFormat.RecordingFileName, ReportFiles.JsonName, ReportFiles.HtmlName];

    public static IEnumerable<string> ToSeal(string path) => In(path, existing: "", "the folder holds no session");

    /// <summary>A file whose seal is there and which is gone itself is one of them, so that its loss shows.</summary>
    public static IEnumerable<string> ToVerify(string path) => In(path, existing: ".seal", "nothing in the folder is sealed");

    private static IEnumerable<string> In(string path, string existing, string otherwise)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        string[] files = [.. Names.Select(name => Path.Combine(path, name)).Where(file => File.Exists(file + existing))];
        return files.Length > 0 ? files : throw ProblemException.BadInput($"{path}: {otherwise}.", "Give the folder of a session, or a file.");
    }
}
