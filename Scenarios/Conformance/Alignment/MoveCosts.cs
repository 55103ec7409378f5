namespace VRLab.Conformance;

/// <summary>What each move costs at each place of one trace. What one abstraction has used up is taken off, so that the next cannot count it again.</summary>
internal sealed class MoveCosts
{
    private readonly int _transitions;
    private readonly int[] _log;
    private readonly int[] _model;
    private readonly int[][] _sync;

    /// <param name="transitionsOfEvent">For each event, the transitions that carry its label.</param>
    public MoveCosts(PetriNet net, int[][] transitionsOfEvent)
    {
        _transitions = net.Transitions.Count;
        TransitionsOfEvent = transitionsOfEvent;
        _log = new int[transitionsOfEvent.Length];
        Array.Fill(_log, 1);
        _model = new int[(transitionsOfEvent.Length + 1) * _transitions];
        _sync = [.. transitionsOfEvent.Select(transitions => new int[transitions.Length])];
        for (int index = 0; index < _model.Length; index++)
        {
            _model[index] = net.Transitions[index % _transitions].IsSilent ? 0 : 1;
        }
    }

    public int[][] TransitionsOfEvent { get; }

    public int EventCount => _log.Length;

    public ref int Log(int position) => ref _log[position];

    public ref int Model(int position, int transition) => ref _model[(position * _transitions) + transition];

    /// <param name="choice">Which of the transitions of the event's label.</param>
    public ref int Sync(int position, int choice) => ref _sync[position][choice];
}
