using System.Collections;
using System.Numerics;
using VRLab.Core;

namespace VRLab.VirtualLearner;

internal sealed partial class SkillSet
{
    private const float ReachSpeedMetersPerSecond = 1.1f;

    /// <summary>Lets hands that do nothing hang beside the body; call once a tick, after the skills.</summary>
    public void SettleFreeHands()
    {
        if (_bodyFromCarryingHand is { } carried)
        {
            _body.Right.WorldFromGrip = BodyFrame() * carried;
        }

        if (_bodyFromCarryingLeft is { } carriedLeft)
        {
            _body.Left.WorldFromGrip = BodyFrame() * carriedLeft;
        }

        Settle(_body.Left, _body.RestOf(_body.HelpingSide));
        Settle(_body.Right, _body.RestOf(_body.WorkingSide));
    }

    public IEnumerator ReturnHands()
    {
        yield return ReturnHand(_body.Left);
        yield return ReturnHand(_body.Right);
    }

    /// <summary>What a hand still carries stays in it.</summary>
    public IEnumerator ReturnEmptyHands()
    {
        foreach ((Hand side, HandState hand) in new[] { (_body.HelpingSide, _body.Left), (_body.WorkingSide, _body.Right) })
        {
            if (_mirror.HeldBy(_participant, side) is not { } held || !IsLoose(held))
            {
                yield return ReturnHand(hand);
            }
        }
    }

    /// <summary>Reaches along a straight line with a smooth start and end, keeping up with a target that moves with the body.</summary>
    private static IEnumerator Reach(HandState hand, Pose goal, float speed = ReachSpeedMetersPerSecond)
    {
        hand.IsBusy = true;
        Pose start = hand.WorldFromGrip;
        float distance = DetMath.Distance(start.Position, goal.Position);
        float seconds = (0.15f + (distance / speed)) / hand.Speed;
        for (long tick = 1, ticks = SimulationTime.TicksFrom(seconds); tick <= ticks; tick++)
        {
            float t = MinimumJerk.At(tick / (float)ticks);
            hand.WorldFromGrip = Blend(start, goal, t);
            yield return null;
        }
    }

    private static IEnumerator Squeeze(HandState hand, float goal)
    {
        const int RampTicks = 14;
        float start = hand.Squeeze;
        for (int tick = 1; tick <= RampTicks; tick++)
        {
            hand.Squeeze = start + ((goal - start) * tick / RampTicks);
            yield return null;
        }

        // The world needs a moment to answer: the hand closes, then the thing is held.
        for (int tick = 0; tick < 4; tick++)
        {
            yield return null;
        }
    }

    private static IEnumerator ReturnHand(HandState hand)
    {
        hand.Squeeze = 0f;
        hand.IsBusy = false;
        yield return null;
    }

    private static Pose Blend(in Pose from, in Pose to, float t)
    {
        Quaternion target = to.Orientation;
        float dot = (from.Orientation.X * target.X) + (from.Orientation.Y * target.Y) + (from.Orientation.Z * target.Z) + (from.Orientation.W * target.W);
        float sign = dot < 0f ? -1f : 1f;
        var mixed = new Quaternion(
            from.Orientation.X + (((sign * target.X) - from.Orientation.X) * t),
            from.Orientation.Y + (((sign * target.Y) - from.Orientation.Y) * t),
            from.Orientation.Z + (((sign * target.Z) - from.Orientation.Z) * t),
            from.Orientation.W + (((sign * target.W) - from.Orientation.W) * t));
        return new Pose(DetMath.Lerp(from.Position, to.Position, t), DetMath.Normalize(mixed));
    }

    private static void Settle(HandState hand, in Pose rest)
    {
        const float MetersPerTick = 1.6f * SimulationTime.TimestepSeconds;
        if (hand.IsBusy)
        {
            return;
        }

        float distance = DetMath.Distance(hand.WorldFromGrip.Position, rest.Position);
        hand.WorldFromGrip = distance <= MetersPerTick ? rest : Blend(hand.WorldFromGrip, rest, MetersPerTick / distance);
    }

    /// <summary>A hand that points along <paramref name="forward"/>, thumb side up.</summary>
    private static Quaternion PointingAlong(Vector3 forward)
    {
        Vector3 back = DetMath.Normalize(-forward, Vector3.UnitZ);
        Vector3 hint = Math.Abs(back.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY;
        Vector3 right = DetMath.Normalize(DetMath.Cross(hint, back), Vector3.UnitX);
        return FromAxes(right, DetMath.Cross(back, right), back);
    }

    /// <summary>The rotation whose columns are the given orthonormal axes (Shepperd, Journal of Guidance and Control 1978).</summary>
    private static Quaternion FromAxes(Vector3 x, Vector3 y, Vector3 z)
    {
        float trace = x.X + y.Y + z.Z;
        if (trace > 0f)
        {
            float s = 2f * DetMath.Sqrt(trace + 1f);
            return DetMath.Normalize(new Quaternion((y.Z - z.Y) / s, (z.X - x.Z) / s, (x.Y - y.X) / s, 0.25f * s));
        }

        if (x.X > y.Y && x.X > z.Z)
        {
            float s = 2f * DetMath.Sqrt(1f + x.X - y.Y - z.Z);
            return DetMath.Normalize(new Quaternion(0.25f * s, (y.X + x.Y) / s, (z.X + x.Z) / s, (y.Z - z.Y) / s));
        }

        if (y.Y > z.Z)
        {
            float s = 2f * DetMath.Sqrt(1f + y.Y - x.X - z.Z);
            return DetMath.Normalize(new Quaternion((y.X + x.Y) / s, 0.25f * s, (z.Y + y.Z) / s, (z.X - x.Z) / s));
        }

        float last = 2f * DetMath.Sqrt(1f + z.Z - x.X - y.Y);
        return DetMath.Normalize(new Quaternion((z.X + x.Z) / last, (z.Y + y.Z) / last, 0.25f * last, (x.Y - y.X) / last));
    }
}
