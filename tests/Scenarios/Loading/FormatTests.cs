using VRLab.Core;

namespace VRLab.Scenarios.Tests.Loading;

/// <summary>Older forms of the format are read as they were meant, newer ones refused.</summary>
public sealed class FormatTests
{
    private const string Format = "format: 2\n";

    [TestCase("")]
    [TestCase("format: 1\n")]
    public void What_was_written_as_initial_is_read_as_initially(string format)
    {
        using var folder = new ScenarioFolder();
        folder.Replace("scenario.yaml", Format, format);
        folder.Replace("scene.yaml", "turns: 1.5, initially: 1", "turns: 1.5, initial: 0.75");

        SceneObject valve = ScenarioLoader.Load(folder.Folder).Objects.First(item => item.Interaction is ValveInteraction { InitialPosition: 0.75 });
        Assert.That(valve.Id.Name, Does.EndWith("-valve"));
    }

    [Test]
    public void The_newest_form_has_one_word_for_it()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("scene.yaml", "turns: 1.5, initially: 1", "turns: 1.5, initial: 1");

        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;
        Assert.That(problem.Message, Does.Match(@"scene\.yaml:\d+:\d+: 'valve' has no key 'initial'\. Did you mean 'initially'\?"));
    }

    [Test]
    public void A_newer_form_is_refused_with_its_place_and_what_to_do()
    {
        using var folder = new ScenarioFolder();
        (int line, _) = folder.Replace("scenario.yaml", Format, $"format: {ScenarioFormat.Newest + 1}\n");

        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;
        Assert.That(problem.Message, Does.StartWith($"scenario.yaml:{line}:9: this scenario is written in format {ScenarioFormat.Newest + 1}"));
        Assert.That(problem.Remedy, Does.Contain("Update VRLab"));
    }

    [TestCase("two")]
    [TestCase("0")]
    [TestCase("[2]")]
    public void A_form_that_is_no_number_is_refused(string format)
    {
        using var folder = new ScenarioFolder();
        folder.Replace("scenario.yaml", Format, $"format: {format}\n");

        Assert.That(() => ScenarioLoader.Load(folder.Folder), Throws.TypeOf<ProblemException>().With.Message.Contains("'format' needs a whole number"));
    }
}
