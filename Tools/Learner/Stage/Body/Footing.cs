using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Learner;

/// <summary>Where a foot stands: the floor below its ankle, and how deep the tread is on which it stands; 0 where there is no stair.</summary>
internal readonly record struct Foothold(Vector3 Place, float TreadMeters);

/// <summary>Where a foot finds its floor: in the middle of a stair's tread, else at the height of the body's floor. World frame; allocates nothing.</summary>
/// <param name="stairs">In the world frame.</param>
internal sealed class Footing(IReadOnlyList<StairData> stairs)
{
    public static readonly Footing Level = new([]);

    /// <summary>How far the middle of a shoe lies before its ankle.</summary>
    private const float ShoeMiddleMeters = 0.047f;

    /// <summary>From the middle of a shoe to its tip.</summary>
    private const float HalfShoeMeters = 0.15f;

    /// <summary>A foot finds a stair whose line of noses is no higher or lower than this.</summary>
    private const float ReachMeters = 0.6f;
    private const float BesideMeters = 0.2f;

    /// <param name="ankle">Where the ankle would be, seen from above, at the height of the body's floor.</param>
    /// <param name="ahead">Where the shoe points, level, of length one.</param>
    public Foothold Under(Vector3 ankle, Vector3 ahead)
    {
        float nearest = float.PositiveInfinity;
        var found = new Foothold(ankle, 0f);
        Vector3 shoe = ankle + (ahead * ShoeMiddleMeters);
        for (int i = 0; i < stairs.Count; i++)
        {
            StairData stair = stairs[i];
            for (int k = 0; stair.RiserMeters > 0f && k + 1 < stair.Way.Count; k++)
            {
                var leg = new Leg(stair.Way[k], stair.Way[k + 1]);
                float share = Math.Clamp(leg.MetersAlong(shoe) / leg.RunMeters, 0f, 1f);
                Vector3 on = Vector3.Lerp(leg.From, leg.To, share);
                float away = Vector2.Distance(new Vector2(on.X, on.Z), new Vector2(shoe.X, shoe.Z));
                if (away < nearest && away <= stair.HalfWidthMeters + BesideMeters && Math.Abs(on.Y - ankle.Y) < ReachMeters)
                {
                    (nearest, found) = (away, Stand(leg, stair.RiserMeters, ankle, shoe));
                }
            }
        }

        return found;
    }

    private static Foothold Stand(in Leg leg, float riserMeters, Vector3 ankle, Vector3 shoe)
    {
        float rise = leg.To.Y - leg.From.Y;
        if (Math.Abs(rise) < riserMeters)
        {
            return new Foothold(ankle with { Y = leg.From.Y }, 0f);
        }

        int treads = (int)MathF.Round(rise / riserMeters);
        float tread = leg.RunMeters / treads, along = Math.Clamp(leg.MetersAlong(shoe), 0f, leg.RunMeters - 1e-3f);
        int step = (int)(along / tread);
        // The first tread of a leg is the floor before the first riser: there only the tip of the shoe must stay clear.
        float middle = step == 0 ? Math.Min(leg.MetersAlong(shoe), tread - HalfShoeMeters) : (step + 0.5f) * tread;
        Vector3 moved = ankle + (leg.Ahead * (middle - leg.MetersAlong(shoe)));
        return new Foothold(moved with { Y = leg.From.Y + (step * riserMeters) }, tread);
    }

    /// <summary>One straight part of a way up, seen from above.</summary>
    private readonly struct Leg
    {
        public Leg(Vector3 from, Vector3 to)
        {
            (From, To) = (from, to);
            Vector3 flat = (to - from) with { Y = 0f };
            RunMeters = Math.Max(flat.Length(), 1e-3f);
            Ahead = flat / RunMeters;
        }

        public Vector3 From { get; }

        public Vector3 To { get; }

        public Vector3 Ahead { get; }

        public float RunMeters { get; }

        public float MetersAlong(Vector3 point) => Vector3.Dot((point - From) with { Y = 0f }, Ahead);
    }
}
