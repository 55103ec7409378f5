using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What became of a step, as a sign: a shape for each, so that color is never alone.</summary>
internal static class SignMark
{
    public static readonly IReadOnlyList<StepSign> All =
        [StepSign.Done, StepSign.Omitted, StepSign.OutOfOrder, StepSign.Repeated, StepSign.Overtime, StepSign.Prevented, StepSign.NotReached, StepSign.NotAsked];

    public static LocalizedText NameOf(StepSign sign) => sign switch
    {
        StepSign.Done => new("做对", "Right"),
        StepSign.Prevented => new("因前面漏做而未能做", "Could not be done"),
        StepSign.NotReached => new("中断未到", "Not reached"),
        StepSign.NotAsked => new("不要求", "Not asked for"),
        _ => FindingMark.NameOf(KindOf(sign)),
    };

    /// <summary>The class of a cell, for its color.</summary>
    public static string ClassOf(StepOutcome outcome) => outcome.Sign switch
    {
        StepSign.Done => outcome.IsRight ? "cell right" : "cell partly",
        StepSign.Omitted => "cell omitted",
        StepSign.NotAsked or StepSign.NotReached or StepSign.Prevented => "cell none",
        _ => "cell partly",
    };

    public static void Write(HtmlWriter html, StepSign sign)
    {
        using (html.Open("svg", "class", "sign", "viewBox", "-12 -12 24 24", "aria-hidden", "true"))
        {
            switch (sign)
            {
                case StepSign.Done: html.Empty("path", "class", "tick-mark", "d", "M-8,0L-3,6L8,-7"); break;
                case StepSign.Prevented: html.Empty("path", "class", "dash", "d", "M-8,7L8,-7"); break;
                case StepSign.NotReached: html.Empty("path", "class", "dash", "d", "M-8,0H-3M3,0H8"); break;
                case StepSign.NotAsked: html.Empty("path", "class", "dash", "d", "M-2,0H2"); break;
                case StepSign.Omitted: WriteCross(html); break;
                default: FindingMark.WriteShape(html, KindOf(sign)); break;
            }
        }
    }

    public static void WriteHazard(HtmlWriter html)
    {
        using (html.Open("svg", "class", "sign", "viewBox", "-12 -12 24 24", "aria-hidden", "true"))
        {
            FindingMark.WriteShape(html, FindingKind.Hazard);
        }
    }

    public static void WriteLegend(HtmlWriter html)
    {
        using (html.Open("p", "class", "legend"))
        {
            foreach (StepSign sign in All)
            {
                using (html.Open("span"))
                {
                    Write(html, sign);
                    html.Text(NameOf(sign));
                }
            }

            using (html.Open("span"))
            {
                WriteHazard(html);
                html.Text(FindingMark.NameOf(FindingKind.Hazard));
            }
        }
    }

    private static void WriteCross(HtmlWriter html)
    {
        FindingMark.WriteShape(html, FindingKind.Omitted);
        html.Empty("path", "class", "cross", "d", "M-4,-4L4,4M4,-4L-4,4");
    }

    private static FindingKind KindOf(StepSign sign) => sign switch
    {
        StepSign.OutOfOrder => FindingKind.OutOfOrder,
        StepSign.Repeated => FindingKind.Repeated,
        StepSign.Overtime => FindingKind.Overtime,
        _ => FindingKind.Omitted,
    };
}
