using System.Text;
using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>What BPMN processes allow and what they do not, element by element.</summary>
public sealed class BpmnTests
{
    private const string Cycle = "start s; task A; task B; exclusiveGateway m; exclusiveGateway x; end e; s>m m>A A>x x>B B>m x>e";
    private const string Parallel = "start s; task A; task B; parallelGateway f; parallelGateway j; task C; end e; s>f f>A f>B A>j B>j j>C C>e";
    private const string Implicit = "start s; task A; task B; task C; end e1; end e2; s>A A>B A>C B>e1 C>e2";
    private const string Inclusive = "start s; inclusiveGateway f; task A; task B; task C; inclusiveGateway j; task D; end e; s>f f>A f>B f>C A>j B>j C>j j>D D>e";
    private const string Complex = "start s; complexGateway f; task A; task B; complexGateway j; task D; end e; s>f f>A f>B A>j B>j j>D D>e";
    private const string InclusiveAfterParallel = "start s; parallelGateway f; task A; task B; inclusiveGateway j; task D; end e; s>f f>A f>B A>j B>j j>D D>e";
    private const string Terminate = "start s; parallelGateway f; task A; task B; task C; end e; terminate t; s>f f>A f>B A>t B>C C>e";
    private const string Nested = "start s; task A; sub P { start s1; parallelGateway f; task B; task C; end e1; end e2; s1>f f>B f>C B>e1 C>e2 }; task D; end e; s>A A>P P>D D>e";
    private const string Interrupted = "start s; sub P { start s1; task A; task B; end e1; s1>A A>B B>e1 }; boundary b on P; task X; task D; end e; end e2; s>P P>D D>e b>X X>e2";
    private const string Thrown = "start s; sub P { start s1; task A; exclusiveGateway x; task B; end e1; error r; s1>A A>x x>B B>e1 x>r }; boundaryError b on P; task X; end e; end e2; s>P P>e b>X X>e2";
    private const string TaskBoundary = "start s; task A; boundary b on A; task X; task D; end e; end e2; s>A A>D D>e b>X X>e2";
    private const string Beside = "start s; task A; beside b on A; task X; task D; end e; end e2; s>A A>D D>e b>X X>e2";
    private const string Looped = "start s; loop A; task D; end e; s>A A>D D>e";
    private const string EventSub = "start s; task A; task B; eventsub P { start s1; task X; end e1; s1>X X>e1 }; end e; s>A A>B B>e";
    private const string Links = "start s; task A; throwlink L; catchlink K; task B; end e; s>A A>L K>B B>e";
    private const string TwoStarts = "start s; start r; task A; task B; task C; end e; s>A r>B A>C B>C C>e";
    private const string TerminateInside = "start s; sub P { start s1; parallelGateway f; task A; task B; terminate t; end e1; s1>f f>A f>B A>t B>e1 }; task D; end e; s>P P>D D>e";

