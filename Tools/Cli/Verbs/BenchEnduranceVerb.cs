using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary><c>vrlab bench endurance</c>: whether memory stays flat over a long visit.</summary>
internal static class BenchEnduranceVerb
{
    private const string Details = """
        Lets a virtual learner play a drill again and again on the simulated headset, with pictures, sound and recording, and counts live
        objects, the process's memory and the graphics device's. Ends with 1 where one of them grows. 45 minutes of session take about
        ten on the clock.

        Example:
          vrlab bench endurance --minutes 45 --json
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Verb Create()
    {
        var scenario = new Option<string>("--scenario") { Description = "The drill, by its id or folder.", HelpName = "ID", DefaultValueFactory = _ => "pump-lockout" };
        var minutes = new Option<double>("--minutes") { Description = "Session time altogether.", HelpName = "N", DefaultValueFactory = _ => 45.0 };
        var unseen = new Option<bool>("--no-headset") { Description = "Without headset and pictures: only what the session itself holds." };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("endurance", "Whether memory stays flat over a long visit.", Details) { scenario, minutes, unseen, json };
        verb.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            bool asJson = parsed.GetValue(json);
            HeadsetChoice headset = parsed.GetValue(unseen) ? HeadsetChoice.None : HeadsetChoice.OpenXr;
            using var interruption = new Interruption();
            var bench = new EnduranceBench(parsed.GetRequiredValue(scenario), headset, Math.Clamp(parsed.GetValue(minutes), 1.0, 6000.0), asJson ? null : output);
            EnduranceResult result = bench.Run(TimeProvider.System, interruption.Token);
            output.WriteLine(asJson ? JsonSerializer.Serialize(result, JsonOptions) : Tell(result));
            return (int)(result.IsFlat ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static string Tell(EnduranceResult result)
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Sessions} sessions of {result.Scenario}, {result.SessionMinutes:0.0} minutes of session in {result.ClockMinutes:0.0} on the clock ({result.Device}, {result.Headset})");
        IEnumerable<string> rows = result.Trends.Select(trend => string.Create(
            CultureInfo.InvariantCulture,
            $"  {trend.Kind,-9} {trend.FirstMebibytes,7:0.0} -> {trend.LastMebibytes,7:0.0} MiB, peak {trend.PeakMebibytes,7:0.0}; {trend.BytesPerMinute / 1024,8:0.0} KiB a minute (95 %: {trend.LowBytesPerMinute / 1024:0.0} to {trend.HighBytesPerMinute / 1024:0.0}), within a session {trend.WithinBytesPerMinute / 1024:0.0}"));
        string verdict = result.IsFlat ? "flat" : "NOT FLAT";
        return string.Join(Environment.NewLine, [head, .. rows, .. result.Unfinished.Select(line => $"  unfinished {line}"), $"  {verdict}"]);
    }
}
