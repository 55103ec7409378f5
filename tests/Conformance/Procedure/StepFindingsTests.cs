using VRLab.Assessment.Procedure;
using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>Cases against a step graph: what is left out, out of order and repeated, told apart.</summary>
public sealed class StepFindingsTests
{
    private const string Graph = """
        {"steps": [{"id": "START"}, {"id": 1, "title": "lock"}, {"id": 2, "title": "tag"}, {"id": 3, "title": "test"}, {"id": 4, "title": "look around"}],
         "edges": [["START", 1], [1, 2], [2, 3]], "optional": [4]}
        """;

    // Each row: steps in order; expected omitted; out of order; repeated.
    [TestCase("1 2 3", "", "", "", TestName = "A clean case shows nothing, and nobody performs START")]
    [TestCase("1 2 4 3", "", "", "", TestName = "An optional step may be done anywhere")]
    [TestCase("1 3", "2", "", "", TestName = "What is left out is no order error of its successors")]
    [TestCase("3 1 2", "", "3", "", TestName = "A step before its predecessors is out of order, once")]
    [TestCase("3 1", "2", "3", "", TestName = "Predecessors count through a step that is left out")]
    [TestCase("2 3 1", "", "2 3", "", TestName = "A late step puts out of order all that had to wait for it")]
    [TestCase("1 2 1 3", "", "", "1", TestName = "A predecessor done again is a repetition, not an order error")]
    [TestCase("2 1 2 3", "", "2", "2", TestName = "A step done too early and again is both")]
    [TestCase("tag lock test", "", "2", "", TestName = "Steps can be named by title")]
    public void FindingsAreThoseThatAnExpertWouldLabel(string steps, string omitted, string outOfOrder, string repeated)
    {
        StepGraph graph = ReadGraph(Graph);
        CaseFindings found = StepFindings.Of(graph, [Case(steps)])[0];
        Assert.That(Ids(graph, found.Omitted), Is.EqualTo(omitted));
        Assert.That(Ids(graph, found.OutOfOrder.Select(finding => finding.Step)), Is.EqualTo(outOfOrder));
        Assert.That(Ids(graph, found.Repeated.Select(finding => finding.Step)), Is.EqualTo(repeated));
    }

    [Test]
    public void RowsAreOrderedByStartAndOverlapIsNoError()
    {
        using var log = new TemporaryFile(".csv", "case,step,start,end\nA,2,5,9\nA,1,1,7\nA,3,10,12\nB,9,0,1\nB,1,-1,-1\nB,2,0:30,0:40\nB,3,,\n");
        IReadOnlyList<CaseFindings> found = StepFindings.Of(ReadGraph(Graph), StepLogReader.Read(log.Path));
        Assert.That(found[0].IsClean);
        Assert.That(found[1].Unknown, Is.EqualTo(new[] { "9" }));
        Assert.That(found[1].Omitted, Is.EqualTo(new[] { 1, 3 }), "a row with a negative or empty start was not performed");
    }

    [TestCase("""{"steps": [{"id": "a"}, {"id": "b"}], "edges": [["a", "b"], ["b", "a"]]}""", "circle")]
    [TestCase("""{"steps": [{"id": "a"}], "edges": [["a", "x"]]}""", "edges[0]")]
    [TestCase("""{"steps": [{"id": "a"}, {"id": "a"}]}""", "twice")]
    [TestCase("{\"steps\": [\n{\"id\" \"a\"}]}", ":2:")]
    [TestCase("""{"edges": []}""", "steps")]
    public void AGraphThatMakesNoSenseIsRefusedWithItsPlace(string json, string place) =>
        Assert.That(() => ReadGraph(json), Throws.TypeOf<ProblemException>().With.Message.Contains(place));

    private static StepGraph ReadGraph(string json)
    {
        using var file = new TemporaryFile(".json", json);
        return StepGraphReader.Read(file.Path);
    }

    private static StepCase Case(string steps) => new("one", [.. steps.Split(' ').Select((step, index) => new StepPerformance(step, index, index + 1))]);

    private static string Ids(StepGraph graph, IEnumerable<int> steps) => string.Join(' ', steps.Select(step => graph.Steps[step].Id));
}
