using System.Numerics;

namespace VRLab.Core;

/// <summary>Where a person of the scenario is sent. A closed set.</summary>
public abstract record WalkOrder;

/// <summary>Stops and stays.</summary>
public sealed record StayOrder : WalkOrder
{
    public static StayOrder Here { get; } = new();
}

/// <summary>Walks along a way to its end, from the part of it that lies nearest.</summary>
/// <param name="Way">Points on the floor, corner by corner, world frame; at least one.</param>
/// <param name="IsAtOnce">Stands at its end in no time.</param>
public sealed record AlongOrder(IReadOnlyList<Vector3> Way, bool IsAtOnce = false) : WalkOrder
{
    /// <summary>The end of the way's leg that lies nearest to a place: where who stands there goes first.</summary>
    public int FirstCorner(Vector3 place)
    {
        int first = 0;
        float least = DetMath.Distance(Way[0], place);
        for (int i = 1; i < Way.Count; i++)
        {
            Vector3 leg = Way[i] - Way[i - 1];
            float share = DetMath.Dot(place - Way[i - 1], leg) / Math.Max(DetMath.Dot(leg, leg), 1e-6f);
            float distance = DetMath.Distance(DetMath.Lerp(Way[i - 1], Way[i], Math.Clamp(share, 0f, 1f)), place);
            if (distance <= least)
            {
                (first, least) = (i, distance);
            }
        }

        return first;
    }
}

/// <summary>Follows a participant, where they have walked themselves; several go in file.</summary>
public sealed record BehindOrder(ParticipantId Leader) : WalkOrder;
