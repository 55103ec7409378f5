using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What became of a step, the worst first.</summary>
public enum StepSign
{
    /// <summary>A mandatory step was never performed.</summary>
    Omitted,
    OutOfOrder,
    Repeated,
    Overtime,

    /// <summary>Performed without a finding.</summary>
    Done,

    /// <summary>Could not be done because another step was left out: no finding of its own.</summary>
    Prevented,

    /// <summary>The recording broke off before it.</summary>
    NotReached,

    /// <summary>The session did not ask for it, it was optional and left out, or it was somebody else's.</summary>
    NotAsked,
}

/// <summary>One step of one attempt.</summary>
/// <param name="Share">Points earned of those to be had, 0 .. 1; null where the step was not this learner's to do or the recording broke off before it.</param>
public sealed record StepOutcome(StepId Step, StepSign Sign, double? Share, Stretch Shown, int Warnings)
{
    /// <summary>All points earned, nothing to say about it.</summary>
    public bool IsRight => Sign == StepSign.Done && Share >= 0.999;

    /// <summary>The step says something of its own about who was to do it.</summary>
    public bool IsEvidence => Share is not null && Sign is not (StepSign.Prevented or StepSign.NotReached or StepSign.NotAsked);
}
