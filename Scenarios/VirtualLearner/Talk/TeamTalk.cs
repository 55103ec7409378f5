using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner;

/// <summary>
/// What a virtual learner of a team says: orders for steps that have become due, the read-back of an order given to its role, the question for an order that
/// does not come, and the report when its step is done. It hears the others through the stream and lets them finish. Deterministic; ticks without speech
/// allocate nothing.
/// </summary>
public sealed class TeamTalk
{
    /// <summary>How long after the last word somebody begins: an answer first, then the next order, then a report, a question last.</summary>
    private static readonly double[] PauseSeconds = [0.3, 0.8, 1.2, 1.6];

    /// <summary>Each a little later than the one who joined before, so that two do not begin at once.</summary>
    private const double PauseOfNumberSeconds = 0.1;

    /// <summary>How long it waits for an order before it asks, and how long for the answer before it does what it knows is due.</summary>
    private const double AskAfterSeconds = 15;
    private const double ActAfterSeconds = 30;
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _self;
    private readonly string _role;
    private readonly Language _language;
    private readonly ScenarioStep[] _steps;
    private readonly HashSet<StepId> _ordered = [];
    private readonly HashSet<StepId> _reported = [];
    private readonly HashSet<StepId> _asked = [];
    private readonly Dictionary<StepId, long> _waitsSince = [];
    private readonly Dictionary<StepId, long> _answeredUntil = [];
    private readonly Dictionary<string, LocalizedText> _roleNames;
    private readonly List<Line> _lines = [];
    private long _lastWordTick = -SimulationTime.TicksPerSecond * 60;

    public TeamTalk(Scenario scenario, SessionMirror mirror, ParticipantId self, string role, Language language)
    {
        _mirror = mirror;
        _self = self;
        _role = role;
        _language = language;
        _steps = [.. scenario.Steps.Where(step => step.Talk is not null)];
        _roleNames = scenario.Procedure.Roles.ToDictionary(known => known.Id, known => known.Name);
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
        if (line.Kind == LineKind.Answer)
        {
            _answeredUntil[line.Step] = _lastWordTick;
        }

        return true;
    }

    /// <summary>
    /// Whether it may begin with a step of its role: where somebody orders it, after the order and its read-back. For an order that does not come it asks, and
    /// where nobody answers it begins all the same. Call once a tick while it would begin.
    /// </summary>
    public bool MayBegin(StepId id)
    {
        if (Find(id) is not { } step || step.Role != _role || step.Talk!.By == _role || WhoIs(step.Talk.By) == ParticipantId.Host)
        {
            return true;
        }

        long tick = Math.Max(0, _mirror.Tick);
        if (_answeredUntil.TryGetValue(id, out long until))
        {
            return tick >= until;
        }

        _waitsSince.TryAdd(id, tick);
        double waited = SimulationTime.SecondsAt(tick - _waitsSince[id]);
        if (waited >= AskAfterSeconds && !HasLineAbout(id) && _asked.Add(id))
        {
            _lines.Add(new Line(id, LineKind.Question, StepTalk.AskKey(id), QuestionFor(step), WhoIs(step.Talk.By)));
        }

        return waited >= ActAfterSeconds && !HasLineAbout(id);
    }

    private bool HasLineAbout(StepId step)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Step == step)
            {
                return true;
            }
        }

        return false;
    }

    private ScenarioStep? Find(StepId id)
    {
        foreach (ScenarioStep step in _steps)
        {
            if (step.Id == id)
            {
                return step;
            }
        }

        return null;
    }

    private LocalizedText QuestionFor(ScenarioStep step)
    {
        LocalizedText by = _roleNames[step.Talk!.By];
        return new LocalizedText($"{by.Chinese}，请指示：现在是否进行“{step.Title.Chinese}”？", $"{by.English}, your order please: “{step.Title.English}” now?");
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

    /// <summary>Nobody orders or promises what has been done meanwhile, or is not asked for any more.</summary>
    private void DropWhatIsDone()
    {
        for (int i = _lines.Count - 1; i >= 0; i--)
        {
            if (_lines[i].Kind != LineKind.Report && (_mirror.IsPerformed(_lines[i].Step) || _mirror.IsExcused(_lines[i].Step)))
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
        Drop(said.TextKey);
        foreach (ScenarioStep step in _steps)
        {
            if (step.Role == _role)
            {
                HearAbout(step, by, said);
            }
            else if (step.Talk!.By == _role && said.TextKey == StepTalk.AskKey(step.Id) && !HasLineAbout(step.Id))
            {
                _ordered.Add(step.Id);
                _lines.Add(new Line(step.Id, LineKind.Order, StepTalk.OrderKey(step.Id), step.Talk.Order, by));
            }
        }
    }

    /// <summary>An order is read back once; where another of the role has done that, it need not be.</summary>
    private void HearAbout(ScenarioStep step, ParticipantId by, in Utterance said)
    {
        if (said.TextKey == StepTalk.AnswerKey(step.Id))
        {
            _answeredUntil[step.Id] = said.ToTick;
        }
        else if (said.TextKey == StepTalk.OrderKey(step.Id))
        {
            Drop(StepTalk.AskKey(step.Id));
            Drop(StepTalk.AnswerKey(step.Id));
            _lines.Add(new Line(step.Id, LineKind.Answer, StepTalk.AnswerKey(step.Id), step.Talk!.Answer, by));
        }
    }

    private void Drop(string key) => _lines.RemoveAll(line => line.Key == key);

    private void Report(long tick, ParticipantId by, StepId performed)
    {
        foreach (ScenarioStep step in _steps)
        {
            if (by == _self && step.Id == performed && step.Role == _role && step.Talk!.By != _role && _reported.Add(performed))
            {
                _lines.Add(new Line(performed, LineKind.Report, StepTalk.ReportKey(performed), step.Talk.Report, WhoIs(step.Talk.By)));
            }
        }
    }

    /// <summary>Everybody, where nobody has the role.</summary>
    private ParticipantId WhoIs(string? role)
    {
        for (int i = 0; i < _mirror.Participants.Count; i++)
        {
            if (_mirror.Participants[i].Joined.Role == role)
            {
                return _mirror.Participants[i].Id;
            }
        }

        return ParticipantId.Host;
    }

    /// <summary>In the order of urgency.</summary>
    private enum LineKind
    {
        Answer,
        Order,
        Report,
        Question,
    }

    private readonly record struct Line(StepId Step, LineKind Kind, string Key, LocalizedText Text, ParticipantId To);
}
