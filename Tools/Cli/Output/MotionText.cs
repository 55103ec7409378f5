using System.Globalization;
using VRLab.Assessment.Motion;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>The figures of a motion as lines for a person.</summary>
internal static class MotionText
{
    public static string Of(MotionSamples samples, MotionResult result, MotionOptions options, Language language)
    {
        IEnumerable<string> lines = Rows(result, options).Select(row => $"  {Pad(row.Name.In(language), language)} {row.Value}");
        return string.Join(Environment.NewLine, [Head(samples, result).In(language), .. Doubts(result).Select(doubt => doubt.In(language)), .. lines]);
    }

    // Nobody samples motion so slowly; milliseconds that were taken for seconds look like it.
    private static IEnumerable<LocalizedText> Doubts(MotionResult result)
    {
        const double SlowestHertz = 1;
        if (result.Metrics.SampleRateHertz < SlowestHertz)
        {
            yield return new("  时间看起来不是秒：若为毫秒，请将该列命名为 time_ms。", "  The times hardly are seconds: if they are milliseconds, name their column time_ms.");
        }
    }

    private static LocalizedText Head(MotionSamples samples, MotionResult result)
    {
        string rate = Number(result.Metrics.SampleRateHertz);
        (string zh, string en) = result.IsResampled ? ("，时间不均匀，已重采样", ", uneven times, resampled") : ("", "");
        string gapsZh = result.GapCount > 0 ? $"，{result.GapCount} 处中断共 {Number(result.GapSeconds)} s" : "";
        string gapsEn = result.GapCount > 0 ? $", {result.GapCount} gaps of {Number(result.GapSeconds)} s together" : "";
        return new(
            $"{samples.Count} 个采样，{rate} Hz{zh}{gapsZh}；滤波：{result.Filter}",
            $"{samples.Count} samples at {rate} Hz{en}{gapsEn}; filter: {result.Filter}");
    }

    private static IEnumerable<(LocalizedText Name, string Value)> Rows(MotionResult result, MotionOptions options)
    {
        MotionMetrics metrics = result.Metrics;
        yield return (new("平滑度 SPARC", "smoothness, SPARC"), Number(metrics.Sparc));
        yield return (new("平滑度 LDLJ", "smoothness, LDLJ"), Number(metrics.Ldlj));
        yield return (new("用时", "duration"), $"{Number(metrics.DurationSeconds)} s");
        yield return (new("路径长度", "path length"), $"{Number(metrics.PathLengthMeters)} m");
        yield return (new("动作经济性", "economy of motion"), Number(metrics.EconomyOfMotion));
        yield return (new("平均速度", "mean speed"), $"{Number(metrics.MeanSpeed)} m/s");
        yield return (new("最大速度", "peak speed"), $"{Number(metrics.PeakSpeed)} m/s");
        yield return (new("速度峰数", "speed peaks"), $"{metrics.SpeedPeaks}");
        yield return (new("动作单元", "movement units"), $"{metrics.MovementUnits}");
        yield return (new("子动作", "submovements"), $"{metrics.Submovements}");
        yield return (new($"静止（< {Number(options.IdleBelowMetersPerSecond)} m/s）", $"at rest (< {Number(options.IdleBelowMetersPerSecond)} m/s)"), $"{Number(metrics.IdleSeconds)} s ({Number(100 * metrics.IdleShare)} %)");
        yield return (new("归一化急动度", "normalized jerk"), Number(metrics.NormalizedJerk));
    }

    private static string Number(double? value) => value is { } known ? known.ToString("0.#####", CultureInfo.InvariantCulture) : "–";

    private static string Pad(string name, Language language)
    {
        const int Width = 24;
        int shown = language == Language.Chinese ? name.Sum(c => c > 0x2E80 ? 2 : 1) : name.Length;
        return name + new string(' ', Math.Max(1, Width - shown));
    }
}
