using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Words that a learner can choose from a list and say, for who has no microphone or no voice. Conditions ask whether they were said.</summary>
public sealed record ScenarioPhrase(string Id, LocalizedText Text)
{
    /// <summary>All of them are seen at once, each as a large target.</summary>
    public const int MostPhrases = 12;

    /// <summary>Whose words they are in a team; null for everybody's.</summary>
    public string? Role { get; init; }

    /// <summary>Names the words in the scenario's texts and in utterances of the stream.</summary>
    public string TextKey => KeyOf(Id);

    public static string KeyOf(string id) => $"phrase.{id}.text";
}
