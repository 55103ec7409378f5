using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>PNML as the standard has it and as programs write it.</summary>
public sealed class PnmlTests
{
    private const string Standard = """
        <?xml version="1.0" encoding="UTF-8"?>
        <x:pnml xmlns:x="http://www.pnml.org/version-2009/grammar/pnml"><x:net id="n" type="http://www.pnml.org/version-2009/grammar/ptnet">
          <x:page id="g1"><x:place id="p"><x:initialMarking><x:text> 2 </x:text></x:initialMarking></x:place>
            <x:transition id="t"><x:name><x:text>weigh
              twice</x:text></x:name></x:transition>
            <x:arc id="a" source="p" target="t"><x:inscription><x:text>2</x:text></x:inscription></x:arc>
            <x:arc id="b" source="t" target="r2"/>
            <x:page id="g2"><x:referencePlace id="r2" ref="r1"/><x:referencePlace id="r1" ref="q"/><x:place id="q"/></x:page></x:page>
          <x:toolspecific tool="T" version="1"><x:place id="ghost"/></x:toolspecific>
        </x:net></x:pnml>
        """;

    [Test]
    public void PagesReferencesWeightsAndPrefixesAreRead()
    {
        PetriNet net = Read(Standard);
        Assert.That(net.Places.Select(p => p.Id), Is.EqualTo(new[] { "p", "q" }));
        Assert.That(net.InitialMarking, Is.EqualTo(new[] { new TokenCount(0, 2) }));
        Assert.That(net.Transitions[0].Label, Is.EqualTo("weigh twice"));
        Assert.That(net.Transitions[0].Consumes, Is.EqualTo(new[] { new TokenCount(0, 2) }));
        Assert.That(net.FinalMarkings, Is.EqualTo(new[] { new[] { new TokenCount(1, 1) } }));
    }

    [TestCase("<name><text>tau from tree</text></name>", null, TestName = "A name that reads as silent")]
    [TestCase("<name><text>x</text></name><toolspecific tool='ProM' version='6.4' activity='$invisible$'/>", null, TestName = "ProM's mark of silent transitions")]
    [TestCase("<name><text/></name>", null, TestName = "An empty name beside named ones")]
    [TestCase("<name><text>skip order</text></name>", "skip order", TestName = "An ordinary name")]
    [TestCase("<name><value>old</value></name>", "old", TestName = "A name as older files write it")]
    [TestCase("<name>bare</name>", "bare", TestName = "A name without text element")]
    public void LabelsAreReadAsProgramsWriteThem(string inner, string? label) => Assert.That(Read(Net(inner)).Transitions[0].Label, Is.EqualTo(label));

    [Test]
    public void ANameThatTheLogHasIsVisible() =>
        Assert.That(Read(Net("<name><text>tau</text></name>"), new ModelOptions { LogActivities = new HashSet<string> { "tau" } }).Transitions[0].Label, Is.EqualTo("tau"));

    [TestCase("wei*")]
    [TestCase("t")]
    public void ALabelCanBeNamedSilent(string pattern) =>
        Assert.That(Read(Net("<name><text>weigh</text></name>"), new ModelOptions { SilentLabels = [pattern] }).Transitions[0].IsSilent);

    [Test]
    public void IdsAreLabelsWhereNothingIsNamed() =>
        Assert.That(Read(Net("").Replace("<name><text>other</text></name>", "")).Transitions.Select(t => t.Label), Is.EqualTo(new[] { "t", "u" }));

    [TestCase("1")]
    [TestCase("Default,1")]
    [TestCase("1`dot")]
    public void MarkingsAreReadAsProgramsWriteThem(string text) =>
        Assert.That(Read(Net("", text)).InitialMarking, Is.EqualTo(new[] { new TokenCount(0, 1) }));

    [TestCase("<finalmarkings><marking><place idref='p'><text>1</text></place><place idref='q'><text>0</text></place></marking></finalmarkings>", 0)]
    [TestCase("", 1)]
    public void FinalMarkingsAreReadOrTheSinkIsTaken(string final, int place) =>
        Assert.That(Read(Net("").Replace("</net>", final + "</net>")).FinalMarkings[0], Is.EqualTo(new[] { new TokenCount(place, 1) }));

