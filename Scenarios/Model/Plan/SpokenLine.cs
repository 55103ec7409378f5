using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Something that a participant can say without a microphone.</summary>
/// <param name="Key">Names the text in <see cref="ScenarioTexts"/> and in utterances of the stream.</param>
public sealed record SpokenLine(string Key, LocalizedText Text)
{
    /// <summary>
    /// What who has that role can say, in this order: the phrases that are theirs or everybody's; then, step by step, the orders that they give, and answer and
    /// report of what they are told to do.
    /// </summary>
    public static IReadOnlyList<SpokenLine> Of(ScenarioProcedure procedure, string role) =>
    [
        .. procedure.Phrases.Where(phrase => phrase.Role is null || phrase.Role == role).Select(phrase => new SpokenLine(phrase.TextKey, phrase.Text)),
        .. procedure.Chapters.SelectMany(chapter => chapter.Steps).SelectMany(step => Of(step, role)),
    ];

    private static IEnumerable<SpokenLine> Of(ScenarioStep step, string role) => step.Talk is not { } talk || talk.By == step.Role
        ? []
        : talk.By == role
            ? [new SpokenLine(StepTalk.OrderKey(step.Id), talk.Order)]
            : step.Role == role
                ? [new SpokenLine(StepTalk.AnswerKey(step.Id), talk.Answer), new SpokenLine(StepTalk.ReportKey(step.Id), talk.Report)]
                : [];
}
