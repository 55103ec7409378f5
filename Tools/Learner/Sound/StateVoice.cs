using System.Numerics;
using VRLab.Audio;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>One sound that follows the process: runs while its level is above nothing. An update allocates nothing while it runs.</summary>
internal sealed class StateVoice(StateSound sound, Vector3 positionInWorld, AudioMixer mixer, SoundBank bank, SoundOccluders occluders)
{
    private const double Audible = 0.01;

    /// <summary>Time constant of what the ear takes for a machine's own inertia.</summary>
    private const double LagSeconds = 0.08;

    /// <summary>Little flow falls in drops instead of hissing.</summary>
    private const double DrippingLevel = 0.12;
    private const long DripTicks = 61;
    private readonly VoiceOcclusion _occlusion = new(positionInWorld, occluders);
    private AudioVoice? _voice;
    private double _level;
    private long _tick = -1;
    private long _nextDrip;

    public StateSound Sound => sound;

    public void Update(double value, Vector3 headInWorld, long tick)
    {
        double wanted = sound.LevelAt(value);
        double share = Math.Min(1.0, Math.Max(0, tick - _tick) * SimulationTime.TimestepSeconds / LagSeconds);
        _tick = tick;
        bool wasSilent = _level < Audible;
        _level += (wanted - _level) * share;
        Drip(tick);
        if (_level < Audible)
        {
            _voice?.Stop();
            _voice = null;
            return;
        }

        _voice ??= Begin(wasSilent);
        Tune(_voice);
        _occlusion.Update(_voice, headInWorld, tick);
    }

    private AudioVoice Begin(bool isStart)
    {
        if (isStart && sound.Kind == StateSoundKind.Motor)
        {
            mixer.Play(bank.Relay, positionInWorld, 0.6f, SoundCategory.Machine);
        }

        SoundCategory category = sound.Kind == StateSoundKind.Alarm ? SoundCategory.Alarm : SoundCategory.Machine;
        return mixer.Loop(bank.Loop(sound.Kind), positionInWorld, 0f, category);
    }

    private void Tune(AudioVoice voice)
    {
        float level = (float)_level;
        (voice.Gain, voice.Pitch) = sound.Kind switch
        {
            StateSoundKind.Motor => (0.6f * MathF.Sqrt(level), Math.Max(0.05f, level)),
            StateSoundKind.Cavitation => (0.8f * level, 0.85f + (0.3f * level)),
            StateSoundKind.Alarm => (1f, 1f),
            _ => (0.45f * MathF.Pow(level, 0.7f), 0.85f + (0.2f * level)),
        };
    }

    private void Drip(long tick)
    {
        bool drips = sound.Kind is StateSoundKind.Vent or StateSoundKind.Flow && _level is > Audible and < DrippingLevel;
        if (drips && tick >= _nextDrip)
        {
            _nextDrip = tick + DripTicks + (tick % 37);
            mixer.Play(bank.Drip, positionInWorld, 0.5f, SoundCategory.Machine);
        }
    }
}
