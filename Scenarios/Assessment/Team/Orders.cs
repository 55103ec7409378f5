using VRLab.Core;

namespace VRLab.Assessment.Team;

/// <summary>
/// Closed-loop communication: somebody says what is to be done, another repeats it, that one does it, and tells that it is done. What these texts are is
/// known by their keys: <c>step.ID.order</c>, <c>step.ID.answer</c> and <c>step.ID.report</c>. Who says the order itself again repeats it too.
/// An order given twice is one order.
/// </summary>
internal static class Orders
{
    private const double EchoWithinSeconds = 10;

    public static IReadOnlyList<TeamOrder> Of(AssessmentResult result)
    {
        var orders = new List<TeamOrder>();
        foreach (SpeechEvidence said in result.Evidence.Speech)
        {
            if (StepOf(result, said) is { } step && !orders.Exists(order => order.Step == step.Plan.Id))
            {
                orders.Add(OrderOf(result.Evidence, step, said));
            }
        }

        return orders;
    }

    private static AssessedStep? StepOf(AssessmentResult result, SpeechEvidence said) =>
        result.Steps.FirstOrDefault(step => said.TextKey == KeyOf(step.Plan.Id, "order"));

    private static string KeyOf(StepId step, string part) => $"step.{step.Name}.{part}";

    private static TeamOrder OrderOf(SessionEvidence evidence, AssessedStep step, SpeechEvidence said)
    {
        SpeechEvidence? echo = EchoOf(evidence, step.Plan.Id, said);
        bool isDone = step.PerformedTick > said.FromTick && step.PerformedBy is { } by && by != said.Participant;
        SpeechEvidence? report = isDone ? ReportOf(evidence, step, said) : null;
        long until = Math.Max(Math.Max(said.ToTick, echo?.ToTick ?? 0), Math.Max(isDone ? step.PerformedTick!.Value : 0, report?.ToTick ?? 0));
        return new TeamOrder(
            step.Plan.Id, said.Participant, echo?.Participant, isDone ? step.PerformedBy : null, report?.Participant, said.FromTick, Math.Min(until, evidence.LastTick));
    }

    private static SpeechEvidence? EchoOf(SessionEvidence evidence, StepId step, SpeechEvidence said)
    {
        long last = said.ToTick + SimulationTime.TicksFrom(EchoWithinSeconds);
        return FirstOf(evidence, other => other.FromTick > said.FromTick && other.FromTick <= last && other.Participant != said.Participant
            && (other.TextKey == KeyOf(step, "answer") || other.TextKey == said.TextKey));
    }

    private static SpeechEvidence? ReportOf(SessionEvidence evidence, AssessedStep step, SpeechEvidence said) => FirstOf(
        evidence, other => other.FromTick >= step.PerformedTick && other.Participant != said.Participant && other.TextKey == KeyOf(step.Plan.Id, "report"));

    private static SpeechEvidence? FirstOf(SessionEvidence evidence, Func<SpeechEvidence, bool> picks)
    {
        foreach (SpeechEvidence said in evidence.Speech)
        {
            if (picks(said))
            {
                return said;
            }
        }

        return null;
    }
}
