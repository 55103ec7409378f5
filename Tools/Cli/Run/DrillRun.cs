using VRLab.Assessment;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;
using VRLab.Stream.Recording;
using VRLab.VirtualLearner;
using VRLab.Xr;

namespace VRLab.Cli;

/// <summary>
/// One whole session in this process: headset, host, learner and recording are put together here, run, and closed in the
/// order that loses nothing.
/// </summary>
internal sealed class DrillRun(
    RunOptions options, Scenario scenario, IReadOnlyList<LearnerFault> faults, SessionFiles files, TimeProvider clock, RunProgress progress)
{
    public const string ProgramVersion = "0.1.0";

    /// <summary>Who else wants to know of this run.</summary>
    public DrillHooks Hooks { get; init; } = new();

    /// <summary>Who judges the session for the learner's board; null where nobody reads it.</summary>
    public SessionJudge? Judge { get; init; }

    /// <summary>Who plays in a window may be writing the scenario beside it.</summary>
    private bool IsAuthored => options is { Headset: HeadsetChoice.Window, Learner: LearnerChoice.Human };

    /// <summary>Runs the session to its end.</summary>
    /// <exception cref="ProblemException">It could not start or go on (no device, a full disk); what was recorded is closed.</exception>
    public DrillEnd Run(CancellationToken cancellation)
    {
        using var models = new ModelsAhead(scenario);
        using RunHeadset headset = RunHeadset.Open(options);
        Hooks.Milestone(DrillHooks.Headset);
        return Run(headset, cancellation);
    }

    /// <summary>Runs the session to its end on a headset that stays open.</summary>
    /// <exception cref="ProblemException">It could not go on (a full disk); what was recorded is closed.</exception>
    public DrillEnd Run(RunHeadset headset, CancellationToken cancellation)
    {
        using RecordingWriter recording = RecordingWriter.Create(files.Recording, clock);
        DrillEnd end = Play(headset, recording, cancellation);
        recording.Dispose();
        return recording.Problem is { } problem ? throw problem : end;
    }

    private DrillEnd Play(RunHeadset headset, RecordingWriter recording, CancellationToken cancellation)
    {
        var mirror = new SessionMirror();
        var live = new LiveScenario(scenario, mirror);
        progress.Watch(live, mirror);
        using GuestDoor? door = GuestDoor.Open(options, scenario, progress, clock, cancellation);
        IStreamSink sink = new TeeSink(recording, new MirrorFeed(mirror));
        var host = new SessionHost(scenario, SessionOptionsOf(), door?.Through(sink) ?? sink);
        LinkedHost? linked = door?.Begin(host, options.Role);
        string role = RoleOf([.. mirror.Participants.Select(guest => guest.Joined.Role)]);
        ParticipantJoined self = LearnerSide.Introduce(options, role, headset.Backend.Capabilities);
        ParticipantId participant = host.Join(self.Name, self.Role, self.Headset, self.Learner);
        if (options.Settings != default)
        {
            host.Submit(participant, options.Settings);
        }

        Hooks.Milestone(DrillHooks.Session);
        var geometry = new KitGeometry(scenario);
        TeamMates mates = TeamMates.Join(host, scenario, geometry, faults, mirror, options.Language);
        door?.Watch(linked!, mates);
        var learner = new LearnerProgram(options, headset, live, mirror, participant, files, progress, clock)
        {
            Hooks = Hooks,
            Role = role,
            Geometry = geometry,
            Faults = faults,
            AreOthersFinished = () => linked is null && mates.AreFinished,
            Judgment = Judge is null ? null : () => JudgmentOf(live.Current, participant, recording),
        };
        using ScenarioWatch? watch = IsAuthored ? new ScenarioWatch(scenario, clock) : null;
        LiveAuthoring? authoring = watch is null ? null : new LiveAuthoring(watch, learner.Notices, progress, options.Language);
        InstructorDesk? instructor = options.IsInstructed ? new InstructorDesk(scenario, progress.Note, options.Language) : null;
        instructor?.Listen(Console.In);
        string reason = learner.Play(new LocalConnection(host, participant, mates, authoring, linked, instructor), cancellation);
        return new DrillEnd(reason, [.. learner.Failures, .. mates.Failures]) { Changed = live.Current == scenario ? null : live.Current };
    }

    /// <summary>What has to be judged is closed first.</summary>
    private Task<ClosingText> JudgmentOf(Scenario played, ParticipantId participant, RecordingWriter recording)
    {
        recording.Dispose();
        return Task.Run(() => ClosingTexts.Of(Judge!.Judge(played).Result, participant, options.Mode));
    }

    private SessionOptions SessionOptionsOf() =>
        new(files.Name, options.Seed, options.Mode, clock.GetUtcNow().ToUnixTimeMilliseconds(), ProgramVersion) { KeepsText = IsAuthored };

    /// <summary>The role that was asked for, else the first that no guest has; <c>learner</c> where the scenario is for one alone.</summary>
    /// <exception cref="ProblemException">The scenario has no such role; the remedy names the nearest.</exception>
    private string RoleOf(string[] taken)
    {
        IReadOnlyList<ScenarioRole> roles = scenario.Procedure.Roles;
        if (options.Role is null || roles.Any(role => role.Id == options.Role))
        {
            return options.Role ?? (roles.Count > 0 ? (roles.FirstOrDefault(role => !taken.Contains(role.Id)) ?? roles[0]).Id : "learner");
        }

        throw ProblemException.BadInput(
            $"The drill '{scenario.Id}' has no role '{options.Role}'.",
            roles.Count == 0 ? "It is for one learner alone; leave --role out." : $"Choose one of {string.Join(", ", roles.Select(role => role.Id))}.");
    }
}
