namespace VRLab.Gltf;

/// <summary>
/// Walks over all faces and notes each vertex when it is first met: values are stored in this order (Google, "Draco Bitstream Specification"
/// 2.2, sections "EdgeBreaker Traversal" and "EdgeBreaker Traversal Prediction Degree").
/// </summary>
internal sealed class CornerTraversal
{
    private const int Priorities = 3;
    private readonly CornerTable _table;
    private readonly bool[] _isFaceDone;
    private readonly int[] _valueOfVertex;
    private readonly List<int> _corners = [];

    private CornerTraversal(CornerTable table)
    {
        _table = table;
        _isFaceDone = new bool[table.CornerCount / 3];
        _valueOfVertex = new int[table.VertexCount];
        Array.Fill(_valueOfVertex, int.MaxValue);
    }

    /// <summary>As deep as it goes, to the right first.</summary>
    public static ValueOrder DepthFirst(CornerTable table)
    {
        var walk = new CornerTraversal(table);
        var open = new Stack<int>();
        for (int corner = 0; corner < table.CornerCount; corner += 3)
        {
            walk.WalkDeep(corner, open);
        }

        return walk.Order();
    }

    /// <summary>Those vertices first that most faces that were walked over touch.</summary>
    public static ValueOrder ByDegree(CornerTable table)
    {
        var walk = new CornerTraversal(table);
        int[] degrees = new int[table.VertexCount];
        Stack<int>[] open = [.. Enumerable.Range(0, Priorities).Select(_ => new Stack<int>())];
        for (int corner = 0; corner < table.CornerCount; corner += 3)
        {
            walk.WalkByDegree(corner, open, degrees);
        }

        return walk.Order();
    }

    private ValueOrder Order() => new(_table, [.. _corners], _valueOfVertex);

    private bool IsDone(int corner) => corner < 0 || _isFaceDone[corner / 3];

    /// <summary>True where its vertex was not met before.</summary>
    private bool Meet(int corner)
    {
        ref int value = ref _valueOfVertex[_table.Vertices[corner]];
        if (value != int.MaxValue)
        {
            return false;
        }

        value = _corners.Count;
        _corners.Add(corner);
        return true;
    }

    private int Right(int corner) => _table.Opposite(CornerTable.Next(corner));

    private int Left(int corner) => _table.Opposite(CornerTable.Previous(corner));

    private void WalkDeep(int start, Stack<int> open)
    {
        if (IsDone(start))
        {
            return;
        }

        Meet(CornerTable.Next(start));
        Meet(CornerTable.Previous(start));
        open.Push(start);
        while (open.TryPop(out int corner))
        {
            while (!IsDone(corner))
            {
                corner = StepDeep(corner, open);
            }
        }
    }

    /// <returns>The corner to go on with; none where the way ends or divides.</returns>
    private int StepDeep(int corner, Stack<int> open)
    {
        _isFaceDone[corner / 3] = true;
        int right = Right(corner), left = Left(corner);
        if (Meet(corner) && !_table.IsOnBoundary(_table.Vertices[corner]))
        {
            return right;
        }

        if (!IsDone(right) && !IsDone(left))
        {
            open.Push(left);
            return right;
        }

        return IsDone(right) ? left : right;
    }

    private void WalkByDegree(int start, Stack<int>[] open, int[] degrees)
    {
        Meet(CornerTable.Next(start));
        Meet(CornerTable.Previous(start));
        Meet(start);
        open[0].Push(start);
        int best = 0;
        while (TryPop(open, ref best, out int corner))
        {
            while (!IsDone(corner))
            {
                corner = StepByDegree(corner, open, degrees, ref best);
            }
        }
    }

    private static bool TryPop(Stack<int>[] open, ref int best, out int corner)
    {
        for (; best < Priorities; best++)
        {
            if (open[best].TryPop(out corner))
            {
                return true;
            }
        }

        (best, corner) = (0, CornerTable.None);
        return false;
    }

    /// <returns>The corner to go on with; none where another one comes first.</returns>
    private int StepByDegree(int corner, Stack<int>[] open, int[] degrees, ref int best)
    {
        _isFaceDone[corner / 3] = true;
        Meet(corner);
        int right = Right(corner), left = Left(corner);
        if (!IsDone(left))
        {
            int priority = PriorityOf(left, degrees);
            if (IsDone(right) && priority <= best)
            {
                return left;
            }

            Push(left, priority, open, ref best);
        }

        if (!IsDone(right))
        {
            int priority = PriorityOf(right, degrees);
            if (priority <= best)
            {
                return right;
            }

            Push(right, priority, open, ref best);
        }

        return CornerTable.None;
    }

    private static void Push(int corner, int priority, Stack<int>[] open, ref int best)
    {
        open[priority].Push(corner);
        best = Math.Min(best, priority);
    }

    private int PriorityOf(int corner, int[] degrees)
    {
        int vertex = _table.Vertices[corner];
        return _valueOfVertex[vertex] != int.MaxValue ? 0 : ++degrees[vertex] > 1 ? 1 : 2;
    }
}
