using System.Globalization;
using System.Text;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>The tables beside the pages (RFC 4180, UTF-8 with a mark so that spreadsheets read Chinese, LF line ends, decimal points).</summary>
public static class CohortCsv
{
    public static string Write(CohortIndex index) => Table(
        ["session", "path", "scenario", "startedAt", "durationSeconds", "mode", "learners", "score", "maxScore", "passed", "interrupted"],
        index.Sessions.Select(session => new object?[]
        {
            session.Number, session.Path, session.Scenario, session.StartedAt, session.DurationSeconds, session.Mode, string.Join(' ', session.Learners),
            session.Score, session.MaxScore, session.Passed, session.Interrupted,
        }));

    /// <summary>A row for each attempt.</summary>
    public static string Write(LearnerReport report) => Table(
        ["learner", "scenario", "session", "startedAt", "points", "passed", "interrupted", "skill", "low", "high"],
        report.Courses.SelectMany(course => course.Attempts.Select(attempt => new object?[]
        {
            report.Id, course.Scenario, attempt.Session, attempt.StartedAt, attempt.Share, attempt.Passed, attempt.Interrupted, attempt.Skill, attempt.Low, attempt.High,
        })));

    /// <summary>A row for each learner and step.</summary>
    public static string Write(ClassReport report) => Table(
        ["scenario", "step", "learner", "name", "sign", "share", "session", "fromSeconds", "toSeconds"],
        report.Courses.SelectMany(course => course.Steps.SelectMany(row => row.Cells.Select((cell, index) => new object?[]
        {
            course.Scenario, row.Step, course.Learners[index], report.Learners.First(learner => learner.Id == course.Learners[index]).Name,
            cell.Sign, cell.Share, cell.Shown.Session, cell.Shown.FromSeconds, cell.Shown.ToSeconds,
        }))));

    /// <summary>A row for each step.</summary>
    public static string Write(CourseReport report) => Table(
        ["scenario", "step", "points", "difficulty", "right", "of", "discrimination", "discriminationLow", "discriminationHigh", "medianSeconds", "expectedSeconds"],
        report.Items.Select(item => new object?[]
        {
            report.Scenario, item.Step, item.Points, item.Difficulty, item.Right?.Count, item.Right?.Of, item.Discrimination.Value, item.Discrimination.Low,
            item.Discrimination.High, item.MedianSeconds, item.ExpectedSeconds,
        }));

    private static string Table(string[] header, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder("\ufeff").AppendJoin(',', header).Append('\n');
        foreach (object?[] row in rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append('\n');
        }

        return text.ToString();
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "1" : "0",
        double number => Math.Round(number, 6).ToString(CultureInfo.InvariantCulture),
        StepSign sign => char.ToLowerInvariant($"{sign}"[0]) + $"{sign}"[1..],
        string text => Quoted(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // A leading sign would make a spreadsheet take a name for a formula.
    private static string Quoted(string text)
    {
        string harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return harmless.AsSpan().IndexOfAny(",\"\n\r") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
