using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>Steps down, learners across: a color and a sign in each cell. Wide classes are cut into blocks that fit a page.</summary>
internal static class HeatMap
{
    private const int MostInBlock = 28;

    public static void Write(HtmlWriter html, ClassReport report, ClassCourse course)
    {
        SignMark.WriteLegend(html);
        int blocks = (course.Learners.Count + MostInBlock - 1) / MostInBlock;
        for (int block = 0; block < blocks; block++)
        {
            WriteBlock(html, report, course, course.Learners.Count * block / blocks, course.Learners.Count * (block + 1) / blocks);
        }
    }

    private static void WriteBlock(HtmlWriter html, ClassReport report, ClassCourse course, int from, int to)
    {
        using (html.Open("table", "class", "heat"))
        {
            WriteHead(html, report, course, from, to);
            foreach (IGrouping<LocalizedText, HeatRow> chapter in course.Steps.GroupBy(row => row.Chapter))
            {
                using (html.Open("tbody"))
                {
                    WriteBand(html, chapter.Key, to - from);
                    foreach (HeatRow row in chapter)
                    {
                        WriteStep(html, row, from, to);
                    }
                }
            }

            WriteHazards(html, course, from, to);
        }
    }

    private static void WriteHead(HtmlWriter html, ClassReport report, ClassCourse course, int from, int to)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Element("th", new LocalizedText("步骤", "Step"), "scope", "col");
            for (int i = from; i < to; i++)
            {
                ClassLearner learner = report.Learners.First(learner => learner.Id == course.Learners[i]);
                using (html.Open("th", "scope", "col", "class", "name"))
                {
                    html.Element("a", learner.Name.Length > 0 ? learner.Name : learner.Id, "href", $"{CohortPages.Of(new LearnerKey(learner.Name))}.html");
                }
            }

            html.Element("th", new LocalizedText("做对", "Right"), "scope", "col");
        }
    }

    private static void WriteBand(HtmlWriter html, LocalizedText title, int learners)
    {
        using (html.Open("tr", "class", "chapter-row"))
        {
            html.Element("th", title, "scope", "rowgroup", "colspan", $"{learners + 2}");
        }
    }

    private static void WriteStep(HtmlWriter html, HeatRow row, int from, int to)
    {
        using (html.Open("tr"))
        {
            html.Element("th", row.Title, "scope", "row");
            for (int i = from; i < to; i++)
            {
                StepOutcome cell = row.Cells[i];
                using (html.Open("td", "class", SignMark.ClassOf(cell), "title", PageParts.Text(cell.Shown)))
                {
                    SignMark.Write(html, cell.Sign);
                }
            }

            html.Element("td", row.Right is { } right ? $"{right.Count}/{right.Of}" : "–", "class", "sum");
        }
    }

    private static void WriteHazards(HtmlWriter html, ClassCourse course, int from, int to)
    {
        if (course.Hazards.Count == 0)
        {
            return;
        }

        using (html.Open("tbody"))
        {
            WriteBand(html, new LocalizedText("险情", "Hazards"), to - from);
            foreach (HazardRow row in course.Hazards)
            {
                using (html.Open("tr"))
                {
                    html.Element("th", row.Name, "scope", "row");
                    for (int i = from; i < to; i++)
                    {
                        WriteHazard(html, row.Cells[i]);
                    }

                    html.Element("td", row.Raised is { } raised ? $"{raised.Count}/{raised.Of}" : "–", "class", "sum");
                }
            }
        }
    }

    private static void WriteHazard(HtmlWriter html, Stretch? raised)
    {
        using (html.Open("td", "class", raised is null ? "cell" : "cell omitted", "title", raised is { } shown ? PageParts.Text(shown) : null))
        {
            if (raised is not null)
            {
                SignMark.WriteHazard(html);
            }
        }
    }
}
