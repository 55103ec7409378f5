using System.Globalization;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>A learner's abilities: the radar, and beside it the same in figures with how firmly each is mastered.</summary>
internal static class LearnerAbilitySection
{
    public static void Write(HtmlWriter html, IReadOnlyList<LearnerAbility> abilities)
    {
        if (abilities.Count == 0)
        {
            return;
        }

        LearnerAbility[] drawn = [.. abilities.Where(ability => ability.Last.Score is not null)];
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("能力与掌握程度", "Abilities and mastery"));
            html.Element("p", new LocalizedText(
                "实色为最近一次，虚线为第一次。掌握是根据逐次练习估计的可能性，久不练习会下降。",
                "Filled: the last session; dashed: the first. Mastery is a probability from all practice so far and fades without practice."), "class", "legend");
            using (html.Open("div", "class", drawn.Length >= RadarChart.Fewest ? "beside" : null))
            {
                if (drawn.Length >= RadarChart.Fewest)
                {
                    RadarChart.Write(html, drawn);
                }

                WriteTable(html, abilities, drawn);
            }
        }
    }

    private static void WriteTable(HtmlWriter html, IReadOnlyList<LearnerAbility> abilities, LearnerAbility[] drawn)
    {
        using (html.Open("table", "class", "steps"))
        {
            PageParts.WriteColumns(html, new("能力", "Ability"), new("第一次", "First"), new("最近一次", "Last"), new("掌握", "Mastery"), new("证据", "Evidence"));
            using (html.Open("tbody"))
            {
                foreach (LearnerAbility ability in abilities)
                {
                    WriteRow(html, ability, Array.IndexOf(drawn, ability) + 1);
                }
            }
        }
    }

    private static void WriteRow(HtmlWriter html, LearnerAbility ability, int number)
    {
        using (html.Open("tr"))
        {
            using (html.Open("th", "scope", "row"))
            {
                html.Text(number > 0 ? $"{number} " : "");
                html.Text(ability.Name);
            }

            WriteFigure(html, ability.First);
            WriteFigure(html, ability.Last);
            using (html.Open("td"))
            {
                html.Text($"{Whole(100 * ability.Mastery.Probability)} %");
                html.Element("small", $"{ability.Mastery.Shown}/{ability.Mastery.Shown + ability.Mastery.NotShown}");
            }

            html.Element("td", PageParts.Text(ability.Last.Shown));
        }
    }

    private static void WriteFigure(HtmlWriter html, AbilityFigure? figure)
    {
        using (html.Open("td"))
        {
            if (figure is null)
            {
                html.Text("–");
                return;
            }

            html.Text(figure.Score is { } score ? Whole(score) : "?");
            html.Element("small", $"{Whole(figure.Low)}–{Whole(figure.High)}");
        }
    }

    private static string Whole(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
