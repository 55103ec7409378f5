using System.Numerics;
using VRLab.Bindings.OpenAl;
using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Audio;

/// <summary>
/// Spatial sound around a listener, with head-related transfer functions where the library has them. World frame: right-handed,
/// +Y up, meters, which is OpenAL's own. For one thread, and one mixer at a time in a process.
/// </summary>
public sealed unsafe class AudioMixer : IDisposable
{
    // Speech plus a few machines; the oldest one-shot gives way beyond this.
    private const int LargestVoiceCount = 32;
    private const float DuckedGain = 0.4f;

    private readonly OpenAlLibrary _al;
    private readonly IAudioOutput _output;
    private readonly Dictionary<PcmClip, uint> _buffers = new(ReferenceEqualityComparer.Instance);
    private readonly List<AudioVoice> _voices = [];
    private readonly RoomReverb _reverb;
    private readonly Listener _listener = new();
    private AudioLevels _levels = AudioLevels.Standard;
    private bool _isDisposed;

    private AudioMixer(OpenAlLibrary al, IAudioOutput output)
    {
        _al = al;
        _output = output;
        _reverb = new RoomReverb(al);
        // A head that turns quickly must not bend the sound of a machine that stands.
        al.alDopplerFactor(0f);
    }

    /// <summary>Whether ears of a model head are simulated.</summary>
    public bool HasHrtf => _output.HasHrtf;

    /// <summary>The voices that sound now.</summary>
    public int PlayingCount => _voices.Count;

    /// <summary>Renders into a stereo file of 16 bits and 48 kHz, in simulation time: as fast as the simulation runs, and never out of step.</summary>
    /// <exception cref="ProblemException">OpenAL is missing.</exception>
    public static AudioMixer IntoFile(string wavePath)
    {
        OpenAlLibrary al = OpenLibrary();
        return new AudioMixer(al, new FileOutput(al, wavePath));
    }

    /// <summary>The default device, or the file where there is none.</summary>
    public static AudioMixer OnDeviceOrIntoFile(string wavePath)
    {
        OpenAlLibrary al = OpenLibrary();
        return new AudioMixer(al, DeviceOutput.TryOpen(al, out DeviceOutput? device) ? device : new FileOutput(al, wavePath));
    }

    /// <summary>Whether OpenAL Soft is installed; the doctor asks.</summary>
    public static bool IsAvailable => OpenAlLibrary.TryOpen(out _);

    /// <summary>What the learner wants to hear how loud; applies to all that sounds already.</summary>
    public AudioLevels Levels
    {
        get => _levels;
        set
        {
            _levels = value;
            _listener.IsMono = value.IsMono;
            SetLevels();
        }
    }

    /// <summary>While somebody speaks, machines and surroundings step back so that every word is understood.</summary>
    public bool IsSomebodySpeaking
    {
        get;
        set
        {
            if (field != value)
            {
                field = value;
                _listener.DuckingGain = value ? DuckedGain : 1f;
                SetLevels();
            }
        }
    }

    /// <summary>The room that the listener is in.</summary>
    public void SetRoom(in RoomAcoustics room) => _reverb.Set(room);

    public void SetListener(in Pose worldFromHead)
    {
        Vector3 forward = worldFromHead.Forward;
        Vector3 up = worldFromHead.TransformDirection(Vector3.UnitY);
        float* orientation = stackalloc float[] { forward.X, forward.Y, forward.Z, up.X, up.Y, up.Z };
        _al.alListener3f(OpenAlConstants.AL_POSITION, worldFromHead.Position.X, worldFromHead.Position.Y, worldFromHead.Position.Z);
        _al.alListenerfv(OpenAlConstants.AL_ORIENTATION, orientation);
        _listener.PositionInWorld = worldFromHead.Position;
        for (int i = 0; i < _voices.Count && _listener.IsMono; i++)
        {
            _voices[i].Place();
        }
    }

