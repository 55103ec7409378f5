using System.Globalization;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What the pages of a cohort have in common.</summary>
internal static class PageParts
{
    public static void WriteHeading(HtmlWriter html, LocalizedText brand, LocalizedText title, params ReadOnlySpan<(LocalizedText Name, LocalizedText Value)> facts)
    {
        using (html.Open("header", "class", "top"))
        using (html.Open("div", "class", "who"))
        {
            html.Element("p", brand, "class", "brand");
            html.Element("h1", title);
            using (html.Open("dl", "class", "facts"))
            {
                foreach ((LocalizedText name, LocalizedText value) in facts)
                {
                    using (html.Open("div"))
                    {
                        html.Element("dt", name);
                        html.Element("dd", value);
                    }
                }
            }
        }
    }

    public static void WriteBack(HtmlWriter html)
    {
        using (html.Open("p", "class", "back"))
        {
            html.Element("a", new LocalizedText("← 总览", "← Overview"), "href", $"{CohortPages.Index}.html");
        }
    }

    public static void WriteColumns(HtmlWriter html, params ReadOnlySpan<LocalizedText> columns)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (LocalizedText column in columns)
            {
                html.Element("th", column, "scope", "col");
            }
        }
    }

    /// <summary>Session and time: <c>S3 1:05–1:40</c>.</summary>
    public static string Text(Stretch shown)
    {
        (string from, string to) = (FindingTexts.Clock(shown.FromSeconds), FindingTexts.Clock(shown.ToSeconds));
        return from == to ? $"S{shown.Session} {from}" : $"S{shown.Session} {from}–{to}";
    }

    public static void WriteStretches(HtmlWriter html, IReadOnlyList<Stretch> shown, int most)
    {
        foreach (Stretch stretch in shown.Take(most))
        {
            html.Element("span", Text(stretch), "class", "stretch");
        }

        if (shown.Count > most)
        {
            html.Element("small", $"+{shown.Count - most}");
        }
    }

    public static void WriteCells(HtmlWriter html, params ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells)
        {
            html.Element("td", cell);
        }
    }

    public static string Percent(double share) => $"{Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture)} %";

    public static string Text(Proportion? proportion) => proportion is null
        ? "–"
        : $"{proportion.Count}/{proportion.Of} ({Percent(proportion.Low)[..^2]}–{Percent(proportion.High)})";

    public static string Signed(double value, string format) => value.ToString($"+{format};−{format};{format}", CultureInfo.InvariantCulture);

    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>What a session number stands for.</summary>
    public static void WriteSessions(HtmlWriter html, Cohort cohort, IEnumerable<int> cited)
    {
        CohortSession[] sessions = [.. cited.Distinct().Order().Select(number => cohort.Sessions[number - 1])];
        if (sessions.Length == 0)
        {
            return;
        }

        using (html.Open("section", "class", "sources"))
        {
            html.Element("h2", new LocalizedText("录像出处", "The recordings"));
            html.Element("p", new LocalizedText(
                "“S3 1:05–1:40”指第 3 个录像中 1:05 到 1:40 的一段。", "“S3 1:05–1:40” is what recording 3 shows from 1:05 to 1:40."), "class", "legend");
            using (html.Open("table", "class", "sessions"))
            using (html.Open("tbody"))
            {
                Array.ForEach(sessions, session => WriteSession(html, session));
            }
        }
    }

    private static void WriteSession(HtmlWriter html, CohortSession session)
    {
        using (html.Open("tr"))
        {
            html.Element("th", $"S{session.Number}", "scope", "row");
            WriteCells(html, CohortClock.Minute(session.StartedAtUnixMilliseconds), FindingTexts.Clock(session.DurationSeconds), session.Path);
        }
    }
}
