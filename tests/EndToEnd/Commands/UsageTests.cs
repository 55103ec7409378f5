using VRLab.Cli;
using VRLab.Core;

namespace VRLab.EndToEnd.Tests.Commands;

public sealed class UsageTests
{
    public static IEnumerable<string> Verbs => CommandTree.Create().Subcommands.Select(verb => verb.Name);

    [TestCaseSource(nameof(Verbs))]
    public void Every_verb_explains_itself_with_examples(string verb)
    {
        var help = CommandLine.Run(verb, "--help");
        Assert.That(help.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(help.Output, Does.Contain("Example").And.Contain($"vrlab {verb}"));
    }

    [Test]
    public void The_program_lists_its_verbs_and_exit_codes()
    {
        var help = CommandLine.Run("--help");
        Assert.That(Verbs, Is.All.Matches<string>(verb => help.Output.Contains($"  {verb}")));
        Assert.That(help.Output, Does.Contain("Exit codes: 0 done;"));
    }

    [TestCase("dance")]
    [TestCase("evaluate")]
    [TestCase("evaluate", "a.vrs", "--lang", "de")]
    [TestCase("scenarios", "--color")]
    [TestCase("evaluate", "--jsn")]
    [TestCase("run", "--join", "127.0.0.1:7777", "--exam")]
    [TestCase("run", "--join", "127.0.0.1:7777", "--fault", "omit:goggles")]
    [TestCase("run", "--join", "127.0.0.1:7777", "--learner", "novice")]
    [TestCase("run", "--exam", "--guided")]
    public void Wrong_usage_ends_with_2_and_points_to_help(params string[] arguments)
    {
        var run = CommandLine.Run(arguments);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("--help"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void An_unknown_scenario_ends_with_2_and_the_nearest_name()
    {
        var run = CommandLine.Run("scenarios", "pump-lokout");
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("Did you mean 'pump-lockout'?"));
    }

    [TestCase("en", "Put on goggles", "Hazards")]
    [TestCase("zh-CN", "戴护目镜", "险情")]
    public void A_scenario_is_told_in_the_language_asked_for(string language, string step, string hazards)
    {
        var run = CommandLine.Run("scenarios", "pump-lockout", "--lang", language);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(run.Output, Does.Contain("goggles ").And.Contain(step).And.Contain(hazards).And.Contain("opening-under-pressure"));
    }

    [Test]
    public void Doctor_names_what_it_looked_at_and_its_exit_code_says_whether_something_is_missing()
    {
        var run = CommandLine.Run("doctor", "--lang", "en");
        Assert.That(run.Output, Does.Contain("graphics (Vulkan 1.3)").And.Contain("OpenXR runtime").And.Contain("[ok] scenarios: ").And.Contain("gym 1.0, pendulum-g"));
        Assert.That(run.Code, Is.EqualTo(run.Output.Contains("[!!] ") ? ExitCode.EnvironmentLacking : ExitCode.Done));
    }
}
