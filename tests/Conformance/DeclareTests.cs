using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>Declare templates on small traces, and their files.</summary>
public sealed class DeclareTests
{
    [TestCase(DeclareTemplate.Init, "ab", "ba", "")]
    [TestCase(DeclareTemplate.End, "ba", "ab", "")]
    [TestCase(DeclareTemplate.Existence, "ca", "cb", "")]
    [TestCase(DeclareTemplate.Absence, "cb", "ca", "aa")]
    [TestCase(DeclareTemplate.Exactly, "cba", "b", "aa")]
    [TestCase(DeclareTemplate.Choice, "b", "c", "")]
    [TestCase(DeclareTemplate.ExclusiveChoice, "cb", "ab", "c")]
    [TestCase(DeclareTemplate.RespondedExistence, "ba", "ac", "a")]
    [TestCase(DeclareTemplate.CoExistence, "ba", "b", "a")]
    [TestCase(DeclareTemplate.Response, "aacb", "ba", "aba")]
    [TestCase(DeclareTemplate.AlternateResponse, "acbab", "aab", "aba")]
    [TestCase(DeclareTemplate.ChainResponse, "abcab", "acb", "a")]
    [TestCase(DeclareTemplate.Precedence, "acbb", "ba", "b")]
    [TestCase(DeclareTemplate.AlternatePrecedence, "acbab", "abb", "b")]
    [TestCase(DeclareTemplate.ChainPrecedence, "abcab", "acb", "b")]
    [TestCase(DeclareTemplate.Succession, "acb", "b", "a")]
    [TestCase(DeclareTemplate.AlternateSuccession, "acbab", "aabb", "abb")]
    [TestCase(DeclareTemplate.ChainSuccession, "abab", "acb", "ba")]
    [TestCase(DeclareTemplate.NotRespondedExistence, "ac", "ab", "ba")]
    [TestCase(DeclareTemplate.NotCoExistence, "acc", "ba", "ab")]
    [TestCase(DeclareTemplate.NotResponse, "ba", "acb", "ab")]
    [TestCase(DeclareTemplate.NotPrecedence, "ba", "acb", "ab")]
    [TestCase(DeclareTemplate.NotSuccession, "ba", "acb", "ab")]
    [TestCase(DeclareTemplate.NotChainResponse, "acb", "ab", "cab")]
    [TestCase(DeclareTemplate.NotChainPrecedence, "acb", "ab", "cab")]
    [TestCase(DeclareTemplate.NotChainSuccession, "acb", "ab", "cab")]
    public void ATemplateHoldsForTheFirstTraceOnly(DeclareTemplate template, string satisfied, string violated, string alsoViolated)
    {
        bool isUnary = new DeclareConstraint(template, "a").IsUnary;
        var constraint = new DeclareConstraint(template, "a", isUnary ? null : "b");
        Assert.That(Check(constraint, satisfied).IsSatisfied, satisfied);
        Assert.That(Check(constraint, violated).IsSatisfied, Is.False, violated);
        Assert.That(alsoViolated.Length > 0 && Check(constraint, alsoViolated).IsSatisfied, Is.False, alsoViolated);
    }

    [Test]
    public void ViolationsNameTheEvents() =>
        Assert.That(Check(new DeclareConstraint(DeclareTemplate.ChainResponse, "a", "b"), "abaca").Violations, Is.EqualTo(new[] { 2, 4 }));

    [Test]
    public void ConstraintsAreReadFromLinesAndJson()
    {
        DeclareConstraint[] expected = [new(DeclareTemplate.ChainResponse, "close valve", "read gauge"), new(DeclareTemplate.Existence, "lock", null, 2)];
        using var lines = new TemporaryFile(".decl", "activity lock\nbind lock: who\nwho: a, b\nChain Response[close valve, read gauge] | | |\n\nExistence2[lock] | |\n");
        using var json = new TemporaryFile(".json", """[{"template": "chainResponse", "activities": ["close valve", "read gauge"]}, {"template": "existence", "activities": ["lock"], "count": 2}]""");
        Assert.That(DeclareReader.Read(lines.Path), Is.EqualTo(expected));
        Assert.That(DeclareReader.Read(json.Path), Is.EqualTo(expected));
    }

    [TestCase("Response[a, b]\nRespons[a, b]", ":2:")]
    [TestCase("Response[a]", "two activities")]
    [TestCase("Response[a, b] |A.x > 1 | |", "data conditions")]
    [TestCase("[{\"template\": 1}]", "constraint 1")]
    public void WhatIsMalformedIsRefusedWithItsPlace(string text, string place)
    {
        using var file = new TemporaryFile(".decl", text);
        Assert.That(() => DeclareReader.Read(file.Path), Throws.TypeOf<ProblemException>().With.Message.Contains(place));
    }

    [TestCase("kitten", "sitting", 3)]
    [TestCase("", "abc", 3)]
    [TestCase("abc", "abc", 0)]
    public void DistancesAreLevenshteins(string first, string second, int distance) => Assert.That(SequenceDistance.Levenshtein(Letters(first), Letters(second)), Is.EqualTo(distance));

    [Test]
    public void ReworkCountsWhatWasDoneBefore() => Assert.That(SequenceDistance.Rework(Letters("abcab")), Is.EqualTo(2));

    private static DeclareResult Check(DeclareConstraint constraint, string trace) => DeclareChecker.Check(constraint, Letters(trace));

    private static string[] Letters(string trace) => [.. trace.Select(letter => letter.ToString())];
}
