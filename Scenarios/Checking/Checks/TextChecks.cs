using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Texts: enough steps with titles of their own, words in both languages, captions for what is heard.</summary>
internal static class TextChecks
{
    public const string Name = "texts";
    private const int FewestSteps = 10;

    public static IEnumerable<CheckFinding> Of(Scenario scenario)
    {
        if (scenario.Steps.Count < FewestSteps)
        {
            yield return Error("", $"只有 {scenario.Steps.Count} 个步骤；成绩上报要求至少 {FewestSteps} 个。请把较大的步骤拆开。",
                $"There are only {scenario.Steps.Count} steps; reporting platforms ask for at least {FewestSteps}. Divide the larger ones.");
        }

        foreach (Language language in new[] { Language.Chinese, Language.English })
        {
            foreach (IGrouping<string, ScenarioStep> same in scenario.Steps.GroupBy(step => step.Title.In(language), StringComparer.Ordinal).Where(group => group.Count() > 1))
            {
                string ids = string.Join(", ", same.Select(step => step.Id.Name));
                yield return Error(same.First().Id.Name, $"步骤 {ids} 的标题相同：“{same.Key}”。请让每个标题只指一个步骤。",
                    $"The steps {ids} share the title “{same.Key}”. Give each a title of its own.");
            }
        }

        foreach ((string key, LocalizedText text) in scenario.Texts.All)
        {
            if (string.IsNullOrWhiteSpace(text.Chinese) || string.IsNullOrWhiteSpace(text.English))
            {
                yield return Error(key, $"文字“{key}”缺少一种语言。", $"The text '{key}' lacks a language.");
            }
        }

        foreach (string sound in SoundsOf(scenario).Where(sound => !ScenarioSounds.Captions.ContainsKey(sound)))
        {
            yield return Error(sound, $"声音“{sound}”没有字幕。", $"The sound '{sound}' has no caption.");
        }
    }

    private static IEnumerable<string> SoundsOf(Scenario scenario) => scenario.Procedure.Rules.SelectMany(rule => rule.Do)
        .Concat(scenario.Procedure.Faults.SelectMany(fault => fault.Do)).OfType<PlaySound>().Select(play => play.Sound)
        .Concat(scenario.Procedure.Effects.Where(effect => effect.Kind == WorldEffectKind.Sound).Select(effect => effect.Sound)).Distinct(StringComparer.Ordinal);

    private static CheckFinding Error(string subject, string chinese, string english) =>
        new(Name, CheckSeverity.Error, subject, new LocalizedText(chinese, english), []);
}
