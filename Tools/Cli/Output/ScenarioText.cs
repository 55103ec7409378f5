using System.Globalization;
using System.Text;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary>A scenario as text: a heading, or all of it.</summary>
internal static class ScenarioText
{
    public static string Heading(Scenario scenario, Language language)
    {
        string size = new LocalizedText(
            $"{scenario.Chapters.Count} 章，{scenario.Steps.Count} 步，{scenario.Hazards.Count} 种险情，满分 {Number(scenario.Rubric.MaximumPoints)}，合格 {Number(scenario.Rubric.PassPoints)}",
            $"{scenario.Chapters.Count} chapters, {scenario.Steps.Count} steps, {scenario.Hazards.Count} hazards; {Number(scenario.Rubric.MaximumPoints)} points, {Number(scenario.Rubric.PassPoints)} to pass").In(language);
        return $"{scenario.Id} {scenario.Version}  {scenario.Name.In(language)}\n    {scenario.Identity.Summary.In(language)}\n    {size}\n";
    }

    public static string Whole(Scenario scenario, Language language)
    {
        var text = new StringBuilder(Heading(scenario, language));
        int width = scenario.Steps.Select(step => step.Id.Name.Length).Concat(scenario.Hazards.Select(hazard => hazard.Id.Name.Length)).Max();
        foreach (ScenarioChapter chapter in scenario.Chapters)
        {
            text.Append('\n').Append(chapter.Title.In(language)).Append('\n');
            foreach (ScenarioStep step in chapter.Steps)
            {
                text.Append(Line(step.Id.Name, width, step.Points, step.Title.In(language)));
            }
        }

        text.Append('\n').Append(new LocalizedText("险情", "Hazards").In(language)).Append('\n');
        foreach (Hazard hazard in scenario.Hazards)
        {
            text.Append(Line(hazard.Id.Name, width, -hazard.PointsDeducted, hazard.Name.In(language)));
        }

        return text.ToString();
    }

    private static string Line(string id, int width, double points, string title) =>
        $"  {id.PadRight(width)} {Number(points),5}  {title}\n";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
