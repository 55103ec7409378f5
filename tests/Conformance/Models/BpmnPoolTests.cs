using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>Pools joined by message flows: what a message puts in order, and what it leaves free.</summary>
public sealed class BpmnPoolTests
{
    private const string Customer = """
        <process id='customer'><startEvent id='s1'/><sendTask id='order' name='order'/><task id='wait' name='wait'/><receiveTask id='get' name='get'/><endEvent id='e1'/>
        <sequenceFlow id='c1' sourceRef='s1' targetRef='order'/><sequenceFlow id='c2' sourceRef='order' targetRef='wait'/>
        <sequenceFlow id='c3' sourceRef='wait' targetRef='get'/><sequenceFlow id='c4' sourceRef='get' targetRef='e1'/></process>
        """;

    private const string Shop = """
        <process id='shop'><startEvent id='s2'/><task id='pack' name='pack'/><task id='send' name='send'/><endEvent id='e2'/>
        <sequenceFlow id='h1' sourceRef='s2' targetRef='pack'/><sequenceFlow id='h2' sourceRef='pack' targetRef='send'/><sequenceFlow id='h3' sourceRef='send' targetRef='e2'/></process>
        """;

    private const string ToStart = "<messageFlow id='m1' sourceRef='order' targetRef='s2'/>";
    private const string Back = "<messageFlow id='m2' sourceRef='send' targetRef='get'/>";

    [TestCase(ToStart + Back, "order wait pack send get", 0)]
    [TestCase(ToStart + Back, "order pack wait send get", 0)]
    [TestCase(ToStart + Back, "pack order wait send get", 2, TestName = "A process that a message begins does not run before it")]
    [TestCase(ToStart + Back, "order wait pack get send", 2, TestName = "Who receives waits for who sends")]
    [TestCase(ToStart + Back, "order wait get", 2, TestName = "A process that was begun has to run")]
    [TestCase(ToStart, "order wait get pack send", 0, TestName = "Without a message nothing waits")]
    [TestCase("<messageFlow id='m' sourceRef='send' targetRef='wait'/><messageFlow id='n' sourceRef='wait' targetRef='pack'/>", "order wait pack send get", 0, TestName = "An exchange at one task does not wait for its answer")]
    public void MessagesOrderWhatPoolsDo(string messages, string trace, int cost) =>
        Assert.That(new Aligner(Read(messages)).Align(trace.Split(' '))?.Cost, Is.EqualTo(cost));

    [Test]
    public void PoolsThatTheLogDoesNotShowAreLeftOut()
    {
        var options = new ModelOptions { LogActivities = new HashSet<string> { "pack", "send" } };
        Assert.That(Read(ToStart + Back, options).Labels, Is.EqualTo(new[] { "pack", "send" }));
    }

    [Test]
    public void AMessageToAPoolAsAWholeJoinsNothing() =>
        Assert.That(() => Read("<messageFlow id='m' sourceRef='order' targetRef='pool'/>"), Throws.TypeOf<ProblemException>().With.Message.Contains("customer, shop"));

    [TestCase("order pack send get wait", 0)]
    [TestCase("order wait pack send get", 0)]
    [TestCase("order pack send get", 1)]
    [TestCase("order wait get pack send", 2)]
    public void ASubprocessThatWaitsForAMessageEndsWithAllItsBranches(string trace, int cost)
    {
        const string Both = """
            <process id='customer'><startEvent id='s1'/><sendTask id='order' name='order'/>
            <subProcess id='both'><startEvent id='s3'/><parallelGateway id='fork'/><receiveTask id='get' name='get'/><task id='wait' name='wait'/><endEvent id='e3'/><endEvent id='e4'/>
            <sequenceFlow id='b1' sourceRef='s3' targetRef='fork'/><sequenceFlow id='b2' sourceRef='fork' targetRef='get'/><sequenceFlow id='b3' sourceRef='fork' targetRef='wait'/>
            <sequenceFlow id='b4' sourceRef='get' targetRef='e3'/><sequenceFlow id='b5' sourceRef='wait' targetRef='e4'/></subProcess><endEvent id='e1'/>
            <sequenceFlow id='c1' sourceRef='s1' targetRef='order'/><sequenceFlow id='c2' sourceRef='order' targetRef='both'/><sequenceFlow id='c3' sourceRef='both' targetRef='e1'/></process>
            """;
        Assert.That(new Aligner(Read(ToStart + Back, null, Both)).Align(trace.Split(' '))?.Cost, Is.EqualTo(cost));
    }

    private static PetriNet Read(string messages, ModelOptions? options = null, string customer = Customer)
    {
        string collaboration = $"<collaboration id='c'><participant id='pool' processRef='shop'/>{messages}</collaboration>";
        using var file = new TemporaryFile(".bpmn", $"<definitions>{collaboration}{customer}{Shop}</definitions>");
        return ModelFiles.Read(file.Path, options);
    }
}
