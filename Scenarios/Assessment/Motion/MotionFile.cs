using System.Globalization;
using VRLab.Assessment.Tables;
using VRLab.Core;

namespace VRLab.Assessment.Motion;

/// <summary>
/// Reads motion from a table of text: columns t,x,y,z or t,v with or without a header. Rows with a missing number are left out and
/// become a gap; rows with the time of the row before are left out too.
/// </summary>
public static class MotionFile
{
    public const int MaximumSamples = 1_000_000;
    private const string Remedy = "Give columns t,x,y,z or t,v (seconds, meters), with a header or without; --rate HZ where there is no time.";

    /// <param name="path">The file.</param>
    /// <param name="sampleHertz">Where the table has no column of times: how many rows make a second.</param>
    /// <param name="encoding">As in <see cref="DelimitedReader.Open"/>.</param>
    /// <exception cref="ProblemException">The table cannot be read; file, line and reason are named.</exception>
    public static MotionSamples Read(string path, double? sampleHertz = null, string? encoding = null)
    {
        using DelimitedReader table = DelimitedReader.Open(path, encoding);
        return Read(table, sampleHertz);
    }

    /// <inheritdoc cref="Read(string, double?, string?)"/>
    public static MotionSamples Read(DelimitedReader table, double? sampleHertz = null)
    {
        if (!table.Read())
        {
            throw ProblemException.BadInput($"{table.Name}: the table is empty.", Remedy);
        }

        bool hasHeader = table.Fields.Any(field => !NumberField.TryRead(field, table.MayUseDecimalComma, out _));
        MotionColumns columns = ColumnsOf(table, hasHeader, sampleHertz is null);
        var rows = new Rows(table, columns, sampleHertz);
        if (!hasHeader)
        {
            rows.Take();
        }

        while (table.Read())
        {
            rows.Take();
        }

        return rows.ToSamples();
    }

    private static MotionColumns ColumnsOf(DelimitedReader table, bool hasHeader, bool needsTime)
    {
        MotionColumns columns = hasHeader ? MotionColumns.FromHeader(table.Fields) : MotionColumns.FromCount(table.Fields.Count, needsTime);
        if (!columns.HasMotion || (needsTime && columns.Time is null))
        {
            string found = hasHeader ? string.Join(", ", table.Fields.Take(12)) : string.Create(CultureInfo.InvariantCulture, $"{table.Fields.Count} without names");
            throw table.Problem($"the columns ({found}) hold no time with a position or a speed", Remedy);
        }

        return needsTime ? columns : columns with { Time = null };
    }

    private sealed class Rows(DelimitedReader table, MotionColumns columns, double? sampleHertz)
    {
        private readonly List<double> _seconds = [];
        private readonly IReadOnlyList<MotionColumn> _sources = columns.Speed is { } speed ? [speed] : columns.Position;
        private readonly List<double>[] _channels = [.. Enumerable.Range(0, columns.Speed is null ? columns.Position.Count : 1).Select(_ => new List<double>())];
        private long _rowCount;

        public void Take()
        {
            double time = columns.Time is { } column ? Number(column) : _rowCount / sampleHertz!.Value;
            double[] values = [.. _sources.Select(Number)];
            if (++_rowCount > MaximumSamples)
            {
                throw table.Problem($"the table has more than {MaximumSamples} rows", "Cut it into pieces.");
            }

            if (double.IsNaN(time) || values.Any(double.IsNaN) || IsRepeated(time))
            {
                return;
            }

            _seconds.Add(time);
            for (int i = 0; i < values.Length; i++)
            {
                _channels[i].Add(values[i]);
            }
        }

        public MotionSamples ToSamples() => _seconds.Count >= MotionAnalysis.FewestSamples
            ? new MotionSamples([.. _seconds], [.. _channels.Select(channel => channel.ToArray())], columns.Speed is not null)
            : throw ProblemException.BadInput($"{table.Name}: {_seconds.Count} rows with numbers are too few.", $"Give at least {MotionAnalysis.FewestSamples}.");

        private bool IsRepeated(double time) => _seconds.Count > 0 && time <= _seconds[^1]
            && (time == _seconds[^1] ? true : throw table.Problem("the time is earlier than in the row before", "Sort the rows by time; one file is one stretch of motion."));

        private double Number(MotionColumn column)
        {
            if (column.Index >= table.Fields.Count)
            {
                throw table.Problem($"the row has {table.Fields.Count} fields; column {column.Index + 1} is missing");
            }

            string text = table.Fields[column.Index];
            if (!NumberField.TryRead(text, table.MayUseDecimalComma, out double value) || double.IsInfinity(value) || Math.Abs(value) > 1e12)
            {
                throw table.Problem($"'{(text.Length > 40 ? text[..40] : text)}' is no usable number");
            }

            return value * column.Factor;
        }
    }
}
