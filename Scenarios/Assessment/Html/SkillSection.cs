using System.Globalization;
using VRLab.Assessment.Skill;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The skill scores: a bar with its interval for each ability, and the parts that made it.</summary>
internal static class SkillSection
{
    private const double BarWidth = 220;

    public static void Write(HtmlWriter html, ReportView view)
    {
        IReadOnlyList<SkillScore> scores = SkillScoring.Of(view.Result);
        if (scores.Count == 0)
        {
            return;
        }

        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("能力", "Abilities"));
            html.Element("p", new LocalizedText(
                "条形为能力值（0–100），横线为 95% 区间；证据不足时只给区间。",
                "The bar is the score (0 to 100), the line its 95 % interval; where the evidence is thin there is the interval only."), "class", "legend");
            using (html.Open("table", "class", "steps abilities"))
            using (html.Open("tbody"))
            {
                foreach (SkillScore score in scores)
                {
                    WriteScore(html, score);
                }
            }
        }
    }

    private static void WriteScore(HtmlWriter html, SkillScore score)
    {
        using (html.Open("tr"))
        {
            html.Element("th", score.Name, "scope", "row");
            using (html.Open("td"))
            {
                WriteBar(html, score);
            }

            html.Element("td", Figure(score));
            using (html.Open("td"))
            {
                html.Text(Parts(score));
            }
        }
    }

    private static LocalizedText Figure(SkillScore score)
    {
        string interval = $"{Number(score.Low)}–{Number(score.High)}";
        return score.Score is { } figure
            ? new($"{Number(figure)}（{interval}）", $"{Number(figure)} ({interval})")
            : new($"证据不足（{interval}）", $"too little evidence ({interval})");
    }

    private static LocalizedText Parts(SkillScore score) => new(
        string.Join("，", score.Parts.Select(part => $"{SkillTexts.NameOf(part.Kind).Chinese} {Number(100 * part.Value)}")),
        string.Join(", ", score.Parts.Select(part => $"{SkillTexts.NameOf(part.Kind).English} {Number(100 * part.Value)}")));

    private static void WriteBar(HtmlWriter html, SkillScore score)
    {
        using (html.Open("svg", "viewBox", $"0 0 {BarWidth} 16", "width", $"{BarWidth}", "height", "16", "aria-hidden", "true"))
        {
            html.Empty("rect", "class", "band", "x", "0", "y", "3", "width", $"{BarWidth}", "height", "10");
            if (score.Score is { } figure)
            {
                html.Empty("rect", "class", "bar", "x", "0", "y", "3", "width", At(figure), "height", "10");
            }

            html.Empty("line", "class", "expected", "x1", At(score.Low), "y1", "8", "x2", At(score.High), "y2", "8");
        }
    }

    private static string At(double value) => (value / 100 * BarWidth).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