    [TestCase(Cycle, "A", "ABA", "ABABA", false, TestName = "A loop by gateways (yes)")]
    [TestCase(Cycle, "", "AB", "AA", "BA", true, TestName = "A loop by gateways (no)")]
    [TestCase(Parallel, "ABC", "BAC", false, TestName = "Parallel gateways (yes)")]
    [TestCase(Parallel, "AC", "ACB", "CAB", true, TestName = "Parallel gateways (no)")]
    [TestCase(Implicit, "ABC", "ACB", false, TestName = "Two flows out of a task are both taken (yes)")]
    [TestCase(Implicit, "AB", "A", true, TestName = "Two flows out of a task are both taken (no)")]
    [TestCase(Inclusive, "AD", "BCD", "CABD", false, TestName = "An inclusive pair (yes)")]
    [TestCase(Inclusive, "D", "ADB", "ADBD", "AADD", true, TestName = "An inclusive pair waits for what was chosen (no)")]
    [TestCase(Complex, "AD", "BAD", false, TestName = "A complex gateway takes any of its branches (yes)")]
    [TestCase(Complex, "D", "AAD", true, TestName = "A complex gateway takes any of its branches (no)")]
    [TestCase(InclusiveAfterParallel, "ABD", "BAD", false, TestName = "An inclusive join of a parallel split (yes)")]
    [TestCase(InclusiveAfterParallel, "AD", "ADBD", true, TestName = "An inclusive join of a parallel split (no)")]
    [TestCase(Terminate, "A", "BCA", "BA", false, TestName = "A terminate event ends the process (yes)")]
    [TestCase(Terminate, "BC", "AC", "ABB", true, TestName = "A terminate event ends the process (no)")]
    [TestCase(Nested, "ABCD", "ACBD", false, TestName = "A subprocess ends when all its tokens have (yes)")]
    [TestCase(Nested, "ABD", "ABDC", true, TestName = "A subprocess ends when all its tokens have (no)")]
    [TestCase(Interrupted, "ABD", "X", "AX", "ABX", false, TestName = "A boundary event interrupts a subprocess (yes)")]
    [TestCase(Interrupted, "AXB", "ABDX", "XD", true, TestName = "A boundary event interrupts a subprocess (no)")]
    [TestCase(Thrown, "AB", "AX", false, TestName = "A thrown error goes to its boundary event (yes)")]
    [TestCase(Thrown, "X", "ABX", true, TestName = "A thrown error goes to its boundary event (no)")]
    [TestCase(TaskBoundary, "AD", "X", false, TestName = "A boundary event takes the place of its task (yes)")]
    [TestCase(TaskBoundary, "AX", "ADX", true, TestName = "A boundary event takes the place of its task (no)")]
    [TestCase(Beside, "AD", "AXD", "XAD", "ADX", false, TestName = "A boundary event that does not interrupt (yes)")]
    [TestCase(Beside, "X", "AXXD", true, TestName = "A boundary event that does not interrupt (no)")]
    [TestCase(Looped, "AD", "AAAD", false, TestName = "A loop marker (yes)")]
    [TestCase(Looped, "D", "ADD", true, TestName = "A loop marker (no)")]
    [TestCase(EventSub, "AB", "X", "AX", "ABX", false, TestName = "An event subprocess interrupts (yes)")]
    [TestCase(EventSub, "AXB", "XX", true, TestName = "An event subprocess interrupts (no)")]
    [TestCase(Links, "AB", false, TestName = "Link events (yes)")]
    [TestCase(Links, "A", "B", true, TestName = "Link events (no)")]
    [TestCase(TwoStarts, "AC", "BC", false, TestName = "Several start events are alternatives (yes)")]
    [TestCase(TwoStarts, "ABC", "C", true, TestName = "Several start events are alternatives (no)")]
    [TestCase(TerminateInside, "AD", "BAD", false, TestName = "A terminate event ends its subprocess alone (yes)")]
    [TestCase(TerminateInside, "D", "BD", "ADB", true, TestName = "A terminate event ends its subprocess alone (no)")]
    public void TheProcessAllows(string process, params object[] tracesAndWhetherToRefuse)
    {
        PetriNet net = Read(process);
        bool isRefused = (bool)tracesAndWhetherToRefuse[^1];
        var aligner = new Aligner(net);
        foreach (string trace in tracesAndWhetherToRefuse[..^1].Cast<string>())
        {
            int? cost = aligner.Align([.. trace.Select(letter => letter.ToString())])?.Cost;
            Assert.That(cost, isRefused ? Is.GreaterThan(0) : Is.Zero, trace);
        }
    }

    [Test]
    public void AChoreographyIsRefusedByName() =>
        Assert.That(() => Read("start s; choreographyTask g; end e; s>g g>e"), Throws.TypeOf<ProblemException>().With.Message.Contains("choreographyTask"));

    [TestCase("callActivity C; end e; C>e", "A call is a task")]
    [TestCase("laneSet L; dataObject d; task C; end e; C>e", "Lanes and data stand aside")]
    public void WhatIsNoFlowStandsAside(string process, string reason) => Assert.That(Read(process).Labels, Is.EqualTo(new[] { "C" }), reason);

    [Test]
    public void ACalledProcessIsNotChosen()
    {
        string called = Process("main", "task A; end e; A>e").Replace("<task id='A' name='A'/>", "<callActivity id='A' name='A' calledElement='ns:inner'/>");
        using var file = new TemporaryFile(".bpmn", "<definitions>" + called + Process("inner", "task B; end f; B>f") + "</definitions>");
        Assert.That(BpmnReader.Read(file.Path).Labels, Is.EqualTo(new[] { "A" }));
    }

    [Test]
    public void AProcessIsChosenAmongPools()
    {
        string two = "<definitions>" + Process("one", "task A; end e; A>e") + Process("two", "task B; end f; B>f") + "</definitions>";
        using var file = new TemporaryFile(".bpmn", two);
        Assert.That(() => BpmnReader.Read(file.Path), Throws.TypeOf<ProblemException>().With.Message.Contains("one, two"));
        Assert.That(BpmnReader.Read(file.Path, new ModelOptions { Part = "two" }).Labels, Is.EqualTo(new[] { "B" }));
    }

