namespace VRLab.Checking;

/// <summary>How long a learner of the rules takes: to walk to a thing, to move a control, and how long they wait for a process.</summary>
public sealed record RulesPace(double WalkSeconds, double TurnSeconds, double PatienceSeconds)
{
    /// <summary>Walking between things adds to <see cref="WalkSeconds"/>; infinite where distances do not count.</summary>
    public double MetersPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>What each turn of a handwheel adds to <see cref="TurnSeconds"/>.</summary>
    public double SecondsPerTurn { get; init; }

    /// <summary>A wait ends when no process value has changed for so long: what keeps still is taken to stay so.</summary>
    public double StillSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>The same for the one value that is waited for, while others change.</summary>
    public double UnmovedSeconds { get; init; } = double.PositiveInfinity;

    public static RulesPace Person { get; } = new(3, 3, 40);

    /// <summary>Quick, but no quicker than a process can follow: the right way is scored with it.</summary>
    public static RulesPace Brisk { get; } = new(0.2, 0.6, 120);

    /// <summary>Fast enough to try thousands of ways, slow enough that no control is moved in no time.</summary>
    public static RulesPace Exploring { get; } = new(0.1, 0.4, 120) { StillSeconds = 5, UnmovedSeconds = 30 };
}
