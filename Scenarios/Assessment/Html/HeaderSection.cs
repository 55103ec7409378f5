using System.Globalization;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Who, what, when, and the score.</summary>
internal static class HeaderSection
{
    private const double RingRadius = 52;

    public static void Write(HtmlWriter html, ReportView view)
    {
        using (html.Open("header", "class", "top"))
        {
            using (html.Open("div", "class", "who"))
            {
                html.Element("p", new LocalizedText("VRLab 实训评价报告", "VRLab training report"), "class", "brand");
                html.Element("h1", view.Plan.Title);
                WriteFacts(html, view);
            }

            WriteScore(html, view);
        }
    }

    private static void WriteFacts(HtmlWriter html, ReportView view)
    {
        DateTimeOffset began = TimeZoneInfo.ConvertTime(
            DateTimeOffset.FromUnixTimeMilliseconds(view.Evidence.Header.StartedAtUnixMilliseconds), view.Zone);
        using (html.Open("dl", "class", "facts"))
        {
            Fact(html, new("学员", "Learner"), view.LearnerNames);
            Fact(html, new("日期", "Date"), Same(began.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
            Fact(html, new("用时", "Duration"), Same(FindingTexts.Clock(view.Evidence.DurationSeconds)));
            Fact(html, new("模式", "Mode"), ModeName(view.Evidence.Header.Mode));
            Fact(html, new("设备", "Headset"), HeadsetName(view));
        }
    }

    private static void Fact(HtmlWriter html, LocalizedText name, LocalizedText value)
    {
        using (html.Open("div"))
        {
            html.Element("dt", name);
            html.Element("dd", value);
        }
    }

    private static void WriteScore(HtmlWriter html, ReportView view)
    {
        AssessmentResult result = view.Result;
        using (html.Open("div", "class", result.Passed ? "score passed" : "score failed"))
        {
            using (html.Open("svg", "viewBox", "0 0 120 120", "role", "img", "aria-label", $"{HtmlWriter.Number(result.Score)} / {HtmlWriter.Number(result.MaxScore)}"))
            {
                WriteRing(html, result.MaxScore > 0 ? result.Score / result.MaxScore : 0);
                SvgText.Write(html, HtmlWriter.Number(result.Score), 60, 66, "score-number", "middle");
                SvgText.Write(html, $"/ {HtmlWriter.Number(result.MaxScore)}", 60, 86, "score-max", "middle");
            }

            html.Element("p", Verdict(result), "class", "verdict");
            html.Element("p", PassMark(result), "class", "pass-mark");
        }
    }

    private static void WriteRing(HtmlWriter html, double share)
    {
        double length = 2 * Math.PI * RingRadius;
        html.Empty("circle", "class", "ring", "cx", "60", "cy", "60", "r", HtmlWriter.Number(RingRadius));
        if (share > 0)
        {
            html.Empty(
                "circle", "class", "ring-filled", "cx", "60", "cy", "60", "r", HtmlWriter.Number(RingRadius),
                "stroke-dasharray", $"{HtmlWriter.Number(length * share)} {HtmlWriter.Number(length)}", "transform", "rotate(-90 60 60)");
        }
    }

    private static LocalizedText Verdict(AssessmentResult result) => result switch
    {
        { Evidence.IsInterrupted: true } => new("— 未完成", "— Interrupted"),
        { Passed: true } => new("✓ 合格", "✓ Passed"),
        _ => new("✗ 未合格", "✗ Not passed"),
    };

    private static LocalizedText PassMark(AssessmentResult result) => new(
        $"合格线 {HtmlWriter.Number(result.Plan.PassScore)} 分", $"{HtmlWriter.Number(result.Plan.PassScore)} points to pass");

    private static LocalizedText ModeName(string mode) => mode.ToUpperInvariant() switch
    {
        "PRACTICE" => new("练习（有引导）", "Practice, with guidance"),
        "EXAM" => new("考核（无引导）", "Examination, without guidance"),
        _ => Same(mode),
    };

    private static LocalizedText HeadsetName(ReportView view) =>
        (view.Result.Participants.Count > 0 ? view.Result.Participants[0].Evidence.Joined.Headset : "") switch
        {
            "openxr" => new("OpenXR 头显", "OpenXR headset"),
            "window" => new("桌面窗口", "Desktop window"),
            "none" or "no headset" => new("无头显", "No headset"),
            var other => Same(other),
        };

    private static LocalizedText Same(string text) => new(text, text);
}
