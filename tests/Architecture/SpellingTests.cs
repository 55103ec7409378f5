using System.Text.RegularExpressions;

namespace VRLab.Architecture.Tests;

/// <summary>One spelling everywhere, the American one, so that a search for a word finds all its places.</summary>
public sealed partial class SpellingTests
{
    /// <summary>Names of others keep their own spelling, and this file holds what it forbids.</summary>
    private static readonly string[] KeepTheSpellingOfOthers = ["THIRD-PARTY-NOTICES.md", "tests/Architecture/SpellingTests.cs"];

    [Test]
    public void WordsAreSpelledTheAmericanWay()
    {
        var found = new List<string>();
        foreach (string file in Repository.TextFiles.Where(f => !WrittenTextTests.IsGenerated(f) && !KeepTheSpellingOfOthers.Contains(f)))
        {
            found.AddRange(British().Matches(Repository.Read(file)).Select(m => $"{file}: {m.Value}"));
        }

        Assert.That(found, Is.Empty);
    }

    [TestCase("The centre of mass", "centre")]
    [TestCase("SafetyColours", "Colours")]
    [TestCase("two millimetres", "millimetres")]
    [TestCase("it was normalised", "normalised")]
    public void BritishFormsAreFound(string text, string expected) => Assert.That(British().Match(text).Value, Is.EqualTo(expected));

    [TestCase("SafetyRed, LongNormalIsFound, otherwise, precise, a noise, exercises and a parameter")]
    [TestCase("the center's color, in meters, normalized")]
    public void OtherWordsAreLeftAlone(string text) => Assert.That(British().IsMatch(text), Is.False);

    [GeneratedRegex(
        """
        \b([Mm]illi|[Cc]enti|[Kk]ilo)?metres?\b | (?<![a-z])[Mm]etres?(?![a-z]) | [Cc]entre(s|d)?(?![a-z]) | [Cc]olour(s|ed|ing)? | \b[Gg]rey | \b[Ll]itres?\b | \b[Ff]ibres?\b |
        [Bb]ehaviours? | [Nn]eighbour\w* | \b[Ff]avour\w* | \b[Cc]atalogues?\b | \b[Tt]owards\b | \b[Ll]icences?\b | \b[Aa]rtefacts?\b | \b[Jj]udgement |
        ([Mm]odel|[Ll]abel|[Tt]ravel|[Cc]ancel|[Ss]ignal)l(ed|ing)\b | \b[Ww]hilst\b | \b[Aa]nalys(e|ed|ing)\b | \b[Dd]efence\b |
        ([Nn]ormal|[Ll]ocal|[Ii]nitial|[Oo]ptim|[Rr]ecogn|[Oo]rgan|[Ss]ynchron|[Ss]erial|[Qq]uant|[Vv]isual|[Ss]ynthes|[Mm]inim|[Mm]axim|[Rr]andom|[Rr]aster|[Ss]tabil|[Pp]ressur|[Ss]ummar|[Ee]mphas|[Gg]eneral|[Ss]pecial|[Rr]eal|[Uu]til)is(e|es|ed|er|ing|ation)\b
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex British();
}
