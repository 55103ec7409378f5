using VRLab.Core;
using VRLab.Runtime;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Session;

/// <summary>
/// The one writer of a session's stream. Takes what learners do, advances the world, the process and the rules by fixed
/// ticks, and writes what happened. Single-threaded; a tick allocates nothing after warm-up. The same scenario, seed and
/// inputs at the same ticks write the same stream.
/// </summary>
public sealed class SessionHost
{
    public const int FormatVersion = 1;
    private readonly World _world;
    private readonly ScenarioRunner _runner;
    private readonly IStreamSink _sink;
    private readonly WorldRecorder _recorder;
    private readonly PanelBoard _panels;
    private Scenario _scenario;
    private readonly RestingClock _rest;
    private readonly TeamSeats _seats;
    private int _participantCount;
    private bool _hasEnded;

    public SessionHost(Scenario scenario, SessionOptions options, IStreamSink sink)
    {
        _scenario = scenario;
        _sink = sink;
        _rest = new RestingClock(sink);
        _seats = new TeamSeats(scenario);
        _world = ScenarioWorld.Build(scenario);
        _runner = new ScenarioRunner(scenario, options.Mode, options.Seed);
        _recorder = new WorldRecorder(_world, sink);
        _panels = new PanelBoard(scenario, _world, sink);
        sink.Write(0, ParticipantId.Host, new SessionHeader(
            FormatVersion,
            options.SessionName,
            scenario.Id,
            scenario.Version,
            scenario.ContentHash,
            options.Seed,
            SimulationTime.TicksPerSecond,
            options.Mode.ToString().ToLowerInvariant(),
            options.StartedAtUnixMilliseconds,
            options.ProgramVersion));
        if (options.KeepsText)
        {
            WriteText();
        }

        _recorder.RecordStart();
    }

    /// <summary>The tick that the next <see cref="Step"/> computes.</summary>
    public long Tick { get; private set; }

    public bool IsFinished => _runner.IsFinished || _hasEnded;

    public ScenarioOutcome Outcome => _runner.Outcome;

    /// <summary>
    /// Takes a learner in: in a scenario for a team with the role that they ask for, else with the first that is free, and at its place; else at
    /// the next start pose.
    /// </summary>
    public ParticipantId Join(string name, string role, string headset, string learner)
    {
        (string taken, Pose worldFromStage) = _seats.Take(role);
        var participant = new ParticipantId(++_participantCount);
        _world.Join(participant, worldFromStage);
        if (_scenario.Procedure.Roles.Count > 0)
        {
            _runner.Assign(participant, taken);
        }

        _sink.Write(Tick, participant, new ParticipantJoined(name, taken, headset, learner));
        return participant;
    }

    /// <summary>Keeps a role for somebody who joins later: who asks for none does not get it.</summary>
    public void Reserve(string? role) => _seats.Reserve(role);

    /// <summary>Notes that somebody else moves the participant from the next tick on; the role and the place stay.</summary>
    public void Replace(ParticipantId participant, string name, string headset, string learner) =>
        _sink.Write(Tick, participant, new ParticipantReplaced(name, headset, learner));

    /// <summary>What the participant does from the next tick on; it holds until the next call.</summary>
    public void Submit(ParticipantId participant, in LearnerInput input)
    {
        _sink.Write(Tick, participant, input);
        _world.SetControls(participant, ControlsOf(input));
    }

    /// <summary>How the participant takes part from the next tick on.</summary>
    public void Submit(ParticipantId participant, in LearnerSettings settings)
    {
        _sink.Write(Tick, participant, new LearnerSettingsChanged(settings));
        _world.SetSettings(participant, settings);
    }

    /// <summary>The participant says something: by voice, from a list of phrases, or as a virtual learner does.</summary>
    /// <exception cref="ProblemException">It has no words or too many, or is not of this time.</exception>
    public void Submit(ParticipantId participant, in Utterance said)
    {
        if (!said.IsPossibleAt(Tick))
        {
            throw ProblemException.BadInput(
                $"What participant {participant.Value} says at tick {Tick} cannot be taken: {said.Text.Length} characters, from tick {said.FromTick} to {said.ToTick}.",
                $"Say 1 to {Utterance.LongestText} characters that begin now or before, and last ten minutes at most.");
        }

        _sink.Write(Tick, participant, said);
        _runner.Hear(participant, said.TextKey);
    }

