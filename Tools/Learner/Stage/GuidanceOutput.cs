using System.Numerics;
using VRLab.Audio;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Tutor;
using VRLab.Tutor.Captions;
using VRLab.Tutor.Speech;

namespace VRLab.Learner;

/// <summary>
/// Says what the stream's guidance says: as captions and, where this machine can speak, as a voice from the direction of
/// what it is about. Speech is made on a thread of its own; the frame loop only plays it.
/// </summary>
public sealed class GuidanceOutput : IGuidanceOutput
{
    /// <summary>The voice is never farther than this, however far away the thing is that it speaks about.</summary>
    private const float VoiceDistanceMeters = 1.1f;
    private readonly SessionMirror _mirror;
    private readonly Scenario _scenario;
    private readonly GuidanceSpeaker _speaker;
    private readonly Action<string> _missing;
    private AudioMixer? _mixer;
    private readonly CancellationTokenSource _preparation = new();
    private readonly LocalizedText _speakerName = new("教员", "Instructor");
    private readonly LocalizedText _warningName = new("警告", "Warning");
    private readonly Language _language;
    private readonly SoundCaptions _soundCaptions;
    private SceneSounds? _sounds;
    private AudioVoice? _voice;
    private Pose _worldFromHead = Pose.Identity;

    private GuidanceOutput(LiveScenario live, Language language, SessionMirror mirror, ParticipantId listener, SpeechCache? speech, AudioMixer? mixer, Action<string> missing)
    {
        Scenario scenario = live.Current;
        _missing = missing;
        _scenario = scenario;
        _mirror = mirror;
        _language = language;
        _mixer = mixer;
        _speaker = new GuidanceSpeaker(scenario.Texts, language, speech);
        live.Changed += changed => _speaker.Texts = changed.Texts;
        mirror.SpokenTo += (_, to, spoken) => HearIfMeant(to, listener, spoken);
        _soundCaptions = new SoundCaptions(scenario, language, mirror);
        mirror.ParticipantSpoke += (_, by, said) => _speaker.Hear(said, by, NameOf(by), isVoiced: by != listener);
        _sounds = mixer is null ? null : new SceneSounds(scenario, mirror, mixer);
        if (speech is not null)
        {
            CancellationToken cancellation = _preparation.Token;
            string[] texts = [.. GuidanceSpeaker.SpeakableTexts(scenario.Texts, language)];
            new Thread(() => PrepareSpeech(speech, texts, language, cancellation)) { IsBackground = true, Name = "speech" }.Start();
        }
    }

    public string Speaker => _speaker.Current is { } caption ? NameOf(caption).In(_language) : "";

    public string Text => _speaker.Current?.Text ?? "";

    public bool IsWarning => _speaker.Current is { IsWarning: true };

    public Vector3? SourceInWorld => _speaker.Current is not { } caption ? null
        : caption.By is { } speaker ? HeadOf(speaker)
        : string.IsNullOrEmpty(caption.Source.Name) ? null
        : _mirror.TryGetPose(caption.Source, out Pose pose) ? pose.Position : _scenario.ObjectOf(caption.Source).WorldFromObject.Position;

    public Aside? Aside => _soundCaptions.Current;

    public AudioLevels Levels
    {
        set
        {
            if (_mixer is not null)
            {
                _mixer.Levels = value;
            }
        }
    }

    /// <summary>Opens what this machine offers; what it lacks is said in <paramref name="missing"/>, and captions remain.</summary>
    /// <param name="listener">Hears what is said to them and what is said to everybody.</param>
    /// <param name="wavePath">Where the sound is written if <paramref name="onDevice"/> is not asked for or there is no device.</param>
    public static GuidanceOutput Open(
        LiveScenario live, Language language, SessionMirror mirror, ParticipantId listener, string wavePath, bool onDevice, Action<string> missing)
    {
        SpeechCache? speech = null;
        AudioMixer? mixer = null;
        if (EspeakSynthesizer.IsAvailable())
        {
            speech = new SpeechCache(new EspeakSynthesizer(), UserCache.Folder("speech"));
        }
        else
        {
            missing("espeak-ng is not installed: guidance is shown as captions, without a voice ('vrlab doctor' says more).");
        }

        try
        {
            mixer = onDevice ? AudioMixer.OnDeviceOrIntoFile(wavePath) : AudioMixer.IntoFile(wavePath);
        }
        catch (ProblemException problem) when (problem.Code == ExitCode.EnvironmentLacking)
        {
            missing(problem.Message);
        }

        return new GuidanceOutput(live, language, mirror, listener, speech, mixer, missing);
    }

