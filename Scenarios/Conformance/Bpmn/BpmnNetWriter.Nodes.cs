namespace VRLab.Conformance;

/// <summary>Gateways, events and where tokens enter and leave nodes.</summary>
internal sealed partial class BpmnNetWriter
{
    private readonly Dictionary<BpmnNode, int> _entries = [];

    private void WriteNode(BpmnScope scope, BpmnNode node, BpmnScopePlaces places)
    {
        switch (node.Kind)
        {
            case BpmnKind.Task or BpmnKind.SubProcess:
                WriteActivity(scope, node, places);
                break;
            case BpmnKind.ExclusiveGateway:
                WriteChoice(node, places);
                break;
            case BpmnKind.ParallelGateway:
                _draft.Silent(node.Id, node.Incoming.Count > 0 ? _draft.PlacesOf(node.Incoming) : [EntryOf(node)], OutOf(node, places));
                break;
            case BpmnKind.InclusiveGateway:
                WriteInclusive(scope, node, places);
                break;
            case BpmnKind.IntermediateEvent:
                WriteIntermediate(scope, node, places);
                break;
            case BpmnKind.EndEvent when !node.Has("terminateEventDefinition"):
                WriteEnd(scope, node, places);
                break;
        }
    }

    /// <summary>The place where a token enters a node that takes one at a time.</summary>
    private int EntryOf(BpmnNode node)
    {
        if (_entries.TryGetValue(node, out int entry))
        {
            return entry;
        }

        entry = node.Incoming.Count == 1 ? _draft.PlaceOf(node.Incoming[0]) : _draft.NewPlace($"into {node.Id}");
        _entries.Add(node, entry);
        foreach (BpmnFlow flow in node.Incoming.Count == 1 ? [] : node.Incoming)
        {
            _draft.Silent(flow.Id, [_draft.PlaceOf(flow)], [entry]);
        }

        return entry;
    }

    /// <summary>Where tokens go from a node that sends one on each outgoing flow.</summary>
    private IEnumerable<int> OutOf(BpmnNode node, BpmnScopePlaces places) => node.Outgoing.Count > 0 ? _draft.PlacesOf(node.Outgoing) : places.AtEnd;

    private void WriteChoice(BpmnNode node, BpmnScopePlaces places)
    {
        int entry = EntryOf(node);
        foreach (BpmnFlow flow in node.Outgoing)
        {
            _draft.Silent(flow.Id, [entry], [_draft.PlaceOf(flow)]);
        }

        if (node.Outgoing.Count == 0)
        {
            _draft.Silent(node.Id, [entry], places.AtEnd);
        }
    }

    private void WriteInclusive(BpmnScope scope, BpmnNode node, BpmnScopePlaces places)
    {
        int between = node.Incoming.Count > 1 && node.Outgoing.Count > 1 ? _draft.NewPlace($"inside {node.Id}") : -1;
        if (node.Incoming.Count > 1)
        {
            WriteInclusiveJoin(scope, node, between >= 0 ? [between] : [.. OutOf(node, places)]);
        }

        if (node.Outgoing.Count > 1)
        {
            WriteSplit(scope, node, between >= 0 ? between : EntryOf(node), node.Outgoing, []);
        }
        else if (node.Incoming.Count <= 1)
        {
            _draft.Silent(node.Id, [EntryOf(node)], OutOf(node, places));
        }
    }

    private void WriteInclusiveJoin(BpmnScope scope, BpmnNode join, int[] outputs)
    {
        int[] inputs = _draft.PlacesOf(join.Incoming);
        foreach (int choice in JoinChoices(scope, join))
        {
            _draft.Silent(join.Id, inputs.Where((_, index) => ((choice >> index) & 1) != 0), outputs);
        }
    }

    private static IEnumerable<int> JoinChoices(BpmnScope scope, BpmnNode join)
    {
        int all = (1 << Math.Min(join.Incoming.Count, 30)) - 1;
        BpmnNode[] splits = [.. scope.Nodes.Where(node => node != join && node.Outgoing.Count > 1 && BpmnInclusive.Match(node.Outgoing, join) is not null)];
        return splits switch
        {
            _ when splits.Any(SendsOnAll) => [all],
            _ when splits.Any(node => node.Kind == BpmnKind.ExclusiveGateway) => Enumerable.Range(0, Math.Min(join.Incoming.Count, 30)).Select(index => 1 << index),
            _ => BpmnInclusive.Choices(join.Incoming.Count),
        };
    }

    // An inclusive split sends to its join at once what it does not send into the branches; so does an activity whose flows are all conditional.
    private static bool SendsOnAll(BpmnNode split) => split.Kind != BpmnKind.ExclusiveGateway
        && (split.Kind is BpmnKind.InclusiveGateway or BpmnKind.ParallelGateway || split.Outgoing.All(flow => flow.IsConditional) || !split.Outgoing.Any(flow => flow.IsConditional));

    /// <summary>Sends tokens on any of some flows, at least one, and on all of others. What its join waits for and is not sent goes there at once.</summary>
    private void WriteSplit(BpmnScope scope, BpmnNode node, int from, IReadOnlyList<BpmnFlow> branches, IReadOnlyList<BpmnFlow> always)
    {
        BpmnFlow[]? entries = BpmnInclusive.EntriesOfJoin(scope, branches);
        IEnumerable<int> choices = always.Count > 0 ? BpmnInclusive.Choices(branches.Count).Prepend(0) : BpmnInclusive.Choices(branches.Count);
        foreach (int choice in choices)
        {
            IEnumerable<int> sent = branches.Select((flow, index) => ((choice >> index) & 1) != 0 ? _draft.PlaceOf(flow) : entries is null ? -1 : _draft.PlaceOf(entries[index]));
            _draft.Silent(node.Id, [from], [.. sent.Where(place => place >= 0), .. _draft.PlacesOf(always)]);
        }
    }

    private void WriteIntermediate(BpmnScope scope, BpmnNode node, BpmnScopePlaces places)
    {
        if (node.Has("linkEventDefinition") && node.Outgoing.Count == 0 && LinkTargetOf(scope, node) is { } target)
        {
            _draft.Event(node, [EntryOf(node)], [EntryOf(target)]);
            return;
        }

        WriteThrow(scope, node, OutOf(node, places), places);
    }

    private void WriteEnd(BpmnScope scope, BpmnNode node, BpmnScopePlaces places)
    {
        if (places.Catchers.LastOrDefault(one => one.Catches(node)) is { } catcher)
        {
            catcher.IsThrownTo = true;
            _draft.Event(node, [EntryOf(node), catcher.Running], [catcher.Draining]);
            return;
        }

        WriteThrow(scope, node, places.AtEnd, places);
    }

    private static BpmnNode? LinkTargetOf(BpmnScope scope, BpmnNode source) =>
        scope.Nodes.FirstOrDefault(node => IsLinkTarget(node) && LinkName(node) == LinkName(source));

    private static bool IsLinkTarget(BpmnNode node) => node.Element.Name.LocalName == "intermediateCatchEvent" && node.Has("linkEventDefinition");

    private static string LinkName(BpmnNode node) => node.ReferenceOf("linkEventDefinition", "name") is { Length: > 0 } name ? name : node.Name;
}
