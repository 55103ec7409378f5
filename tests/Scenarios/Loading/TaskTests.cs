using VRLab.Core;

namespace VRLab.Scenarios.Tests.Loading;

/// <summary>What learners are told to do: the work order with its tools, and what each role is there for.</summary>
public sealed class TaskTests
{
    private const string WorkOrder = "work-order: { zh: 更换滤篮。, en: Change the basket. }\ntools: [padlock, lockout-tag]\n";
    private const string Roles = """
        roles:
          - { id: fitter, name: { zh: 钳工, en: Fitter }, objective: { zh: 检修, en: Repair it }, start: learner }
          - { id: watch, name: { zh: 监护人, en: Watch }, objective: { zh: 监护, en: Keep watch }, start: partner }

        """;

    [Test]
    public void A_work_order_names_its_tools_and_is_a_text_like_others()
    {
        Scenario scenario = Load(WorkOrder);
        var text = new LocalizedText("更换滤篮。", "Change the basket.");
        Assert.That((scenario.Procedure.WorkOrder, scenario.Texts["scenario.work-order"]), Is.EqualTo(((LocalizedText?)text, text)));
        Assert.That(scenario.Procedure.Tools.Select(tool => scenario.ObjectOf(tool).Name.English), Is.EqualTo(new[] { "Personal padlock", "Danger tag" }));
    }

    [Test]
    public void A_role_says_what_it_is_there_for_in_both_languages()
    {
        Scenario scenario = Load(Roles);
        Assert.That(scenario.Procedure.Roles.Select(role => (role.Id, role.Objective.Chinese, scenario.Texts[$"role.{role.Id}.objective"].English, role.StartPose)), Is.EqualTo(new[]
        {
            ("fitter", "检修", "Repair it", "learner"), ("watch", "监护", "Keep watch", "partner"),
        }));
    }

    [Test]
    public void Each_delivered_scenario_says_what_is_to_be_done([ValueSource(nameof(Teams))] string id)
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find(id);
        Assert.That(scenario.Procedure.Roles.Select(role => role.Objective).Append(scenario.Procedure.WorkOrder ?? default).SelectMany(text => new[] { text.Chinese, text.English }), Has.All.Not.Empty);
    }

    [TestCase("work-order: { zh: 更换滤篮。 }\n", "'en'")]
    [TestCase("tools: [padlok]\n", "Did you mean 'padlock'?")]
    [TestCase("roles:\n  - { id: fitter, name: { zh: 钳工, en: Fitter }, start: learner }\n", "'objective'")]
    [TestCase("roles:\n  - { id: fitter, name: { zh: 钳工, en: Fitter }, objective: { zh: 检修, en: Repair }, start: lerner }\n", "Did you mean 'learner'?")]
    public void Mistakes_are_named(string text, string message) =>
        Assert.That(() => Load(text), Throws.TypeOf<ProblemException>().With.Message.Contains(message));

    public static IEnumerable<string> Teams => ScenarioLibrary.Delivered.Ids.Where(id => id is not ("gym" or "pump-lockout"));

    private static Scenario Load(string text)
    {
        using var folder = new ScenarioFolder();
        folder.Write("more.yaml", text);
        folder.Replace("scenario.yaml", "hazards.yaml]", "hazards.yaml, more.yaml]");
        return ScenarioLoader.Load(folder.Folder);
    }
}
