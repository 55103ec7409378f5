using VRLab.Core;
using VRLab.Interface.Tests.Support;

namespace VRLab.Interface.Tests;

/// <summary>The learner's own menu and the file that keeps what they chose.</summary>
public sealed class MenuTests
{
    private readonly LearnerMenu _menu = new();
    private string _folder = "";

    private static IEnumerable<string> Settings =>
        new LearnerMenu().Definition.Widgets.Where(widget => widget is ChoiceWidget or ToggleWidget or SliderWidget).Select(widget => widget.Id);

    [SetUp]
    public void MakeAFolder() => _folder = Directory.CreateTempSubdirectory("vrlab-menu-").FullName;

    [TearDown]
    public void RemoveTheFolder() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(Settings))]
    public void Each_setting_says_what_the_preferences_say_and_changes_them(string id)
    {
        int number = _menu.Definition.Find(id);
        _menu.Show(LearnerPreferences.Standard);
        foreach (double value in ValuesOf(_menu.Definition.Widgets[number]))
        {
            LearnerPreferences changed = _menu.Change(LearnerPreferences.Standard, number, value).Bounded();
            _menu.Show(changed);
            Assert.That(_menu.Logic.State.ValueOf(number), Is.EqualTo(value));
            Assert.That(Kept(changed), Is.EqualTo(changed));
        }
    }

    [Test]
    public void Every_page_has_room_for_its_content() => Assert.That(_menu.Logic.Layout.OverflowMeters, Is.Zero);

    [Test]
    public void A_learner_can_read_what_they_are_there_to_do()
    {
        var menu = new LearnerMenu(task: SampleTasks.Team);
        string[] said = [.. menu.Definition.Widgets.OfType<LabelWidget>().Select(label => label.Text.English)];
        Assert.That(said, Is.SupersetOf(new[] { SampleTasks.Team.Order!.Value.English, "Tools: Powder extinguisher, Class register", "Your role: Evacuation guide", SampleTasks.Team.Role!.Value.Objective.English }));
        Assert.That(menu.Logic.Layout.OverflowMeters, Is.Zero);
    }

    [Test]
    public void Where_nothing_is_said_of_a_task_there_is_no_page_for_it() =>
        Assert.That(new LearnerMenu(task: new LearnerTask(null, [], null)).Definition.Widgets, Has.Count.EqualTo(_menu.Definition.Widgets.Count));

    [Test]
    public void The_menu_goes_home_to_its_first_page_with_no_question_open()
    {
        var user = new PanelUser(_menu.Definition);
        user.Press(LearnerMenu.Pages, 2);
        Assert.That(user.ValueOf(LearnerMenu.Pages), Is.EqualTo(2));
        _menu.AskToLeave(true);
        _menu.GoHome();
        Assert.That(_menu.Logic.Layout.TryFind(_menu.Definition.Find(LearnerMenu.Continue), out _));
        Assert.That(_menu.Logic.Layout.OpenDialog, Is.EqualTo(-1));
    }

    [Test]
    public void Without_a_file_the_standard_holds() =>
        Assert.That(PreferencesFile.Read(Path.Combine(_folder, "none.json")), Is.EqualTo(LearnerPreferences.Standard));

    [Test]
    public void Numbers_beyond_their_range_are_brought_into_it()
    {
        LearnerPreferences read = Written("""{ "textFactor": 40, "volume": -1, "session": { "hands": "leftOnly", "dwellSeconds": 1e9 } }""");
        Assert.That((read.TextFactor, read.Volume, read.Session.DwellSeconds), Is.EqualTo((1.5f, 0f, 10f)));
        Assert.That(read.Session.Hands, Is.EqualTo(HandUse.LeftOnly));
    }

    [TestCase("{")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("""{ "palette": "mauve" }""")]
    [TestCase("""{ "tint": "standard" }""")]
    public void A_file_that_is_no_preferences_is_refused_by_its_name(string text)
    {
        ProblemException problem = Assert.Throws<ProblemException>(() => Written(text));
        Assert.That(problem.Message, Does.Contain("settings.json"));
        Assert.That(problem.Remedy, Does.Contain("delete it"));
    }

    private static IEnumerable<double> ValuesOf(Widget widget) => widget switch
    {
        ChoiceWidget choice => Enumerable.Range(0, choice.Options.Count).Select(index => (double)index),
        SliderWidget slider => [slider.Minimum, slider.Maximum],
        _ => [1.0, 0.0],
    };

    private LearnerPreferences Written(string text)
    {
        string path = Path.Combine(_folder, "settings.json");
        File.WriteAllText(path, text);
        return PreferencesFile.Read(path);
    }

    private LearnerPreferences Kept(LearnerPreferences preferences)
    {
        string path = Path.Combine(_folder, "new", "settings.json");
        PreferencesFile.Write(path, preferences);
        return PreferencesFile.Read(path);
    }
}
