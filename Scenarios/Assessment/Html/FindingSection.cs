using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The findings one by one: what, when, why it matters, what it cost, and a picture from that part of the drill.</summary>
internal static class FindingSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("问题与讲评", "Findings"));
            if (view.Result.Findings.Count == 0)
            {
                html.Element("p", new LocalizedText("没有发现问题。", "There are no findings."), "class", "none");
            }

            foreach ((int number, Finding finding) in view.NumberedFindings)
            {
                WriteFinding(html, view, number, finding);
            }
        }
    }

    private static void WriteFinding(HtmlWriter html, ReportView view, int number, Finding finding)
    {
        using (html.Open("article", "class", $"finding {finding.Kind.Word()}"))
        {
            FindingMark.WriteAlone(html, finding.Kind, number);
            using (html.Open("div", "class", "what"))
            {
                using (html.Open("h3"))
                {
                    html.Text(FindingMark.NameOf(finding.Kind));
                    html.Element("small", view.ClockRange(finding.FromTick, finding.ToTick));
                    WriteParticipant(html, view, finding);
                }

                html.Element("p", finding.Text);
                WriteChain(html, view, finding.Chain);
            }

            html.Element("p", PointsOf(finding), "class", "points");
            PictureLibrary.Use(html, view, view.ChapterOf(finding), "overview", "thumb");
        }
    }

    private static void WriteChain(HtmlWriter html, ReportView view, IReadOnlyList<CausalLink> chain)
    {
        if (chain.Count < 2)
        {
            return;
        }

        using (html.Open("ol", "class", "chain"))
        {
            foreach (CausalLink link in chain)
            {
                using (html.Open("li", "class", link.Word))
                {
                    html.Element("b", NameOf(link.Role));
                    html.Text(link.Text);
                    html.Element("small", view.ClockRange(link.FromTick, link.ToTick));
                }
            }
        }
    }

    private static LocalizedText NameOf(CausalRole role) => role switch
    {
        CausalRole.NotDone => new("未做", "Missing"),
        CausalRole.Done => new("操作", "Done"),
        CausalRole.Moved => new("变化", "Moved"),
        _ => new("结果", "Led to"),
    };

    private static void WriteParticipant(HtmlWriter html, ReportView view, Finding finding)
    {
        if (view.Result.Participants.Count > 1 && finding.Participant is { } id)
        {
            html.Element("small", view.Result.Participants.First(participant => participant.Evidence.Id == id).Evidence.Joined.Name);
        }
    }

    private static LocalizedText PointsOf(Finding finding) => finding.Points == 0
        ? new("不扣分", "no points")
        : new($"−{HtmlWriter.Number(0 - finding.Points)} 分", $"−{HtmlWriter.Number(0 - finding.Points)}");
}
