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

    public ParticipantId? LeaderOf(ObjectId walker) => _leaders.TryGetValue(walker, out ParticipantId leader) ? leader : null;

    /// <summary>True for who walks along a way; who follows is there already.</summary>
    public bool IsOnTheWay(ObjectId walker) => _ticksLeft.ContainsKey(walker);

    public void Send(ObjectId walker, WalkOrder order)
    {
        _leaders.Remove(walker);
        _ticksLeft.Remove(walker);
        if (order is BehindOrder behind)
        {
            _leaders[walker] = behind.Leader;
        }
        else if (order is AlongOrder along)
        {
            _goals[walker] = NearestTo(along.Way[^1], walker);
            _ticksLeft[walker] = SimulationTime.TicksFrom(SecondsFor(walker, along.Way));
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
                }
            }
        }
    }

    public void Describe(ObjectId id, StringBuilder into) => into.Append(_leaders.ContainsKey(id) ? 'f' : _ticksLeft.ContainsKey(id) ? 'w' : ' ');

    private ObjectId NearestTo(Vector3 place, ObjectId walker) => scenario.Objects
        .Where(item => item.Id != walker && item.Interaction is not WalkerInteraction)
        .MinBy(item => DetMath.Distance(item.WorldFromObject.Position, place))!.Id;

    private double SecondsFor(ObjectId walker, IReadOnlyList<Vector3> way)
    {
        float meters = DetMath.Distance(scenario.ObjectOf(walker).WorldFromObject.Position, way[0]);
        for (int i = 1; i < way.Count; i++)
        {
            meters += DetMath.Distance(way[i - 1], way[i]);
        }

        return meters / ((WalkerInteraction)scenario.ObjectOf(walker).Interaction!).MetersPerSecond;
    }
}
