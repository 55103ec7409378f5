using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>index.html: where everything is, what was read, and what was left out and why.</summary>
internal static class IndexPageWriter
{
    public static string Write(Cohort cohort, CohortIndex index, Language lead) => HtmlPage.Write(
        new LocalizedText("VRLab 训练报告", "VRLab training reports").In(lead), lead, html => WriteSections(html, cohort, index));

    private static void WriteSections(HtmlWriter html, Cohort cohort, CohortIndex index)
    {
        PageParts.WriteHeading(
            html,
            PageParts.Same("VRLab"),
            new("训练报告总览", "Training reports"),
            (new("录像", "Recordings"), PageParts.Same($"{index.Sessions.Count}")),
            (new("未采用", "Left out"), PageParts.Same($"{index.LeftOut.Count}")),
            (new("学员", "Learners"), PageParts.Same($"{index.Learners.Count}")),
            (new("截至", "Up to"), PageParts.Same(index.Day)));
        WriteLinks(html, new("班级", "Classes"), index.Classes, page => ClassPage.NameOf(page.Name));
        WriteLinks(html, new("课程场景", "Courses"), index.Courses, page => cohort.Plans[page.Name].Title);
        WriteLinks(html, new("学员", "Learners"), index.Learners, page => page.Name.Length > 0 ? PageParts.Same(page.Name) : new("未署名学员", "A learner without a name"));
        WriteLeftOut(html, index.LeftOut);
        WriteSessions(html, cohort, index);
        html.Element("p", new LocalizedText(
            "所有数字只依据录像，同一批录像总得出同一份报告；时间为 UTC。姓名相同的学员按同一人处理。",
            "All figures rest on the recordings alone: the same recordings always give the same reports. Times are UTC. Learners of the same name are taken for one."), "class", "legend");
    }

    private static void WriteLinks(HtmlWriter html, LocalizedText title, IReadOnlyList<IndexPage> links, Func<IndexPage, LocalizedText> nameOf)
    {
        using (html.Open("section"))
        {
            html.Element("h2", title);
            using (html.Open("ul", "class", "links"))
            {
                foreach (IndexPage link in links)
                {
                    using (html.Open("li"))
                    {
                        html.Element("a", nameOf(link), "href", $"{link.Page}.html");
                        html.Element("small", new LocalizedText($"{link.Sessions} 次", link.Sessions == 1 ? "1 session" : $"{link.Sessions} sessions"));
                    }
                }
            }
        }
    }

    private static void WriteLeftOut(HtmlWriter html, IReadOnlyList<LeftOut> leftOut)
    {
        if (leftOut.Count == 0)
        {
            return;
        }

        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("未采用的文件", "Files left out"));
            using (html.Open("table", "class", "leftout"))
            {
                PageParts.WriteColumns(html, new("文件", "File"), new("原因", "Why"), new("怎么办", "What to do"));
                using (html.Open("tbody"))
                {
                    foreach (LeftOut one in leftOut)
                    {
                        using (html.Open("tr"))
                        {
                            PageParts.WriteCells(html, one.Path, one.Reason, one.Remedy);
                        }
                    }
                }
            }
        }
    }

    private static void WriteSessions(HtmlWriter html, Cohort cohort, CohortIndex index)
    {
        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("录像", "Recordings"));
            using (html.Open("table", "class", "sessions"))
            {
                PageParts.WriteColumns(html, PageParts.Same(""), new("日期", "Date"), new("场景", "Scenario"), new("学员", "Learner"), new("用时", "Duration"), new("得分", "Score"), new("结果", "Result"), new("文件", "File"));
                using (html.Open("tbody"))
                {
                    foreach (IndexSession session in index.Sessions)
                    {
                        WriteSession(html, cohort, session);
                    }
                }
            }
        }
    }

    private static void WriteSession(HtmlWriter html, Cohort cohort, IndexSession session)
    {
        using (html.Open("tr"))
        {
            html.Element("th", $"S{session.Number}", "scope", "row");
            html.Element("td", session.StartedAt);
            html.Element("td", session.Title);
            using (html.Open("td"))
            {
                foreach (LearnerKey learner in cohort.In(session.Number).Select(attempt => attempt.Learner))
                {
                    html.Element("a", learner.Name.Length > 0 ? learner.Name : learner.Id, "href", $"{CohortPages.Of(learner)}.html").Text(" ");
                }
            }

            PageParts.WriteCells(html, FindingTexts.Clock(session.DurationSeconds), $"{HtmlWriter.Number(session.Score)} / {HtmlWriter.Number(session.MaxScore)}");
            html.Element("td", ResultOf(session));
            html.Element("td", session.Path);
        }
    }

    private static LocalizedText ResultOf(IndexSession session)
    {
        LocalizedText result = session switch
        {
            { Interrupted: true } => new("— 中断", "— broken off"),
            { Passed: true } => new("✓ 合格", "✓ passed"),
            _ => new("✗ 未合格", "✗ not passed"),
        };
        return session.ScenarioChanged ? new($"{result.Chinese}（场景已改）", $"{result.English} (scenario changed since)") : result;
    }
}
