using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Session.Tests.Host;

/// <summary>A lamp, a padlock in its tray, a timer, and a fault that touches all of them; a learner who stands there and may go to the safe place.</summary>
internal sealed class FaultDrill : IDisposable
{
    public static readonly FaultId Alarm = new("alarm");
    public static readonly ObjectId Lamp = new("lamp");
    public static readonly ObjectId Tray = new("tray");
    public static readonly StepId Waited = new("waited");

    private const string Text = """
        format: 2
        id: faulted
        version: "1.0"
        name: { zh: 故障, en: Faults }
        summary: { zh: 故障, en: Faults }
        time-limit: 3 min
        process: { model: compartment-fire, inputs: { ignited: { value: 0 }, agent: { value: 0 }, squeeze: { value: 0 }, aim: { value: 0 }, power: { value: 1 }, door: { value: 0 }, new-extinguisher: { value: 0 } } }
        rubric: { maximum: 100, pass: 60, out-of-order: 50 %, repeated: 25 %, overtime: 25 % }
        room: { asset: pump-hall, parameters: { width: "7", depth: "6", height: "3.2" } }
        start-poses: [{ name: learner, at: [0, 0, 1] }]
        cameras: [{ name: overview, at: [0, 2.3, 2.7], look-at: [0, 0.9, -1.6], field-of-view: 74 deg }]
        objects:
          - { id: lamp, name: { zh: 灯, en: Lamp }, asset: button-box, parameters: { label: "H-1" }, at: [0, 1.15, -0.14] }
          - { id: bench, name: { zh: 台, en: Bench }, asset: workbench, at: [-2, 0, 0.6], yaw: 90 deg }
          - { id: tray, name: { zh: 盘, en: Tray }, asset: parts-tray, in: bench, at: [-0.3, 0.85, 0.1], socket: { radius: 18 cm, accepts: [block], initially: block } }
          - { id: block, name: { zh: 块, en: Block }, asset: padlock, in: bench, at: [0.1, 0.862, 0.1], pitch: -90 deg, grab: { mass: 250 g } }
        timers: [since-alarm]
        faults:
          - { id: alarm, name: { zh: 报警, en: Alarm }, do: [{ light: lamp }, { highlight: lamp }, { start-timer: since-alarm }, { remove: block }] }
        chapters:
          - id: work
            title: { zh: 工作, en: Work }
            camera: overview
            steps:
              - { id: waited, title: { zh: 等待, en: Wait }, prompt: { zh: 等待, en: Wait }, hint: { zh: 等, en: Wait }, when: { timer: since-alarm, for: 1 s }, focus: lamp, expected: 5 s, time-limit: 60 s, points: 50, abilities: [waiting] }
              - { id: rest, title: { zh: 结束, en: End }, prompt: { zh: 结束, en: End }, hint: { zh: 等, en: Wait }, when: { timer: since-alarm, for: 100 s }, focus: lamp, expected: 5 s, time-limit: 60 s, points: 50, abilities: [waiting] }
        hazards: []
        texts: {}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("vrlab-faults-").FullName;

    public FaultDrill()
    {
        File.WriteAllText(Path.Combine(_folder, "scenario.yaml"), Text);
        Scenario = ScenarioLoader.Load(_folder);
    }

    public Scenario Scenario { get; }

    public static SessionOptions Options { get; } = new("test", 3, ScenarioMode.Exam, 0, "test");

    /// <summary>Some ticks of somebody who stands; the first of them says the word.</summary>
    public static void Stand(SessionHost host, ParticipantId learner, long ticks, LearnerCommand word = LearnerCommand.None)
    {
        for (long tick = 0; tick < ticks; tick++)
        {
            var hand = new HandInput(true, Pose.At(0.3f, 1.2f, -0.3f), Pose.At(0.3f, 1.2f, -0.3f), 0f, 0f, Vector2.Zero, HandButtons.None);
            host.Submit(learner, new LearnerInput(Pose.At(0f, 1.6f, 0f), hand, hand, IsFocused: true) { Command = tick == 0 ? word : LearnerCommand.None });
            host.Step();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
