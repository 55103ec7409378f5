using System.Text.RegularExpressions;

namespace VRLab.Architecture.Tests;

/// <summary>The front pages keep up with what the program can do.</summary>
public sealed partial class FrontPageTests
{
    private static IEnumerable<string> Verbs => VerbPattern().Matches(Repository.Read("Tools/Cli/CommandTree.cs")).Select(match => match.Groups[1].Value.ToLowerInvariant());

    private static IEnumerable<string> Scenarios => Repository.Files.Select(file => ScenarioPattern().Match(file)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    [TestCase("README.md")]
    [TestCase("README.zh-CN.md")]
    public void They_name_every_verb(string page)
    {
        Assert.That(Verbs.Count(), Is.GreaterThan(10));
        Assert.That(Verbs.Where(verb => !Regex.IsMatch(Repository.Read(page), $@"^\|.*`{verb}[ `]", RegexOptions.Multiline)), Is.Empty, "each has its row in a table of verbs");
    }

    [TestCase("README.md")]
    [TestCase("README.zh-CN.md")]
    public void They_name_every_scenario(string page)
    {
        Assert.That(Scenarios.Count(), Is.GreaterThan(3));
        Assert.That(Scenarios.Where(id => !Repository.Read(page).Contains($"\n| `{id}` |")), Is.Empty, "each has its row in the table of what can be trained");
    }

    [GeneratedRegex(@"(\w+)Verb\.Create\(\)")]
    private static partial Regex VerbPattern();

    [GeneratedRegex(@"^Scenarios/Library/([^/]+)/scenario\.yaml$")]
    private static partial Regex ScenarioPattern();
}
