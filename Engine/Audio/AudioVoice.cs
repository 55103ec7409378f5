using System.Numerics;
using VRLab.Bindings.OpenAl;

namespace VRLab.Audio;

/// <summary>One sounding clip. After its end, or after <see cref="Stop"/>, all calls do nothing.</summary>
public sealed unsafe class AudioVoice
{
    private readonly OpenAlLibrary _al;
    private uint _source;

    internal AudioVoice(OpenAlLibrary al, uint buffer, bool isLoop, bool isAtListener)
    {
        _al = al;
        IsLoop = isLoop;
        uint source;
        al.alGenSources(1, &source);
        _source = source;
        al.alSourcei(source, OpenAlConstants.AL_BUFFER, (int)buffer);
        al.alSourcei(source, OpenAlConstants.AL_LOOPING, isLoop ? 1 : 0);
        al.alSourcei(source, OpenAlConstants.AL_SOURCE_RELATIVE, isAtListener ? 1 : 0);
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
            Set(OpenAlConstants.AL_GAIN, Math.Max(value, 0f));
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

    public void MoveTo(Vector3 positionInWorld)
    {
        if (_source != 0)
        {
            _al.alSource3f(_source, OpenAlConstants.AL_POSITION, positionInWorld.X, positionInWorld.Y, positionInWorld.Z);
        }
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
    }

    internal void Start() => _al.alSourcePlay(_source);

    private void Set(int parameter, float value)
    {
        if (_source != 0)
        {
            _al.alSourcef(_source, parameter, value);
        }
    }
}
