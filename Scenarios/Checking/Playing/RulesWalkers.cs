using System.Numerics;
using System.Text;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>
/// People who walk in a world without geometry: who is sent along a way is beside what stands nearest to its end after the time that
/// the way takes; who follows is where their leader is.
/// </summary>
internal sealed class RulesWalkers(Scenario scenario)
{
    private readonly Dictionary<ObjectId, ParticipantId> _leaders = new(ObjectNames.Comparer);
    private readonly Dictionary<ObjectId, long> _ticksLeft = new(ObjectNames.Comparer);
    private readonly Dictionary<ObjectId, ObjectId> _goals = new(ObjectNames.Comparer);
    private readonly Dictionary<ObjectId, Vector3> _places = new(ObjectNames.Comparer);

    public ParticipantId? LeaderOf(ObjectId walker) => _leaders.TryGetValue(walker, out ParticipantId leader) ? leader : null;

    /// <summary>True for who walks along a way; who follows is there already.</summary>
    public bool IsOnTheWay(ObjectId walker) => _ticksLeft.ContainsKey(walker);

    /// <param name="walker">Who is sent.</param>
    /// <param name="order">Where.</param>
    /// <param name="isBeside">What they have been led to; null where they were not led.</param>
    public void Send(ObjectId walker, WalkOrder order, ObjectId? isBeside)
    {
        if (isBeside is { } reached)
        {
            _places[walker] = PlaceOf(reached);
        }

        _leaders.Remove(walker);
        _ticksLeft.Remove(walker);
        if (order is BehindOrder behind)
        {
            _leaders[walker] = behind.Leader;
        }
        else if (order is AlongOrder along)
        {
            _goals[walker] = NearestTo(along.Way[^1], walker);
            _ticksLeft[walker] = along.IsAtOnce ? 0 : SimulationTime.TicksFrom(SecondsFor(walker, along));
        }
    }

    public void Advance(Dictionary<ObjectId, ObjectId> beside)
    {
        if (_ticksLeft.Count == 0)
        {
            return;
        }

        foreach (SceneObject item in scenario.Objects)
        {
            if (_ticksLeft.TryGetValue(item.Id, out long left))
            {
                _ticksLeft[item.Id] = left - 1;
                if (left <= 1)
                {
                    _ticksLeft.Remove(item.Id);
                    beside[item.Id] = _goals[item.Id];
                    _places[item.Id] = PlaceOf(_goals[item.Id]);
                }
            }
        }
    }

    /// <summary>Whom the person follows, or where they go and how many seconds are left to it.</summary>
    public void Describe(ObjectId id, StringBuilder into)
    {
        if (_leaders.TryGetValue(id, out ParticipantId leader))
        {
            into.Append('f').Append(leader.Value);
        }
        else if (_ticksLeft.TryGetValue(id, out long left))
        {
            into.Append('w').Append(_goals[id].Name).Append(left / SimulationTime.TicksPerSecond);
        }

        into.Append(' ');
    }

    private ObjectId NearestTo(Vector3 place, ObjectId walker) => scenario.Objects
        .Where(item => item.Id != walker && item.Interaction is not WalkerInteraction)
        .MinBy(item => DetMath.Distance(item.WorldFromObject.Position, place))!.Id;

    private Vector3 PlaceOf(ObjectId item) => _places.TryGetValue(item, out Vector3 place) ? place : scenario.ObjectOf(item).WorldFromObject.Position;

    private double SecondsFor(ObjectId walker, AlongOrder along)
    {
        Vector3 place = PlaceOf(walker);
        double meters = 0;
        foreach (Vector3 corner in along.Way.Skip(along.FirstCorner(place)))
        {
            meters += DetMath.Distance(place, corner);
            place = corner;
        }

        return meters / ((WalkerInteraction)scenario.ObjectOf(walker).Interaction!).MetersPerSecond;
    }
}
