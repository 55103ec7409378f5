using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>One thing that somebody did with an object, from its first record to its last.</summary>
/// <param name="From">Where a control stood before; null where that is not known or it is no control.</param>
/// <param name="To">Where it was moved farthest from there.</param>
internal sealed record Act(
    ParticipantId Participant, string Object, HandlingKind Kind, long FromTick, long ToTick, float? From = null, float To = 0, string Socket = "")
{
    /// <summary>It took away what sat or was worn somewhere.</summary>
    public bool IsRemoval => Kind is HandlingKind.TakenOut or HandlingKind.TakenOff;

    public bool IsOn(string name) => Object == name || Socket == name;
}

/// <summary>Sorts the handling of objects into acts, in the order of their beginning.</summary>
internal sealed class ActHistory
{
    private const double LongestPauseSeconds = 1.5;
    private static readonly long LongestPause = SimulationTime.TicksFrom(LongestPauseSeconds);
    private readonly List<Act> _acts = [];
    private readonly Dictionary<string, ObjectState> _states = new(StringComparer.Ordinal);

    public ActHistory(IReadOnlyList<HandlingEvidence> handling)
    {
        foreach (HandlingEvidence record in handling)
        {
            Take(record);
        }
    }

    public IReadOnlyList<Act> Acts => _acts;

    private void Take(in HandlingEvidence record)
    {
        ObjectState state = _states.GetValueOrDefault(record.Object.Name, new ObjectState(null, ParticipantId.Host, -1));
        if (record.Participant != ParticipantId.Host)
        {
            state = state with { Handler = record.Participant };
        }

        _states[record.Object.Name] = record.Kind switch
        {
            HandlingKind.Turned => Turn(record, state),
            HandlingKind.Touched or HandlingKind.LetGo => state,
            _ => Add(record, state),
        };
    }

    private ObjectState Add(in HandlingEvidence record, in ObjectState state)
    {
        _acts.Add(new Act(state.Handler, record.Object.Name, record.Kind, record.Tick, record.Tick, Socket: record.Socket));
        return state;
    }

    private ObjectState Turn(in HandlingEvidence record, in ObjectState state)
    {
        bool goesOn = state.Turning >= 0 && _acts[state.Turning] is { } last && last.Participant == state.Handler && record.Tick - last.ToTick <= LongestPause;
        if (goesOn)
        {
            Act act = _acts[state.Turning];
            float start = act.From ?? act.To;
            bool isFarther = Math.Abs(record.Position - start) >= Math.Abs(act.To - start);
            _acts[state.Turning] = act with { ToTick = record.Tick, To = isFarther ? record.Position : act.To };
            return state with { Position = record.Position };
        }

        _acts.Add(new Act(state.Handler, record.Object.Name, HandlingKind.Turned, record.Tick, record.Tick, state.Position, record.Position));
        return state with { Position = record.Position, Turning = _acts.Count - 1 };
    }

    /// <param name="Position">Of a control, where it stood last.</param>
    /// <param name="Handler">Who took hold of it last; the host where nobody has.</param>
    /// <param name="Turning">The act of turning that may still go on; -1 where there is none.</param>
    private readonly record struct ObjectState(float? Position, ParticipantId Handler, int Turning);
}
