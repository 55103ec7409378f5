using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Tutor.Captions;

namespace VRLab.Learner;

/// <summary>What a learner can say without a microphone: the scenario's phrases in their language.</summary>
public sealed class SpokenPhrases(Scenario scenario, Language language)
{
    private readonly IReadOnlyList<ScenarioPhrase> _phrases = scenario.Procedure.Phrases;

    public IReadOnlyList<LocalizedText> Texts { get; } = [.. scenario.Procedure.Phrases.Select(phrase => phrase.Text)];

    /// <summary>The place of a phrase in the list.</summary>
    public int IndexOf(string id)
    {
        for (int i = 0; i < _phrases.Count; i++)
        {
            if (_phrases[i].Id == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"The scenario has no phrase '{id}'.", nameof(id));
    }

    /// <summary>The phrase as somebody says it to everybody from this tick on, for as long as it takes to read.</summary>
    public Utterance Say(int index, long tick, SpeechSource source)
    {
        string text = _phrases[index].Text.In(language);
        long end = tick + SimulationTime.TicksFrom(ReadingTime.Seconds(text, language));
        return new Utterance(text, language.Tag(), tick, end, ParticipantId.Host, source, _phrases[index].TextKey);
    }
}
