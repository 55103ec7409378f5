namespace VRLab.Conformance;

/// <summary>The net under construction: places and transitions in the words of a BPMN mapping.</summary>
internal sealed class BpmnDraft(ModelOptions options)
{
    private readonly Dictionary<BpmnFlow, int> _places = [];
    private readonly Dictionary<BpmnNode, int> _inboxes = [];
    private readonly List<(BpmnNode Sender, int Place)> _sent = [];
    private readonly HashSet<int> _messagePlaces = [];

    public PetriNetBuilder Builder { get; } = new();

    public int PlaceCount => Builder.PlaceCount;

    public int NewPlace(string name) => Builder.AddPlace($"{name} ({Builder.PlaceCount})", name);

    public int PlaceOf(BpmnFlow flow)
    {
        if (!_places.TryGetValue(flow, out int place))
        {
            place = NewPlace(flow.Id);
            _places.Add(flow, place);
        }

        return place;
    }

    public int[] PlacesOf(IEnumerable<BpmnFlow> flows) => [.. flows.Select(PlaceOf)];

    /// <summary>Lets the target wait for what the source sends.</summary>
    /// <param name="begin">The place that begins the target's process, where messages begin it.</param>
    public void AddMessage(BpmnMessage message, int? begin)
    {
        if (begin is { } place)
        {
            Send(message, place);
            return;
        }

        if (!_inboxes.TryGetValue(message.Target, out int inbox))
        {
            inbox = NewPlace($"messages to {message.Target.Id}");
            _inboxes.Add(message.Target, inbox);
            Silent("unread", [inbox], []);
        }

        Send(message, inbox);
    }

    /// <summary>The places where messages lie, and those where they begin a process.</summary>
    public IReadOnlySet<int> MessagePlaces => _messagePlaces;

    /// <summary>The place from which a node takes a message; none where it waits for none.</summary>
    public IEnumerable<int> InboxOf(BpmnNode node) => _inboxes.TryGetValue(node, out int inbox) ? [inbox] : [];

    /// <summary>The places where a node puts messages.</summary>
    public IEnumerable<int> SentBy(BpmnNode node) => _sent.Where(one => one.Sender == node).Select(one => one.Place);

    /// <summary>A silent transition.</summary>
    public void Silent(string name, IEnumerable<int> inputs, IEnumerable<int> outputs) => Join(Builder.AddTransition($"{name} [{Builder.TransitionCount}]", null, name), inputs, outputs);

    /// <summary>The transition of a task: it shows its name, and runs only while the scopes around it run.</summary>
    public void Task(BpmnNode node, int from, IEnumerable<int> outputs, IReadOnlyList<int> guards) => Labeled(node, LabelOf(node), from, outputs, guards);

    /// <summary>The transition of an event: it shows its name only where the log does.</summary>
    public void Event(BpmnNode node, IEnumerable<int> inputs, IEnumerable<int> outputs) =>
        Join(Builder.AddTransition($"{node.Id} [{Builder.TransitionCount}]", EventLabelOf(node), NameOf(node)), inputs.Concat(InboxOf(node)), outputs.Concat(SentBy(node)));

    private void Send(BpmnMessage message, int place)
    {
        _sent.Add((message.Source, place));
        _messagePlaces.Add(place);
    }

    private void Labeled(BpmnNode node, string? label, int from, IEnumerable<int> outputs, IReadOnlyList<int> guards) =>
        Join(Builder.AddTransition($"{node.Id} [{Builder.TransitionCount}]", label, NameOf(node)), [from, .. guards, .. InboxOf(node)], [.. guards, .. outputs, .. SentBy(node)]);

    private string? LabelOf(BpmnNode node)
    {
        string name = node.Name.Length > 0 ? node.Name : options.LogActivities.Contains(node.Id) ? node.Id : "";
        return name.Length == 0 || options.IsNamedSilent(name) || options.IsNamedSilent(node.Id) || options.ReadsAsSilent(options.Spelled(name)) ? null : options.Spelled(name);
    }

    private string? EventLabelOf(BpmnNode node) =>
        options.Spelled(node.Name) is { } label && options.LogActivities.Contains(label) && !options.IsNamedSilent(node.Name) ? label : null;

    private void Join(int transition, IEnumerable<int> inputs, IEnumerable<int> outputs)
    {
        foreach (int place in inputs)
        {
            Builder.AddInput(transition, place);
        }

        foreach (int place in outputs)
        {
            Builder.AddOutput(transition, place);
        }
    }

    private static string NameOf(BpmnNode node) => node.Name.Length > 0 ? node.Name : node.Id;
}
