using System.Text.RegularExpressions;

namespace VRLab.Architecture.Tests;

/// <summary>A page of the repository never points at a file that is not there.</summary>
public sealed partial class LinkTests
{
    public static IEnumerable<string> Pages => Repository.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal));

    [TestCaseSource(nameof(Pages))]
    public void EveryLinkLeadsToAFile(string page)
    {
        string folder = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!);
        IEnumerable<string> targets = Link().Matches(Repository.Read(page)).Select(m => m.Groups[1].Value);
        Assert.That(targets.Where(t => !Path.Exists(Path.Combine(folder, t))), Is.Empty, $"{page} links to files that are not there");
    }

    /// <summary>The target of a link within the repository, without the anchor.</summary>
    [GeneratedRegex(@"\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