    [TestCase("A", 0)]
    [TestCase("A B", 0)]
    [TestCase("A B undo-A", 0)]
    [TestCase("A undo-A B", 1, TestName = "A handler runs where the compensation is thrown")]
    [TestCase("A B undo-A undo-A", 1)]
    public void AThrownCompensationRunsItsHandlers(string trace, int cost)
    {
        const string Process = """
            <startEvent id='s'/><task id='A' name='A'/><boundaryEvent id='b' attachedToRef='A'><compensateEventDefinition/></boundaryEvent>
            <task id='U' name='undo-A' isForCompensation='true'/><association id='as' sourceRef='b' targetRef='U'/>
            <exclusiveGateway id='g'/><endEvent id='e'/><task id='B' name='B'/><endEvent id='c'><compensateEventDefinition activityRef='A'/></endEvent>
            <sequenceFlow id='1' sourceRef='s' targetRef='A'/><sequenceFlow id='2' sourceRef='A' targetRef='g'/><sequenceFlow id='3' sourceRef='g' targetRef='e'/>
            <sequenceFlow id='4' sourceRef='g' targetRef='B'/><sequenceFlow id='5' sourceRef='B' targetRef='c'/>
            """;
        Assert.That(CostOf($"<definitions><process id='p'>{Process}</process></definitions>", trace, new ModelOptions()), Is.EqualTo(cost));
    }

    /// <summary>A handler that is a subprocess, thrown to before B and again after it.</summary>
    [TestCase("A undo1 undo2 B", 0)]
    [TestCase("A B undo1 undo2", 0)]
    [TestCase("A undo1 undo2 B undo1 undo2", 0)]
    [TestCase("A undo1 B undo2", 2, TestName = "What one event threw does not go on after the other")]
    [TestCase("A undo1 undo2", 1, TestName = "After the handler it goes on where it was thrown")]
    public void TwoEventsMayThrowToOneHandler(string trace, int cost)
    {
        const string Process = """
            <startEvent id='s'/><task id='A' name='A'/><boundaryEvent id='b' attachedToRef='A'><compensateEventDefinition/></boundaryEvent>
            <subProcess id='U' isForCompensation='true'><startEvent id='us'/><task id='U1' name='undo1'/><task id='U2' name='undo2'/><endEvent id='ue'/>
            <sequenceFlow id='u1' sourceRef='us' targetRef='U1'/><sequenceFlow id='u2' sourceRef='U1' targetRef='U2'/><sequenceFlow id='u3' sourceRef='U2' targetRef='ue'/></subProcess>
            <association id='as' sourceRef='b' targetRef='U'/><intermediateThrowEvent id='t'><compensateEventDefinition/></intermediateThrowEvent>
            <task id='B' name='B'/><endEvent id='c'><compensateEventDefinition activityRef='A'/></endEvent>
            <sequenceFlow id='1' sourceRef='s' targetRef='A'/><sequenceFlow id='2' sourceRef='A' targetRef='t'/><sequenceFlow id='3' sourceRef='t' targetRef='B'/>
            <sequenceFlow id='4' sourceRef='B' targetRef='c'/>
            """;
        Assert.That(CostOf($"<definitions><process id='p'>{Process}</process></definitions>", trace, new ModelOptions()), Is.EqualTo(cost));
    }

    [Test]
    public void AHandlerThatTwoSubprocessesThrowToIsRefused()
    {
        const string Process = """
            <startEvent id='s'/><subProcess id='P'><startEvent id='ps'/><task id='A' name='A'/><boundaryEvent id='b' attachedToRef='A'><compensateEventDefinition/></boundaryEvent>
            <subProcess id='U' isForCompensation='true'><task id='U1' name='undo'/></subProcess><association id='as' sourceRef='b' targetRef='U'/>
            <endEvent id='pe'><compensateEventDefinition/></endEvent><sequenceFlow id='p1' sourceRef='ps' targetRef='A'/><sequenceFlow id='p2' sourceRef='A' targetRef='pe'/></subProcess>
            <endEvent id='c'><compensateEventDefinition/></endEvent>
            <sequenceFlow id='1' sourceRef='s' targetRef='P'/><sequenceFlow id='2' sourceRef='P' targetRef='c'/>
            """;
        Assert.That(
            () => CostOf($"<definitions><process id='p'>{Process}</process></definitions>", "A", new ModelOptions()),
            Throws.TypeOf<ProblemException>().With.Message.Contains("runs the handler 'U'"));
    }

