using System.Numerics;
using VRLab.Core;

namespace VRLab.VirtualLearner;

/// <summary>
/// Where a person can walk: a grid over the room's floor, blocked where furniture stands. Finds the shortest way around
/// (A* over eight neighbors; Hart, Nilsson and Raphael 1968).
/// </summary>
internal sealed class FloorPlan
{
    private const float CellMeters = 0.1f;
    private const float ShoulderMeters = 0.22f;
    private const int MaximumCells = 400;
    private readonly bool[] _blocked;
    private readonly int _width;
    private readonly int _depth;
    private readonly Vector3 _origin;

    public FloorPlan(float minimumX, float maximumX, float minimumZ, float maximumZ)
    {
        _origin = new Vector3(minimumX, 0f, minimumZ);
        _width = Math.Clamp((int)((maximumX - minimumX) / CellMeters), 1, MaximumCells);
        _depth = Math.Clamp((int)((maximumZ - minimumZ) / CellMeters), 1, MaximumCells);
        _blocked = new bool[_width * _depth];
    }

    /// <summary>Marks the floor under a world-space box, and a shoulder's width around it, as taken.</summary>
    public void Block(Vector3 minimum, Vector3 maximum)
    {
        (int left, int right) = Cells(minimum.X - ShoulderMeters - _origin.X, maximum.X + ShoulderMeters - _origin.X, _width);
        (int back, int front) = Cells(minimum.Z - ShoulderMeters - _origin.Z, maximum.Z + ShoulderMeters - _origin.Z, _depth);
        for (int z = back; z <= front; z++)
        {
            for (int x = left; x <= right; x++)
            {
                Vector3 p = CenterOf((z * _width) + x);
                _blocked[(z * _width) + x] |= p.X > minimum.X - ShoulderMeters && p.X < maximum.X + ShoulderMeters
                    && p.Z > minimum.Z - ShoulderMeters && p.Z < maximum.Z + ShoulderMeters;
            }
        }
    }

    /// <summary>The cells of a row that may lie between two places along it.</summary>
    private static (int First, int Last) Cells(float from, float to, int count) =>
        (Math.Max(0, (int)(from / CellMeters) - 1), Math.Min(count - 1, (int)(to / CellMeters) + 1));

    public bool IsFree(Vector3 point) =>
        point.X >= _origin.X && point.Z >= _origin.Z
        && point.X < _origin.X + (_width * CellMeters) && point.Z < _origin.Z + (_depth * CellMeters)
        && !_blocked[IndexOf(point)];

    /// <summary>Waypoints from here to there (without here, with there), straightened; a straight line where no way around exists.</summary>
    public List<Vector3> FindPath(Vector3 from, Vector3 to)
    {
        int[] cameFrom = Search(IndexOf(from), IndexOf(to));
        List<Vector3> path = [to];
        for (int i = cameFrom[IndexOf(to)]; i >= 0 && cameFrom[i] >= 0; i = cameFrom[i])
        {
            path.Add(CenterOf(i));
        }

        path.Reverse();
        return Straighten(from, path);
    }

    private int[] Search(int start, int goal)
    {
        int[] cameFrom = new int[_blocked.Length];
        float[] cost = new float[_blocked.Length];
        Array.Fill(cameFrom, -1);
        Array.Fill(cost, float.PositiveInfinity);
        cost[start] = 0f;
        PriorityQueue<int, (float, int)> open = new();
        open.Enqueue(start, (0f, start));
        while (open.TryDequeue(out int current, out _) && current != goal)
        {
            foreach ((int next, float step) in NeighborsOf(current))
            {
                // Furniture can be squeezed past at a price, so that a goal right beside it stays reachable.
                float total = cost[current] + (step * (_blocked[next] ? 20f : 1f));
                if (total < cost[next])
                {
                    cost[next] = total;
                    cameFrom[next] = current;
                    open.Enqueue(next, (total + DetMath.Distance(CenterOf(next), CenterOf(goal)), next));
                }
            }
        }

        return cameFrom;
    }

    private List<Vector3> Straighten(Vector3 from, List<Vector3> path)
    {
        List<Vector3> corners = [];
        Vector3 anchor = from;
        for (int i = 0; i < path.Count; i++)
        {
            if (i + 1 < path.Count && IsClear(anchor, path[i + 1]))
            {
                continue;
            }

            anchor = path[i];
            corners.Add(anchor);
        }

        return corners;
    }

    private bool IsClear(Vector3 from, Vector3 to)
    {
        int samples = 1 + (int)(DetMath.Distance(from, to) / (CellMeters * 0.5f));
        for (int i = 0; i <= samples; i++)
        {
            if (_blocked[IndexOf(DetMath.Lerp(from, to, i / (float)samples))])
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<(int Index, float Step)> NeighborsOf(int index)
    {
        int x = index % _width;
        int z = index / _width;
        for (int dz = -1; dz <= 1; dz++)
        {
            for (int dx = -1; dx <= 1; dx++)
            {
                bool isInside = x + dx >= 0 && x + dx < _width && z + dz >= 0 && z + dz < _depth;
                if (isInside && (dx != 0 || dz != 0))
                {
                    yield return (((z + dz) * _width) + x + dx, CellMeters * (dx != 0 && dz != 0 ? 1.4142135f : 1f));
                }
            }
        }
    }

    private int IndexOf(Vector3 point)
    {
        int x = Math.Clamp((int)((point.X - _origin.X) / CellMeters), 0, _width - 1);
        int z = Math.Clamp((int)((point.Z - _origin.Z) / CellMeters), 0, _depth - 1);
        return (z * _width) + x;
    }

    private Vector3 CenterOf(int index) =>
        _origin + new Vector3(((index % _width) + 0.5f) * CellMeters, 0f, ((index / _width) + 0.5f) * CellMeters);
}
