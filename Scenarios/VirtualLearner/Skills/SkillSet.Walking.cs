using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

internal sealed partial class SkillSet
{
    private const float WalkSpeedMetersPerSecond = 1.25f;
    private const float TurnSpeedRadiansPerSecond = 2.6f;

    /// <summary>How much of the time that a look needs a hurried one takes.</summary>
    private const double GlanceShare = 0.25;
    private const float StandOffMeters = 0.52f;

    /// <summary>Who carries something stays so far off, so that it strikes nothing.</summary>
    private const float LadenStandOffMeters = 0.85f;

    /// <summary>Steps of 8 cm by which a person stands farther off where the way to a thing is taken, and leans over.</summary>
    private const int Rings = 10;
    private const float LowestPitchRadians = -1.1f;
    private const float HighestPitchRadians = 0.7f;

    /// <summary>Walks to where the object can be reached and looks at it.</summary>
    private IEnumerator StandBefore(ObjectId target, float standOffMeters = StandOffMeters)
    {
        Vector3 position = ReachPointOf(target);
        Vector3 facing = _scenario.ObjectOf(target).WorldFromObject.TransformDirection(Vector3.UnitZ);
        yield return StandNear(position, facing, standOffMeters);
    }

    private IEnumerator StandNear(Vector3 target, Vector3 facing, float standOffMeters = StandOffMeters)
    {
        if (IsAtHandKneeling(target))
        {
            yield return LookTo(target);
            yield break;
        }

        yield return Rise();
        Vector3 goal = StandingPoint(target, facing, standOffMeters);
        if (DetMath.Distance(goal, Feet) > 0.12f)
        {
            foreach (Vector3 corner in _floor.FindPath(Feet, goal))
            {
                yield return WalkStraight(corner);
            }
        }

        yield return LookTo(target);
    }

    private IEnumerator Study(ObjectId target, double seconds)
    {
        yield return StandBefore(target, standOffMeters: 0.85f);
        yield return LookTo(GazePointOf(target));
        yield return Pause(Hurries ? seconds * GlanceShare : seconds + 0.4);
    }

    private IEnumerator WalkStraight(Vector3 corner)
    {
        Vector3 start = _body.HeadPosition;
        float eyes = start.Y - _body.FloorMeters;
        Vector3 goal = corner with { Y = start.Y };
        float distance = DetMath.Distance(start, goal);
        if (distance < 0.02f)
        {
            yield break;
        }

        yield return LookTo(DetMath.Lerp(goal, goal + (goal - start), 1f) with { Y = start.Y - 0.25f });
        if (_settings.RaiseMeters > 0f)
        {
            yield return Roll(goal);
            yield break;
        }

        float seconds = (0.35f + (distance / WalkSpeedMetersPerSecond)) / _body.Speed;
        for (long tick = 1, ticks = SimulationTime.TicksFrom(seconds); tick <= ticks; tick++)
        {
            float t = MinimumJerk.At(tick / (float)ticks);
            float bob = 0.012f * (float)DetMath.Sin(t * distance * 9.0);
            _body.HeadPosition = DetMath.Lerp(start, goal, t) with { Y = _body.FloorMeters + eyes + (tick == ticks ? 0f : bob) };
            yield return null;
        }
    }

    /// <summary>Who sits goes by the stick, forward where the head faces, and slower near the end.</summary>
    private IEnumerator Roll(Vector3 goal)
    {
        const double PatienceSeconds = 12.0;
        const float ArrivedMeters = 0.03f;
        HandState hand = _settings.Hands == HandUse.Both ? _body.Left : _body.Right;
        for (long ticks = SimulationTime.TicksFrom(PatienceSeconds); ticks > 0; ticks--)
        {
            Vector3 way = Horizontal(goal - _body.HeadPosition);
            if (DetMath.Length(way) < ArrivedMeters)
            {
                break;
            }

            Vector3 ahead = DetMath.Rotate(_body.Facing, -Vector3.UnitZ);
            float forward = DetMath.Dot(way, ahead);
            hand.Thumbstick = new Vector2(0f, Math.Clamp(forward * 2.5f, -1f, 1f));
            if (Math.Abs(forward) < 0.06f)
            {
                break;
            }

            yield return null;
        }

        hand.Thumbstick = Vector2.Zero;
        yield return null;
    }

    /// <summary>Turns head and body until the eyes rest on the point.</summary>
    private IEnumerator LookTo(Vector3 point)
    {
        Vector3 offset = point - _body.HeadPosition;
        float flat = DetMath.Length(Horizontal(offset));
        float yaw = flat < 0.05f ? _body.YawRadians : (float)DetMath.Atan2(-offset.X, -offset.Z);
        float pitch = Math.Clamp((float)DetMath.Atan2(offset.Y, flat), LowestPitchRadians, HighestPitchRadians);
        float startYaw = _body.YawRadians;
        float startPitch = _body.PitchRadians;
        float turn = ShortestTurn(yaw - startYaw);
        float seconds = (0.1f + (Math.Max(Math.Abs(turn), Math.Abs(pitch - startPitch)) / TurnSpeedRadiansPerSecond)) / _body.Speed;
        for (long tick = 1, ticks = SimulationTime.TicksFrom(seconds); tick <= ticks; tick++)
        {
            float t = MinimumJerk.At(tick / (float)ticks);
            _body.YawRadians = startYaw + (turn * t);
            _body.PitchRadians = startPitch + ((pitch - startPitch) * t);
            yield return null;
        }
    }

