using VRLab.Core;

namespace VRLab.Scenarios.Tests.Loading;

/// <summary>Every kind of mistake gets a message with its place and what to do.</summary>
public sealed class LoaderProblems
{
    [TestCase("chapters.yaml", "pressed: stop-button", "pressed: stop-buton", 9, "there is no button 'stop-buton'. Did you mean 'stop-button'?")]
    [TestCase("chapters.yaml", "after: [check-readings, goggles, gloves]", "after: [check-readings, gogles]", 24, "there is no step 'gogles'. Did you mean 'goggles'?")]
    [TestCase("chapters.yaml", "expected: 12 s", "expected: 12", 10, "'expected' needs a number with a unit (s, min), found '12'.")]
    [TestCase("chapters.yaml", "expected: 12 s", "expected: 12 mm", 10, "'expected' needs a number with a unit (s, min), found '12 mm'.")]
    [TestCase("chapters.yaml", "at-most: 0.05 }", "at-most: 5 }", 9, "'at-most' must be 0 to 1 (in SI units), found '5'.")]
    [TestCase("chapters.yaml", "control: discharge-valve", "control: padlock", 9, "there is no control (valve, lever or button) 'padlock'. Known: discharge-valve, isolator, start-button, stop-button, strainer-cover, suction-valve, vent-valve.")]
    [TestCase("chapters.yaml", "quantity: discharge-pressure", "quantity: discharge-presure", 10, "there is no quantity 'discharge-presure'. Did you mean 'discharge-pressure'?")]
    [TestCase("chapters.yaml", "camera: shut-down", "camera: shutdown", 8, "there is no camera 'shutdown'. Did you mean 'shut-down'?")]
    [TestCase("chapters.yaml", "repeatable: true", "repeatable: yes", 12, "'repeatable' needs true or false, found 'yes'.")]
    [TestCase("chapters.yaml", "focus: goggles", "focuss: goggles", 0, "a step has no key 'focuss'. Did you mean 'focus'?")]
    [TestCase("hazards.yaml", "deducts: 10", "deducts: ten", 9, "'deducts' needs a number, found 'ten'.")]
    [TestCase("hazards.yaml", "covered-by: [unexpected-start]", "covered-by: [unexpected]", 13, "there is no hazard 'unexpected'. Known: dead-heading, dry-running, flooding, load-break, lock-missing, no-ppe, no-try-out, opening-under-pressure, unexpected-start.")]
    [TestCase("scene.yaml", "asset: control-stand", "asset: Control Stand", 7, "'asset' needs a name of lower-case letters, digits and hyphens, found 'Control Stand'.")]
    [TestCase("scene.yaml", "asset: control-stand", "asset: ../stand.glb", 7, "'asset' needs a file within the scenario's folder, like models/pump.glb, found '../stand.glb'.")]
    [TestCase("scene.yaml", "at: [0.2, 0, -1.1]", "at: [0.2, 0]", 4, "'at' needs three numbers in meters, [x, y, z], found a list.")]
    [TestCase("scene.yaml", "in: skid", "in: skit", 4, "there is no object 'skit' before this one. Did you mean 'skid'?")]
    [TestCase("scene.yaml", "initially: dirty-basket", "initially: padlock", 11, "the socket does not accept 'padlock'; add it to 'accepts'.")]
    [TestCase("scene.yaml", "slot: head", "slot: nose", 6, "'slot' needs head or hands, found 'nose'.")]
    [TestCase("scene.yaml", "grab: { mass: 250 g }", "limit-reason: { zh: 易损, en: Delicate }\n    grab: { mass: 250 g }", 14, "only what has a 'force-limit' or a 'torque-limit' can say why.")]
    [TestCase("scene.yaml", "\"@tag-name\"", "\"@tag-nam\"", 0, "there is no text 'tag-nam'. Did you mean 'tag-name'?")]
    [TestCase("scenario.yaml", "model: pump-skid", "model: pump-kid", 7, "there is no process model 'pump-kid'. Did you mean 'pump-skid'?")]
    [TestCase("scenario.yaml", "vessel-level: 2.5 m", "vessel-level: 2.5 bar", 14, "'vessel-level' needs a number with a unit (m, cm, mm), found '2.5 bar'.")]
    [TestCase("scenario.yaml", "vent-diameter: 6 mm", "vent-diametre: 6 mm", 0, "the process model has no key 'vent-diametre'. Did you mean 'vent-diameter'?")]
    [TestCase("texts.yaml", "{ zh: 学员, en: Learner }", "{ zh: 学员 }", 0, "the text 'tag-name' (zh and en) needs the key 'en'.")]
    public void A_mistake_is_named_with_its_place(string file, string old, string replacement, int columnOffset, string message)
    {
        using var folder = new ScenarioFolder();
        (int line, int column) = folder.Replace(file, old, replacement);

        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;

        Assert.That(problem.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(problem.Message.Split('\n').Select(text => text.TrimEnd('\r')), Has.Member($"{file}:{line}:{column + columnOffset}: {message}"));
    }

    [TestCase("scenario.yaml", "time-limit: 15 min", "time-limit: [", "is not valid YAML")]
    [TestCase("scenario.yaml", "time-limit: 15 min", "time-limit: &a x", "anchors and aliases")]
    [TestCase("scenario.yaml", "time-limit: 15 min", "time-limit: !!str x", "tags ('!') are not allowed")]
    [TestCase("scenario.yaml", "time-limit: 15 min", "id: again", "the key 'id' stands here a second time.")]
    [TestCase("scenario.yaml", "hazards.yaml]", "hazard.yaml]", "there is no file 'hazard.yaml'")]
    [TestCase("scenario.yaml", "hazards.yaml]", "../hazards.yaml]", "'parts' needs the name of a .yaml file in the same folder")]
    [TestCase("texts.yaml", "texts:", "rubric:", "the key 'rubric' stands here a second time")]
    public void A_file_that_cannot_be_read_names_the_place(string file, string old, string replacement, string message)
    {
        using var folder = new ScenarioFolder();
        (int line, _) = folder.Replace(file, old, replacement);

        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;

        Assert.That(problem.Message, Does.Match(@"^[a-z]+\.yaml:\d+:\d+: "));
        Assert.That(problem.Message, Does.Contain(message));
        Assert.That(problem.Message, Does.StartWith($"{file}:{line}").Or.StartWith($"{file}:{line + 1}"));
    }

    [Test]
    public void Several_mistakes_are_reported_at_once_in_the_order_of_the_text()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", "expected: 12 s", "expected: long");
        folder.Replace("chapters.yaml", "pressed: stop-button", "pressed: stopp");
        folder.Replace("hazards.yaml", "deducts: 10", "deducts: -1");

        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;

        Assert.That(problem.Problem, Does.Contain("has 3 problems:"));
        Assert.That(problem.Problem, Does.Match("(?s)needs a number with a unit.*'stopp'.*'deducts' must be"));
    }

