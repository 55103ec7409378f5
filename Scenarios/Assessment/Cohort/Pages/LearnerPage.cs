using VRLab.Assessment.Growth;
using VRLab.Assessment.Knowledge;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>learner-ID.html: for the learner, kind and concrete, with the next step first.</summary>
internal static class LearnerPage
{
    public static string Write(Cohort cohort, LearnerReport report, Language lead) => HtmlPage.Write(
        $"{report.Name} – VRLab", lead, html => WriteSections(html, cohort, report));

    private static void WriteSections(HtmlWriter html, Cohort cohort, LearnerReport report)
    {
        PageParts.WriteBack(html);
        PageParts.WriteHeading(
            html,
            new("VRLab 学习报告", "VRLab learning report"),
            report.Name.Length > 0 ? PageParts.Same(report.Name) : new("未署名学员", "A learner without a name"),
            (new("班级", "Class"), report.Class.Length > 0 ? PageParts.Same(report.Class) : new("未分班", "none")),
            (new("训练次数", "Sessions"), PageParts.Same($"{report.Courses.Sum(course => course.Attempts.Count)}")),
            (new("截至", "Up to"), PageParts.Same(report.Day)),
            (new("由谁操作", "Played by"), report.IsVirtual ? new("虚拟学员", "a virtual learner") : new("本人", "a person")));
        WriteOpening(html, report);
        foreach (LearnerCourse course in report.Courses)
        {
            LearnerCourseSection.Write(html, course);
        }

        LearnerAbilitySection.Write(html, report.Abilities);
        PageParts.WriteSessions(html, cohort, report.Courses.SelectMany(course => course.Attempts).Select(attempt => attempt.Session));
    }

    private static void WriteOpening(HtmlWriter html, LearnerReport report)
    {
        using (html.Open("section", "class", "summary"))
        {
            WriteRemarks(html, new("做得好的", "What went well"), report.WentWell);
            WriteRemarks(html, new("值得再练的", "Worth another try"), report.WorkOn);
            html.Element("h3", new LocalizedText("下一步", "Next step"));
            if (report.Next is null && report.WorkOn.Count > 0)
            {
                html.Element("p", new LocalizedText("再做一次同样的练习，留意上面几处。", "The same once more, with an eye on what is said above."), "class", "lead");
            }
            else if (report.Next is { } next)
            {
                html.Element("p", new LocalizedText($"练习：{next.ExerciseTitle.Chinese}", $"Practice: {next.ExerciseTitle.English}"), "class", "lead");
                html.Element("p", next.Reason);
            }
            else
            {
                html.Element("p", new LocalizedText(
                    "这里的能力都已掌握，可以去试新的场景了。", "Everything that was practiced here is mastered. Time for a new scenario."), "class", "lead");
            }
        }
    }

    private static void WriteRemarks(HtmlWriter html, LocalizedText title, IReadOnlyList<LearnerRemark> remarks)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        html.Element("h3", title);
        using (html.Open("ul", "class", "remarks"))
        {
            foreach (LearnerRemark remark in remarks)
            {
                using (html.Open("li"))
                {
                    html.Text(remark.Text);
                    html.Element("span", PageParts.Text(remark.Shown), "class", "stretch");
                }
            }
        }
    }
}
