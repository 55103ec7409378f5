using VRLab.Core;

namespace VRLab.Assessment.Procedure;

/// <summary>A step of a graph.</summary>
/// <param name="IsRepeatable">Doing it again is no finding.</param>
public sealed record GraphStep(string Id, string Title, bool IsOptional = false, bool IsRepeatable = false);

/// <summary>A procedure as steps and what must come before what. Immutable; steps are numbers in the order of the file.</summary>
public sealed class StepGraph
{
    /// <summary>The order of so many steps is closed transitively in well under a second.</summary>
    public const int MaximumSteps = 1000;

    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _indexOfTitle = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="edges">Each: the first step comes before the second.</param>
    /// <param name="source">The file, for messages.</param>
    /// <exception cref="ProblemException">An id is given twice, or the edges run in a circle.</exception>
    public StepGraph(IReadOnlyList<GraphStep> steps, IReadOnlyList<(int Before, int After)> edges, string source)
    {
        Steps = steps;
        Edges = edges;
        for (int index = 0; index < steps.Count; index++)
        {
            if (!_indexOf.TryAdd(steps[index].Id, index))
            {
                throw ProblemException.BadInput($"{source}: the step '{steps[index].Id}' is given twice.", "Give each step an id of its own.");
            }

            _indexOfTitle.TryAdd(steps[index].Title, index);
        }

        RefuseCircle(source);
        Order = ProcedureOrder.From([.. Enumerable.Range(0, steps.Count).Select(step => edges.Where(edge => edge.After == step).Select(edge => edge.Before).ToArray())]);
    }

    public IReadOnlyList<GraphStep> Steps { get; }

    public IReadOnlyList<(int Before, int After)> Edges { get; }

    /// <summary>What must come before what, directly or through others.</summary>
    public ProcedureOrder Order { get; }

    /// <summary>The step of this id, else of this title, or -1.</summary>
    public int Find(string idOrTitle) =>
        _indexOf.TryGetValue(idOrTitle, out int index) || _indexOfTitle.TryGetValue(idOrTitle, out index) ? index : -1;

    /// <summary>Steps called START or END, first or last in the graph: files of graphs often have such nodes, which nobody performs.</summary>
    public bool IsMarker(int step) =>
        (IsCalled(step, "START", "BEGIN") && Edges.All(edge => edge.After != step)) || (IsCalled(step, "END", "STOP") && Edges.All(edge => edge.Before != step));

    private bool IsCalled(int step, params string[] names) =>
        names.Contains(Steps[step].Id, StringComparer.OrdinalIgnoreCase) || names.Contains(Steps[step].Title, StringComparer.OrdinalIgnoreCase);

    // Takes away steps without predecessors until none is left; what remains holds a circle.
    private void RefuseCircle(string source)
    {
        var left = new HashSet<int>(Enumerable.Range(0, Steps.Count));
        while (left.Count > 0)
        {
            HashSet<int> waiting = [.. Edges.Where(edge => left.Contains(edge.Before)).Select(edge => edge.After)];
            if (left.RemoveWhere(step => !waiting.Contains(step)) == 0)
            {
                throw ProblemException.BadInput(
                    $"{source}: the edges run in a circle among: {string.Join(", ", left.Order().Take(12).Select(step => Steps[step].Id))}.", "Remove an edge of the circle.");
            }
        }
    }
}
