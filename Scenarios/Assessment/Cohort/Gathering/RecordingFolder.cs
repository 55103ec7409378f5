using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Assessment.Cohort;

/// <summary>
/// Reads all recordings (*.vrs) in a folder and its subfolders, one at a time, so that memory holds one session and a small digest of each
/// other. What cannot be judged is told with its reason and left out. Links are not followed. Sessions are numbered in the order of time.
/// </summary>
public sealed class RecordingFolder
{
    private const int MostRecordings = 50_000;
    private readonly ScenarioLibrary _library;
    private readonly Dictionary<string, AssessmentPlan> _plans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProblemException> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _indexOfSession = new(StringComparer.Ordinal);
    private readonly List<(CohortSession Session, IReadOnlyList<CohortAttempt> Attempts)> _read = [];
    private readonly List<LeftOut> _leftOut = [];

    private RecordingFolder(ScenarioLibrary library) => _library = library;

    /// <exception cref="ProblemException">The folder is missing or cannot be read, or holds more recordings than a report can be made of.</exception>
    public static Cohort Read(string folder, ScenarioLibrary library, ClassList classes)
    {
        var reader = new RecordingFolder(library);
        foreach (string path in Find(folder))
        {
            reader.Take(path, Path.GetRelativePath(folder, path).Replace('\\', '/'));
        }

        return reader.Complete(classes);
    }

    private static string[] Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw ProblemException.BadInput($"There is no folder '{folder}'.", "Give the folder that holds the sessions with --recordings DIR.");
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        string[] paths = [.. Directory.EnumerateFiles(folder, "*.vrs", options).Take(MostRecordings + 1).Order(StringComparer.Ordinal)];
        return paths.Length <= MostRecordings ? paths : throw ProblemException.BadInput(
            $"'{folder}' holds more than {MostRecordings} recordings.", "Make a report of a part of it, such as one term.");
    }

    private void Take(string path, string relative)
    {
        try
        {
            using RecordingReader reader = RecordingReader.Open(path);
            AssessmentPlan plan = PlanOf(reader.ReadHeader().ScenarioId);
            AssessmentResult result = SessionAssessor.Assess(plan, EvidenceCollector.Collect(reader));
            RefuseEmpty(result);
            Keep(result, AttemptBuilder.Of(result, plan, relative, number: 0));
        }
        catch (ProblemException problem)
        {
            _leftOut.Add(new LeftOut(relative, problem.Problem.Replace(path, relative, StringComparison.Ordinal), problem.Remedy.Replace(path, relative, StringComparison.Ordinal)));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            _leftOut.Add(new LeftOut(relative, cause.Message.Replace(path, relative, StringComparison.Ordinal), "See to the permissions of the file, then make the report again."));
        }
    }

    // A recording names its scenario by id; a path there would be a file of its sender's choice.
    private AssessmentPlan PlanOf(string scenarioId)
    {
        if (_refused.TryGetValue(scenarioId, out ProblemException? refusal))
        {
            throw refusal;
        }

        if (!_plans.TryGetValue(scenarioId, out AssessmentPlan? plan))
        {
            plan = Load(scenarioId);
            _plans.Add(scenarioId, plan);
        }

        return plan;
    }

    private AssessmentPlan Load(string scenarioId)
    {
        try
        {
            return _library.Ids.Contains(scenarioId)
                ? _library.Find(scenarioId).ToAssessmentPlan()
                : throw ProblemException.BadInput($"The library has no scenario '{scenarioId}'.", "Put the scenario into the library, then make the report again.");
        }
        catch (ProblemException problem)
        {
            _refused.Add(scenarioId, problem);
            throw;
        }
    }

    private static void RefuseEmpty(AssessmentResult result)
    {
        if (result.Participants.Count == 0)
        {
            throw ProblemException.BadInput("Nobody took part in the session.", "Nothing is to be done: there is nothing to report.");
        }
    }

    /// <summary>Of copies of one session the longest counts.</summary>
    private void Keep(AssessmentResult result, (CohortSession Session, IReadOnlyList<CohortAttempt> Attempts) read)
    {
        SessionHeader header = result.Evidence.Header;
        string key = FormattableString.Invariant(
            $"{header.SessionName}\n{header.ScenarioId}\n{header.Seed}\n{header.StartedAtUnixMilliseconds}\n{result.Participants[0].Evidence.Joined.Name}");
        if (_indexOfSession.TryAdd(key, _read.Count))
        {
            _read.Add(read);
            return;
        }

        int index = _indexOfSession[key];
        (CohortSession longer, CohortSession shorter) = (_read[index].Session, read.Session);
        if (shorter.DurationSeconds > longer.DurationSeconds)
        {
            (longer, shorter) = (shorter, longer);
            _read[index] = read;
        }

        _leftOut.Add(new LeftOut(shorter.Path, $"It is the same session as {longer.Path}.", "Remove one of the copies."));
    }

    private Cohort Complete(ClassList classes)
    {
        var attempts = new List<CohortAttempt>();
        var sessions = new List<CohortSession>();
        foreach ((CohortSession session, IReadOnlyList<CohortAttempt> own) in _read
            .OrderBy(entry => entry.Session.StartedAtUnixMilliseconds).ThenBy(entry => entry.Session.Path, StringComparer.Ordinal))
        {
            CohortSession numbered = session with { Number = sessions.Count + 1 };
            sessions.Add(numbered);
            attempts.AddRange(own.Select(attempt => Numbered(attempt, numbered)));
        }

        return new Cohort(sessions, attempts, _plans, _leftOut, classes);
    }

    private static CohortAttempt Numbered(CohortAttempt attempt, CohortSession session) => attempt with
    {
        Session = session,
        Steps = [.. attempt.Steps.Select(step => step with { Shown = step.Shown with { Session = session.Number } })],
        Findings = [.. attempt.Findings.Select(finding => finding with { Shown = finding.Shown with { Session = session.Number } })],
        Abilities = [.. attempt.Abilities.Select(ability => ability with { Shown = ability.Shown with { Session = session.Number } })],
    };
}
