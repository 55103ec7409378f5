using System.Globalization;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The table of how each step was done by head and hands, the expert's figures in small beside the learner's.</summary>
internal static class MotionSection
{
    private const int MostObjects = 2;

    private static readonly LocalizedText[] Columns =
    [
        new("步骤", "Step"), new("双手路程", "Way of the hands"), new("平滑度", "Smoothness"), new("开始前犹豫", "Hesitation"), new("静止", "At rest"),
        new("双手并用", "Both hands"), new("最大用力", "Greatest force"), new("主要注视", "Looked at most"),
    ];

    public static void Write(HtmlWriter html, ReportView view)
    {
        if (view.Result.Motion.Count == 0)
        {
            return;
        }

        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("动作与注意", "Motion and attention"));
            html.Element("p", Explanation(view.Plan.Expert.Count > 0), "class", "legend");
            using (html.Open("table", "class", "steps motion"))
            {
                WriteHead(html);
                using (html.Open("tbody"))
                {
                    foreach (Motion.StepMotion motion in view.Result.Motion)
                    {
                        WriteStep(html, view, Motion.MotionReport.Of(view.Result, motion));
                    }
                }
            }
        }
    }

    private static LocalizedText Explanation(bool hasExpert) => new(
        "平滑度为 SPARC，越接近零动作越连贯；静止指头与双手均慢于 0.05 米/秒。" + (hasExpert ? "小字为标准操作示范的数值。" : ""),
        "Smoothness is SPARC: nearer to zero is smoother. At rest: head and hands slower than 0.05 m/s." + (hasExpert ? " In small: a clean demonstration." : ""));

    private static void WriteHead(HtmlWriter html)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (LocalizedText column in Columns)
            {
                html.Element("th", column, "scope", "col");
            }
        }
    }

    private static void WriteStep(HtmlWriter html, ReportView view, ReportStepMotion motion)
    {
        ReportStepMotion? expert = motion.Expert;
        using (html.Open("tr"))
        {
            html.Element("th", view.Plan.Steps[view.Plan.IndexOf(new StepId(motion.Step))].Title, "scope", "row");
            WritePair(html, motion.HandPathMeters, expert?.HandPathMeters, "0.0", " m");
            WritePair(html, motion.Sparc, expert?.Sparc, "0.00", "");
            WritePair(html, motion.HesitationSeconds, expert?.HesitationSeconds, "0.0", " s");
            WritePair(html, motion.IdleSeconds, expert?.IdleSeconds, "0.0", " s");
            WritePair(html, motion.BimanualShare * 100, expert?.BimanualShare * 100, "0", " %");
            WritePair(html, motion.PeakNewtons, expert?.PeakNewtons, "0", " N");
            using (html.Open("td"))
            {
                html.Text(Looked(view, motion));
            }
        }
    }

    private static void WritePair(HtmlWriter html, double? value, double? expert, string format, string unit)
    {
        using (html.Open("td"))
        {
            html.Text(Number(value, format, unit));
            if (expert is not null)
            {
                html.Element("small", Number(expert, format, ""));
            }
        }
    }

    private static LocalizedText Looked(ReportView view, ReportStepMotion motion)
    {
        (LocalizedText Name, string Seconds)[] most = [.. motion.Gaze.Where(gaze => view.Plan.Things.Any(thing => thing.Id == gaze.Object)).Take(MostObjects)
            .Select(gaze => (view.Plan.NameOf(gaze.Object), Number(gaze.Seconds, "0.0", " s")))];
        return new(
            string.Join("、", most.Select(gaze => $"{gaze.Name.Chinese} {gaze.Seconds}")),
            string.Join(", ", most.Select(gaze => $"{gaze.Name.English} {gaze.Seconds}")));
    }

    private static string Number(double? value, string format, string unit) =>
        value is { } known ? known.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−') + unit : "–";
}
