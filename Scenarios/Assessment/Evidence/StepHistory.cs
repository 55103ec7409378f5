using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>What the recording says of each planned step: its offer, first performance and repetitions.</summary>
internal sealed class StepHistory
{
    private readonly AssessmentPlan _plan;
    private readonly SessionEvidence _evidence;
    private readonly List<StepEvidence>[] _performances;

    public StepHistory(AssessmentPlan plan, SessionEvidence evidence)
    {
        _plan = plan;
        _evidence = evidence;
        _performances = [.. plan.Steps.Select(_ => new List<StepEvidence>())];
        foreach (StepEvidence performed in evidence.Performed)
        {
            _performances[RequiredIndex(performed.Step)].Add(performed);
        }

        FirstPerformances = [.. evidence.Performed
            .Select(performed => plan.IndexOf(performed.Step))
            .Distinct()];
    }

    /// <summary>Each step that was performed, once, in the order of first performance.</summary>
    public IReadOnlyList<int> FirstPerformances { get; }

    public IReadOnlyList<StepEvidence> PerformancesOf(int step) => _performances[step];

    public bool IsPerformed(int step) => _performances[step].Count > 0;

    public StepEvidence FirstOf(int step) => _performances[step][0];

    public long? OfferedTick(int step)
    {
        foreach (StepEvidence offered in _evidence.Offered)
        {
            if (offered.Step == _plan.Steps[step].Id)
            {
                return offered.Tick;
            }
        }

        return null;
    }

    /// <summary>
    /// Steps offered together are done one after another, so a step's own time starts no sooner than the performer's last step
    /// ended; a step done without an offer starts there too. Doing again what may be repeated, as with a second look at the
    /// task, does not start the clock anew; what may not is a finding of its own, and its time is not held against the next step.
    /// </summary>
    public long WorkedFromTick(int step)
    {
        StepEvidence first = FirstOf(step);
        long previousEnd = PreviousEnd(first);
        return OfferedTick(step) is { } offered && offered <= first.Tick ? Math.Max(offered, previousEnd) : previousEnd;
    }

    private long PreviousEnd(in StepEvidence performance)
    {
        long end = _evidence.FirstTick;
        foreach (StepEvidence other in _evidence.Performed)
        {
            if (other == performance)
            {
                break;
            }

            int step = RequiredIndex(other.Step);
            bool counts = !_plan.Steps[step].IsRepeatable || FirstOf(step) == other;
            end = counts && other.Participant == performance.Participant ? other.Tick : end;
        }

        return end;
    }

    private int RequiredIndex(StepId step)
    {
        int index = _plan.IndexOf(step);
        return index >= 0 ? index : throw ProblemException.BadInput(
            $"The recording names the step '{step}', which scenario '{_plan.ScenarioId}' does not have.",
            "Evaluate it against the version of the scenario that it was recorded with.");
    }
}
