using VRLab.Cli;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Session.Tests.Panels;

/// <summary>A panel with all that can be chosen and written on one, and a virtual learner before it.</summary>
internal sealed class WrittenPanel : IDisposable
{
    private const string Text = """
        format: 2
        id: written-panel
        version: "1.0"
        name: { zh: 填写, en: Writing }
        summary: { zh: 填写, en: Writing }
        time-limit: 3 min
        process: { model: compartment-fire, inputs: { ignited: { value: 0 }, agent: { value: 0 }, squeeze: { value: 0 }, aim: { value: 0 }, power: { value: 1 }, door: { value: 0 }, new-extinguisher: { value: 0 } } }
        rubric: { maximum: 100, pass: 60, out-of-order: 50 %, repeated: 25 %, overtime: 25 % }
        room: { asset: pump-hall, parameters: { width: "7", depth: "6", height: "3.2" } }
        start-poses: [{ name: learner, at: [0, 0, 1] }]
        cameras: [{ name: overview, at: [0, 2.3, 2.7], look-at: [0, 0.9, -1.6], field-of-view: 74 deg }]
        objects:
          - id: desk
            name: { zh: 操作屏, en: Screen }
            asset: panel-frame
            parameters: { width: "0.8", height: "0.7" }
            at: [0, 1.35, 0]
            panel:
              width: 80 cm
              height: 70 cm
              content:
                - list: { id: causes, visible: 2, items: [{ zh: 一, en: One }, { zh: 二, en: Two }, { zh: 三, en: Three }, { zh: 四, en: Four }] }
                - field: { id: reading, hint: { zh: 读数, en: Reading }, length: 10 }
                - keyboard: { for: reading }
                - tabs:
                    id: page
                    pages:
                      - { title: { zh: 甲, en: First }, content: [{ note: { zh: 甲, en: First } }] }
                      - { title: { zh: 乙, en: Second }, content: [{ button: { id: hidden, text: { zh: 乙, en: Second } } }] }
        chapters:
          - id: work
            title: { zh: 填写, en: Write }
            camera: overview
            steps:
              - { id: choose, title: { zh: 选择, en: Choose }, prompt: { zh: 选择, en: Choose }, hint: { zh: 选, en: Scroll }, when: { control: causes, at-least: 0.9 }, focus: desk, expected: 5 s, time-limit: 60 s, points: 40, abilities: [reading] }
              - { id: write, title: { zh: 填写, en: Write }, prompt: { zh: 填写, en: Write }, hint: { zh: 写, en: Type }, when: { pressed: reading }, focus: desk, expected: 5 s, time-limit: 60 s, points: 30, abilities: [reading] }
              - { id: turn-page, title: { zh: 翻页, en: Turn }, prompt: { zh: 翻页, en: Turn the page }, hint: { zh: 翻, en: The tab }, when: CONDITION, focus: desk, expected: 5 s, time-limit: 60 s, points: 30, abilities: [reading] }
        hazards: []
        texts: {}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("vrlab-written-").FullName;

    public WrittenPanel(string lastCondition)
    {
        File.WriteAllText(Path.Combine(_folder, "scenario.yaml"), Text.Replace("CONDITION", lastCondition, StringComparison.Ordinal));
        Scenario = ScenarioLoader.Load(_folder);
    }

    public Scenario Scenario { get; }

    /// <summary>Plays it to the end; which steps were performed, and what could not be done.</summary>
    public (string[] Performed, IReadOnlyList<string> Failures) Play()
    {
        var mirror = new SessionMirror();
        var written = new RecordList();
        var host = new SessionHost(Scenario, new SessionOptions("test", 3, ScenarioMode.Practice, 0, "test"), new TeeSink(written, new MirrorFeed(mirror)));
        ParticipantId participant = host.Join("Learner", "learner", "none", "auto");
        var player = new VirtualLearner.VirtualLearner(Scenario, new KitGeometry(Scenario).Of, [], mirror, participant);
        while (!host.IsFinished && !player.IsFinished)
        {
            host.Submit(participant, player.Next());
            host.Step();
        }

        return ([.. written.Where(record => record.Kind == RecordKind.StepPerformed).Select(record => record.Read<StepPerformed>().Step.Name)], player.Failures);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
