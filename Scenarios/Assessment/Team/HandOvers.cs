using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Assessment.Team;

/// <summary>Objects that went from one participant's hand to another's.</summary>
public static class HandOvers
{
    /// <summary>What lies longer was put down and found, not handed over.</summary>
    public const double LongestSeconds = HandedOver.LongestSeconds;

    internal static IReadOnlyList<HandOver> Of(SessionEvidence evidence)
    {
        long longest = SimulationTime.TicksFrom(LongestSeconds);
        var last = new Dictionary<ObjectId, (ParticipantId Who, long Tick, bool IsHeld)>();
        var found = new List<HandOver>();
        foreach (HandlingEvidence handling in evidence.Handling.Where(handling => handling.Participant != ParticipantId.Host))
        {
            if (handling.Kind == HandlingKind.Taken)
            {
                if (last.TryGetValue(handling.Object, out var before) && before.Who != handling.Participant && (before.IsHeld || handling.Tick - before.Tick <= longest))
                {
                    found.Add(new HandOver(handling.Object, before.Who, handling.Participant, before.IsHeld ? handling.Tick : before.Tick, handling.Tick));
                }

                last[handling.Object] = (handling.Participant, handling.Tick, IsHeld: true);
            }
            else if (handling.Kind == HandlingKind.LetGo && last.TryGetValue(handling.Object, out var held) && held.Who == handling.Participant)
            {
                last[handling.Object] = (handling.Participant, handling.Tick, IsHeld: false);
            }
            else if (handling.Kind is HandlingKind.PutIn or HandlingKind.PutOn)
            {
                last.Remove(handling.Object);
            }
        }

        return found;
    }
}
