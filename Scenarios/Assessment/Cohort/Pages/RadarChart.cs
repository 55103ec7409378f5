using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>Abilities around a center: the last score filled, the first one as an outline. The table beside it says the same in figures.</summary>
internal static class RadarChart
{
    public const int Fewest = 3;
    private const double Radius = 110;
    private const double CenterX = 200;
    private const double CenterY = 150;

    /// <param name="html">The page.</param>
    /// <param name="abilities">At least <see cref="Fewest"/>, each with a last score.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<LearnerAbility> abilities)
    {
        using (html.Open("svg", "class", "radar", "viewBox", "0 0 400 300", "role", "img"))
        {
            html.Element("title", "能力 / Abilities");
            WriteGrid(html, abilities.Count);
            if (abilities.Any(ability => ability.First is not null))
            {
                html.Empty("path", "class", "first", "d", PathOf(abilities, ability => ability.First?.Score ?? ability.Last.Score!.Value));
            }

            html.Empty("path", "class", "last", "d", PathOf(abilities, ability => ability.Last.Score!.Value));
            foreach ((int index, LearnerAbility ability) in abilities.Index())
            {
                WriteLabel(html, index, abilities.Count, ability);
            }
        }
    }

    private static void WriteGrid(HtmlWriter html, int count)
    {
        foreach (int ring in new[] { 25, 50, 75, 100 })
        {
            html.Empty("path", "class", "grid", "d", string.Concat(Enumerable.Range(0, count).Select(index => (index == 0 ? "M" : "L") + At(index, count, ring))) + "Z");
        }

        for (int index = 0; index < count; index++)
        {
            html.Empty("path", "class", "grid", "d", $"M{CenterX},{CenterY}L{At(index, count, 100)}");
        }
    }

    private static string PathOf(IReadOnlyList<LearnerAbility> abilities, Func<LearnerAbility, double> score) =>
        string.Concat(abilities.Select((ability, index) => (index == 0 ? "M" : "L") + At(index, abilities.Count, score(ability)))) + "Z";

    private static void WriteLabel(HtmlWriter html, int index, int count, LearnerAbility ability)
    {
        (double x, double y) = PlaceOf(index, count, 112);
        string anchor = Math.Abs(x - CenterX) < 12 ? "middle" : x > CenterX ? "start" : "end";
        SvgText.Write(html, $"{index + 1}", x, y + (y > CenterY + 20 ? 10 : 4), "label", anchor);
        (double px, double py) = PlaceOf(index, count, ability.Last.Score!.Value);
        html.Empty("circle", "class", "dot", "cx", HtmlWriter.Number(px), "cy", HtmlWriter.Number(py), "r", "3.5");
    }

    private static string At(int index, int count, double value)
    {
        (double x, double y) = PlaceOf(index, count, value);
        return $"{HtmlWriter.Number(x)},{HtmlWriter.Number(y)}";
    }

    private static (double X, double Y) PlaceOf(int index, int count, double value)
    {
        double angle = (2 * Math.PI * index / count) - (Math.PI / 2);
        return (CenterX + (Radius * value / 100 * DetMath.Cos(angle)), CenterY + (Radius * value / 100 * DetMath.Sin(angle)));
    }
}
