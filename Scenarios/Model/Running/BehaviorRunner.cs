using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>
/// Carries one behavior out: on the world, the process, the variables, the course, and in the stream for everything that people notice. What takes
/// time goes on by itself, in the world; what stays (light, highlight, hold) is ended by its opposite.
/// </summary>
internal sealed class BehaviorRunner(ProcessRule process, RuleMemory memory, StepRules steps)
{
    private readonly Dictionary<ParticipantId, BehindOrder> _behind = [];

    /// <summary>Brings about at once what the behavior leaves behind: nobody hears what was said meanwhile.</summary>
    public void FastForward(Behavior behavior, long tick, IWorldCommand command, IStreamSink sink)
    {
        switch (behavior)
        {
            case Say or PlaySound:
                break;
            case Animate animate:
                command.Animate(animate.Control, animate.Position, seconds: 0);
                break;
            case Walk walk:
                command.Send(walk.Walker, walk.Order with { IsAtOnce = true });
                break;
            default:
                Carry(behavior, tick, command, sink);
                break;
        }
    }

    public void Carry(Behavior behavior, long tick, IWorldCommand command, IStreamSink sink)
    {
        switch (behavior)
        {
            case Say say:
                sink.Write(tick, ParticipantId.Host, new Spoken(string.IsNullOrEmpty(say.Source.Name) ? GuidanceRules.Speaker : say.Source.Name, say.TextKey, say.Source));
                break;
            case Highlight highlight:
                command.SetHighlighted(highlight.Target, highlight.IsOn);
                break;
            case Light light:
                command.SetLamp(light.Target, light.IsOn ? 1 : 0);
                break;
            case Hold hold:
                command.SetBlocked(hold.Target, hold.IsHeld);
                break;
            case Animate animate:
                command.Animate(animate.Control, animate.Position, animate.Seconds);
                break;
            case Spawn spawn:
                command.SetPresent(spawn.Target, spawn.IsPresent, spawn.WorldFromObject);
                break;
            case TakeBranch take:
                steps.Take(take.Branch, tick, sink);
                break;
            case PlaySound sound:
                sink.Write(tick, ParticipantId.Host, new SoundPlayed(sound.Sound, sound.Source));
                break;
            case SetProcess set:
                process.Set(set.Input, set.Value);
                break;
            case SetVariable set:
                Set(set, tick, sink);
                break;
            case StartTimer start:
                memory.Variables.Start(memory.Variables.IndexOfTimer(start.Timer), tick);
                sink.Write(tick, ParticipantId.Host, new TimerStarted(start.Timer));
                break;
            case Walk walk:
                command.Send(walk.Walker, walk.Order);
                break;
            case Follow follow:
                ParticipantId leader = memory.Team.FirstOf(follow.Role);
                command.Send(follow.Walker, Behind(leader == ParticipantId.Host ? new ParticipantId(1) : leader));
                break;
            case Stay stay:
                command.Send(stay.Walker, StayOrder.Here);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(behavior), behavior, "a behavior that nobody carries out");
        }
    }

    private BehindOrder Behind(ParticipantId leader)
    {
        if (!_behind.TryGetValue(leader, out BehindOrder? order))
        {
            _behind.Add(leader, order = new BehindOrder(leader));
        }

        return order;
    }

    private void Set(SetVariable set, long tick, IStreamSink sink)
    {
        int index = memory.Variables.IndexOf(set.Variable);
        double value = set.IsAddition ? memory.Variables.ValueAt(index) + set.Value : set.Value;
        memory.Variables.Set(index, value);
        sink.Write(tick, ParticipantId.Host, new VariableChanged(set.Variable, value));
    }
}
