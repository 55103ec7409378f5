using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Lets the people of a scenario walk: along a way, or in file behind a participant. They have no bodies; they pass furniture by because ways
/// and trails do. A tick allocates nothing.
/// </summary>
internal sealed class WalkSystem
{
    /// <summary>Behind the leader, and from one to the next in the file.</summary>
    private const float BehindMeters = 1.1f;
    private const float ApartMeters = 0.75f;
    private const float TurnRadiansPerSecond = 4.5f;
    private const float ArrivedMeters = 0.02f;
    private readonly List<Trail> _trails = [];
    private int _joined;

    public static WalkState Begin(Entity walker)
    {
        Vector3 face = walker.WorldFromObject.TransformDirection(Vector3.UnitZ);
        return new WalkState((float)DetMath.Atan2(face.X, face.Z));
    }

    /// <summary>Forgets an order: where the walker stands and faces now is where they begin anew.</summary>
    public static void Stop(Entity entity)
    {
        if (entity.Walk is not null)
        {
            Vector3 face = entity.WorldFromMoving.TransformDirection(Vector3.UnitZ);
            (entity.Walk.Order, entity.Walk.YawRadians) = (null, (float)DetMath.Atan2(face.X, face.Z));
        }
    }

    public void Send(Entity walker, WalkOrder order, IReadOnlyList<LearnerBody> learners)
    {
        WalkState walk = walker.Walk!;
        if (order is AlongOrder { IsAtOnce: true } gone)
        {
            walker.WorldFromMoving = walker.WorldFromMoving with { Position = gone.Way[^1] };
            order = StayOrder.Here;
        }

        walk.Order = order;
        walk.Next = order switch
        {
            AlongOrder along => along.FirstCorner(walker.WorldFromMoving.Position),
            BehindOrder behind => Math.Max(0, TrailOf(behind.Leader, learners)?.NearestTo(walker.WorldFromMoving.Position) ?? 0),
            _ => 0,
        };
        walk.JoinedAs = order is BehindOrder ? ++_joined : 0;
    }

    public void Update(IReadOnlyList<Entity> entities, IReadOnlyList<LearnerBody> learners)
    {
        for (int i = 0; i < learners.Count; i++)
        {
            if (_trails.Count <= i)
            {
                _trails.Add(new Trail());
            }

            _trails[i].Note(learners[i].WorldFromHead.Position with { Y = learners[i].FloorMeters });
        }

        for (int i = 0; i < entities.Count; i++)
        {
            switch (entities[i].Walk?.Order)
            {
                case AlongOrder along:
                    GoAlong(entities[i], along);
                    break;
                case BehindOrder behind when TrailOf(behind.Leader, learners) is { } trail:
                    GoBehind(entities[i], behind, trail, entities);
                    break;
                default:
                    break;
            }
        }
    }

    private Trail? TrailOf(ParticipantId leader, IReadOnlyList<LearnerBody> learners)
    {
        for (int i = 0; i < Math.Min(learners.Count, _trails.Count); i++)
        {
            if (learners[i].Participant == leader)
            {
                return _trails[i];
            }
        }

        return null;
    }

    private static void GoAlong(Entity walker, AlongOrder along)
    {
        WalkState walk = walker.Walk!;
        if (Step(walker, along.Way[walk.Next]) && ++walk.Next >= along.Way.Count)
        {
            walk.Order = null;
        }
    }

    private static void GoBehind(Entity walker, BehindOrder behind, Trail trail, IReadOnlyList<Entity> entities)
    {
        WalkState walk = walker.Walk!;
        float gap = BehindMeters + (ApartMeters * CountAhead(walk, behind, entities));
        if ((trail.Count - 1 - walk.Next) * Trail.SpacingMeters > gap && Step(walker, trail[walk.Next]))
        {
            walk.Next++;
        }
    }

    private static int CountAhead(WalkState walk, BehindOrder behind, IReadOnlyList<Entity> entities)
    {
        int count = 0;
        for (int i = 0; i < entities.Count; i++)
        {
            count += entities[i].Walk is { Order: BehindOrder other } ahead && other.Leader == behind.Leader && ahead.JoinedAs < walk.JoinedAs ? 1 : 0;
        }

        return count;
    }

    /// <summary>One tick's way toward a point on the floor; true once it is reached.</summary>
    private static bool Step(Entity walker, Vector3 goal)
    {
        float reach = (float)((WalkerInteraction)walker.Interaction!).MetersPerSecond * SimulationTime.TimestepSeconds;
        Vector3 place = walker.WorldFromMoving.Position;
        Vector3 offset = goal - place;
        float distance = DetMath.Length(offset);
        Vector3 next = distance <= reach ? goal : place + (offset * (reach / distance));
        walker.WorldFromMoving = new Pose(next, DetMath.FromAxisAngle(Vector3.UnitY, Turned(walker.Walk!, offset)));
        return DetMath.Distance(next, goal) <= ArrivedMeters;
    }

    private static float Turned(WalkState walk, Vector3 toward)
    {
        const float HalfTurn = 3.1415927f;
        const float Most = TurnRadiansPerSecond * SimulationTime.TimestepSeconds;
        if ((toward.X * toward.X) + (toward.Z * toward.Z) > 1e-6f)
        {
            float turn = (float)DetMath.Atan2(toward.X, toward.Z) - walk.YawRadians;
            turn -= turn > HalfTurn ? 2f * HalfTurn : turn < -HalfTurn ? -2f * HalfTurn : 0f;
            float yaw = walk.YawRadians + Math.Clamp(turn, -Most, Most);
            walk.YawRadians = yaw > HalfTurn ? yaw - (2f * HalfTurn) : yaw < -HalfTurn ? yaw + (2f * HalfTurn) : yaw;
        }

        return walk.YawRadians;
    }
}
