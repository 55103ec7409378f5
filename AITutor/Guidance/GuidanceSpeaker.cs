using VRLab.Core;
using VRLab.Core.Sound;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Tutor.Captions;
using VRLab.Tutor.Speech;

namespace VRLab.Tutor;

/// <summary>
/// Turns what guidance said in the stream into captions and speech, one at a time. A warning breaks off a prompt and goes first; a
/// prompt that was broken off is said again afterwards unless a newer one has come. Of prompts that wait only the newest is kept: the
/// learner has moved on. What devices and people of the scene say is heard out in its order. For one thread, in simulation time.
/// </summary>
/// <param name="synthesizer">Null shows captions without sound.</param>
public sealed class GuidanceSpeaker(ScenarioTexts texts, Language language, ISpeechSynthesizer? synthesizer)
{
    private const double PauseSeconds = 0.3;

    /// <summary>More that waits to be said by things of the scene is stale: the oldest goes.</summary>
    private const int MostWaiting = 4;

    private static readonly string[] SpokenEndings = [".prompt", ".hint", ".warning", ".order", ".answer", ".report"];
    private readonly Queue<Line> _warnings = new();
    private readonly Queue<Line> _said = new();
    private Line? _prompt;
    private Line? _speaking;
    private double _freeAtSeconds = double.NegativeInfinity;

    /// <summary>What is said under which key, from the next record on.</summary>
    public ScenarioTexts Texts { get; set; } = texts;

    /// <summary>The line to show now, or null.</summary>
    public Caption? Current { get; private set; }

    /// <summary>Hears a record. Unknown keys are an error of the recording or of the scenario's version.</summary>
    /// <exception cref="ProblemException">The scenario has no such text.</exception>
    public void Hear(in Spoken spoken)
    {
        var line = new Line(spoken.Speaker, Texts[spoken.TextKey].In(language), IsWarning(spoken.TextKey), spoken.Source);
        if (line.IsFromScene)
        {
            Enqueue(line);
        }
        else if (!line.IsWarning)
        {
            _prompt = line;
        }
        else if (!_warnings.Contains(line) && _speaking != line)
        {
            _warnings.Enqueue(line);
        }
    }

    /// <summary>Hears a participant: in the listener's language where the words are a text of the scenario, else as they were said.</summary>
    /// <param name="speaker">Their name.</param>
    /// <param name="isVoiced">Whether it is to be spoken here; the listener's own words are only shown.</param>
    public void Hear(in Utterance said, ParticipantId by, string speaker, bool isVoiced) => Enqueue(new Line(
        speaker, Texts.Keys.Contains(said.TextKey) ? Texts[said.TextKey].In(language) : said.Text, IsWarning: false, new ObjectId(""), by, isVoiced));

    private void Enqueue(Line line)
    {
        if (_said.Contains(line))
        {
            return;
        }

        if (_said.Count == MostWaiting)
        {
            _said.Dequeue();
        }

        _said.Enqueue(line);
    }

    /// <summary>Moves on to this time.</summary>
    /// <param name="started">A caption that begins now: play its clip, and stop the one that played before.</param>
    /// <returns>Whether one begins.</returns>
    public bool Advance(double simulationSeconds, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Caption? started)
    {
        EndWhatIsOver(simulationSeconds);
        BreakOffForWarning(simulationSeconds);
        started = simulationSeconds >= _freeAtSeconds && TakeNext() is Line next ? Begin(next, simulationSeconds) : null;
        return started is not null;
    }

    /// <summary>All texts of a scenario that guidance may say, in the order of its keys: to prepare them.</summary>
    public static IEnumerable<string> SpeakableTexts(ScenarioTexts texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Keys.Where(IsSpeakable).Select(key => texts[key].In(language));
    }

    private static bool IsWarning(string key) => key.StartsWith("hazard.", StringComparison.Ordinal);

    private static bool IsSpeakable(string key) =>
        key.StartsWith("said.", StringComparison.Ordinal) || SpokenEndings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal));

    private void EndWhatIsOver(double now)
    {
        if (Current is not null && now >= Current.EndSeconds)
        {
            _freeAtSeconds = Current.EndSeconds + PauseSeconds;
            Current = null;
            _speaking = null;
        }
    }

    private void BreakOffForWarning(double now)
    {
        if (_warnings.Count > 0 && _speaking is { IsWarning: false })
        {
            if (_speaking.IsFromScene)
            {
                Enqueue(_speaking);
            }
            else
            {
                _prompt ??= _speaking;
            }

            _speaking = null;
            Current = null;
            _freeAtSeconds = now;
        }
    }

    private Line? TakeNext()
    {
        if (Current is not null)
        {
            return null;
        }

        if (_warnings.TryDequeue(out Line? first) || _said.TryDequeue(out first))
        {
            return first;
        }

        Line? prompt = _prompt;
        _prompt = null;
        return prompt;
    }

    private Caption Begin(Line line, double now)
    {
        PcmClip? clip = line.IsVoiced ? synthesizer?.Synthesize(line.Text, language) : null;
        double duration = clip?.DurationSeconds ?? ReadingTime.Seconds(line.Text, language);
        _speaking = line;
        Current = new Caption(line.Speaker, line.Text, now, now + duration, line.IsWarning, line.Source, clip) { By = line.By };
        return Current;
    }

    private sealed record Line(string Speaker, string Text, bool IsWarning, ObjectId Source, ParticipantId? By = null, bool IsVoiced = true)
    {
        public bool IsFromScene => By is not null || Source.Name is { Length: > 0 } source && source == Speaker;
    }
}
