using System.Xml.Linq;

namespace VRLab.Conformance;

/// <summary>What a BPMN flow node does with tokens.</summary>
internal enum BpmnKind
{
    Task,
    SubProcess,
    EventSubProcess,
    ExclusiveGateway,
    InclusiveGateway,
    ParallelGateway,
    StartEvent,
    IntermediateEvent,
    EndEvent,
    BoundaryEvent,
}

/// <summary>How often an activity is done.</summary>
internal enum BpmnRepetition
{
    Once,
    OnceOrMore,
    AnyTimes,
}

/// <summary>A node of a BPMN process with the sequence flows into and out of it.</summary>
internal sealed class BpmnNode(XElement element, BpmnKind kind)
{
    public XElement Element { get; } = element;

    public BpmnKind Kind { get; } = kind;

    public string Id { get; } = (string?)element.Attribute("id") ?? "";

    public string Name { get; } = string.Join(' ', ((string?)element.Attribute("name") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public List<BpmnFlow> Incoming { get; } = [];

    public List<BpmnFlow> Outgoing { get; } = [];

    /// <summary>The inner nodes of a subprocess; null where it has none or the node is none.</summary>
    public BpmnScope? Body { get; set; }

    public BpmnRepetition Repetition { get; init; }

    /// <summary>The kinds of its event definitions, such as <c>terminateEventDefinition</c>.</summary>
    public IReadOnlyList<string> Events { get; } =
        [.. element.Elements().Select(e => e.Name.LocalName).Where(name => name.EndsWith("EventDefinition", StringComparison.Ordinal))];

    public bool IsInterrupting { get; } =
        ((string?)element.Attribute("cancelActivity") ?? (string?)element.Attribute("isInterrupting")) is not ("false" or "0");

    public string? AttachedTo { get; } = (string?)element.Attribute("attachedToRef");

    public bool Has(string definition) => Events.Contains(definition, StringComparer.Ordinal);

    /// <summary>What an error, escalation or link event refers to; null where it does not say.</summary>
    public string? ReferenceOf(string definition, string attribute) =>
        (string?)Element.Elements().FirstOrDefault(e => e.Name.LocalName == definition)?.Attribute(attribute);
}

/// <summary>A sequence flow. Conditional flows may be taken or not.</summary>
internal sealed record BpmnFlow(string Id, BpmnNode Source, BpmnNode Target, bool IsConditional);

/// <summary>The nodes of a process or subprocess.</summary>
internal sealed class BpmnScope(bool isAdHoc)
{
    public const string Compensation = "compensateEventDefinition";

    public List<BpmnNode> Nodes { get; } = [];

    /// <summary>True where the nodes may be done in any order and as often as wanted.</summary>
    public bool IsAdHoc { get; } = isAdHoc;

    /// <summary>What takes an activity back, by the id of the activity.</summary>
    public List<(string Activity, BpmnNode Handler)> Compensations { get; } = [];

    /// <summary>Those that a thrown compensation may run: of this scope and those within it, or of the activity that it names.</summary>
    public IEnumerable<BpmnNode> HandlersFor(string? activity) =>
        Compensations.Where(one => activity is null || one.Activity == activity).Select(one => one.Handler)
            .Concat(Nodes.Where(node => node.Body is not null).SelectMany(node => node.Body!.HandlersFor(activity == node.Id ? null : activity)));

    public IEnumerable<BpmnNode> Starts => Nodes.Where(node => node.Kind == BpmnKind.StartEvent);

    public IEnumerable<BpmnNode> EventSubProcesses => Nodes.Where(node => node.Kind == BpmnKind.EventSubProcess && node.Body is not null);

    public IEnumerable<BpmnNode> BoundariesOf(BpmnNode activity) => Nodes.Where(node => node.Kind == BpmnKind.BoundaryEvent && node.AttachedTo == activity.Id && !node.Has(Compensation));

    public bool HasTerminate => Nodes.Any(node => node.Kind == BpmnKind.EndEvent && node.Has("terminateEventDefinition"));
}
