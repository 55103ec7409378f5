using VRLab.Core;

namespace VRLab.Scenarios.Tests.Loading;

/// <summary>Mistakes on panels are named as all others are.</summary>
public sealed class PanelProblems
{
    private const string Place = "asset: control-stand";

    [Test]
    public void A_panel_is_read_with_its_widgets()
    {
        using ScenarioFolder folder = WithPanel("[ { title: { zh: 甲, en: A } }, { button: { id: sign-off, text: { zh: 乙, en: B } } }, { value: { quantity: flow, text: { zh: 丙, en: C }, unit: m3/h } } ]");
        Interface.PanelDefinition panel = ScenarioLoader.Load(folder.Folder).ObjectOf(new ObjectId("control-stand")).Panel!;
        Assert.That(panel.Find("sign-off"), Is.Positive);
        Assert.That(panel.Widgets.OfType<Interface.ValueWidget>().Single().Shown.Shown(25.0 / 3600.0), Is.EqualTo(25).Within(1e-9));
    }

    [TestCase("[ { buton: { id: a } } ]", "a widget needs one of the keys title, text")]
    [TestCase("[ { button: { id: a, text: { zh: 乙 } } } ]", "needs the key 'en'")]
    [TestCase("[ { button: { id: a, role: red, text: { zh: 乙, en: B } } } ]", "'role' needs normal, primary or danger, found 'red'.")]
    [TestCase("[ { value: { quantity: flow, text: { zh: 乙, en: B }, unit: bar } } ]", "'unit' needs one of m3/s, m3/h, L/min, L/s, found 'bar'.")]
    [TestCase("[ { value: { quantity: flo, text: { zh: 乙, en: B } } } ]", "there is no quantity 'flo'. Did you mean 'flow'?")]
    [TestCase("[ { button: { id: isolator, text: { zh: 乙, en: B } } } ]", "'isolator' is defined a second time")]
    [TestCase("[ { slider: { id: a, text: { zh: 乙, en: B }, from: 3, to: 1 } } ]", "'to' must be greater than 'from'.")]
    [TestCase("[ { steps: { visible: 20 } } ]", "the panel 'control-stand' is 41 cm too low for its content")]
    public void A_mistake_is_named(string content, string message)
    {
        using ScenarioFolder folder = WithPanel(content);
        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;
        Assert.That(problem.Message, Does.Match(@"scene\.yaml:\d+:\d+: ").And.Contain(message));
    }

    private static ScenarioFolder WithPanel(string content)
    {
        var folder = new ScenarioFolder();
        folder.Replace("scene.yaml", Place, $"{Place}\n    panel: {{ width: 50 cm, height: 35 cm, content: {content} }}");
        return folder;
    }
}
