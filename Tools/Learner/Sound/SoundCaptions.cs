using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Captions of sounds, for who does not hear them: signals, alarms that go on, and where the sound of a process sets in or ends. From
/// the stream alone. What a learner's own hands cause is not captioned. For the frame loop's thread.
/// </summary>
internal sealed class SoundCaptions
{
    private const double SignalSeconds = 3.0;

    /// <summary>An alarm that goes on is told of again and again, and leaves room between for what else is to be read.</summary>
    private static readonly long AlarmPeriodTicks = SimulationTime.TicksFrom(15.0);
    private static readonly long AlarmShownTicks = SimulationTime.TicksFrom(9.0);

    /// <summary>Louder than this begins, softer than that ends, so that nothing flickers between.</summary>
    private const double BeginLevel = 0.06;
    private const double EndLevel = 0.02;
    private readonly Scenario _scenario;
    private readonly SessionMirror _mirror;
    private readonly Language _language;
    private readonly List<(string Sound, Aside Caption, long BeginTick)> _sustained = [];
    private readonly (SceneObject Item, StateSound Sound)[] _process;
    private readonly bool[] _isOn;
    private Aside? _signal;
    private long _signalEndTick;
    private bool _hasBegun;

    public SoundCaptions(Scenario scenario, Language language, SessionMirror mirror)
    {
        (_scenario, _language, _mirror) = (scenario, language, mirror);
        _process = [.. scenario.Objects.SelectMany(item => item.Sounds.Select(sound => (item, sound)))];
        _isOn = new bool[_process.Length];
        mirror.SoundWasPlayed += (tick, played) => Signal(tick, played.Source, ScenarioSounds.Captions[played.Sound]);
        mirror.SoundWasSustained += Sustain;
        foreach ((long tick, SoundSustained sound) in mirror.Sounding)
        {
            Sustain(tick, sound);
        }
    }

    /// <summary>The newest of what sounds now, or null. The same object as long as it is the same caption.</summary>
    public Aside? Current => _mirror.Tick < _signalEndTick ? _signal : Alarm;

    private Aside? Alarm => _sustained.Count > 0 && (_mirror.Tick - _sustained[^1].BeginTick) % AlarmPeriodTicks < AlarmShownTicks ? _sustained[^1].Caption : null;

    public void Update()
    {
        for (int i = 0; i < _process.Length; i++)
        {
            (SceneObject item, StateSound sound) = _process[i];
            double level = sound.LevelAt(_mirror.ProcessValue(sound.Quantity));
            bool isOn = level > (_isOn[i] ? EndLevel : BeginLevel);
            if (isOn != _isOn[i] && _hasBegun)
            {
                Signal(_mirror.Tick, item.Id, isOn ? ScenarioSounds.BeginningOf(sound.Kind) : ScenarioSounds.EndOf(sound.Kind));
            }

            _isOn[i] = isOn;
        }

        _hasBegun = true;
    }

    private void Signal(long tick, ObjectId source, LocalizedText text)
    {
        Aside caption = Of(source, text);
        _signal = Current == caption ? Current : caption;
        _signalEndTick = tick + SimulationTime.TicksFrom(SignalSeconds);
    }

    private void Sustain(long tick, SoundSustained sustained)
    {
        Aside caption = Of(sustained.Source, ScenarioSounds.Captions[sustained.Sound]);
        string sound = sustained.Sound;
        _sustained.RemoveAll(other => other.Sound == sound && other.Caption == caption);
        if (sustained.IsOn)
        {
            _sustained.Add((sound, caption, tick));
        }
    }

    private Aside Of(ObjectId source, LocalizedText text)
    {
        SceneObject? item = string.IsNullOrEmpty(source.Name) ? null : _scenario.ObjectOf(source);
        return new Aside(item?.Name.In(_language) ?? "", text.In(_language), item?.WorldFromObject.Position);
    }
}
