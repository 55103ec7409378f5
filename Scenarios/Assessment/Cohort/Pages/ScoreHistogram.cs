using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>How many learners earned which share of the points, in tenths.</summary>
internal static class ScoreHistogram
{
    private const double Width = 420;
    private const double Height = 110;
    private const double Bottom = 18;
    private const double Top = 16;

    public static void Write(HtmlWriter html, IReadOnlyList<int> tenths)
    {
        int most = Math.Max(1, tenths.Max());
        double column = Width / tenths.Count;
        using (html.Open("svg", "class", "histogram", "viewBox", $"0 0 {Width} {Height}", "role", "img"))
        {
            html.Element("title", "得分率 / Share of points");
            foreach ((int index, int count) in tenths.Index())
            {
                double height = (Height - Top - Bottom) * count / most;
                html.Empty(
                    "rect", "class", "bar", "x", HtmlWriter.Number((index * column) + 2), "y", HtmlWriter.Number(Height - Bottom - height),
                    "width", HtmlWriter.Number(column - 4), "height", HtmlWriter.Number(height));
                SvgText.Write(html, $"{10 * index}–{10 * (index + 1)}", (index + 0.5) * column, Height - 5, "tick", "middle");
                if (count > 0)
                {
                    SvgText.Write(html, $"{count}", (index + 0.5) * column, Height - Bottom - height - 4, "tick", "middle");
                }
            }
        }
    }
}