    [TestCase("Call", 0)]
    [TestCase("X Y", 0)]
    [TestCase("X", 1)]
    public void ACalledProcessIsACallOrItsStepsAsTheLogShows(string trace, int cost)
    {
        const string Two = """
            <definitions><process id='p'><startEvent id='s'/><callActivity id='c' name='Call' calledElement='q'/><endEvent id='e'/>
            <sequenceFlow id='1' sourceRef='s' targetRef='c'/><sequenceFlow id='2' sourceRef='c' targetRef='e'/></process>
            <process id='q'><startEvent id='t'/><task id='X' name='X'/><task id='Y' name='Y'/><endEvent id='f'/>
            <sequenceFlow id='3' sourceRef='t' targetRef='X'/><sequenceFlow id='4' sourceRef='X' targetRef='Y'/><sequenceFlow id='5' sourceRef='Y' targetRef='f'/></process></definitions>
            """;
        Assert.That(CostOf(Two, trace, new ModelOptions { LogActivities = trace.Split(' ').ToHashSet() }), Is.EqualTo(cost));
    }

    private static int? CostOf(string definitions, string trace, ModelOptions options)
    {
        using var file = new TemporaryFile(".bpmn", definitions);
        return new Aligner(ModelFiles.Read(file.Path, options)).Align(trace.Split(' '))?.Cost;
    }

    private static PetriNet Read(string process)
    {
        using var file = new TemporaryFile(".bpmn", "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'>" + Process("p", process).Replace("<", "<bpmn:").Replace("<bpmn:/", "</bpmn:") + "</bpmn:definitions>");
        return ModelFiles.Read(file.Path);
    }

    private static string Process(string id, string text) => $"<process id='{id}'>{Scope(text)}</process>";

    // "task A; end e; A>e" and "sub P { ... };" as XML.
    private static string Scope(string text)
    {
        var xml = new StringBuilder();
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{'))
        {
            int close = text.IndexOf('}');
            int from = text.LastIndexOf(';', open) + 1;
            string[] head = text[from..open].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            xml.Append($"<subProcess id='{head[1]}'{(head[0] == "eventsub" ? " triggeredByEvent='true'" : "")}>{Scope(text[(open + 1)..close])}</subProcess>");
            text = text[..from] + text[(close + 2)..];
        }

        foreach (string part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            xml.Append(part.Contains('>') ? string.Concat(part.Split(' ').Select(Flow)) : Node(part.Split(' ')));
        }

        return xml.ToString();
    }

    private static string Flow(string flow) => $"<sequenceFlow id='{flow.Replace(">", "_to_")}' sourceRef='{flow.Split('>')[0]}' targetRef='{flow.Split('>')[1]}'/>";

    private static string Node(string[] words) => words[0] switch
    {
        "start" => $"<startEvent id='{words[1]}'/>",
        "end" => $"<endEvent id='{words[1]}'/>",
        "terminate" => $"<endEvent id='{words[1]}'><terminateEventDefinition/></endEvent>",
        "error" => $"<endEvent id='{words[1]}'><errorEventDefinition errorRef='E'/></endEvent>",
        "boundary" => $"<boundaryEvent id='{words[1]}' attachedToRef='{words[3]}'><timerEventDefinition/></boundaryEvent>",
        "boundaryError" => $"<boundaryEvent id='{words[1]}' attachedToRef='{words[3]}'><errorEventDefinition errorRef='E'/></boundaryEvent>",
        "beside" => $"<boundaryEvent id='{words[1]}' cancelActivity='false' attachedToRef='{words[3]}'><timerEventDefinition/></boundaryEvent>",
        "loop" => $"<userTask id='{words[1]}' name='{words[1]}'><standardLoopCharacteristics/></userTask>",
        "throwlink" => $"<intermediateThrowEvent id='{words[1]}'><linkEventDefinition name='to'/></intermediateThrowEvent>",
        "catchlink" => $"<intermediateCatchEvent id='{words[1]}'><linkEventDefinition name='to'/></intermediateCatchEvent>",
        _ => $"<{words[0]} id='{words[1]}' name='{words[1]}'/>",
    };
}
