using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What rules remember from earlier ticks: which steps were performed, and who last did something with which object.</summary>
internal sealed class RuleMemory
{
    private readonly Dictionary<ObjectId, int> _indexOfObject = [];
    private readonly Dictionary<StepId, int> _indexOfStep = [];
    private readonly ParticipantId[] _lastActorOnObject;
    private readonly int[] _occurrences;
    private ParticipantId _lastActor;

    public RuleMemory(Scenario scenario)
    {
        Variables = new ScenarioVariables(scenario.Procedure);
        _lastActorOnObject = new ParticipantId[scenario.Objects.Count];
        _occurrences = new int[scenario.Steps.Count];
        for (int i = 0; i < scenario.Objects.Count; i++)
        {
            _indexOfObject.Add(scenario.Objects[i].Id, i);
        }

        for (int i = 0; i < scenario.Steps.Count; i++)
        {
            _indexOfStep.Add(scenario.Steps[i].Id, i);
        }
    }

    public ScenarioVariables Variables { get; }

    public TeamRoles Team { get; } = new();

    /// <summary>Who has begun to say which text of the scenario since the last tick.</summary>
    public List<(ParticipantId By, string TextKey)> Said { get; } = new(4);

    /// <summary>The session's first tick; -1 before it.</summary>
    public long BeginTick { get; set; } = -1;

    /// <summary>Who last did anything; the host before anybody has.</summary>
    public ParticipantId LastActor => _lastActor;

    public void Note(ReadOnlySpan<WorldEvent> events)
    {
        foreach (ref readonly WorldEvent happened in events)
        {
            if (happened.Participant != ParticipantId.Host && happened.Kind is not (WorldEventKind.LookedAt or WorldEventKind.Touched))
            {
                NoteActor(happened.Object, happened.Participant);
            }
        }
    }

    public int IndexOfStep(StepId step) => _indexOfStep[step];

    public int OccurrencesOf(int stepIndex) => _occurrences[stepIndex];

    public int CountPerformed(int stepIndex) => ++_occurrences[stepIndex];

    /// <summary>Who holds the object, else who last did something with it, else who last did anything.</summary>
    public ParticipantId ActorOn(ObjectId target, IWorldObservation world)
    {
        ParticipantId holder = world.HolderOf(target);
        if (holder != ParticipantId.Host)
        {
            return holder;
        }

        ParticipantId remembered = _indexOfObject.TryGetValue(target, out int index) ? _lastActorOnObject[index] : ParticipantId.Host;
        return remembered != ParticipantId.Host ? remembered : _lastActor;
    }

    /// <summary>Who holds the object, else who last did something with it; the host where nobody has.</summary>
    public ParticipantId LastOn(ObjectId target, IWorldObservation world)
    {
        ParticipantId holder = world.HolderOf(target);
        return holder != ParticipantId.Host || !_indexOfObject.TryGetValue(target, out int index) ? holder : _lastActorOnObject[index];
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(_lastActor.Value);
        foreach ((ParticipantId by, string key) in Said)
        {
            hash.Add(by.Value);
            hash.Add(key);
        }

        Variables.AddToHash(ref hash);
        Team.AddToHash(ref hash);
        foreach (int occurrences in _occurrences)
        {
            hash.Add(occurrences);
        }

        foreach (ParticipantId actor in _lastActorOnObject)
        {
            hash.Add(actor.Value);
        }
    }

    private void NoteActor(ObjectId target, ParticipantId participant)
    {
        _lastActor = participant;
        if (_indexOfObject.TryGetValue(target, out int index))
        {
            _lastActorOnObject[index] = participant;
        }
    }
}
