using System.Text.RegularExpressions;

namespace VRLab.Architecture.Tests;

/// <summary>What holds for every file that a person wrote.</summary>
public sealed class WrittenTextTests
{
    private const int MaximumLines = 600;

    /// <summary>Put together from pieces, so that this file does not hold what it forbids.</summary>
    private static readonly (Regex Pattern, string Reason)[] Forbidden =
    [
        (new Regex("(?<![\\w.])/(wo" + "rk|ro" + "ot|ho" + "me/\\w+|Us" + "ers)/"), "a path of one machine"),
        (new Regex("nug" + "et\\.org|npm" + "js\\.(org|com)|pypi\\." + "org|rubygems\\." + "org|proxy\\.golang\\." + "org", RegexOptions.IgnoreCase), "the host of a package registry"),
        (new Regex("://[\\w.-]*(arti" + "factory|nex" + "us|regis" + "try|mir" + "ror)[\\w.-]*", RegexOptions.IgnoreCase), "the host of a package registry"),
        (new Regex("#\\s*reg" + "ion"), "a region; split the file instead"),
    ];

    [Test]
    public void HandWrittenFilesStaySmall()
    {
        IEnumerable<string> written = Repository.Files.Where(f => Path.GetExtension(f) is ".cs" or ".glsl" or ".vert" or ".frag" or ".comp" or ".sh" && !IsGenerated(f));
        Assert.That(written.Where(f => Repository.Read(f).AsSpan().Count('\n') >= MaximumLines), Is.Empty);
    }

    [Test]
    public void NothingTiesTheFilesToOneMachine()
    {
        var found = new List<string>();
        foreach (string file in Repository.TextFiles.Where(f => !IsGenerated(f)))
        {
            string text = Repository.Read(file);
            found.AddRange(Forbidden.Where(f => f.Pattern.IsMatch(text)).Select(f => $"{file}: {f.Reason}: {f.Pattern.Match(text).Value}"));
        }

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void EveryTextEndsWithALineAndHasNoCarriageReturns()
    {
        IEnumerable<string> wrong = Repository.TextFiles.Where(f => !IsGenerated(f) && !f.EndsWith(".sln", StringComparison.Ordinal))
            .Where(f => Repository.Read(f) is { Length: > 0 } text && (text.Contains('\r') || !text.EndsWith('\n')));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("LICENSE", "MIT License")]
    [TestCase("THIRD-PARTY-NOTICES.md", "Monado")]
    [TestCase("CONTRIBUTING.md", "./vrlab test")]
    public void TheHouseHasItsPapers(string file, string expected) => Assert.That(Repository.Read(file), Does.Contain(expected));

    [Test]
    public void EveryPackageIsInTheNotices()
    {
        string notices = Repository.Read("THIRD-PARTY-NOTICES.md");
        IEnumerable<string> used = Repository.Projects.Append("Directory.Build.props")
            .SelectMany(p => Regex.Matches(Repository.Read(p), "PackageReference Include=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.That(used.Distinct().Where(p => !notices.Contains(p, StringComparison.Ordinal)), Is.Empty);
    }

    internal static bool IsGenerated(string file) =>
        file.EndsWith(".gen.cs", StringComparison.Ordinal) || file.Contains("/Generated/", StringComparison.Ordinal);
}
