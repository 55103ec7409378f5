using System.Globalization;
using System.Text;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>
/// Writes and loads a scenario of many steps, to measure the checker by: stations with a valve, a button, and a plug that its socket takes only
/// while the valve is open. Ten stations make a chapter; within one the learner is free where to begin. The pump's process runs with it.
/// </summary>
public static class LongScenario
{
    private const int StepsPerStation = 4;
    private const int StationsPerChapter = 10;
    private const int MostHazards = 5;

    /// <param name="steps">How many steps; a multiple of four.</param>
    public static Scenario Make(int steps)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"long-{Guid.NewGuid():n}");
        Directory.CreateDirectory(folder);
        try
        {
            File.WriteAllText(Path.Combine(folder, "scenario.yaml"), Write(steps / StepsPerStation));
            return ScenarioLoader.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(int stations)
    {
        var text = new StringBuilder(Head);
        text.Append("objects:\n");
        Append(text, stations, Objects);
        text.Append("effects:\n");
        Append(text, stations, k => $"  - {{ block: socket-{k}, while: {{ control: valve-{k}, at-most: 0.5 }} }}\n");
        text.Append("hazards:\n");
        Append(text, Math.Min(MostHazards, stations), Hazard);
        text.Append("chapters:\n");
        string points = (100.0 / (stations * StepsPerStation)).ToString("0.####", CultureInfo.InvariantCulture);
        Append(text, stations, k => Chapter(k) + Steps(k, points));
        return text.ToString();
    }

    private static void Append(StringBuilder text, int count, Func<int, string> write)
    {
        for (int k = 0; k < count; k++)
        {
            text.Append(write(k));
        }
    }

    private static string Objects(int k) => $$"""
          - { id: valve-{{k}}, name: { zh: 阀门 {{k}}, en: Valve {{k}} }, asset: gate-valve, at: [{{k}}, 1, 0], valve: { turns: 1, initially: 0, friction: 0.5 Nm } }
          - { id: button-{{k}}, name: { zh: 按钮 {{k}}, en: Button {{k}} }, asset: start-stop, at: [{{k}}, 1, 0.3], button: { travel: 5 mm } }
          - { id: plug-{{k}}, name: { zh: 插头 {{k}}, en: Plug {{k}} }, asset: padlock, at: [{{k}}, 1, 0.5], grab: { mass: 0.2 kg } }
          - { id: socket-{{k}}, name: { zh: 插座 {{k}}, en: Socket {{k}} }, asset: lock-hasp, at: [{{k}}, 1, 0.8], socket: { radius: 6 cm, accepts: [plug-{{k}}] } }

        """;

    private static string Hazard(int k) => $$"""
          - id: dry-{{k}}
            name: { zh: 阀门 {{k}} 未开即启动, en: Started with valve {{k}} closed }
            when: { all: [{ pressed: button-{{k}} }, { control: valve-{{k}}, at-most: 0.5 }] }
            deducts: 5
            cause: button-{{k}}
            warning: { zh: 先开阀门。, en: Open the valve first. }
            explanation: { zh: 设备会干转。, en: The machine runs dry. }
            provoke: { omit: [open-{{k}}] }

        """;

    private static string Chapter(int k) => k % StationsPerChapter != 0 ? "" : $$"""
          - id: part-{{k / StationsPerChapter}}
            title: { zh: 第 {{k / StationsPerChapter}} 部分, en: Part {{k / StationsPerChapter}} }
            camera: overview
            steps:

        """;

    private static string Steps(int k, string points)
    {
        string first = k < StationsPerChapter ? "" : $"look-{(k / StationsPerChapter * StationsPerChapter) - 1}";
        return Step("open", "打开阀门", "Open valve", k, first, $"{{ control: valve-{k}, at-least: 0.9 }}", points)
            + Step("press", "按下按钮", "Press button", k, $"open-{k}", $"{{ pressed: button-{k} }}", points)
            + Step("plug", "插上插头", "Insert plug", k, $"press-{k}", $"{{ object: plug-{k}, in: socket-{k} }}", points)
            + Step("look", "检查阀门", "Check valve", k, $"plug-{k}", $"{{ look-at: valve-{k}, for: 1 s }}", points);
    }

    private static string Step(string verb, string chinese, string english, int k, string after, string when, string points) => $$"""
              - id: {{verb}}-{{k}}
                title: { zh: {{chinese}} {{k}}, en: {{english}} {{k}} }
                prompt: { zh: {{chinese}}。, en: {{english}}. }
                hint: { zh: {{chinese}}。, en: {{english}}. }
                when: {{when}}
                after: [{{after}}]
                focus: valve-{{k}}
                expected: 10 s
                time-limit: 100 s
                points: {{points}}
                repeatable: {{(verb == "look" ? "true" : "false")}}

        """;

    private const string Head = """
        id: long
        version: "1.0"
        name: { zh: 多步骤演练, en: Drill of many steps }
        summary: { zh: 用于测量检查器。, en: To measure the checker by. }
        time-limit: 240 min
        process:
          model: pump-skid
          inputs:
            suction-valve: { value: 1 }
            discharge-valve: { control: valve-0 }
            vent-valve: { value: 0 }
            strainer-cover: { value: 0 }
            strainer: { value: 1 }
            isolator: { value: 1 }
            start: { button: button-0 }
            stop: { value: 0 }
        rubric: { maximum: 100, pass: 80, out-of-order: 50 %, repeated: 25 %, overtime: 25 % }
        room: { asset: pump-hall }
        start-poses: [{ name: learner, at: [0, 0, 2] }]
        cameras: [{ name: overview, at: [0, 2, 3], look-at: [0, 1, 0], field-of-view: 60 deg }]

        """;
}
