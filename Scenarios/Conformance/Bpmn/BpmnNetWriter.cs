namespace VRLab.Conformance;

/// <summary>Writes BPMN processes as a net; <see cref="BpmnReader"/> tells the meaning of each element.</summary>
internal sealed partial class BpmnNetWriter(ModelOptions options, string path)
{
    private readonly BpmnDraft _draft = new(options);

    public PetriNet Write(BpmnModel model)
    {
        int[] begins = [.. model.Processes.Select(process => _draft.NewPlace("begin"))];
        foreach (BpmnMessage message in model.Ordering())
        {
            int begun = model.Processes.Index().FirstOrDefault(process => process.Item.Starts.Contains(message.Target) && model.IsBegunByMessage(process.Item), (-1, null!)).Index;
            _draft.AddMessage(message, begun < 0 ? null : begins[begun]);
        }

        foreach ((int index, BpmnScope process) in model.Processes.Index())
        {
            _draft.Builder.AddInitialTokens(begins[index], model.IsBegunByMessage(process) ? 0 : 1);
            WriteProcess(process, begins[index]);
        }

        _draft.Builder.AddFinalMarking([]);
        return _draft.Builder.Build(path);
    }

    private void WriteProcess(BpmnScope process, int begin)
    {
        int? running = NeedsRunning(process) ? _draft.NewPlace("running") : null;
        WriteScope(process, new BpmnScopePlaces(begin, null, null, running, running is { } place ? [place] : [], []));
        if (running is { } left)
        {
            _draft.Silent("stop", [left], []);
        }
    }

    private static bool NeedsRunning(BpmnScope scope) => scope.HasTerminate || scope.EventSubProcesses.Any(IsInterruptingEvent);

    private static bool IsInterruptingEvent(BpmnNode eventSubProcess) =>
        eventSubProcess.Body!.Nodes.FirstOrDefault(node => node.Kind == BpmnKind.StartEvent)?.IsInterrupting ?? true;

    private void WriteScope(BpmnScope scope, BpmnScopePlaces places)
    {
        int firstPlace = _draft.PlaceCount;
        WriteBeginning(scope, places);
        foreach (BpmnNode node in scope.Nodes)
        {
            WriteNode(scope, node, places);
        }

        int afterLast = _draft.PlaceCount;
        WriteTermination(scope, places, firstPlace, afterLast);
        foreach (BpmnNode node in scope.EventSubProcesses.Where(IsInterruptingEvent))
        {
            WriteInterruptingEvent(node, places, firstPlace, afterLast);
        }
    }

    private void WriteBeginning(BpmnScope scope, BpmnScopePlaces places)
    {
        int at = WriteOptionalEvents(scope, places);
        IEnumerable<int> running = places.Running is { } place ? [place] : [];
        BpmnNode[] starts = [.. scope.Starts];
        foreach (BpmnNode start in starts)
        {
            _draft.Event(start, [at], [.. running, .. OutOf(start, places)]);
        }

        BpmnNode[] first = [.. scope.Nodes.Where(node => node.Incoming.Count == 0 && node.Kind is not (BpmnKind.StartEvent or BpmnKind.BoundaryEvent or BpmnKind.EventSubProcess) && !IsLinkTarget(node))];
        if (scope.IsAdHoc)
        {
            WriteAdHoc(first, places, at, running);
        }
        else if (starts.Length == 0)
        {
            _draft.Silent("begin", [at], [.. running, .. first.Select(EntryOf)]);
        }
    }

    // Any of the nodes, one after another, until enough is done.
    private void WriteAdHoc(BpmnNode[] first, BpmnScopePlaces places, int at, IEnumerable<int> running)
    {
        int open = _draft.NewPlace("open");
        _draft.Silent("begin", [at], [.. running, open]);
        foreach (BpmnNode node in first)
        {
            _draft.Silent("choose", [open], [EntryOf(node)]);
        }

        _draft.Silent("again", places.AtEnd, [open]);
        _draft.Silent("enough", [open], places.AtEnd);
    }

    // Each non-interrupting event subprocess may run once beside the scope.
    private int WriteOptionalEvents(BpmnScope scope, BpmnScopePlaces places)
    {
        int at = places.Begin;
        foreach (BpmnNode node in scope.EventSubProcesses.Where(node => !IsInterruptingEvent(node)))
        {
            int next = _draft.NewPlace("beginning");
            int begin = WriteBody(node, places, places.AtEnd);
            _draft.Silent("no event", [at], [next]);
            _draft.Silent("event", [at], [next, begin]);
            at = next;
        }

        return at;
    }

    private void WriteTermination(BpmnScope scope, BpmnScopePlaces places, int firstPlace, int afterLast)
    {
        if (!scope.HasTerminate)
        {
            return;
        }

        int draining = _draft.NewPlace("terminated");
        foreach (BpmnNode end in scope.Nodes.Where(node => node.Kind == BpmnKind.EndEvent && node.Has("terminateEventDefinition")))
        {
            _draft.Event(end, [EntryOf(end), places.Running!.Value], [draining]);
        }

        Drain(draining, firstPlace, afterLast, places.Ended);
        _draft.Silent("finish", [draining], places.AtCut);
    }

    private void WriteInterruptingEvent(BpmnNode node, BpmnScopePlaces places, int firstPlace, int afterLast)
    {
        int draining = _draft.NewPlace("interrupted");
        _draft.Silent("interrupt", [places.Running!.Value], [draining]);
        Drain(draining, firstPlace, afterLast, places.Ended);
        BpmnScopePlaces outside = places with { Guards = [.. places.Guards.Where(guard => guard != places.Running)] };
        int begin = WriteBody(node, outside, places.AtCut);
        _draft.Silent("finish", [draining], [begin]);
    }

    private void Drain(int draining, int firstPlace, int afterLast, int? ended)
    {
        foreach (int place in Enumerable.Range(firstPlace, afterLast - firstPlace).Where(place => place != draining).Concat(ended is { } count ? [count] : []))
        {
            _draft.Silent("drain", [draining, place], [draining]);
        }
    }
}
