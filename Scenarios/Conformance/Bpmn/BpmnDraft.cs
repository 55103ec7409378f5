namespace VRLab.Conformance;

/// <summary>The net under construction: places and transitions in the words of a BPMN mapping.</summary>
internal sealed class BpmnDraft(ModelOptions options)
{
    private readonly Dictionary<BpmnFlow, int> _places = [];

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

    /// <summary>A silent transition.</summary>
    public void Silent(string name, IEnumerable<int> inputs, IEnumerable<int> outputs) => Join(Builder.AddTransition($"{name} [{Builder.TransitionCount}]", null, name), inputs, outputs);

    /// <summary>The transition of a task: it shows its name, and runs only while the scopes around it run.</summary>
    public void Task(BpmnNode node, int from, IEnumerable<int> outputs, IReadOnlyList<int> guards) => Labeled(node, LabelOf(node), from, outputs, guards);

    /// <summary>The transition of an event: it shows its name only where the log does.</summary>
    public void Event(BpmnNode node, IEnumerable<int> inputs, IEnumerable<int> outputs) =>
        Join(Builder.AddTransition($"{node.Id} [{Builder.TransitionCount}]", EventLabelOf(node), NameOf(node)), inputs, outputs);

    private void Labeled(BpmnNode node, string? label, int from, IEnumerable<int> outputs, IReadOnlyList<int> guards) =>
        Join(Builder.AddTransition($"{node.Id} [{Builder.TransitionCount}]", label, NameOf(node)), guards.Prepend(from), guards.Concat(outputs));

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
