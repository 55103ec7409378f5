using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>Applies to the world what the author tied to conditions; a command is sent only when something changes.</summary>
internal sealed class EffectRules
{
    private readonly WorldEffect[] _effects;
    private readonly ConditionState[] _states;
    private bool _isBegun;

    public EffectRules(Scenario scenario, ConditionStates states)
    {
        _effects = [.. scenario.Procedure.Effects];
        _states = [.. _effects.Select(effect => states.Watch(effect.While))];
    }

    public void Update(in RuleContext context, IWorldCommand command, IStreamSink sink)
    {
        for (int i = 0; i < _states.Length; i++)
        {
            bool before = _states[i].IsTrue;
            bool now = _states[i].Update(context);
            if (_effects[i].Kind == WorldEffectKind.Sound)
            {
                Sustain(_effects[i], before, now, context.Tick, sink);
            }
            else if (now != before || !_isBegun)
            {
                Apply(_effects[i], now, command);
            }
        }

        _isBegun = true;
    }

    public void AddToHash(ref StateHash hash)
    {
        foreach (ConditionState state in _states)
        {
            state.AddToHash(ref hash);
        }
    }

    private static void Sustain(WorldEffect effect, bool before, bool now, long tick, IStreamSink sink)
    {
        if (now != before)
        {
            sink.Write(tick, ParticipantId.Host, new SoundSustained(effect.Sound, effect.Target, now));
        }
    }

    private static void Apply(WorldEffect effect, bool isOn, IWorldCommand command)
    {
        if (effect.Kind == WorldEffectKind.Block)
        {
            command.SetBlocked(effect.Target, isOn);
        }
        else
        {
            command.SetLamp(effect.Target, isOn ? 1 : 0);
        }
    }
}
