using VRLab.Conformance;
using VRLab.Core;

namespace VRLab.Assessment.Procedure;

/// <summary>
/// Reads performances from CSV with columns case, step, start, end (times in seconds, as a clock or as dates). A row with an empty or negative
/// start says that the step was not performed. Without times the rows stand in their order. Cases stand in the order of the file.
/// </summary>
public static class StepLogReader
{
    private static readonly string[] StepNames = ["step", "step_id", "stepid", "activity", "concept:name", "action", "task", "event"];
    private static readonly string[] StartNames = ["start", "start_time", "starttime", "start time", "begin", "start_timestamp", "time", "timestamp", "time:timestamp"];
    private static readonly string[] EndNames = ["end", "end_time", "endtime", "end time", "stop", "complete", "end_timestamp"];

    /// <exception cref="ProblemException">The file is malformed or lacks a column.</exception>
    public static IReadOnlyList<StepCase> Read(string path, LogOptions? options = null)
    {
        using CsvTable table = CsvTable.Open(path, options?.Separator, options?.Encoding);
        int @case = table.Require(options?.CaseColumn, "--case-column", "case", CsvLogReader.CaseNames);
        int step = table.Require(options?.ActivityColumn, "--activity-column", "step", StepNames);
        int start = options?.TimeColumn is { } named ? table.Require(named, "--time-column", "time") : table.Find(StartNames);
        int end = table.Find(EndNames);
        var cases = new Dictionary<string, List<StepPerformance>>(StringComparer.Ordinal);
        var order = new List<string>();
        LogTime times = CsvLogReader.TimesOf(path, options ?? new LogOptions());
        foreach (CsvRow row in table.Rows())
        {
            string id = row.Fields[@case];
            if (!cases.TryGetValue(id, out List<StepPerformance>? performances))
            {
                cases.Add(id, performances = []);
                order.Add(id);
            }

            AddPerformance(performances, row, step, start < 0 ? end : start, end, times, path);
        }

        return [.. order.Select(id => new StepCase(id, [.. cases[id].OrderBy(p => p.StartSeconds)]))];
    }

    private static void AddPerformance(List<StepPerformance> performances, CsvRow row, int step, int start, int end, LogTime times, string path)
    {
        string name = row.Fields[step];
        if (name.Length == 0)
        {
            throw ProblemException.BadInput($"{path}:{row.Line}: the step is empty.", "Fill it in or remove the row.");
        }

        double until = end < 0 ? double.MinValue : times.SecondsOf(row.Fields[end], path, row.Line);
        double from = start < 0 ? performances.Count : times.SecondsOf(row.Fields[start], path, row.Line);
        from = from == double.MinValue ? until : from;
        if (from >= 0)
        {
            performances.Add(new StepPerformance(name, from, Math.Max(from, until)));
        }
    }
}
