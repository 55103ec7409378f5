using System.Text.RegularExpressions;

namespace VRLab.Architecture.Tests;

/// <summary>The page of what learners can do names tests that exist, and no row goes without.</summary>
public sealed partial class AbilityPageTests
{
    private const string Page = "Scenarios/Library/gym/README.md";

    private static IEnumerable<string> Rows => Repository.Read(Page).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| What |", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal));

    [Test]
    public void Every_row_names_a_test() => Assert.That(Rows.Where(row => !NamedTest().IsMatch(row)), Is.Empty);

    [Test]
    public void Every_test_that_is_named_exists()
    {
        string[] named = [.. NamedTest().Matches(Repository.Read(Page)).Select(match => match.Groups[1].Value).Distinct()];
        Assert.That(named, Has.Length.GreaterThan(40));
        Assert.That(named.Except(Written()), Is.Empty);
    }

    /// <summary>All tests of the repository as <c>Class.Method</c>; a class of tests has its file.</summary>
    private static HashSet<string> Written() =>
    [
        .. Repository.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Method().Matches(Repository.Read(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}")),
    ];

    [GeneratedRegex(@"`(\w+\.\w+)`(?= `| \|)")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Method();
}
