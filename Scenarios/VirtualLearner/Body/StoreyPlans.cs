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

    /// <summary>Corners from here to there as on <see cref="FloorPlan.FindPath"/>, by the stair that makes the shortest way where the storeys differ.</summary>
    public List<Vector3> FindPath(Vector3 from, Vector3 to)
    {
        int storey = StoreyOf(from);
        int goal = StoreyOf(to);
        if (storey == goal || WaysBetween(storey, goal).MinBy(way => LengthOf([from, .. way, to])) is not { } stair)
        {
            return _plans[storey].FindPath(from, to);
        }

        return [.. _plans[storey].FindPath(from, stair[0]), .. stair.Skip(1), .. _plans[goal].FindPath(stair[^1], to)];
    }

    private IEnumerable<Vector3[]> WaysBetween(int from, int to)
    {
        foreach (StairData stair in _stairs)
        {
            (int foot, int head) = (StoreyOf(stair.Foot), StoreyOf(stair.Head));
            if ((foot, head) == (from, to))
            {
                yield return [.. stair.Way];
            }
            else if ((head, foot) == (from, to))
            {
                yield return [.. stair.Way.Reverse()];
            }
        }
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
