using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>How the score came about: every point given or taken, in the order of the recording, with the time that shows it.</summary>
internal static class ScoreSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("计分依据", "How the score came about"));
            using (html.Open("table", "class", "entries"))
            {
                WriteHead(html);
                using (html.Open("tbody"))
                {
                    WriteEntries(html, view);
                }
            }

            if (view.Result.Participants.Count > 1)
            {
                WriteParticipants(html, view);
            }
        }
    }

    private static void WriteHead(HtmlWriter html)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Element("th", new LocalizedText("证据时间", "Evidence"), "scope", "col");
            html.Element("th", new LocalizedText("内容", "What"), "scope", "col");
            html.Element("th", new LocalizedText("分值", "Points"), "scope", "col");
            html.Element("th", new LocalizedText("累计", "Sum"), "scope", "col");
        }
    }

    private static void WriteEntries(HtmlWriter html, ReportView view)
    {
        double sum = 0;
        foreach (ScoreEntry entry in ScoreEntry.Of(view.Result))
        {
            sum += entry.Points;
            using (html.Open("tr", "class", entry.Points <= 0 ? "taken" : null))
            {
                html.Element("td", view.ClockRange(entry.FromTick, entry.ToTick));
                html.Element("td", entry.What);
                html.Element("td", Signed(entry.Points));
                html.Element("td", HtmlWriter.Number(sum));
            }
        }

        using (html.Open("tr", "class", "total"))
        {
            html.Element("td", "");
            html.Element("th", TotalName(sum, view.Result.Score), "scope", "row");
            html.Element("td", "");
            html.Element("td", HtmlWriter.Number(view.Result.Score));
        }
    }

    private static LocalizedText TotalName(double sum, double score) => Math.Abs(sum - score) < 0.001
        ? new("总分", "Score")
        : new("总分（不低于 0，不高于满分）", "Score (never below zero, never above the maximum)");

    private static string Signed(double points) => points switch
    {
        < 0 => $"−{HtmlWriter.Number(-points)}",
        0 => "0",
        _ => $"+{HtmlWriter.Number(points)}",
    };

    private static void WriteParticipants(HtmlWriter html, ReportView view)
    {
        html.Element("h3", new LocalizedText("各参与者", "Participants"));
        using (html.Open("ul"))
        {
            foreach (AssessedParticipant participant in view.Result.Participants)
            {
                string name = NamesOf(view, participant.Evidence);
                string earned = HtmlWriter.Number(participant.PointsEarned);
                string lost = HtmlWriter.Number(participant.PointsLost);
                html.Element("li", new LocalizedText(
                    $"{name}：完成 {participant.StepsPerformed} 个步骤，得 {earned} 分，因其操作扣 {lost} 分。",
                    $"{name}: {participant.StepsPerformed} steps, {earned} points earned, {lost} points taken for what they did."));
            }
        }
    }

    /// <summary>Everybody who played the part, with when each but the first began.</summary>
    private static string NamesOf(ReportView view, ParticipantEvidence participant) =>
        string.Join(" → ", [
            .. participant.Joined.Name is { Length: > 0 } first ? [first] : Array.Empty<string>(),
            .. participant.Successors.Select(one => $"{one.By.Name} ({FindingTexts.Clock(view.Result.Evidence.SecondsAt(one.FromTick))})"),
        ]);
}