    private Vector3? HeadOf(ParticipantId participant) => _mirror.TryGetInput(participant, out LearnerInput input)
        ? _mirror.WorldFromStage(participant).TransformPoint(input.StageFromHead.Position)
        : null;

    private string NameOf(ParticipantId participant)
    {
        foreach (JoinedParticipant one in _mirror.Participants)
        {
            if (one.Id == participant)
            {
                return one.Joined.Name;
            }
        }

        return "";
    }

    private LocalizedText NameOf(Caption caption) =>
        caption.By is not null ? new(caption.Speaker, caption.Speaker) : caption.IsWarning ? _warningName : caption.IsFromScene ? _scenario.ObjectOf(caption.Source).Name : _speakerName;

    public void Update(in Pose worldFromHead)
    {
        _worldFromHead = worldFromHead;
        _soundCaptions.Update();
        double now = SimulationTime.SecondsAt(_mirror.Tick);
        if (_speaker.Advance(now, out Caption? started))
        {
            _voice?.Stop();
            _voice = started.Clip is { } clip ? _mixer?.Play(clip, VoicePosition(started), category: SoundCategory.Voice) : null;
        }

        try
        {
            if (_mixer is not null)
            {
                _mixer.IsSomebodySpeaking = _voice is { HasEnded: false };
                _mixer.SetListener(worldFromHead);
            }

            _sounds?.Update(worldFromHead);
            _mixer?.Advance(now);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LoseSound(failure);
        }
    }

    public void Dispose()
    {
        _preparation.Cancel();
        try
        {
            _mixer?.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _missing($"The sound file is not complete: {failure.Message}");
        }

        _preparation.Dispose();
    }

    /// <summary>A full disk takes the sound, never the session.</summary>
    private void LoseSound(Exception failure)
    {
        _missing($"The sound can no longer be written ({failure.Message}): guidance goes on as captions.");
        AudioMixer? lost = _mixer;
        _mixer = null;
        _voice = null;
        _sounds?.Silence();
        _sounds = null;
        try
        {
            lost?.Dispose();
        }
        catch (Exception again) when (again is IOException or UnauthorizedAccessException)
        {
            // Said above.
        }
    }

    private static void PrepareSpeech(SpeechCache speech, string[] texts, Language language, CancellationToken cancellation)
    {
        try
        {
            speech.Prepare(texts, language, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The session ended first; what was not spoken is not needed.
        }
        catch (ProblemException)
        {
            // The same failure meets the frame loop when the text is due, and is reported there.
        }
    }

    private Vector3 VoicePosition(Caption caption)
    {
        Vector3 ahead = _worldFromHead.Position + (_worldFromHead.Forward * VoiceDistanceMeters);
        Vector3? source = caption.By is { } speaker ? HeadOf(speaker)
            : string.IsNullOrEmpty(caption.Source.Name) ? null : _scenario.ObjectOf(caption.Source).WorldFromObject.Position;
        if (source is not { } place)
        {
            return ahead;
        }

        Vector3 offset = place - _worldFromHead.Position;
        float distance = offset.Length();
        return distance < 0.05f ? ahead : _worldFromHead.Position + (offset * (Math.Min(distance, VoiceDistanceMeters) / distance));
    }

    private void HearIfMeant(ParticipantId to, ParticipantId listener, in Spoken spoken)
    {
        if (to == ParticipantId.Host || to == listener)
        {
            _speaker.Hear(spoken);
        }
    }
}
