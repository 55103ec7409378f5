using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Tutor.Captions;

namespace VRLab.Learner;

/// <summary>What a learner can say without a microphone, in their language: the scenario's phrases, and in a team what their role orders, answers and reports.</summary>
/// <param name="role">Theirs; a word that is no role of the scenario where they are alone.</param>
public sealed class SpokenPhrases(Scenario scenario, Language language, string role)
{
    private readonly IReadOnlyList<SpokenLine> _lines = SpokenLine.Of(scenario.Procedure, role);

    public IReadOnlyList<LocalizedText> Texts { get; } = [.. SpokenLine.Of(scenario.Procedure, role).Select(line => line.Text)];

    /// <summary>The place of a phrase of the scenario in the list.</summary>
    public int IndexOf(string id)
    {
        string key = ScenarioPhrase.KeyOf(id);
        for (int i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Key == key)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no phrase '{id}' for '{role}' to say.", nameof(id));
    }

    /// <summary>The phrase as somebody says it to everybody from this tick on, for as long as it takes to read.</summary>
    public Utterance Say(int index, long tick, SpeechSource source)
    {
        string text = _lines[index].Text.In(language);
        long end = tick + SimulationTime.TicksFrom(ReadingTime.Seconds(text, language));
        return new Utterance(text, language.Tag(), tick, end, ParticipantId.Host, source, _lines[index].Key);
    }
}
