using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Reads logs from CSV: one event a row. Cases stand in the order of their first row; the events of a case are ordered by time where
/// the file has a time column (rows of equal time keep their order), else by row.
/// </summary>
public static class CsvLogReader
{
    public static IReadOnlyList<string> CaseNames { get; } = ["case:concept:name", "case", "case_id", "case id", "caseid", "case-id", "trace", "trace_id", "traceid", "case_concept_name", "session", "participant", "案例"];
    internal static readonly string[] ActivityNames = ["concept:name", "activity", "event", "activity_name", "activity name", "activityname", "step", "task", "event_name", "concept_name", "action", "name", "活动"];
    internal static readonly string[] TimeNames = ["time:timestamp", "timestamp", "time", "complete timestamp", "complete_timestamp", "completetime", "end", "end_time", "end time", "endtime", "datetime", "date", "start_timestamp", "start timestamp", "start", "start_time", "start time", "starttime", "时间"];
    internal static readonly string[] LifecycleNames = ["lifecycle:transition", "lifecycle", "lifecycle_transition", "event_type", "transition"];

    /// <exception cref="ProblemException">The file is malformed or its columns are not found.</exception>
    public static EventLog Read(string path, LogOptions? options = null)
    {
        using CsvTable table = CsvTable.Open(path, options?.Separator, options?.Encoding);
        return new Reading(path, table, options ?? new LogOptions()).Read();
    }

    /// <summary>How the file writes its dates: 3/4/2026 is in March unless another row shows a day in the first place.</summary>
    public static LogTime TimesOf(string path, LogOptions options)
    {
        using CsvTable table = CsvTable.Open(path, options.Separator, options.Encoding);
        int time = table.Find(options.TimeColumn is { } named ? [named] : TimeNames);
        return new LogTime(time >= 0 && table.Rows().Select(row => row.Fields[time]).TakeWhile(LogTime.HasSlashes).Any(LogTime.BeginsWithDay));
    }

    private sealed class Reading(string path, CsvTable table, LogOptions options)
    {
        private readonly int _case = table.Require(options.CaseColumn, "--case-column", "case", CaseNames);
        private readonly int _activity = table.Require(options.ActivityColumn, "--activity-column", "activity", ActivityNames);
        private readonly int _time = options.TimeColumn is null ? table.Find(TimeNames) : table.Require(options.TimeColumn, "--time-column", "time");
        private readonly int _lifecycle = table.Find(LifecycleNames);
        private readonly LogTime _times = TimesOf(path, options);
        private readonly EventLogBuilder _builder = new();
        private readonly Dictionary<string, List<CsvEvent>> _events = new(StringComparer.Ordinal);
        private readonly List<string> _order = [];
        private bool _hasComplete;

        public EventLog Read()
        {
            foreach (CsvRow row in table.Rows())
            {
                Add(row);
            }

            var filter = new LifecycleFilter(options.Lifecycle, _hasComplete);
            foreach (string id in _order)
            {
                _builder.Add(id, _events[id].Where(e => filter.Keeps(e.Lifecycle)).OrderBy(e => e.Time).Select(e => e.Activity));
            }

            return _builder.Build();
        }

        private void Add(CsvRow row)
        {
            string id = row.Fields[_case];
            string activity = row.Fields[_activity];
            if (activity.Length == 0)
            {
                throw ProblemException.BadInput($"{path}:{row.Line}: the activity is empty.", "Fill it in or remove the row.");
            }

            if (!_events.TryGetValue(id, out List<CsvEvent>? events))
            {
                _events.Add(id, events = []);
                _order.Add(id);
            }

            string? lifecycle = _lifecycle < 0 ? null : string.Intern(row.Fields[_lifecycle]);
            _hasComplete |= LifecycleFilter.IsComplete(lifecycle);
            events.Add(new CsvEvent(_builder.Share(activity), lifecycle, _time < 0 ? 0 : _times.SecondsOf(row.Fields[_time], path, row.Line)));
        }
    }

    private readonly record struct CsvEvent(string Activity, string? Lifecycle, double Time);
}
