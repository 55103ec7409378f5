namespace VRLab.Assessment;

/// <summary>The time axis: a line and a label every so many seconds, about ten in all.</summary>
internal static class TimelineAxis
{
    private static readonly double[] Spacings = [5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

    public static void Write(HtmlWriter html, TimelineLayout layout)
    {
        double spacing = SpacingFor(layout.DurationSeconds, 10);
        for (double seconds = 0; seconds <= layout.DurationSeconds; seconds += spacing)
        {
            string x = HtmlWriter.Number(layout.XAtSeconds(seconds));
            html.Empty("path", "class", "grid", "d", $"M{x},22V{HtmlWriter.Number(layout.Height - 4)}");
            SvgText.Write(html, FindingTexts.Clock(seconds), layout.XAtSeconds(seconds), 15, "tick", "middle");
        }
    }

    public static double SpacingFor(double durationSeconds, int most)
    {
        int index = Array.FindIndex(Spacings, spacing => durationSeconds / spacing <= most);
        return index >= 0 ? Spacings[index] : Math.Ceiling(durationSeconds / most / 3600) * 3600;
    }
}
