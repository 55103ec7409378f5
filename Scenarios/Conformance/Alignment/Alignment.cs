namespace VRLab.Conformance;

/// <summary>How an alignment pairs a log and a model at one place.</summary>
public enum MoveKind
{
    /// <summary>The log shows what the model does.</summary>
    Sync,

    /// <summary>The log shows something that the model does not allow there.</summary>
    Log,

    /// <summary>The model requires something that the log does not show.</summary>
    Model,

    /// <summary>A silent transition of the model.</summary>
    Silent,
}

/// <summary>One move of an alignment.</summary>
/// <param name="Activity">The activity; for a silent move the transition's name.</param>
/// <param name="Transition">The transition that fires, as a number of the net; -1 for a log move.</param>
/// <param name="Event">The event's place in the trace, from 0; -1 where the log does not move.</param>
public readonly record struct AlignmentMove(MoveKind Kind, string Activity, int Transition, int Event)
{
    /// <summary>1 for a log move and for a visible model move, else 0.</summary>
    public int Cost => Kind is MoveKind.Log or MoveKind.Model ? 1 : 0;
}

/// <summary>An optimal alignment of a trace and a model.</summary>
/// <param name="Cost">The number of log moves and visible model moves: the least possible.</param>
/// <param name="Fitness">1 - cost / (trace length + length of the model's shortest run).</param>
/// <param name="ExploredStates">How many states the search looked at.</param>
public sealed record Alignment(int Cost, double Fitness, IReadOnlyList<AlignmentMove> Moves, int ExploredStates);
