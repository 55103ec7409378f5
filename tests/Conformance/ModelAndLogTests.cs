namespace VRLab.Conformance.Tests;

/// <summary>Nets whose labels are not plain names of the log's events.</summary>
public sealed class ModelAndLogTests
{
    private const string Log = """
        <log><classifier name="Who" keys="org:resource"/><trace><string key="concept:name" value="c"/>
          <event><string key="concept:name" value="weigh"/><string key="org:resource" value="Ann"/><string key="lifecycle:transition" value="start"/></event>
          <event><string key="concept:name" value="weigh"/><string key="org:resource" value="Bob"/><string key="lifecycle:transition" value="complete"/></event>
        </trace></log>
        """;

    [TestCase("weigh", null, "weigh")]
    [TestCase("weigh+complete", "concept:name,lifecycle:transition", "weigh+start weigh+complete")]
    [TestCase("Bob", "Who", "Ann Bob")]
    [TestCase("neither", null, "weigh")]
    public void TheClassifierThatTheModelSpeaksIsFound(string label, string? classifier, string trace)
    {
        using var model = new TemporaryFile(".pnml", Net(label));
        using var log = new TemporaryFile(".xes", Log);
        ModelAndLog both = ModelAndLog.Read(model.Path, new ModelOptions(), log.Path, new LogOptions());
        Assert.That(both.Classifier, Is.EqualTo(classifier));
        Assert.That(string.Join(' ', both.Log.Variants[0].Trace), Is.EqualTo(trace));
    }

    [Test]
    public void AClassifierThatIsAskedForIsKept()
    {
        using var model = new TemporaryFile(".pnml", Net("Bob"));
        using var log = new TemporaryFile(".xes", Log);
        ModelAndLog both = ModelAndLog.Read(model.Path, new ModelOptions(), log.Path, new LogOptions { Classifier = "concept:name" });
        Assert.That(both.Log.Activities, Is.EqualTo(new[] { "weigh" }));
    }

    private static string Net(string label) => $"""
        <pnml><net id='n'><place id='p'><initialMarking><text>1</text></initialMarking></place><place id='q'/>
        <transition id='t'><name><text>{label}</text></name></transition><arc id='a' source='p' target='t'/><arc id='b' source='t' target='q'/></net></pnml>
        """;
}
