using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.Cli;

/// <summary>A learner's part in a session that another program hosts: headset, view and learner are here, session and recording are there.</summary>
internal sealed class GuestRun(RunOptions options, TimeProvider clock, TextWriter output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly LocalizedText SeatKept = new(
        $"虚拟学员先替您操作，直到您看向场景为止；{StreamServer.LoadingPatience.TotalMinutes:0} 分钟内未看，席位让出，须重新加入。",
        $"A virtual learner plays for you until you look. Who has not looked within {StreamServer.LoadingPatience.TotalMinutes:0} minutes gives the seat back and has to join anew.");
    private readonly SessionMirror _mirror = new();
    private ulong _lastHash;
    private int _hashes;

    public ExitCode Run()
    {
        using var interruption = new Interruption();
        using RunHeadset headset = RunHeadset.Open(options);
        using StreamClient link = StreamClient.Connect(options.JoinAt, options.Code ?? string.Empty, options.Role ?? string.Empty, Patience);
        link.Write(0, link.Participant, LearnerSide.Introduce(options, options.Role ?? string.Empty, headset.Backend.Capabilities));
        link.Flush();
        output.WriteLine($"Joined as participant {link.Participant.Value}; waiting for the session to begin.");
        Await(link, () => _mirror.Header is not null, interruption.Token);
        Scenario scenario = FindScenario();

        // Others are still being told of, and who comes late hears what has passed: time to build models in.
        using var models = new ModelsAhead(scenario);
        Await(link, () => _mirror.Participants.Any(who => who.Id == link.Participant) && !(link.IsLate && link.CompletedTick < 0), interruption.Token);
        string role = _mirror.RoleOf(link.Participant);
        output.WriteLine($"{scenario.Name.In(options.Language)} ({scenario.Id} {scenario.Version}): {scenario.Procedure.Roles.FirstOrDefault(known => known.Id == role)?.Name.In(options.Language) ?? role}");
        if (link.IsLate)
        {
            output.WriteLine(SeatKept.In(options.Language));
        }

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
        var connection = new LinkConnection(link, Apply, () => _mirror.EndReason is not null, link.IsLate);
        if (options.Settings != default)
        {
            connection.Apply(options.Settings);
        }

        var learner = new LearnerProgram(options, headset, live, _mirror, link.Participant, files, progress, clock)
        {
            Role = role,
            Geometry = new KitGeometry(scenario),
            Resumes = link.IsLate,
            Judgment = () => Task.FromResult(ClosingTexts.AtHost),
        };
        return learner.Play(connection, cancellation);
    }

    private void Await(StreamClient link, Func<bool> isThere, CancellationToken cancellation)
    {
        while (!isThere())
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

    private void Apply(in RecordEnvelope record)
    {
        if (record.TryRead(out StateHashRecord hash))
        {
            (_lastHash, _hashes) = (hash.Whole, _hashes + 1);
        }

        _mirror.Apply(record);
    }
}