    private Vector3 Feet => _body.HeadPosition with { Y = _body.FloorMeters };

    /// <summary>A free place to stand within arm's reach of the target: preferably in front of it, and not far away.</summary>
    private Vector3 StandingPoint(Vector3 target, Vector3 facing, float standOffMeters)
    {
        Vector3 front = DetMath.Normalize(Horizontal(facing), DetMath.Normalize(Horizontal(_body.HeadPosition - target), Vector3.UnitZ));
        Vector3 under = target with { Y = _floor.FloorOf(target) };
        Vector3 best = under + (front * standOffMeters);
        float bestCost = float.PositiveInfinity;
        for (int direction = 0; direction < 16; direction++)
        {
            Vector3 outward = DetMath.Rotate(DetMath.FromAxisAngle(Vector3.UnitY, direction * 0.3926991f), front);
            for (int ring = 0; ring < Rings; ring++)
            {
                Vector3 candidate = under + (outward * (standOffMeters + (ring * 0.08f)));
                float cost = (1.5f * (1f - DetMath.Dot(outward, front))) + (ring * 0.1f)
                    + (0.15f * DetMath.Distance(Horizontal(candidate), Horizontal(_body.HeadPosition)))
                    + (_floor.IsFree(candidate) ? 0f : 10f);
                if (cost < bestCost)
                {
                    (best, bestCost) = (candidate, cost);
                }
            }
        }

        return best;
    }

    private Vector3 GazePointOf(ObjectId target)
    {
        ObjectGeometry geometry = _geometryOf(target);
        Pose worldFromTarget = IsWalker(target) ? WorldFrom(target) : _scenario.ObjectOf(target).WorldFromObject;
        return worldFromTarget.TransformPoint((geometry.BoundsMinimum + geometry.BoundsMaximum) * 0.5f);
    }

    private static float ShortestTurn(float radians)
    {
        const float FullTurn = 6.2831855f;
        float turn = radians % FullTurn;
        return turn > FullTurn / 2f ? turn - FullTurn : turn < -FullTurn / 2f ? turn + FullTurn : turn;
    }

    /// <summary>Marks the floor under everything of a storey that stands lower than a person's shoulders as taken.</summary>
    private static FloorPlan SurveyFloor(Scenario scenario, Func<ObjectId, ObjectGeometry> geometryOf, LearnerPart? part, float floorMeters)
    {
        const float ShoulderHeightMeters = 1.35f;
        const float HeadMeters = 1.8f;
        const float StepOverMeters = 0.35f;
        IReadOnlyList<StairData> stairs = part?.Stairs ?? [];
        float width = RoomSize(scenario, "width", Extent(scenario, stairs, position => position.X, 7f));
        float depth = RoomSize(scenario, "depth", Extent(scenario, stairs, position => position.Z, 6f));
        const float WallMeters = 0.3f;
        var floor = new FloorPlan((-width / 2f) + WallMeters, (width / 2f) - WallMeters, (-depth / 2f) + WallMeters, (depth / 2f) - WallMeters);
        foreach (SceneObject item in scenario.Objects)
        {
            (Vector3 minimum, Vector3 maximum) = WorldBounds(item.WorldFromObject, geometryOf(item.Id));
            if (item.Interaction is not WalkerInteraction && minimum.Y < floorMeters + ShoulderHeightMeters && maximum.Y > floorMeters + 0.05f)
            {
                floor.Block(minimum, maximum);
            }
        }

        foreach ((Vector3 minimum, Vector3 maximum) in part?.Walls ?? [])
        {
            if (minimum.Y < floorMeters + HeadMeters && maximum.Y > floorMeters + StepOverMeters)
            {
                floor.Block(minimum, maximum);
            }
        }

        return floor;
    }

    /// <summary>A room that does not tell its size reaches as far as what stands in it.</summary>
    private static float Extent(Scenario scenario, IReadOnlyList<StairData> stairs, Func<Vector3, float> along, float least) =>
        scenario.Objects.Select(item => item.WorldFromObject.Position).Concat(stairs.SelectMany(stair => stair.Way))
            .Select(position => 2f * (Math.Abs(along(position)) + (stairs.Count > 0 ? 1f : 0f))).Append(least).Max();

    private static float RoomSize(Scenario scenario, string parameter, float otherwise) =>
        scenario.Scene.Room.Parameters.TryGetValue(parameter, out string? text) && float.TryParse(text, out float meters) ? meters : otherwise;

    private static (Vector3 Minimum, Vector3 Maximum) WorldBounds(in Pose worldFromObject, ObjectGeometry geometry)
    {
        Vector3 center = worldFromObject.TransformPoint((geometry.BoundsMinimum + geometry.BoundsMaximum) * 0.5f);
        Vector3 half = (geometry.BoundsMaximum - geometry.BoundsMinimum) * 0.5f;
        Vector3 x = Vector3.Abs(worldFromObject.TransformDirection(new Vector3(half.X, 0f, 0f)));
        Vector3 y = Vector3.Abs(worldFromObject.TransformDirection(new Vector3(0f, half.Y, 0f)));
        Vector3 z = Vector3.Abs(worldFromObject.TransformDirection(new Vector3(0f, 0f, half.Z)));
        return (center - x - y - z, center + x + y + z);
    }
}
