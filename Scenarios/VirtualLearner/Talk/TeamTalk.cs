using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner;

/// <summary>
/// What a virtual learner of a team says: orders for steps that have become due, the read-back of an order given to its role, and the report when its step is
/// done. It hears the others through the stream and lets them finish. Deterministic; ticks without speech allocate nothing.
/// </summary>
public sealed class TeamTalk
{
    /// <summary>How long after the last word somebody begins: an answer first, then a report, then the next order.</summary>
    private static readonly double[] PauseSeconds = [0.3, 0.9, 1.3];

    /// <summary>Each a little later than the one who joined before, so that two do not begin at once.</summary>
    private const double PauseOfNumberSeconds = 0.1;
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _self;
    private readonly string _role;
    private readonly Language _language;
    private readonly ScenarioStep[] _steps;
    private readonly HashSet<StepId> _ordered = [];
    private readonly HashSet<StepId> _reported = [];
    private readonly List<Line> _lines = [];
    private long _lastWordTick = -SimulationTime.TicksPerSecond * 60;

    public TeamTalk(Scenario scenario, SessionMirror mirror, ParticipantId self, string role, Language language)
    {
        _mirror = mirror;
        _self = self;
        _role = role;
        _language = language;
        _steps = [.. scenario.Steps.Where(step => step.Talk is not null)];
        mirror.ParticipantSpoke += Hear;
        mirror.StepWasPerformed += Report;
    }

    /// <summary>What it begins to say in the tick that comes; call once a tick.</summary>
    public bool TrySay(out Utterance said)
    {
        GiveOrders();
        DropWhatIsDone();
        long tick = Math.Max(0, _mirror.Tick);
        int next = NextLine();
        if (next < 0 || tick < _lastWordTick + PauseTicks(_lines[next].Kind))
        {
            said = default;
            return false;
        }

        Line line = _lines[next];
        _lines.RemoveAt(next);
        string text = line.Text.In(_language);
        _lastWordTick = tick + SimulationTime.TicksFrom(SpeakingTime.Seconds(text, _language));
        said = new Utterance(text, _language.Tag(), tick, _lastWordTick, line.To, SpeechSource.Virtual, line.Key);
        return true;
    }

    private long PauseTicks(LineKind kind) => SimulationTime.TicksFrom(PauseSeconds[(int)kind] + (PauseOfNumberSeconds * _self.Value));

    /// <summary>The most urgent kind, of it the one that waits longest; -1 where nothing is to be said.</summary>
    private int NextLine()
    {
        int next = -1;
        for (int i = 0; i < _lines.Count; i++)
        {
            if (next < 0 || _lines[i].Kind < _lines[next].Kind)
            {
                next = i;
            }
        }

        return next;
    }

    /// <summary>Nobody orders or promises what has been done meanwhile.</summary>
    private void DropWhatIsDone()
    {
        for (int i = _lines.Count - 1; i >= 0; i--)
        {
            if (_lines[i].Kind != LineKind.Report && _mirror.IsPerformed(_lines[i].Step))
            {
                _lines.RemoveAt(i);
            }
        }
    }

    private void GiveOrders()
    {
        foreach (ScenarioStep step in _steps)
        {
            if (step.Talk!.By == _role && step.Role != _role && IsDue(step) && _ordered.Add(step.Id))
            {
                _lines.Add(new Line(step.Id, LineKind.Order, StepTalk.OrderKey(step.Id), step.Talk.Order, WhoIs(step.Role)));
            }
        }
    }

    private bool IsDue(ScenarioStep step)
    {
        for (int i = 0; i < step.After.Count; i++)
        {
            if (!_mirror.IsPerformed(step.After[i]) && !_mirror.IsExcused(step.After[i]))
            {
                return false;
            }
        }

        return !_mirror.IsPerformed(step.Id) && !_mirror.IsExcused(step.Id);
    }

    private void Hear(long tick, ParticipantId by, Utterance said)
    {
        if (by == _self)
        {
            return;
        }

        _lastWordTick = Math.Max(_lastWordTick, said.ToTick);
        foreach (ScenarioStep step in _steps)
        {
            if (step.Role == _role && said.TextKey == StepTalk.OrderKey(step.Id))
            {
                _lines.Add(new Line(step.Id, LineKind.Answer, StepTalk.AnswerKey(step.Id), step.Talk!.Answer, by));
            }
        }
    }

    private void Report(long tick, StepId performed)
    {
        foreach (ScenarioStep step in _steps)
        {
            if (step.Id == performed && step.Role == _role && step.Talk!.By != _role && _reported.Add(performed))
            {
                _lines.Add(new Line(performed, LineKind.Report, StepTalk.ReportKey(performed), step.Talk.Report, WhoIs(step.Talk.By)));
            }
        }
    }

    /// <summary>Everybody, where nobody has the role.</summary>
    private ParticipantId WhoIs(string? role)
    {
        foreach (JoinedParticipant one in _mirror.Participants)
        {
            if (one.Joined.Role == role)
            {
                return one.Id;
            }
        }

        return ParticipantId.Host;
    }

    /// <summary>In the order of urgency.</summary>
    private enum LineKind
    {
        Answer,
        Report,
        Order,
    }

    private readonly record struct Line(StepId Step, LineKind Kind, string Key, LocalizedText Text, ParticipantId To);
}