    [Test]
    public void FinalMarkingsAtPlacesAreRead() =>
        Assert.That(Read(Net("").Replace("<place id='q'/>", "<place id='q'><finalMarking><text>3</text></finalMarking></place>")).FinalMarkings, Is.EqualTo(new[] { new[] { new TokenCount(1, 3) } }));

    [TestCase("weigh twice", "weigh  twice", TestName = "Blanks differ")]
    [TestCase("weigh\ntwice", "weigh twice ", TestName = "Line ends differ")]
    [TestCase("weigh\\ncomplete", "weigh+complete", TestName = "A written line end before the lifecycle")]
    public void ALabelIsSpelledAsTheLogDoes(string name, string activity) =>
        Assert.That(Read(Net($"<name><text>{name}</text></name>"), new ModelOptions { LogActivities = new HashSet<string> { activity } }).Transitions[0].Label, Is.EqualTo(activity));

    [Test]
    public void AFinalMarkingCanBeGivenByPersons() =>
        Assert.That(Read(Net(""), new ModelOptions { FinalMarkings = ["p=2,q"] }).FinalMarkings[0], Is.EqualTo(new[] { new TokenCount(0, 2), new TokenCount(1, 1) }));

    [TestCase("<type value='inhibitor'/>", "inhibitor")]
    [TestCase("<arctype><text>reset</text></arctype>", "reset")]
    [TestCase("<inscription><text>0</text></inscription>", "weight 0")]
    [TestCase("<inscription><text>x+1</text></inscription>", "x+1")]
    [TestCase("<hlinscription/>", "hlinscription")]
    public void WhatIsNoPlaceTransitionNetIsRefusedByName(string inArc, string name) =>
        Assert.That(() => Read(Net("").Replace("target='t'/>", $"target='t'>{inArc}</arc>")), Throws.TypeOf<ProblemException>().With.Message.Contains(name));

    [TestCase("<pnml><net id='n' type='http://www.pnml.org/version-2009/grammar/symmetricnet'><place id='p'/></net></pnml>", "high-level net")]
    [TestCase("<pnml><net id='n'>\n<place id='p'><hlinitialMarking/></place></net></pnml>", ":2: the net 'n' is a high-level net")]
    [TestCase("<pnml><net id='n'><place id='p'></net></pnml>", ":1:")]
    [TestCase("<!DOCTYPE pnml [<!ENTITY a \"aaaa\">]>\n<pnml>&a;</pnml>", "document type")]
    [TestCase("<pnml><net id='n'><place id='p'/><place id='p'/></net></pnml>", "twice")]
    [TestCase("<pnml><net id='n'><place id='p'/><arc id='a' source='p' target='nowhere'/></net></pnml>", "nowhere")]
    [TestCase("<html/>", "html")]
    public void MalformedOrHostileFilesAreRefused(string text, string place) => Assert.That(() => Read(text), Throws.TypeOf<ProblemException>().With.Message.Contains(place));

    [Test]
    public void NestingIsBounded()
    {
        string deep = string.Concat(Enumerable.Repeat("<page>", 5000)) + string.Concat(Enumerable.Repeat("</page>", 5000));
        Assert.That(() => Read($"<pnml><net id='n'>{deep}</net></pnml>"), Throws.TypeOf<ProblemException>().With.Message.Contains("nested"));
    }

    private static string Net(string inTransition, string marking = "1") => $"""
        <pnml><net id='n' type='P/T net'><place id='p'><initialMarking><text>{marking}</text></initialMarking></place><place id='q'/>
        <transition id='t'>{inTransition}</transition><transition id='u'><name><text>other</text></name></transition>
        <arc id='a' source='p' target='t'/><arc id='b' source='t' target='q'/></net></pnml>
        """;

    private static PetriNet Read(string text, ModelOptions? options = null)
    {
        using var file = new TemporaryFile(".pnml", text);
        return ModelFiles.Read(file.Path, options);
    }
}
