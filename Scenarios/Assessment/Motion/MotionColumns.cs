namespace VRLab.Assessment.Motion;

/// <summary>
/// Which column of a table holds what, with the factor to seconds, meters or meters a second. Columns are known by their names
/// (<c>t</c>, <c>time_ms</c>, <c>x [mm]</c>, <c>speed</c> ...); without a header by their number: two are t,v; three t,x,y; more t,x,y,z.
/// </summary>
internal sealed record MotionColumns(MotionColumn? Time, IReadOnlyList<MotionColumn> Position, MotionColumn? Speed)
{
    private static readonly string[] TimeNames = ["t", "time", "timestamp", "times", "sec", "secs", "second", "seconds", "elapsed", "elapsedtime", "timesec"];
    private static readonly string[] SpeedNames = ["v", "speed", "velocity", "vel", "spd"];
    private static readonly (string Unit, double Factor)[] TimeUnits = [("milliseconds", 1e-3), ("microseconds", 1e-6), ("seconds", 1), ("msec", 1e-3), ("ms", 1e-3), ("us", 1e-6), ("ns", 1e-9), ("sec", 1), ("s", 1)];
    private static readonly (string Unit, double Factor)[] LengthUnits = [("mm", 1e-3), ("cm", 1e-2), ("m", 1)];

    public bool HasMotion => Speed is not null || Position.Count > 0;

    public static MotionColumns FromCount(int count, bool hasTime)
    {
        int first = hasTime ? 1 : 0;
        return (count - first) switch
        {
            <= 0 => new MotionColumns(null, [], null),
            1 => new MotionColumns(TimeAt(hasTime), [], new MotionColumn(first, 1)),
            int axes => new MotionColumns(TimeAt(hasTime), [.. Enumerable.Range(first, Math.Min(axes, 3)).Select(index => new MotionColumn(index, 1))], null),
        };
    }

    public static MotionColumns FromHeader(IReadOnlyList<string> names)
    {
        MotionColumn? time = Find(names, name => Match(name, TimeNames, TimeUnits));
        MotionColumn?[] axes = [.. "xyz".Select(axis => Find(names, name => Axis(name, axis)))];
        IReadOnlyList<MotionColumn> position = axes[0] is { } x && axes[1] is { } y ? axes[2] is { } z ? [x, y, z] : [x, y] : [];
        MotionColumn? speed = position.Count > 0 ? null : Find(names, name => Match(name, SpeedNames, SpeedUnits()));
        return new MotionColumns(time, position, speed);
    }

    private static MotionColumn? TimeAt(bool hasTime) => hasTime ? new MotionColumn(0, 1) : null;

    private static IEnumerable<(string Unit, double Factor)> SpeedUnits() =>
        LengthUnits.SelectMany(length => new[] { ($"{length.Unit}pers", length.Factor), ($"{length.Unit}s", length.Factor) });

    private static MotionColumn? Find(IReadOnlyList<string> names, Func<string, double?> factorOf)
    {
        for (int index = 0; index < names.Count; index++)
        {
            if (factorOf(Plain(names[index])) is { } factor)
            {
                return new MotionColumn(index, factor);
            }
        }

        return null;
    }

    private static double? Axis(string name, char axis) =>
        Match(name, [$"{axis}", $"pos{axis}", $"position{axis}", $"{axis}pos", $"{axis}position", $"p{axis}"], LengthUnits);

    private static double? Match(string name, IEnumerable<string> known, IEnumerable<(string Unit, double Factor)> units)
    {
        foreach (string candidate in known)
        {
            if (name == candidate)
            {
                return 1;
            }

            foreach ((string unit, double factor) in units)
            {
                if (name == candidate + unit)
                {
                    return factor;
                }
            }
        }

        return null;
    }

    /// <summary>Lower case letters only, so that "Time (ms)", "time_ms" and "TimeMs" are the same.</summary>
    private static string Plain(string name) => new([.. name.Replace("µ", "u", StringComparison.Ordinal).ToLowerInvariant().Where(char.IsAsciiLetter)]);
}

/// <param name="Index">Which field of a row, from 0.</param>
/// <param name="Factor">Times the field gives seconds, meters or meters a second.</param>
internal sealed record MotionColumn(int Index, double Factor);
