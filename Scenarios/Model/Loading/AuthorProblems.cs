using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Collects what is wrong with an author's files, so that several problems are reported at once.</summary>
internal sealed class AuthorProblems(string folder)
{
    private const int MostReported = 20;
    private readonly List<(SourcePlace Place, string Text)> _problems = [];

    public bool Any => _problems.Count > 0;

    public IEnumerable<string> Texts => _problems.Select(problem => problem.Text);

    public void Add(SourcePlace place, string text) => _problems.Add((place, text));

    /// <summary>A problem that a component found with itself; authors read both languages.</summary>
    public void Add(SourcePlace place, LocalizedText text) => Add(place, $"{text.English} {text.Chinese}");

    /// <exception cref="ProblemException">There are problems; at most twenty are named.</exception>
    public void ThrowIfAny()
    {
        if (!Any)
        {
            return;
        }

        string[] lines = [.. _problems
            .OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place.Line)
            .ThenBy(problem => problem.Place.Column)
            .Take(MostReported)
            .Select(problem => $"{problem.Place}: {problem.Text}")];
        string more = _problems.Count > MostReported ? $"{Environment.NewLine}... and {_problems.Count - MostReported} more" : "";
        throw ProblemException.BadInput(
            $"The scenario in '{folder}' has {Counted(_problems.Count)}:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{more}{Environment.NewLine}",
            "Correct the places named and load it again.");
    }

    private static string Counted(int count) => count == 1 ? "a problem" : $"{count} problems";
}
