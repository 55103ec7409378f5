using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Reads the nodes and flows of processes from a BPMN 2.0 file (ISO/IEC 19510). Elements count by local name.</summary>
internal sealed class BpmnParser(string path, ModelOptions options)
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
        ["complexGateway"] = BpmnKind.InclusiveGateway,
        ["parallelGateway"] = BpmnKind.ParallelGateway,
        ["startEvent"] = BpmnKind.StartEvent,
        ["endEvent"] = BpmnKind.EndEvent,
        ["boundaryEvent"] = BpmnKind.BoundaryEvent,
        ["intermediateCatchEvent"] = BpmnKind.IntermediateEvent,
        ["intermediateThrowEvent"] = BpmnKind.IntermediateEvent,
    };

    private readonly Dictionary<string, BpmnNode> _nodes = new(StringComparer.Ordinal);

    private readonly List<XElement> _called = [];
    private BpmnPools? _pools;

    public BpmnModel Read(XElement root)
    {
        BpmnPools pools = _pools = new(root, path);
        IReadOnlyList<XElement> chosen = pools.Choose(options.Part, HasActivities, IsLogged);
        BpmnScope[] scopes = [.. chosen.Select(ReadScope)];
        foreach (XElement flow in chosen.Concat(_called).SelectMany(process => process.Descendants()).Where(e => e.Name.LocalName == "sequenceFlow"))
        {
            AddFlow(flow);
        }

        return new BpmnModel(scopes, chosen.Count == 1 ? [] : [.. pools.MessageFlows.Select(MessageOf).OfType<BpmnMessage>()]);
    }

    // To or from a pool as a whole, or one that is not compared, a message orders nothing.
    private BpmnMessage? MessageOf((string? From, string? To) flow) =>
        flow is { From: { } from, To: { } to } && _nodes.TryGetValue(from, out BpmnNode? source) && _nodes.TryGetValue(to, out BpmnNode? target) ? new BpmnMessage(source, target) : null;

    private bool IsLogged(XElement process) => process.Descendants().Any(e => KindOf.ContainsKey(e.Name.LocalName)
        && new[] { (string?)e.Attribute("name"), (string?)e.Attribute("id") }.Any(name => name is not null && options.LogActivities.Contains(options.Spelled(name))));

    private static bool HasActivities(XElement process) =>
        process.Descendants().Any(e => KindOf.TryGetValue(e.Name.LocalName, out BpmnKind kind) && kind is BpmnKind.Task or BpmnKind.SubProcess);

    private BpmnScope ReadScope(XElement container)
    {
        var scope = new BpmnScope(container.Name.LocalName == "adHocSubProcess");
        List<BpmnNode> handlers = [];
        foreach (XElement element in container.Elements())
        {
            RefuseChoreography(element);
            if (KindOf.TryGetValue(element.Name.LocalName, out BpmnKind kind))
            {
                BpmnNode node = ReadNode(element, kind);
                (IsHandler(element) ? handlers : scope.Nodes).Add(node);
            }
        }

        scope.Compensations.AddRange(container.Elements().Where(e => e.Name.LocalName == "association").SelectMany(e => Compensated(e, scope, handlers)));
        return scope;
    }

    private static bool IsHandler(XElement element) => (string?)element.Attribute("isForCompensation") is "true" or "1";

    /// <summary>The activity and its handler where an association joins a handler with the event at the activity's edge.</summary>
    private static IEnumerable<(string Activity, BpmnNode Handler)> Compensated(XElement association, BpmnScope scope, List<BpmnNode> handlers)
    {
        string?[] ends = [(string?)association.Attribute("sourceRef"), (string?)association.Attribute("targetRef")];
        BpmnNode? handler = handlers.Find(node => ends.Contains(node.Id));
        BpmnNode? boundary = scope.Nodes.Find(node => node.Kind == BpmnKind.BoundaryEvent && ends.Contains(node.Id));
        return handler is not null && boundary?.AttachedTo is { } activity ? [(activity, handler)] : [];
    }

    /// <summary>The process that a call runs, where the file has it, nothing else calls it, and the log shows its activities instead of the call.</summary>
    private XElement? CalledBy(XElement element)
    {
        bool isLogged = new[] { (string?)element.Attribute("name"), (string?)element.Attribute("id") }.Any(name => name is not null && options.LogActivities.Contains(options.Spelled(name)));
        return element.Name.LocalName == "callActivity" && !isLogged && _pools!.OnlyCalledBy(element) is { } process && IsLogged(process) ? process : null;
    }

    private BpmnNode ReadNode(XElement element, BpmnKind kind)
    {
        bool isByEvent = (string?)element.Attribute("triggeredByEvent") is "true" or "1";
        XElement? called = CalledBy(element);
        kind = called is null ? kind : BpmnKind.SubProcess;
        BpmnScope? body = kind == BpmnKind.SubProcess ? ReadScope(called ?? element) : null;
        bool hasBody = body is { Nodes.Count: > 0 };
        if (called is not null)
        {
            _called.Add(called);
        }

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

    private void RefuseChoreography(XElement element)
    {
        if (element.Name.LocalName is "choreographyTask" or "subChoreography")
        {
            throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(element)}: <{element.Name.LocalName}> '{(string?)element.Attribute("name")}' has no meaning that a log could be compared with.", "Model it as processes with message flows.");
        }
    }
}
