using VRLab.Cli;
using VRLab.Scenarios;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>A scenario's folder is looked at while a session runs: what is saved comes in, once, or says what is wrong with it.</summary>
public sealed class ScenarioWatchTests
{
    private string _folder = "";

    [SetUp]
    public void CopyDrill()
    {
        _folder = Directory.CreateTempSubdirectory("vrlab-watch-").FullName;
        foreach (string source in Directory.EnumerateFiles(ScenarioLibrary.Delivered.Find("pump-lockout").Identity.Folder, "*.yaml"))
        {
            File.Copy(source, Path.Combine(_folder, Path.GetFileName(source)));
        }
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void What_is_saved_comes_in_and_what_is_wrong_names_its_place()
    {
        using var watch = new ScenarioWatch(ScenarioLoader.Load(_folder), TimeProvider.System);

        Edit("title: { zh: 戴护目镜, en: Put on goggles }", "title: { zh: 戴上护目镜, en: Goggles on }");
        Assert.That(Taken(watch).Scenario?.Steps[1].Title.English, Is.EqualTo("Goggles on"));

        Edit("focus: goggles", "focuss: goggles");
        Assert.That(Taken(watch).Problem?.Message, Does.Match(@"chapters\.yaml:\d+:\d+: a step has no key 'focuss'"));

        Edit("focuss: goggles", "focus: goggles");
        Assert.That(Taken(watch).Scenario?.Steps[1].Title.English, Is.EqualTo("Goggles on"));
        Assert.That(watch.TryTake(out _), Is.False);
    }

    [Test]
    public void A_folder_that_is_gone_is_told_of_and_nothing_ends()
    {
        using var watch = new ScenarioWatch(ScenarioLoader.Load(_folder), TimeProvider.System);
        Directory.Move(_folder, _folder + "-away");
        Assert.That(Taken(watch).Problem?.Message, Does.Contain("cannot be read any more"));
        Directory.Move(_folder + "-away", _folder);
        Edit("title: { zh: 戴护目镜, en: Put on goggles }", "title: { zh: 戴上护目镜, en: Goggles on }");
        Assert.That(Taken(watch).Scenario?.Steps[1].Title.English, Is.EqualTo("Goggles on"));
    }

    private void Edit(string old, string replacement)
    {
        string path = Path.Combine(_folder, "chapters.yaml");
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static ScenarioEdit Taken(ScenarioWatch watch)
    {
        ScenarioEdit? taken = null;
        Assert.That(() => taken is not null || watch.TryTake(out taken), Is.True.After(10_000, 20));
        return taken!;
    }
}
