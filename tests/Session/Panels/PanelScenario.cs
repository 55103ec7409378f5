using VRLab.Scenarios;

namespace VRLab.Session.Tests.Panels;

/// <summary>The delivered drill with a screen before the learner, in a temporary folder.</summary>
internal sealed class PanelScenario : IDisposable
{
    private const string Screen = """

          - id: desk
            name: { zh: 操作屏, en: Desk screen }
            asset: panel-frame
            parameters: { width: "0.4", height: "0.3" }
            at: [-1.0, 1.4, 0.6]
            panel:
              width: 40 cm
              height: 30 cm
              content:
                - title: { zh: 交接, en: Handover }
                - button: { id: sign-off, text: { zh: 签字, en: Sign off }, role: primary }
                - slider: { id: dial, text: { zh: 设定, en: Setting }, from: 0, to: 10, step: 1, initially: 5 }
                - value: { quantity: discharge-pressure, text: { zh: 压力, en: Pressure }, unit: bar, high: 4 }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("vrlab-panels-").FullName;

    public PanelScenario()
    {
        string drill = Path.Combine(ScenarioLibrary.Delivered.Folder, "pump-lockout");
        foreach (string file in Directory.EnumerateFiles(drill, "*.yaml"))
        {
            string text = File.ReadAllText(file);
            bool isScene = Path.GetFileName(file) == "scene.yaml";
            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(file)), isScene ? text.TrimEnd() + "\n" + Screen : text);
        }

        Scenario = ScenarioLoader.Load(_folder);
    }

    public Scenario Scenario { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
