using VRLab.Audio;
using VRLab.Audio.Synthesis;
using VRLab.Core.Sound;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>All sounds of a session, each computed when it is first wanted.</summary>
internal sealed class SoundBank
{
    private readonly Dictionary<StateSoundKind, PcmClip> _loops = [];
    private readonly Dictionary<(SoundMaterial, SoundMaterial), PcmClip> _knocks = [];
    private readonly Dictionary<string, PcmClip> _named = new(StringComparer.Ordinal);

    public PcmClip Click { get; } = MachineSounds.Click();

    public PcmClip Relay { get; } = MachineSounds.Relay();

    public PcmClip Detent { get; } = PlantSounds.Detent();

    public PcmClip Breaker { get; } = PlantSounds.Breaker();

    public PcmClip Footstep { get; } = PlantSounds.Footstep();

    public PcmClip Drip { get; } = PlantSounds.Drip();

    public PcmClip Loop(StateSoundKind kind)
    {
        if (!_loops.TryGetValue(kind, out PcmClip? clip))
        {
            clip = kind switch
            {
                StateSoundKind.Motor => MachineSounds.MotorHum(),
                StateSoundKind.Cavitation => PlantSounds.Cavitation(),
                StateSoundKind.Flow => PlantSounds.Flow(),
                StateSoundKind.Vent => PlantSounds.Vent(),
                StateSoundKind.Jet => PlantSounds.Jet(),
                StateSoundKind.Fire => PlantSounds.Fire(),
                _ => PlantSounds.Alarm(),
            };
            _loops.Add(kind, clip);
        }

        return clip;
    }

    public PcmClip Knock(SoundMaterial thing, SoundMaterial other)
    {
        if (!_knocks.TryGetValue((thing, other), out PcmClip? clip))
        {
            clip = ContactSounds.Knock(thing, other);
            _knocks.Add((thing, other), clip);
        }

        return clip;
    }

    /// <summary>The sound of this name (see <see cref="ScenarioSounds.Names"/>), and what it is for.</summary>
    public (PcmClip Clip, SoundCategory Category) Named(string name)
    {
        if (!_named.TryGetValue(name, out PcmClip? clip))
        {
            clip = SignalSounds.Of(name);
            _named.Add(name, clip);
        }

        bool isAlarm = name is "alarm-bell" or "siren" or "buzzer" or "whistle";
        return (clip, isAlarm ? SoundCategory.Alarm : SoundCategory.Contact);
    }
}
