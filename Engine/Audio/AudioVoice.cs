using System.Numerics;
using VRLab.Bindings.OpenAl;

namespace VRLab.Audio;

/// <summary>One sounding clip. After its end, or after <see cref="Stop"/>, all calls do nothing.</summary>
public sealed unsafe class AudioVoice
{
    private readonly OpenAlLibrary _al;
    private readonly SoundCategory _category;
    private readonly Listener _listener;
    private readonly uint _reverbSlot;
    private readonly bool _isAtListener;
    private AudioLevels _levels;
    private Vector3 _positionInWorld;
    private uint _source;
    private uint _filter;
    private float _occlusion;

    internal AudioVoice(OpenAlLibrary al, uint buffer, bool isLoop, bool isAtListener, SoundCategory category, AudioLevels levels, Listener listener, uint reverbSlot)
    {
        _al = al;
        (_category, _levels, _listener, _reverbSlot, _isAtListener) = (category, levels, listener, reverbSlot, isAtListener);
        IsLoop = isLoop;
        uint source;
        al.alGenSources(1, &source);
        _source = source;
        al.alSourcei(source, OpenAlConstants.AL_BUFFER, (int)buffer);
        al.alSourcei(source, OpenAlConstants.AL_LOOPING, isLoop ? 1 : 0);
        al.alSourcef(source, OpenAlConstants.AL_REFERENCE_DISTANCE, 1f);
        al.alSourcef(source, OpenAlConstants.AL_ROLLOFF_FACTOR, isAtListener ? 0f : 1f);
        OpenAlErrors.Check(al);
    }

    public bool IsLoop { get; }

    public bool HasEnded
    {
        get
        {
            if (_source == 0)
            {
                return true;
            }

            int state;
            _al.alGetSourcei(_source, OpenAlConstants.AL_SOURCE_STATE, &state);
            return state != OpenAlConstants.AL_PLAYING;
        }
    }

    /// <summary>Loudness factor: 0 silent, 1 as recorded.</summary>
    public float Gain
    {
        get;
        set
        {
            field = value;
            ApplyGain();
        }
    }
    = 1f;

    /// <summary>Speed factor: 2 is an octave higher and half as long.</summary>
    public float Pitch
    {
        get;
        set
        {
            field = value;
            Set(OpenAlConstants.AL_PITCH, Math.Clamp(value, 0.01f, 8f));
        }
    }
    = 1f;

    /// <summary>How much of the way to the listener is blocked, 0 to 1: it takes the high tones first, as walls do.</summary>
    public float Occlusion
    {
        get => _occlusion;
        set
        {
            float wanted = Math.Clamp(value, 0f, 1f);
            if (_source == 0 || Math.Abs(wanted - _occlusion) < 0.01f)
            {
                return;
            }

            _occlusion = wanted;
            ApplyFilter();
        }
    }

    public void MoveTo(Vector3 positionInWorld)
    {
        _positionInWorld = positionInWorld;
        Place();
    }

    /// <summary>Puts the source where it is; for who hears with one ear straight ahead, as far away as it is, without the room's wide answer.</summary>
    internal void Place()
    {
        if (_source == 0)
        {
            return;
        }

        bool isRelative = _isAtListener || _listener.IsMono;
        float distance = _isAtListener ? 0f : Vector3.Distance(_positionInWorld, _listener.PositionInWorld);
        Vector3 position = isRelative ? new Vector3(0f, 0f, -distance) : _positionInWorld;
        _al.alSourcei(_source, OpenAlConstants.AL_SOURCE_RELATIVE, isRelative ? 1 : 0);
        _al.alSource3f(_source, OpenAlConstants.AL_POSITION, position.X, position.Y, position.Z);
        _al.alSource3i(_source, OpenAlConstants.AL_AUXILIARY_SEND_FILTER, isRelative ? 0 : (int)_reverbSlot, 0, 0);
    }

    public void Stop()
    {
        if (_source == 0)
        {
            return;
        }

        uint source = _source;
        _source = 0;
        _al.alSourceStop(source);
        _al.alDeleteSources(1, &source);
        if (_filter != 0)
        {
            uint filter = _filter;
            _al.alDeleteFilters(1, &filter);
            _filter = 0;
        }
    }

    internal void SetLevels(AudioLevels levels)
    {
        _levels = levels;
        ApplyGain();
        Place();
    }

    internal void Start() => _al.alSourcePlay(_source);

    private void ApplyGain() => Set(OpenAlConstants.AL_GAIN, Math.Max(Gain, 0f) * _levels.Of(_category) * Ducking);

    private float Ducking => _category is SoundCategory.Machine or SoundCategory.Ambience ? _listener.DuckingGain : 1f;

    /// <summary>A partition takes about 12 dB of the low and 30 dB of the high tones.</summary>
    private void ApplyFilter()
    {
        if (_filter == 0)
        {
            uint filter;
            _al.alGenFilters(1, &filter);
            _filter = filter;
            _al.alFilteri(_filter, OpenAlConstants.AL_FILTER_TYPE, OpenAlConstants.AL_FILTER_LOWPASS);
        }

        _al.alFilterf(_filter, OpenAlConstants.AL_LOWPASS_GAIN, 1f - (0.75f * _occlusion));
        _al.alFilterf(_filter, OpenAlConstants.AL_LOWPASS_GAINHF, 1f - (0.9f * _occlusion));
        _al.alSourcei(_source, OpenAlConstants.AL_DIRECT_FILTER, (int)_filter);
    }

    private void Set(int parameter, float value)
    {
        if (_source != 0)
        {
            _al.alSourcef(_source, parameter, value);
        }
    }
}
