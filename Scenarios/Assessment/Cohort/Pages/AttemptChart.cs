using System.Text;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>A learner's attempts one after another: the skill score as a point, its 95 % interval as a line.</summary>
internal static class AttemptChart
{
    private const double Height = 200;
    private const double Left = 40;
    private const double Right = 12;
    private const double Top = 12;
    private const double Bottom = 34;
    private const double Step = 64;
    private const double Least = 360;

    public static void Write(HtmlWriter html, LearnerCourse course)
    {
        double width = Math.Max(Least, Left + Right + (course.Attempts.Count * Step));
        using (html.Open("svg", "class", "attempts", "viewBox", $"0 0 {HtmlWriter.Number(width)} {Height}", "style", $"max-width:{HtmlWriter.Number(width)}px", "role", "img"))
        {
            html.Element("title", $"{course.Title.English} / {course.Title.Chinese}");
            WriteAxis(html, width);
            WriteLine(html, course.Attempts, width);
            foreach ((int index, LearnerAttempt attempt) in course.Attempts.Index())
            {
                WriteAttempt(html, attempt, XAt(index, course.Attempts.Count, width));
            }
        }
    }

    private static void WriteAxis(HtmlWriter html, double width)
    {
        for (int value = 0; value <= 100; value += 25)
        {
            html.Empty("path", "class", "grid", "d", $"M{Left},{HtmlWriter.Number(YAt(value))}H{HtmlWriter.Number(width - Right)}");
            SvgText.Write(html, $"{value}", Left - 6, YAt(value) + 4, "tick", "end");
        }
    }

    private static void WriteLine(HtmlWriter html, IReadOnlyList<LearnerAttempt> attempts, double width)
    {
        var path = new StringBuilder();
        foreach ((int index, LearnerAttempt attempt) in attempts.Index())
        {
            if (attempt.Skill is { } skill)
            {
                path.Append(path.Length == 0 ? "M" : "L").Append(HtmlWriter.Number(XAt(index, attempts.Count, width))).Append(',').Append(HtmlWriter.Number(YAt(skill)));
            }
        }

        if (path.Length > 0)
        {
            html.Empty("path", "class", "trend", "d", path.ToString());
        }
    }

    private static void WriteAttempt(HtmlWriter html, LearnerAttempt attempt, double x)
    {
        string at = HtmlWriter.Number(x);
        html.Empty("path", "class", "interval", "d", $"M{at},{HtmlWriter.Number(YAt(attempt.Low))}V{HtmlWriter.Number(YAt(attempt.High))}M{HtmlWriter.Number(x - 5)},{HtmlWriter.Number(YAt(attempt.Low))}h10M{HtmlWriter.Number(x - 5)},{HtmlWriter.Number(YAt(attempt.High))}h10");
        if (attempt.Skill is { } skill)
        {
            html.Empty("circle", "class", attempt.Passed ? "point" : "point open", "cx", at, "cy", HtmlWriter.Number(YAt(skill)), "r", "5");
            SvgText.Write(html, HtmlWriter.Number(Math.Round(skill)), x + 9, YAt(skill) + 4, "value");
        }

        SvgText.Write(html, $"S{attempt.Session}", x, Height - 18, "tick", "middle");
        SvgText.Write(html, attempt.StartedAt[5..10], x, Height - 5, "tick", "middle");
    }

    private static double XAt(int index, int count, double width) => Left + ((index + 0.5) * (width - Left - Right) / count);

    private static double YAt(double value) => Height - Bottom - (value / 100 * (Height - Top - Bottom));
}
