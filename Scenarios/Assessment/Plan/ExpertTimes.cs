using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// How long who knows the work takes for each step. Only who plays in the same way is measured against it: a person is not held to the pace of a virtual
/// learner.
/// </summary>
/// <param name="Learner">How the expert played, as <c>ParticipantJoined</c> has it (human, auto, rules).</param>
public sealed record ExpertTimes(string Learner, IReadOnlyDictionary<StepId, double> Seconds)
{
    /// <summary>The times of a clean run.</summary>
    /// <exception cref="ProblemException">The run has findings.</exception>
    public static ExpertTimes Of(AssessmentResult clean)
    {
        if (clean.Findings.Count > 0)
        {
            throw ProblemException.BadInput($"This run is no example: it has {clean.Findings.Count} findings.", "Take a clean run.");
        }

        return new ExpertTimes(clean.Participants[0].Evidence.Joined.Learner ?? "", clean.Steps
            .Where(step => step is { WorkedFromTick: not null, PerformedTick: not null })
            .ToDictionary(step => step.Plan.Id, step => clean.Evidence.WorkingSeconds(step.WorkedFromTick!.Value, step.PerformedTick!.Value)));
    }
}
