using VRLab.Cli;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;
using VRLab.VirtualLearner;

namespace VRLab.Session.Tests.Team;

/// <summary>A drill for a team of two: the lead calls, the mate switches, the lead sees that it was done and signs off.</summary>
internal sealed class TeamDrill : IDisposable
{
    private const string Text = """
        id: two-hands
        version: "1.0"
        name: { zh: 两人配合, en: Two at work }
        summary: { zh: 两人配合, en: Two at work }
        time-limit: 5 min
        process:
          model: compartment-fire
          inputs:
            ignited: { value: 0 }
            agent: { value: 0 }
            squeeze: { value: 0 }
            aim: { value: 0 }
            power: { control: switch }
            door: { value: 0 }
            new-extinguisher: { value: 0 }
        rubric: { maximum: 100, pass: 60, out-of-order: 50 %, repeated: 25 %, overtime: 25 % }
        roles:
          - { id: lead, name: { zh: 组长, en: Lead }, objective: { zh: 指挥, en: Lead }, start: left }
          - { id: mate, name: { zh: 组员, en: Mate }, objective: { zh: 操作, en: Switch }, start: right }
        room: { asset: pump-hall, parameters: { width: "7", depth: "6", height: "3.2" } }
        start-poses:
          - { name: left, at: [-1.2, 0, 0.6] }
          - { name: right, at: [1.2, 0, 0.6] }
        cameras:
          - { name: overview, at: [0, 2.3, 2.7], look-at: [0, 0.9, -1.6], field-of-view: 74 deg }
        objects:
          - { id: desk-left, name: { zh: 左台, en: Left stand }, asset: gym-station, at: [-1.4, 0, -1.4] }
          - { id: desk-right, name: { zh: 右台, en: Right stand }, asset: gym-station, at: [1.4, 0, -1.4] }
          - { id: call, name: { zh: 呼叫, en: Call }, asset: push-button, in: desk-left, at: [-0.15, 1.15, -0.14], button: { travel: 6 mm } }
          - { id: sign, name: { zh: 签字, en: Sign }, asset: push-button, in: desk-left, at: [0.15, 1.15, -0.14], button: { travel: 6 mm } }
          - { id: switch, name: { zh: 开关, en: Switch }, asset: motor-isolator, in: desk-right, at: [0, 1.15, -0.14], lever: { from: 0 deg, to: 90 deg, initially: 0, friction: 0.5 Nm, detents: [0, 1] } }
        texts: {}
        chapters:
          - id: work
            title: { zh: 工作, en: Work }
            camera: overview
            steps:
              - { id: call-out, title: { zh: 呼叫, en: Call }, prompt: { zh: 呼叫, en: Call }, hint: { zh: 按, en: Press }, when: { pressed: call }, focus: call, expected: 5 s, time-limit: 60 s, points: 30, role: lead, abilities: [lead] }
              - { id: switch-on, title: { zh: 合闸, en: Switch on }, prompt: { zh: 合闸, en: Switch on }, hint: { zh: 推, en: Push }, when: { control: switch, at-least: 0.9 }, after: [call-out], focus: switch, expected: 10 s, time-limit: 60 s, points: 40, role: mate, abilities: [mate], talk: { by: lead, order: { zh: 合闸, en: Switch it on }, answer: { zh: 明白，合闸, en: Switching on }, report: { zh: 已合闸, en: It is on } } }
              - { id: sign-off, title: { zh: 签字, en: Sign off }, prompt: { zh: 签字, en: Sign off }, hint: { zh: 按, en: Press }, when: { all: [{ pressed: sign }, { by-others-than: lead, did: { control: switch, at-least: 0.9 } }] }, after: [switch-on], focus: sign, expected: 5 s, time-limit: 60 s, points: 30, role: lead, abilities: [lead] }
        hazards:
          - { id: unasked, name: { zh: 擅自合闸, en: Switched unasked }, when: { all: [{ by: mate, did: { control: switch, at-least: 0.9 } }, { not: { done: call-out } }] }, deducts: 10, cause: switch, warning: { zh: 等待命令, en: Wait for the call }, explanation: { zh: 未得命令不得合闸。, en: Nobody switches without the call. }, provoke: { omit: [call-out] } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("vrlab-team-").FullName;

    private const string SignOff = "      - { id: sign-off";
    private const string HandNote = "      - { id: hand-note, title: { zh: 递交, en: Hand over }, prompt: { zh: 递交, en: Hand it over }, hint: { zh: 递, en: Hold it out }, when: { handed: note, from: mate, to: lead }, after: [switch-on], focus: note, expected: 10 s, time-limit: 60 s, points: 30, role: mate, abilities: [mate] }\nhazards:";
    private const string Note = """
          - { id: desk, name: { zh: 课桌, en: Desk }, asset: student-desk, at: [1.2, 0, 1.9] }
          - { id: note, name: { zh: 记录, en: Note }, asset: clipboard, in: desk, at: [0, 0.765, 0], pitch: -90 deg, grab: { mass: 0.3 kg } }
        texts: {}
        """;

    /// <param name="handsOver">The last step is not the lead's signature: the mate hands a note to the lead.</param>
    public TeamDrill(bool handsOver = false)
    {
        string scenario = Path.Combine(_folder, "two-hands");
        Directory.CreateDirectory(scenario);
        File.WriteAllText(Path.Combine(scenario, "scenario.yaml"), handsOver ? WithHandOver() : Text);
        Scenario = ScenarioLoader.Load(scenario);
    }

    private static string WithHandOver()
    {
        int from = Text.IndexOf(SignOff, StringComparison.Ordinal);
        int to = Text.IndexOf("hazards:", StringComparison.Ordinal);
        return (Text[..from] + HandNote + Text[(to + "hazards:".Length)..]).Replace("texts: {}", Note, StringComparison.Ordinal);
    }

    public Scenario Scenario { get; }

    /// <summary>Two virtual learners play it in one session; the order in which they join decides nothing but their numbers.</summary>
    public RecordList Play(string[] roles, params string[] faults)
    {
        string file = Path.Combine(_folder, $"{Guid.NewGuid():n}.vrs");
        using (RecordingWriter writer = RecordingWriter.Create(file, TimeProvider.System))
        {
            var mirror = new SessionMirror();
            var host = new SessionHost(Scenario, new SessionOptions("test", 3, ScenarioMode.Practice, 0, "test"), new TeeSink(writer, new MirrorFeed(mirror)));
            var team = new SessionTeam(host);
            LearnerFault[] made = [.. faults.Select(fault => LearnerFault.Parse(fault, Scenario))];
            foreach (string role in roles)
            {
                AddMate(host, team, mirror, role, made);
            }

            while (!host.IsFinished && host.Tick < 90 * SimulationTime.TicksPerSecond)
            {
                Between?.Invoke(host);
                team.Submit();
                host.Step();
            }

            host.End("completed");
        }

        using RecordingReader reader = RecordingReader.Open(file);
        RecordList records = RecordList.From(reader);
        using RecordingReader again = RecordingReader.Open(file);
        LastReplay = SessionReplayer.Replay(Scenario, again);
        return records;
    }

    public void AddMate(SessionHost host, SessionTeam team, SessionMirror mirror, string role, params LearnerFault[] faults)
    {
        ParticipantId participant = host.Join(role, role, "none", "auto");
        var talk = new TeamTalk(Scenario, mirror, participant, role, Language.English);
        var player = new VirtualLearner.VirtualLearner(Scenario, new KitGeometry(Scenario).Of, faults, mirror, participant, part: new LearnerPart(role, 0, [])) { Talk = talk };
        team.Add(participant, player.Next, role == Silent ? null : talk.TrySay);
    }

    public ReplayResult? LastReplay { get; private set; }

    /// <summary>The role that says nothing, as a person may.</summary>
    public string? Silent { get; init; }

    /// <summary>Called before each tick.</summary>
    public Action<SessionHost>? Between { get; init; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