    /// <summary>An instructor brings a fault of the scenario about; it shows from the next tick on.</summary>
    /// <exception cref="ProblemException">The scenario has no such fault; the remedy names the nearest one.</exception>
    public void Inject(FaultId fault)
    {
        _recorder.BeginTick(Tick);
        _runner.Inject(fault, Tick - _rest.Ticks, _recorder, _rest);
    }

    /// <summary>Goes on with the scenario as its author has changed it, from the next tick.</summary>
    /// <exception cref="ProblemException">The change needs a new session; this one goes on as it was.</exception>
    public void Change(Scenario changed)
    {
        _runner.Change(changed);
        _scenario = changed;
        WriteText();
    }

    /// <summary>Advances the session by one tick.</summary>
    public void Step()
    {
        _world.Step();
        _panels.Step(Tick);
        _recorder.RecordEvents(Tick);
        if (_world.IsAtRest)
        {
            _rest.Ticks++;
        }
        else
        {
            _runner.TimeLimitFactor = LongestTimeFactor();
            _runner.Step(Tick - _rest.Ticks, _world, _world.Events, _recorder, _rest);
        }

        _recorder.RecordChanges(Tick);
        if (Tick % SimulationTime.TicksPerSecond == 0 || _runner.IsFinished)
        {
            _sink.Write(Tick, ParticipantId.Host, HashState());
        }

        _sink.Write(Tick, ParticipantId.Host, new TickCompleted(Tick));
        Tick++;
    }

    /// <summary>Writes the end of the session once; later calls do nothing.</summary>
    public void End(string reason)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        _sink.Write(Tick, ParticipantId.Host, new SessionEnded(reason));
    }

    public void Report(ParticipantId participant, in ClientReport report) => _sink.Write(Tick, participant, report);

    public StateHashRecord HashState()
    {
        StateHash physics = default;
        StateHash interaction = default;
        StateHash process = default;
        StateHash rules = default;
        _world.AddToHash(ref physics, ref interaction);
        _panels.AddToHash(ref interaction);
        _runner.AddProcessToHash(ref process);
        _runner.AddRulesToHash(ref rules);
        StateHash whole = default;
        whole.Add(physics.Value);
        whole.Add(interaction.Value);
        whole.Add(process.Value);
        whole.Add(rules.Value);
        return new StateHashRecord(whole.Value, physics.Value, interaction.Value, process.Value, rules.Value);
    }

    private void WriteText() =>
        _sink.Write(Tick, ParticipantId.Host, new ScenarioWritten(_scenario.ContentHash, _scenario.Identity.Text));

    /// <summary>A session that several share goes on for the one who needs most time.</summary>
    private double LongestTimeFactor()
    {
        float factor = 0f;
        for (int i = 0; i < _world.Participants.Count; i++)
        {
            factor = Math.Max(factor, _world.SettingsOf(_world.Participants[i]).EffectiveTimeLimitFactor);
        }

        return factor > 0f ? factor : 1.0;
    }

    private static LearnerControls ControlsOf(in LearnerInput input) =>
        new(input.StageFromHead, ControlsOf(input.Left), ControlsOf(input.Right)) { Command = input.Command };

    private static HandControls ControlsOf(in HandInput hand) =>
        new(hand.IsActive, hand.StageFromGrip, hand.StageFromAim, hand.Trigger, hand.Squeeze, hand.Thumbstick)
        {
            IsPrimaryPressed = Has(hand.Buttons, HandButtons.Primary),
            IsSecondaryPressed = Has(hand.Buttons, HandButtons.Secondary),
            IsBare = Has(hand.Buttons, HandButtons.BareHand),
        };

    // Enum.HasFlag boxes where the compiler does not optimize.
    private static bool Has(HandButtons buttons, HandButtons wanted) => (buttons & wanted) != 0;
}
