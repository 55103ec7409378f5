using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.VirtualLearner;

/// <summary>Where a person can walk in a building: a floor plan for each storey, and the stairs between them.</summary>
internal sealed class StoreyPlans
{
    /// <summary>Things hang lower than their storey's floor by no more than this.</summary>
    private const float BelowFloorMeters = 0.3f;

    /// <summary>A ramp that rises less leads to no other storey.</summary>
    private const float LeastStoreyMeters = 1.0f;
    private readonly IReadOnlyList<StairData> _stairs;
    private readonly float[] _heights;
    private readonly FloorPlan[] _plans;

    /// <param name="stairs">World frame.</param>
    /// <param name="survey">The plan of the storey whose floor lies at that height.</param>
    public StoreyPlans(IReadOnlyList<StairData> stairs, Func<float, FloorPlan> survey)
    {
        _stairs = [.. stairs.Where(stair => stair.Head.Y - stair.Foot.Y > LeastStoreyMeters)];
        _heights = [.. _stairs.SelectMany(stair => (float[])[stair.Foot.Y, stair.Head.Y]).Append(0f).Distinct().Order()];
        _plans = [.. _heights.Select(survey)];
    }

    /// <summary>The floor of the storey that a point belongs to, world height.</summary>
    public float FloorOf(Vector3 point) => _heights[StoreyOf(point)];

    public bool IsFree(Vector3 point) => _plans[StoreyOf(point)].IsFree(point);

    /// <summary>Corners from here to there as on <see cref="FloorPlan.FindPath"/>, by the stairs that make the shortest way where the storeys differ.</summary>
    /// <exception cref="ProblemException">No stairs lead from the one storey to the other.</exception>
    public List<Vector3> FindPath(Vector3 from, Vector3 to)
    {
        int goal = StoreyOf(to);
        Vector3[][] stairs = WaysBetween(StoreyOf(from), goal, []).MinBy(way => LengthOf([from, .. way.SelectMany(stair => stair), to]))
            ?? throw ProblemException.BadInput(
                $"No stairs lead from the floor at {FloorOf(from):0.00} m to the one at {FloorOf(to):0.00} m.", "Give the building a stair between them, or keep what has to be reached on one storey.");
        List<Vector3> path = [];
        foreach (Vector3[] stair in stairs)
        {
            path.AddRange([.. _plans[StoreyOf(from)].FindPath(from, stair[0]), .. stair.Skip(1)]);
            from = stair[^1];
        }

        return [.. path, .. _plans[goal].FindPath(from, to)];
    }

    /// <summary>Stairs one after the other that lead from a storey to another, passing none twice.</summary>
    private IEnumerable<Vector3[][]> WaysBetween(int from, int goal, int[] passed)
    {
        if (from == goal)
        {
            return [[]];
        }

        int[] soFar = [.. passed, from];
        return _stairs.SelectMany(stair => (Vector3[][])[[.. stair.Way], [.. stair.Way.Reverse()]])
            .Where(way => StoreyOf(way[0]) == from && !soFar.Contains(StoreyOf(way[^1])))
            .SelectMany(way => WaysBetween(StoreyOf(way[^1]), goal, soFar).Select(rest => (Vector3[][])[way, .. rest]));
    }

    private static float LengthOf(Vector3[] way)
    {
        float length = 0f;
        for (int i = 1; i < way.Length; i++)
        {
            length += DetMath.Distance(way[i - 1], way[i]);
        }

        return length;
    }

    private int StoreyOf(Vector3 point)
    {
        int storey = 0;
        while (storey + 1 < _heights.Length && _heights[storey + 1] <= point.Y + BelowFloorMeters)
        {
            storey++;
        }

        return storey;
    }
}