    /// <summary>Plays a clip once from a place; full loudness within a meter, half at two.</summary>
    public AudioVoice Play(PcmClip clip, Vector3 positionInWorld, float gain = 1f, SoundCategory category = SoundCategory.Contact) =>
        Start(clip, positionInWorld, gain, isLoop: false, isAtListener: false, category);

    /// <summary>Plays a clip once inside the listener's head, as a narrator speaks.</summary>
    public AudioVoice PlayAtListener(PcmClip clip, float gain = 1f, SoundCategory category = SoundCategory.Voice) =>
        Start(clip, Vector3.Zero, gain, isLoop: false, isAtListener: true, category);

    /// <summary>Repeats a clip without a gap until it is stopped: machines.</summary>
    public AudioVoice Loop(PcmClip clip, Vector3 positionInWorld, float gain = 1f, SoundCategory category = SoundCategory.Machine) =>
        Start(clip, positionInWorld, gain, isLoop: true, isAtListener: false, category);

    /// <summary>Repeats a clip inside the listener's head until it is stopped: an alarm that comes from everywhere.</summary>
    public AudioVoice LoopAtListener(PcmClip clip, float gain = 1f, SoundCategory category = SoundCategory.Alarm) =>
        Start(clip, Vector3.Zero, gain, isLoop: true, isAtListener: true, category);

    /// <summary>Brings the sound to a point of simulation time. Into a file, exactly the samples since the last call are rendered.</summary>
    /// <param name="simulationSeconds">Since the start of the session; must not go back.</param>
    public void Advance(double simulationSeconds)
    {
        _output.Advance(simulationSeconds);
        for (int i = _voices.Count - 1; i >= 0; i--)
        {
            if (_voices[i].HasEnded)
            {
                _voices[i].Stop();
                _voices.RemoveAt(i);
            }
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _voices.ForEach(voice => voice.Stop());
        foreach (uint buffer in _buffers.Values)
        {
            uint name = buffer;
            _al.alDeleteBuffers(1, &name);
        }

        _reverb.Dispose();
        _output.Dispose();
    }

    private static OpenAlLibrary OpenLibrary() => OpenAlLibrary.TryOpen(out OpenAlLibrary? library)
        ? library
        : throw ProblemException.EnvironmentLacking("The sound library OpenAL Soft is missing.", "Install it: apt-get install libopenal1 (Windows: openal-soft.org, soft_oal.dll).");

    private void SetLevels()
    {
        for (int i = 0; i < _voices.Count; i++)
        {
            _voices[i].SetLevels(_levels);
        }
    }

    private AudioVoice Start(PcmClip clip, Vector3 position, float gain, bool isLoop, bool isAtListener, SoundCategory category)
    {
        ArgumentNullException.ThrowIfNull(clip);
        MakeRoom();
        var voice = new AudioVoice(_al, BufferOf(clip), isLoop, isAtListener, category, _levels, _listener, _reverb.Slot) { Gain = gain };
        voice.MoveTo(position);
        voice.Start();
        _voices.Add(voice);
        return voice;
    }

    private void MakeRoom()
    {
        int oldest = _voices.Count < LargestVoiceCount ? -1 : _voices.FindIndex(voice => !voice.IsLoop);
        if (oldest >= 0)
        {
            _voices[oldest].Stop();
            _voices.RemoveAt(oldest);
        }
    }

    private uint BufferOf(PcmClip clip)
    {
        if (_buffers.TryGetValue(clip, out uint known))
        {
            return known;
        }

        uint buffer;
        _al.alGenBuffers(1, &buffer);
        fixed (short* samples = clip.Samples)
        {
            _al.alBufferData(buffer, OpenAlConstants.AL_FORMAT_MONO16, samples, clip.Samples.Length * sizeof(short), clip.SampleRateHertz);
        }

        OpenAlErrors.Check(_al);
        return _buffers[clip] = buffer;
    }
}
