using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Reads the nodes and flows of one process from a BPMN 2.0 file (ISO/IEC 19510). Elements count by local name.</summary>
internal sealed class BpmnParser(string path)
{
    private static readonly Dictionary<string, BpmnKind> KindOf = new(StringComparer.Ordinal)
    {
        ["task"] = BpmnKind.Task,
        ["userTask"] = BpmnKind.Task,
        ["manualTask"] = BpmnKind.Task,
        ["serviceTask"] = BpmnKind.Task,
        ["scriptTask"] = BpmnKind.Task,
        ["sendTask"] = BpmnKind.Task,
        ["receiveTask"] = BpmnKind.Task,
        ["businessRuleTask"] = BpmnKind.Task,
        ["callActivity"] = BpmnKind.Task,
        ["subProcess"] = BpmnKind.SubProcess,
        ["transaction"] = BpmnKind.SubProcess,
        ["adHocSubProcess"] = BpmnKind.SubProcess,
        ["exclusiveGateway"] = BpmnKind.ExclusiveGateway,
        ["eventBasedGateway"] = BpmnKind.ExclusiveGateway,
        ["inclusiveGateway"] = BpmnKind.InclusiveGateway,
        ["parallelGateway"] = BpmnKind.ParallelGateway,
        ["startEvent"] = BpmnKind.StartEvent,
        ["endEvent"] = BpmnKind.EndEvent,
        ["boundaryEvent"] = BpmnKind.BoundaryEvent,
        ["intermediateCatchEvent"] = BpmnKind.IntermediateEvent,
        ["intermediateThrowEvent"] = BpmnKind.IntermediateEvent,
    };

    private readonly Dictionary<string, BpmnNode> _nodes = new(StringComparer.Ordinal);

    public BpmnScope Read(XElement root, string? part)
    {
        XElement process = ChooseProcess(root, part);
        BpmnScope scope = ReadScope(process);
        foreach (XElement flow in process.Descendants().Where(e => e.Name.LocalName == "sequenceFlow"))
        {
            AddFlow(flow);
        }

        return scope;
    }

    private XElement ChooseProcess(XElement root, string? part)
    {
        XElement[] processes = [.. root.Elements().Where(e => e.Name.LocalName == "process")];
        string? participantOf = (string?)root.Descendants().FirstOrDefault(e => e.Name.LocalName == "participant" && ((string?)e.Attribute("name") == part || (string?)e.Attribute("id") == part))?.Attribute("processRef");
        XElement[] chosen = part is null
            ? [.. processes.Where(process => HasActivities(process) && !IsCalled(process, processes))]
            : [.. processes.Where(p => (string?)p.Attribute("id") is { } id && (id == part || id == participantOf) || (string?)p.Attribute("name") == part)];
        chosen = part is null && chosen.Length == 0 && processes.Length == 1 ? processes : chosen;
        if (chosen.Length == 1)
        {
            return chosen[0];
        }

        string ids = string.Join(", ", processes.Where(HasActivities).Select(p => (string?)p.Attribute("id")));
        throw ProblemException.BadInput(
            processes.Length == 0 ? $"{path}:{BoundedXml.LineOf(root)}: there is no <process>." : $"{path} holds several processes with activities, or not the one asked for: {ids}.",
            processes.Length == 0 ? "Give a BPMN 2.0 file with a process." : "Choose one with --process ID.");
    }

    // A process that another one calls is a task there.
    private static bool IsCalled(XElement process, XElement[] processes) => (string?)process.Attribute("id") is { } id
        && processes.Where(other => other != process).Descendants().Any(e => e.Name.LocalName == "callActivity" && ((string?)e.Attribute("calledElement"))?.Split(':')[^1] == id);

    private static bool HasActivities(XElement process) =>
        process.Descendants().Any(e => KindOf.TryGetValue(e.Name.LocalName, out BpmnKind kind) && kind is BpmnKind.Task or BpmnKind.SubProcess);

    private BpmnScope ReadScope(XElement container)
    {
        var scope = new BpmnScope(container.Name.LocalName == "adHocSubProcess");
        foreach (XElement element in container.Elements())
        {
            RefuseComplex(element);
            if (KindOf.TryGetValue(element.Name.LocalName, out BpmnKind kind) && (string?)element.Attribute("isForCompensation") != "true")
            {
                scope.Nodes.Add(ReadNode(element, kind));
            }
        }

        return scope;
    }

    private BpmnNode ReadNode(XElement element, BpmnKind kind)
    {
        bool isByEvent = (string?)element.Attribute("triggeredByEvent") is "true" or "1";
        BpmnScope? body = kind == BpmnKind.SubProcess ? ReadScope(element) : null;
        bool hasBody = body is { Nodes.Count: > 0 };
        BpmnKind actual = kind != BpmnKind.SubProcess ? kind : isByEvent ? BpmnKind.EventSubProcess : hasBody ? kind : BpmnKind.Task;
        var node = new BpmnNode(element, actual) { Body = hasBody ? body : null, Repetition = RepetitionOf(element) };
        if (node.Id.Length == 0 || !_nodes.TryAdd(node.Id, node))
        {
            throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(element)}: the id '{node.Id}' of <{element.Name.LocalName}> is empty or given twice.", "Give each node an id of its own.");
        }

        return node;
    }

    private static BpmnRepetition RepetitionOf(XElement element)
    {
        XElement? marker = element.Elements().FirstOrDefault(e => e.Name.LocalName is "standardLoopCharacteristics" or "multiInstanceLoopCharacteristics");
        return marker is null ? BpmnRepetition.Once : (string?)marker.Attribute("testBefore") == "true" ? BpmnRepetition.AnyTimes : BpmnRepetition.OnceOrMore;
    }

    private void AddFlow(XElement element)
    {
        string id = (string?)element.Attribute("id") ?? $"flow in line {BoundedXml.LineOf(element)}";
        BpmnNode source = NodeOf(element, "sourceRef");
        BpmnNode target = NodeOf(element, "targetRef");
        bool isDefault = (string?)source.Element.Attribute("default") == id;
        var flow = new BpmnFlow(id, source, target, !isDefault && element.Elements().Any(e => e.Name.LocalName == "conditionExpression"));
        source.Outgoing.Add(flow);
        target.Incoming.Add(flow);
    }

    private BpmnNode NodeOf(XElement flow, string attribute) =>
        _nodes.TryGetValue(Texts.Required(flow, attribute, path), out BpmnNode? node)
            ? node
            : throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(flow)}: the sequence flow names '{(string?)flow.Attribute(attribute)}', which is no node of this process.", "Name a task, event, gateway or subprocess.");

    private void RefuseComplex(XElement element)
    {
        if (element.Name.LocalName is "complexGateway" or "choreographyTask" or "subChoreography")
        {
            throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(element)}: <{element.Name.LocalName}> '{(string?)element.Attribute("name")}' has no meaning that a log could be compared with.", "Model it with exclusive, inclusive, parallel or event-based gateways.");
        }
    }
}
