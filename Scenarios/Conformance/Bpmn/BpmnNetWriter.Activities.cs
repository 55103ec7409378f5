namespace VRLab.Conformance;

/// <summary>Tasks and subprocesses with their markers and boundary events.</summary>
internal sealed partial class BpmnNetWriter
{
    private const int MaximumBodyMarkings = 20_000;

    private void WriteActivity(BpmnScope scope, BpmnNode node, BpmnScopePlaces places)
    {
        int at = WriteOptionalBoundaries(scope, node, EntryOf(node), places);
        bool isSplit = node.Outgoing.Count > 1 && node.Outgoing.Any(flow => flow.IsConditional);
        if (node.Repetition == BpmnRepetition.Once && !isSplit)
        {
            WriteWork(scope, node, at, [.. OutOf(node, places)], places);
            return;
        }

        int done = _draft.NewPlace($"done {node.Id}");
        int again = node.Repetition == BpmnRepetition.Once ? at : WriteRepetition(node, at, done);
        WriteWork(scope, node, again, [done], places);
        if (isSplit)
        {
            WriteSplit(scope, node, done, [.. node.Outgoing.Where(flow => flow.IsConditional)], [.. node.Outgoing.Where(flow => !flow.IsConditional && !IsDefault(flow))]);
            WriteDefault(node, done);
        }
        else
        {
            _draft.Silent($"after {node.Id}", [done], OutOf(node, places));
        }
    }

    private static bool IsDefault(BpmnFlow flow) => (string?)flow.Source.Element.Attribute("default") == flow.Id;

    private void WriteDefault(BpmnNode node, int done)
    {
        if (node.Outgoing.FirstOrDefault(IsDefault) is { } flow)
        {
            _draft.Silent(flow.Id, [done], [_draft.PlaceOf(flow), .. _draft.PlacesOf(node.Outgoing.Where(other => !other.IsConditional && other != flow))]);
        }
    }

    // A place of its own, so that the way back does not pass the boundary events' beginnings again.
    private int WriteRepetition(BpmnNode node, int at, int done)
    {
        int work = _draft.NewPlace($"work {node.Id}");
        _draft.Silent("begin", [at], [work]);
        _draft.Silent("again", [done], [work]);
        if (node.Repetition == BpmnRepetition.AnyTimes)
        {
            _draft.Silent("not at all", [at], [done]);
        }

        return work;
    }

    private int WriteOptionalBoundaries(BpmnScope scope, BpmnNode node, int at, BpmnScopePlaces places)
    {
        foreach (BpmnNode boundary in scope.BoundariesOf(node).Where(one => !one.IsInterrupting))
        {
            int next = _draft.NewPlace($"in {node.Id}");
            int happened = _draft.NewPlace($"in {boundary.Id}");
            _draft.Silent("no event", [at], [next]);
            _draft.Silent("event", [at], [next, happened]);
            _draft.Event(boundary, [happened], OutOf(boundary, places));
            at = next;
        }

        return at;
    }

    private void WriteWork(BpmnScope scope, BpmnNode node, int at, int[] outputs, BpmnScopePlaces places)
    {
        BpmnNode[] interrupting = [.. scope.BoundariesOf(node).Where(one => one.IsInterrupting)];
        if (node.Body is not null)
        {
            int begin = WriteBody(node, places, [.. outputs, .. _draft.SentBy(node)], interrupting);
            _draft.Silent($"enter {node.Id}", [at, .. _draft.InboxOf(node)], [begin]);
            return;
        }

        _draft.Task(node, at, outputs, places.Guards);
        foreach (BpmnNode boundary in interrupting)
        {
            _draft.Event(boundary, [at], OutOf(boundary, places));
        }
    }

    /// <summary>Writes a subprocess that ends with tokens on the given places.</summary>
    /// <returns>The place where it is entered.</returns>
    private int WriteBody(BpmnNode node, BpmnScopePlaces around, IEnumerable<int> outputs, params BpmnNode[] interrupting)
    {
        int firstPlace = _draft.PlaceCount;
        int begin = _draft.NewPlace($"begin {node.Id}");
        int ended = _draft.NewPlace($"ended {node.Id}");
        int cut = _draft.NewPlace($"cut {node.Id}");
        int? running = NeedsRunning(node.Body!) || interrupting.Length > 0 ? _draft.NewPlace($"running {node.Id}") : null;
        BpmnCatcher[] catchers = [.. interrupting.Select(boundary => new BpmnCatcher(boundary, running!.Value, _draft.NewPlace($"interrupted {node.Id}")))];
        IReadOnlyList<int> guards = running is { } guard ? [.. around.Guards, guard] : around.Guards;
        WriteScope(node.Body!, new BpmnScopePlaces(begin, ended, cut, running, guards, [.. around.Catchers, .. catchers]));
        int afterLast = _draft.PlaceCount;
        foreach (int tokens in TokensAtEnd(begin, ended, running))
        {
            _draft.Silent($"leave {node.Id}", [.. Enumerable.Repeat(ended, tokens), .. running is { } place ? [place] : Array.Empty<int>()], outputs);
        }

        _draft.Silent($"leave {node.Id}", [cut], outputs);
        foreach (BpmnCatcher catcher in catchers)
        {
            WriteInterruption(catcher, firstPlace, afterLast, catchers, around);
        }

        return begin;
    }

    private void WriteInterruption(BpmnCatcher catcher, int firstPlace, int afterLast, BpmnCatcher[] catchers, BpmnScopePlaces around)
    {
        if (!catcher.IsThrownTo)
        {
            _draft.Silent("interrupt", [catcher.Running], [catcher.Draining]);
        }

        foreach (int place in Enumerable.Range(firstPlace, afterLast - firstPlace).Where(place => place != catcher.Running && catchers.All(other => other.Draining != place)))
        {
            _draft.Silent("drain", [catcher.Draining, place], [catcher.Draining]);
        }

        _draft.Event(catcher.Boundary, [catcher.Draining], OutOf(catcher.Boundary, around));
    }

    // How many tokens have ended when none is left elsewhere, found by running the body alone, with no message to wait for; one where that takes too long.
    private int[] TokensAtEnd(int begin, int ended, int? running)
    {
        PetriNet net = _draft.Builder.Snapshot(begin, _draft.MessagePlaces);
        var graph = new MarkingGraph(NetMoves.Of(net), [.. Enumerable.Range(0, net.Transitions.Count)]);
        var found = new SortedSet<int>();
        for (int marking = 0; marking < graph.Count && graph.Count < MaximumBodyMarkings; marking++)
        {
            ReadOnlySpan<ushort> tokens = graph[marking];
            int elsewhere = 0;
            for (int place = 0; place < tokens.Length; place++)
            {
                elsewhere += place == ended || place == running ? 0 : tokens[place];
            }

            if (elsewhere == 0 && tokens[ended] > 0)
            {
                found.Add(tokens[ended]);
            }

            graph.EdgesOf(marking);
        }

        return found.Count == 0 || graph.Count >= MaximumBodyMarkings ? [1] : [.. found.Take(8)];
    }
}
