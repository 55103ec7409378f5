using System.Globalization;
using System.Security;
using System.Text;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Draws the steps of a scenario as a graph from left to right: what must come before what.</summary>
public static class StepGraph
{
    private const int BoxWidth = 190;
    private const int BoxHeight = 44;
    private const int GapX = 46;
    private const int GapY = 18;
    private const int Margin = 24;

    /// <summary>An SVG document.</summary>
    public static string Draw(Scenario scenario, Language language)
    {
        int[] ranks = RanksOf(scenario);
        int[] rows = RowsOf(ranks);
        int width = (2 * Margin) + ((ranks.Max() + 1) * (BoxWidth + GapX)) - GapX;
        int height = (2 * Margin) + ((rows.Max() + 1) * (BoxHeight + GapY)) - GapY;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append("<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5b6b7b\"/></marker></defs>\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fbfcfd\"/>\n");
        for (int i = 0; i < ranks.Length; i++)
        {
            DrawArrows(svg, scenario, i, ranks, rows);
        }

        for (int i = 0; i < ranks.Length; i++)
        {
            DrawBox(svg, scenario.Steps[i], ranks[i], rows[i], ChapterOf(scenario, scenario.Steps[i]), language);
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The longest way to each step: steps are written after what must come before them.</summary>
    private static int[] RanksOf(Scenario scenario)
    {
        var rankOf = new Dictionary<StepId, int>();
        foreach (ScenarioStep step in scenario.Steps)
        {
            rankOf[step.Id] = step.After.Select(before => rankOf[before] + 1).DefaultIfEmpty(0).Max();
        }

        return [.. scenario.Steps.Select(step => rankOf[step.Id])];
    }

    private static int[] RowsOf(int[] ranks)
    {
        int[] used = new int[ranks.Max() + 1];
        return [.. ranks.Select(rank => used[rank]++)];
    }

    private static int ChapterOf(Scenario scenario, ScenarioStep step) =>
        scenario.Chapters.Select(chapter => chapter.Id).ToList().IndexOf(step.Chapter);

    private static int Left(int rank) => Margin + (rank * (BoxWidth + GapX));

    private static int Top(int row) => Margin + (row * (BoxHeight + GapY));

    private static void DrawArrows(StringBuilder svg, Scenario scenario, int index, int[] ranks, int[] rows)
    {
        foreach (StepId before in scenario.Steps[index].After)
        {
            int from = scenario.Steps.Select(step => step.Id).ToList().IndexOf(before);
            (int x1, int y1) = (Left(ranks[from]) + BoxWidth, Top(rows[from]) + (BoxHeight / 2));
            (int x2, int y2) = (Left(ranks[index]), Top(rows[index]) + (BoxHeight / 2));
            int bend = Math.Max(GapX / 2, (x2 - x1) / 2);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\" fill=\"none\" stroke=\"#9aa8b5\" stroke-width=\"1.4\" marker-end=\"url(#a)\"/>\n");
        }
    }

    private static void DrawBox(StringBuilder svg, ScenarioStep step, int rank, int row, int chapter, Language language)
    {
        string[] fills = ["#e3eef9", "#e6f4ea", "#fdf0dc", "#f6e6f2", "#e8eaf6", "#fde8e4"];
        string dash = step.IsOptional || step.Alternative is not null || step.Branch is not null || step.OnlyIf is not null ? " stroke-dasharray=\"5 3\"" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left(rank)}\" y=\"{Top(row)}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{fills[chapter % fills.Length]}\" stroke=\"#5b6b7b\"{dash}/>\n");
        string title = Shortened(step.Title.In(language), language == Language.Chinese ? 13 : 26);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left(rank) + 10}\" y=\"{Top(row) + 19}\" fill=\"#1d2a36\">{SecurityElement.Escape(title)}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left(rank) + 10}\" y=\"{Top(row) + 36}\" fill=\"#5b6b7b\" font-size=\"11\">{step.Id} · {step.Points:0.##}</text>\n");
    }

    private static string Shortened(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");
}
