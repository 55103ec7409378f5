namespace VRLab.Conformance;

/// <summary>The processes of a file that are compared with a log together, and the messages between their nodes.</summary>
internal sealed record BpmnModel(IReadOnlyList<BpmnScope> Processes, IReadOnlyList<BpmnMessage> Messages)
{
    /// <summary>
    /// The messages that put an order on what happens. Where one node sends and its answer comes back to the same node, as an exchange at one task is
    /// often drawn, the node does not wait for the answer.
    /// </summary>
    public IEnumerable<BpmnMessage> Ordering() => Messages.Where(message => !IsAnswer(message));

    /// <summary>A process that begins with a message only.</summary>
    public bool IsBegunByMessage(BpmnScope process) => process.Starts.Any() && process.Starts.All(start => Messages.Any(message => message.Target == start));

    private bool IsAnswer(BpmnMessage message)
    {
        var seen = new HashSet<BpmnNode> { message.Target };
        var waiting = new Queue<BpmnNode>(Messages.Where(sent => sent.Source == message.Target).Select(sent => sent.Target));
        while (waiting.TryDequeue(out BpmnNode? node))
        {
            if (node == message.Source)
            {
                return true;
            }

            if (seen.Add(node))
            {
                Array.ForEach([.. node.Outgoing.Select(flow => flow.Target)], waiting.Enqueue);
            }
        }

        return false;
    }
}

/// <summary>A message flow between nodes of two processes.</summary>
internal sealed record BpmnMessage(BpmnNode Source, BpmnNode Target);
