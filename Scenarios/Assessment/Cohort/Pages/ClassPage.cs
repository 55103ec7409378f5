using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>class.html: for the teacher. What the class can do step by step, what goes wrong in common, and who is stuck where.</summary>
internal static class ClassPage
{
    private const int MostShown = 4;

    public static string Write(Cohort cohort, ClassReport report, Language lead) => HtmlPage.Write(
        $"{NameOf(report.Name).In(lead)} – VRLab", lead, html => WriteSections(html, cohort, report));

    public static LocalizedText NameOf(string name) => name.Length > 0 ? PageParts.Same(name) : new("全部学员", "All learners");

    private static void WriteSections(HtmlWriter html, Cohort cohort, ClassReport report)
    {
        PageParts.WriteBack(html);
        PageParts.WriteHeading(
            html,
            new("VRLab 班级报告", "VRLab class report"),
            NameOf(report.Name),
            (new("学员", "Learners"), PageParts.Same($"{report.Learners.Count}")),
            (new("训练次数", "Sessions"), PageParts.Same($"{report.Learners.Sum(learner => learner.Attempts)}")),
            (new("截至", "Up to"), PageParts.Same(report.Day)));
        foreach (ClassCourse course in report.Courses)
        {
            WriteCourse(html, report, course);
        }

        PageParts.WriteSessions(html, cohort, report.Courses.SelectMany(Cited));
    }

    private static IEnumerable<int> Cited(ClassCourse course) =>
        course.Steps.SelectMany(row => row.Cells).Select(cell => cell.Shown.Session).Concat(course.Stuck.SelectMany(stuck => stuck.Shown).Select(shown => shown.Session));

    private static void WriteCourse(HtmlWriter html, ClassReport report, ClassCourse course)
    {
        using (html.Open("section"))
        {
            html.Element("h2", course.Title);
            html.Element("p", new LocalizedText(
                $"每位学员取最近一次训练。合格 {PageParts.Text(course.Passed)}，括号内为 95% 区间。",
                $"The last session of each learner counts. Passed: {PageParts.Text(course.Passed)}; in brackets the 95 % interval."), "class", "lead");
            HeatMap.Write(html, report, course);
            WriteDeviations(html, course);
            WriteStuck(html, report, course);
        }
    }

    private static void WriteDeviations(HtmlWriter html, ClassCourse course)
    {
        html.Element("h3", new LocalizedText("共同的偏差", "What goes wrong in common"));
        if (course.Deviations.Count == 0)
        {
            html.Element("p", new LocalizedText("没有两位以上学员共有的偏差。", "Nothing went wrong for two learners or more."), "class", "none");
            return;
        }

        using (html.Open("table", "class", "told"))
        {
            PageParts.WriteColumns(html, new("偏差", "Deviation"), new("内容", "What"), new("学员", "Learners"), new("证据", "Evidence"));
            using (html.Open("tbody"))
            {
                foreach (Deviation deviation in course.Deviations)
                {
                    WriteDeviation(html, deviation);
                }
            }
        }
    }

    private static void WriteDeviation(HtmlWriter html, Deviation deviation)
    {
        using (html.Open("tr"))
        {
            using (html.Open("td"))
            {
                using (html.Open("svg", "class", "sign", "viewBox", "-12 -12 24 24", "aria-hidden", "true"))
                {
                    FindingMark.WriteShape(html, deviation.Kind);
                }

                html.Text(FindingMark.NameOf(deviation.Kind));
            }

            html.Element("td", deviation.What);
            html.Element("td", PageParts.Text(deviation.Learners));
            using (html.Open("td"))
            {
                PageParts.WriteStretches(html, deviation.Shown, MostShown);
            }
        }
    }

    private static void WriteStuck(HtmlWriter html, ClassReport report, ClassCourse course)
    {
        html.Element("h3", new LocalizedText("谁卡在哪里", "Who is stuck where"));
        if (course.Stuck.Count == 0)
        {
            html.Element("p", new LocalizedText("没有学员连续两次在同一步出错，也没有人中断。", "Nobody got the same step wrong twice in a row or broke off."), "class", "none");
            return;
        }

        using (html.Open("table", "class", "told"))
        {
            PageParts.WriteColumns(html, new("学员", "Learner"), new("步骤", "Step"), new("情况", "How"), new("证据", "Evidence"));
            using (html.Open("tbody"))
            {
                foreach (StuckLearner stuck in course.Stuck)
                {
                    WriteStuck(html, report, stuck);
                }
            }
        }
    }

    private static void WriteStuck(HtmlWriter html, ClassReport report, StuckLearner stuck)
    {
        using (html.Open("tr"))
        {
            html.Element("td", report.Learners.First(learner => learner.Id == stuck.Learner).Name);
            html.Element("td", stuck.Title);
            using (html.Open("td"))
            {
                SignMark.Write(html, stuck.Sign);
                html.Text(stuck.Sign == StepSign.NotReached ? new LocalizedText("在此中断", "broke off here") : new LocalizedText($"连续 {stuck.Times} 次未做好", $"not right {stuck.Times} times in a row"));
            }

            using (html.Open("td"))
            {
                PageParts.WriteStretches(html, stuck.Shown, MostShown);
            }
        }
    }
}