    [Test]
    public void Points_must_add_up()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", "points: 3", "points: 2");

        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;

        Assert.That(problem.Message, Does.Contain("the points of all steps are 99, but the rubric's maximum is 100."));
    }

    [Test]
    public void A_cycle_of_order_is_refused()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", "after: [read-work-order]", "after: [gloves]");

        ProblemException problem = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;

        Assert.That(problem.Message, Does.Contain("the step 'goggles' names 'gloves' in 'after', 'needs' or 'undoes', which must be written before it."));
    }

    [Test]
    public void Nesting_and_size_are_bounded()
    {
        using var folder = new ScenarioFolder();
        folder.Write("texts.yaml", "texts: " + new string('[', 40) + new string(']', 40) + "\n");
        ProblemException deep = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;
        folder.Write("texts.yaml", "texts: {}\n#" + new string('x', SourceReader.MostCharacters));
        ProblemException large = Assert.Throws<ProblemException>(() => ScenarioLoader.Load(folder.Folder))!;

        Assert.That(deep.Message, Does.Contain("nested deeper than 24 levels."));
        Assert.That(large.Message, Does.Contain("the file is larger than 1024 KiB."));
    }

    [Test]
    public void A_missing_folder_and_an_unknown_scenario_are_named()
    {
        ProblemException missing = Assert.Throws<ProblemException>(() => ScenarioLoader.Load("no/such/folder"))!;
        ProblemException unknown = Assert.Throws<ProblemException>(() => ScenarioLibrary.Delivered.Find("pump-lokout"))!;

        Assert.That(missing.Message, Is.EqualTo("There is no scenario folder 'no/such/folder'. Name a folder that holds a scenario.yaml."));
        Assert.That(unknown.Message, Does.Contain("'pump-lokout'").And.EndWith("Did you mean 'pump-lockout'?"));
    }

    /// <summary>Whatever stands in a file, the loader answers with a problem or a scenario, never with another exception.</summary>
    [Test]
    public void Damaged_text_never_breaks_the_reader()
    {
        string text = File.ReadAllText(Path.Combine(ScenarioLibrary.Delivered.Folder, "pump-lockout", "scenario.yaml"));
        var random = new DeterministicRandom(20260);
        const string Damage = "[]{}:,-#&*!|>'\"%@` \n\t\0x";
        int refused = 0;
        for (int round = 0; round < 2000; round++)
        {
            char[] damaged = text.ToCharArray();
            for (int i = random.NextInt32(4); i >= 0; i--)
            {
                damaged[random.NextInt32(damaged.Length)] = Damage[random.NextInt32(Damage.Length)];
            }

            string cut = new string(damaged)[..(damaged.Length - random.NextInt32(damaged.Length / 2))];
            try
            {
                SourceReader.Read("scenario.yaml", cut);
            }
            catch (ProblemException)
            {
                refused++;
            }
        }

        Assert.That(refused, Is.InRange(200, 1999));
    }

    [Test]
    public void Empty_files_are_refused()
    {
        using var folder = new ScenarioFolder();
        folder.Write("texts.yaml", "");

        Assert.That(() => ScenarioLoader.Load(folder.Folder), Throws.TypeOf<ProblemException>().With.Message.StartsWith("texts.yaml:1:1: expected keys and values"));
    }
}
