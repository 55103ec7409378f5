using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Events that are thrown, and the handlers that a thrown compensation runs.</summary>
internal sealed partial class BpmnNetWriter
{
    private readonly Dictionary<BpmnNode, (BpmnScope ThrownIn, int Begin, int Done)> _handlers = [];

    /// <summary>An event that goes on at once; a thrown compensation runs its handlers before, in any order, those of activities that were not done not at all.</summary>
    private void WriteThrow(BpmnScope scope, BpmnNode node, IEnumerable<int> outputs, BpmnScopePlaces places)
    {
        BpmnNode[] handlers = node.Has(BpmnScope.Compensation) ? [.. scope.HandlersFor(node.ReferenceOf(BpmnScope.Compensation, "activityRef"))] : [];
        if (handlers.Length == 0)
        {
            _draft.Event(node, [EntryOf(node)], outputs);
            return;
        }

        (int[] Begun, int Done)[] works = [.. handlers.Select(handler => handler.Body is null ? WriteTaskHandler(scope, handler, places) : Throw(scope, node, handler, places))];
        _draft.Event(node, [EntryOf(node)], works.SelectMany(work => work.Begun));
        _draft.Silent($"after {node.Id}", works.Select(work => work.Done), outputs);
    }

    private (int[] Begun, int Done) WriteTaskHandler(BpmnScope scope, BpmnNode handler, BpmnScopePlaces places)
    {
        (int begin, int done) = WriteHandler(scope, handler, places);
        return ([begin], done);
    }

    /// <summary>The inside of a handler that is a subprocess has its places once; a place for each throw says where it goes on afterward.</summary>
    private (int[] Begun, int Done) Throw(BpmnScope scope, BpmnNode node, BpmnNode handler, BpmnScopePlaces places)
    {
        if (!_handlers.TryGetValue(handler, out (BpmnScope ThrownIn, int Begin, int Done) body))
        {
            (int begin, int ended) = WriteHandler(scope, handler, places);
            body = (scope, begin, ended);
            _handlers.Add(handler, body);
        }

        if (body.ThrownIn != scope)
        {
            throw ProblemException.BadInput(
                $"{path}:{BoundedXml.LineOf(node.Element)}: the compensation '{node.Id}' runs the handler '{handler.Id}', which a compensation of another subprocess runs too.",
                "Throw it within one of them, or draw the handler as a task.");
        }

        int thrown = _draft.NewPlace($"thrown by {node.Id}");
        int done = _draft.NewPlace($"after {handler.Id} for {node.Id}");
        _draft.Silent($"after {handler.Id}", [body.Done, thrown], [done]);
        return ([body.Begin, thrown], done);
    }

    private (int Begin, int Done) WriteHandler(BpmnScope scope, BpmnNode handler, BpmnScopePlaces places)
    {
        int begin = _draft.NewPlace($"before {handler.Id}");
        int done = _draft.NewPlace($"after {handler.Id}");
        _draft.Silent("nothing to take back", [begin], [done]);
        WriteWork(scope, handler, begin, [done], places);
        return (begin, done);
    }
}
