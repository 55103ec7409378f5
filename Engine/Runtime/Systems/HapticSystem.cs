using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>What hands feel: each contact, click and snap of the tick, and the knocks of what they hold.</summary>
internal sealed class HapticSystem(PhysicsWorld physics)
{
    private const float KnockNewtonSeconds = 0.12f;
    private const float HardKnockNewtonSeconds = 2f;
    private const float KnockSeconds = 0.02f;
    private readonly List<HapticPulse> _pulses = new(16);
    private readonly Dictionary<(ParticipantId, Hand), bool> _wasKnocked = [];

    public ReadOnlySpan<HapticPulse> Pulses => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pulses);

    public void Update(IReadOnlyList<LearnerBody> learners, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        _pulses.Clear();
        for (int i = 0; i < events.Count; i++)
        {
            (float amplitude, float seconds) = FeelOf(events[i].Kind);
            if (amplitude > 0f && events[i].Participant != ParticipantId.Host)
            {
                _pulses.Add(new HapticPulse(events[i].Participant, events[i].Hand, amplitude, seconds));
            }
        }

        for (int i = 0; i < learners.Count; i++)
        {
            Knock(learners[i], learners[i].Left, entities);
            Knock(learners[i], learners[i].Right, entities);
        }
    }

    public void Clear() => _pulses.Clear();

    public void Add(ParticipantId participant, Hand hand, float amplitude, float seconds) =>
        _pulses.Add(new HapticPulse(participant, hand, amplitude, seconds));

    private void Knock(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities)
    {
        bool holds = hand.HeldEntity >= 0 && entities[hand.HeldEntity] is { IsLoose: true, HasBody: true };
        float impulse = holds ? physics.ContactImpulseOn(entities[hand.HeldEntity].Body) : 0f;
        bool isKnocked = impulse > KnockNewtonSeconds;
        if (isKnocked && !_wasKnocked.GetValueOrDefault((learner.Participant, hand.Side)))
        {
            Add(learner.Participant, hand.Side, Math.Clamp(impulse / HardKnockNewtonSeconds, 0.15f, 1f), KnockSeconds);
        }

        _wasKnocked[(learner.Participant, hand.Side)] = isKnocked;
    }

    private static (float Amplitude, float Seconds) FeelOf(WorldEventKind kind) => kind switch
    {
        WorldEventKind.Grabbed => (0.5f, 0.03f),
        WorldEventKind.Released => (0.2f, 0.015f),
        WorldEventKind.Snapped => (0.7f, 0.05f),
        WorldEventKind.Unsnapped => (0.4f, 0.03f),
        WorldEventKind.PutOn or WorldEventKind.TakenOff => (0.4f, 0.06f),
        WorldEventKind.Pressed => (0.6f, 0.03f),
        WorldEventKind.Touched => (0.12f, 0.01f),
        WorldEventKind.TipTouched => (0.35f, 0.02f),
        WorldEventKind.PinPulled => (0.8f, 0.06f),
        WorldEventKind.Clicked => (0.6f, 0.02f),
        _ => (0f, 0f),
    };
}
