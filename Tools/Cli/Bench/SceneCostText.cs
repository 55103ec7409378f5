using System.Globalization;
using System.Text;

namespace VRLab.Cli;

/// <summary>The drawn scenes of a benchmark in lines, each figure with its goal beside it.</summary>
internal static class SceneCostText
{
    public static string Of(FrameBenchResult result)
    {
        var text = new StringBuilder();
        foreach (SceneCost scene in result.Scenes)
        {
            Add(text, scene);
        }

        if (result.Comparison is { } comparison)
        {
            Line(text, $"\n104 spheres and 1,000 boxes, one eye at 640 x 640: {comparison.CpuMillisecondsPerFrame:0.0} ms of processor time a frame, driver and all");
        }

        Add(text, result.Showrooms);
        return text.ToString();
    }

    /// <summary>The counted work of showrooms.</summary>
    public static void Add(StringBuilder text, IReadOnlyDictionary<string, CountedWork> rooms)
    {
        if (rooms.Count > 0)
        {
            Line(text, $"\nShowrooms for both eyes at 2064 x 2208 with 4 samples; {CountedWork.AssumptionsOf(rooms.Values.First().Path)}. Goal: at most {CountedWork.GoalMilliseconds:0.0} ms for 72 Hz.");
        }

        foreach ((string room, CountedWork work) in rooms)
        {
            Line(text, $"  {room}: {work.Sum}");
        }
    }

    private static void Add(StringBuilder text, SceneCost scene)
    {
        Line(text, $"\n{scene.Scene}: {scene.Drawn.Instances} instances seen, {scene.Drawn.Culled} left out, {scene.Drawn.Draws} draws, path {scene.Drawn.Path}");
        Line(text, $"  lights           median {scene.Lights.Median:0.000} ms, p99 {scene.Lights.P99:0.000} ms");
        Line(text, $"  cull and write   median {scene.CullAndWrite.Median:0.000} ms, p99 {scene.CullAndWrite.P99:0.000} ms");
        Line(text, $"  without driver   median {scene.Prepare.Median:0.000} ms, p99 {scene.Prepare.P99:0.000} ms (goal: at most {scene.GoalMilliseconds:0} ms)");
        Line(text, $"  allocated        {scene.AllocatedBytesPerFrame:0.0} bytes a frame (goal: 0)");
        foreach (SizeCost size in scene.Sizes)
        {
            Line(text, $"  {size.Views} x {size.Width} x {size.Height}: {size.CpuMillisecondsPerFrame:0.0} ms of processor time a frame; driver calls median {size.Driver.Median:0.00} ms, p99 {size.Driver.P99:0.00} ms");
            DevicePasses device = size.Device;
            Line(text, $"    device, median/p99: cull {Of(device.Cull)}, shadows {Of(device.Shadows)}, depth {Of(device.Depth)}, shading {Of(device.Shading)}, frame {Of(device.Frame)} ms");
        }
    }

    private static string Of(Spread spread) => string.Create(CultureInfo.InvariantCulture, $"{spread.Median:0.0}/{spread.P99:0.0}");

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
