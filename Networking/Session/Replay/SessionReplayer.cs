using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Session;

/// <summary>Runs a recording again from its inputs alone and compares each recorded state hash with the new one.</summary>
public sealed class SessionReplayer
{
    private readonly HashProbe _probe = new();
    private readonly string _folder;
    private readonly SessionHost _host;
    private int _checked;
    private int _matched;
    private Divergence? _firstDivergence;
    private string _scenarioHash;

    private SessionReplayer(Scenario scenario, in SessionHeader header)
    {
        (_folder, _scenarioHash) = (scenario.Identity.Folder, scenario.ContentHash);
        var options = new SessionOptions(
            header.SessionName, header.Seed, ModeOf(header), header.StartedAtUnixMilliseconds, header.ProgramVersion);
        _host = new SessionHost(scenario, options, _probe);
    }

    /// <param name="scenario">As the recording names it; a recording that keeps the scenario's text is run with that.</param>
    /// <exception cref="ProblemException">The recording was made with another scenario, version or program, or is damaged.</exception>
    public static ReplayResult Replay(Scenario scenario, RecordingReader recording)
    {
        SessionHeader header = recording.ReadHeader();
        bool hasRecord = recording.TryRead(out RecordEnvelope record) && recording.TryRead(out record);
        Scenario played = hasRecord && record.Kind == RecordKind.ScenarioWritten && scenario.ContentHash != header.ScenarioHash
            ? ScenarioLoader.LoadText(record.Read<ScenarioWritten>().Text, scenario.Identity.Folder)
            : scenario;
        RequireSameScenario(played, header);
        var replayer = new SessionReplayer(played, header);
        for (; hasRecord; hasRecord = recording.TryRead(out record))
        {
            replayer.Follow(record);
        }

        return new ReplayResult(
            replayer._checked, replayer._matched, replayer._host.Tick, recording.IsComplete, replayer._firstDivergence);
    }

    private static void RequireSameScenario(Scenario scenario, in SessionHeader header)
    {
        if (header.ScenarioId != scenario.Id || header.ScenarioHash != scenario.ContentHash)
        {
            throw ProblemException.BadInput(
                $"The recording was made with scenario '{header.ScenarioId}' version {header.ScenarioVersion} (content {header.ScenarioHash[..Math.Min(12, header.ScenarioHash.Length)]}), but '{scenario.Id}' version {scenario.Version} (content {scenario.ContentHash[..12]}) is here.",
                "Replay it with the scenario that it was made with; `vrlab evaluate` scores it as it stands.");
        }

        if (header.TicksPerSecond != SimulationTime.TicksPerSecond)
        {
            throw ProblemException.BadInput(
                $"The recording has {header.TicksPerSecond} ticks a second, this program {SimulationTime.TicksPerSecond}.", "Replay it with the program that made it.");
        }
    }

    private static ScenarioMode ModeOf(in SessionHeader header) =>
        Enum.TryParse(header.Mode, ignoreCase: true, out ScenarioMode mode)
            ? mode
            : throw ProblemException.BadInput($"The recording names the mode '{header.Mode}', which this program does not know.", "Replay it with the program that made it.");

    private void Follow(in RecordEnvelope record)
    {
        switch (record.Kind)
        {
            case RecordKind.ParticipantJoined:
                StepTo(record.Tick);
                ParticipantJoined joined = record.Read<ParticipantJoined>();
                _host.Join(joined.Name, joined.Role, joined.Headset, joined.Learner);
                break;
            case RecordKind.LearnerInput:
                StepTo(record.Tick);
                _host.Submit(record.Participant, record.Read<LearnerInput>());
                break;
            case RecordKind.LearnerSettingsChanged:
                StepTo(record.Tick);
                _host.Submit(record.Participant, record.Read<LearnerSettingsChanged>().Settings);
                break;
            case RecordKind.Utterance:
                StepTo(record.Tick);
                _host.Submit(record.Participant, record.Read<Utterance>());
                break;
            case RecordKind.FaultInjected when record.Read<FaultInjected>() is { IsFromInstructor: true } injected:
                StepTo(record.Tick);
                _host.Inject(injected.Fault);
                break;
            case RecordKind.ScenarioWritten when record.Read<ScenarioWritten>() is var written && written.Hash != _scenarioHash:
                StepTo(record.Tick);
                _host.Change(ScenarioLoader.LoadText(written.Text, _folder));
                _scenarioHash = written.Hash;
                break;
            case RecordKind.StateHash:
                StepTo(record.Tick + 1);
                Compare(record.Tick, record.Read<StateHashRecord>());
                break;
            default:
                break;
        }
    }

    private void StepTo(long tick)
    {
        while (_host.Tick < tick)
        {
            _host.Step();
        }
    }

    private void Compare(long tick, in StateHashRecord recorded)
    {
        _checked++;
        StateHashRecord now = _probe.Last;
        if (recorded == now)
        {
            _matched++;
            return;
        }

        _firstDivergence ??= new Divergence(tick, PartsThatDiffer(recorded, now));
    }

    private static List<string> PartsThatDiffer(in StateHashRecord recorded, in StateHashRecord now)
    {
        List<string> parts = [];
        AddIf(recorded.Physics != now.Physics, "physics");
        AddIf(recorded.Interaction != now.Interaction, "interaction");
        AddIf(recorded.Process != now.Process, "process");
        AddIf(recorded.Rules != now.Rules, "rules");
        return parts;

        void AddIf(bool differs, string part)
        {
            if (differs)
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>Keeps the last state hash that the host wrote and lets everything else pass.</summary>
    private sealed class HashProbe : IStreamSink
    {
        public StateHashRecord Last { get; private set; }

        public void Write<T>(long tick, ParticipantId participant, in T record)
            where T : struct, IStreamRecord<T>
        {
            if (record is StateHashRecord hash)
            {
                Last = hash;
            }
        }
    }
}
