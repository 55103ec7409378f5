using VRLab.Core;

namespace VRLab.Assessment.Team;

/// <summary>
/// Closed-loop communication: somebody says what is to be done, another repeats it, and that one does it. What a participant says is an order
/// where the key of its text names a step (<c>step.ID...</c>); whoever else says the same key repeats it, in time
/// where that is soon after.
/// </summary>
internal static class Orders
{
    private const double EchoWithinSeconds = 10;
    private const string Prefix = "step.";

    public static IReadOnlyList<TeamOrder> Of(AssessmentResult result)
    {
        var orders = new List<TeamOrder>();
        var firstSpeaker = new Dictionary<string, ParticipantId>(StringComparer.Ordinal);
        foreach (SpeechEvidence said in result.Evidence.Speech)
        {
            firstSpeaker.TryAdd(said.TextKey, said.Participant);
            if (firstSpeaker[said.TextKey] == said.Participant && StepNamed(result, said) is { } step)
            {
                orders.Add(OrderOf(step, said, EchoOf(result.Evidence, said)));
            }
        }

        return orders;
    }

    private static AssessedStep? StepNamed(AssessmentResult result, SpeechEvidence said)
    {
        string[] parts = said.TextKey.StartsWith(Prefix, StringComparison.Ordinal) ? said.TextKey.Split('.') : [];
        return parts.Length > 1 ? result.Steps.FirstOrDefault(step => step.Plan.Id.Name == parts[1]) : null;
    }

    private static SpeechEvidence? EchoOf(SessionEvidence evidence, SpeechEvidence said)
    {
        long last = said.Tick + SimulationTime.TicksFrom(EchoWithinSeconds);
        foreach (SpeechEvidence other in evidence.Speech)
        {
            if (other.Tick > said.Tick && other.Tick <= last && other.TextKey == said.TextKey && other.Participant != said.Participant)
            {
                return other;
            }
        }

        return null;
    }

    private static TeamOrder OrderOf(AssessedStep step, SpeechEvidence said, SpeechEvidence? echo)
    {
        bool isDone = step.PerformedTick > said.Tick && step.PerformedBy is { } by && by != said.Participant;
        long until = Math.Max(echo?.Tick ?? said.Tick, isDone ? step.PerformedTick!.Value : said.Tick);
        return new TeamOrder(step.Plan.Id, said.Participant, echo?.Participant, isDone ? step.PerformedBy : null, said.Tick, until);
    }
}
