using VRLab.Assessment;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary>A closed recording, run again and judged.</summary>
internal sealed record SessionJudgment(ReplayResult Replay, AssessmentResult Result);

/// <summary>Judges a session once, for whoever asks first: the learner's board or the terminal. Thread-safe.</summary>
internal sealed class SessionJudge(SessionFiles files)
{
    private readonly Lock _gate = new();
    private SessionJudgment? _judgment;

    /// <param name="scenario">As it was at the session's end.</param>
    public SessionJudgment Judge(Scenario scenario)
    {
        lock (_gate)
        {
            return _judgment ??= new SessionJudgment(Replay(scenario), Assess(scenario));
        }
    }

    private ReplayResult Replay(Scenario scenario)
    {
        using RecordingReader reader = RecordingReader.Open(files.Recording);
        return SessionReplayer.Replay(scenario, reader);
    }

    private AssessmentResult Assess(Scenario scenario)
    {
        using RecordingReader reader = RecordingReader.Open(files.Recording);
        return SessionAssessor.Assess(scenario, EvidenceCollector.Collect(reader));
    }
}
