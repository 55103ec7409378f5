using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Link;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary>A learner's part in a session that another program hosts: headset, view and learner are here, session and recording are there.</summary>
internal sealed class GuestRun(RunOptions options, TimeProvider clock, TextWriter output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly SessionMirror _mirror = new();
    private ulong _lastHash;
    private int _hashes;

    public ExitCode Run()
    {
        using var interruption = new Interruption();
        using RunHeadset headset = RunHeadset.Open(options);
        using StreamClient link = StreamClient.Connect(options.JoinAt!, options.Code ?? string.Empty, options.Role ?? string.Empty, Patience);
        link.Write(0, link.Participant, LearnerSide.Introduce(options, options.Role ?? string.Empty, headset.Backend.Capabilities));
        link.Flush();
        output.WriteLine($"Joined as participant {link.Participant.Value}; waiting for the session to begin.");
        AwaitBegin(link, interruption.Token);
        Scenario scenario = FindScenario();
        string role = RoleOf(link.Participant);
        output.WriteLine($"{scenario.Name.In(options.Language)} ({scenario.Id} {scenario.Version}): {scenario.Procedure.Roles.FirstOrDefault(known => known.Id == role)?.Name.In(options.Language) ?? role}");
        SessionFiles files = SessionFiles.Create(options.OutFolder, scenario.Id, clock);
        string reason = Play(link, headset, scenario, role, files, interruption.Token);
        output.WriteLine($"The session ended: {_mirror.EndReason ?? link.ClosedBecause ?? reason}. The host has the recording and the report.");
        output.WriteLine($"{_hashes} state hashes received, the last is {_lastHash:x16}");
        return _mirror.EndReason is null ? ExitCode.Failed : ExitCode.Done;
    }

    private string Play(StreamClient link, RunHeadset headset, Scenario scenario, string role, SessionFiles files, CancellationToken cancellation)
    {
        var live = new LiveScenario(scenario, _mirror);
        var progress = new RunProgress(output, options.Language, isTerminal: !Console.IsOutputRedirected);
        progress.Watch(live, _mirror);
        _mirror.HandFelt += pulse => LearnerSide.Feel(pulse, link.Participant, headset.Backend);
        var connection = new LinkConnection(link, Apply, () => _mirror.EndReason is not null);
        if (options.Settings != default)
        {
            connection.Apply(options.Settings);
        }

        var stepper = new SessionStepper();
        var phrases = new SpokenPhrases(scenario, options.Language);
        SessionMenu menu = LearnerSide.Menu(options, phrases, progress.Note);
        using ILearnerView view = RunViews.Open(options, live, new NoticeBoard(_mirror), _mirror, link.Participant, headset.Backend, files, stepper, menu, progress.Note);
        var loop = new LearnerLoop(headset.Backend, connection, _mirror, DriverOf(link, headset, scenario, role, phrase => menu.Say(phrases.IndexOf(phrase), SpeechSource.Virtual)), LearnerSide.Pacing(options), view) { Stepper = stepper, Menu = menu };
        string reason = "failed";
        try
        {
            reason = loop.Run(cancellation);
        }
        finally
        {
            connection.Finish(LearnerSide.ReportOf(loop.Statistics, headset.Backend), reason);
            progress.End();
        }

        return reason;
    }

    private ILearnerDriver DriverOf(StreamClient link, RunHeadset headset, Scenario scenario, string role, Action<string> speak)
    {
        if (headset.Puppet is null || options.Learner != LearnerChoice.Auto)
        {
            return new PersonDriver();
        }

        var geometry = new KitGeometry(scenario);
        bool isLate = link.CompletedTick >= 0;
        var player = new VirtualLearner.VirtualLearner(
            scenario, geometry.Of, [], _mirror, link.Participant, options.Settings, options.Profile.PaceFor(options.Seed), geometry.PartOf(role) with { Resumes = isLate })
        {
            PhraseSpoken = speak,
        };
        return new VirtualLearnerDriver(player, headset.Puppet, areOthersFinished: () => false, new TeamTalk(scenario, _mirror, link.Participant, role, options.Language));
    }

    private void AwaitBegin(StreamClient link, CancellationToken cancellation)
    {
        while (_mirror.Header is null || !_mirror.Participants.Any(who => who.Id == link.Participant))
        {
            cancellation.ThrowIfCancellationRequested();
            link.WaitForMore(Look);
            if (link.ReceiveAvailable(Apply) == 0 && link.ClosedBecause is { } reason)
            {
                throw ProblemException.EnvironmentLacking($"The session host ended the link: {reason}.", "Ask whoever runs the session.");
            }
        }
    }

    private Scenario FindScenario()
    {
        SessionHeader header = _mirror.Header!.Value;
        Scenario scenario = ScenarioLibrary.Delivered.Find(Directory.Exists(options.ScenarioId) ? options.ScenarioId : header.ScenarioId);
        return scenario.ContentHash == header.ScenarioHash
            ? scenario
            : throw ProblemException.BadInput(
                $"The host plays '{header.ScenarioId}' {header.ScenarioVersion} with another text than this machine has.", "Use the same version of VRLab, and the same folder of scenarios, on both.");
    }

    private string RoleOf(ParticipantId self) => _mirror.Participants.First(who => who.Id == self).Joined.Role;

    private void Apply(in RecordEnvelope record)
    {
        if (record.TryRead(out StateHashRecord hash))
        {
            (_lastHash, _hashes) = (hash.Whole, _hashes + 1);
        }

        _mirror.Apply(record);
    }
}
