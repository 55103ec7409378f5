using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Cli;

/// <summary><c>vrlab bench flicker</c>: what of the showrooms flickers while the head stands still.</summary>
internal static class BenchFlickerVerb
{
    private const string Details = """
        Draws five windows of each showroom (the middle of the view, and four in the outer 30 % of it) at a headset's density, frame
        by frame, while the head trembles by less than a tenth of a degree. What changes from frame to frame beyond what the same
        views do when they are sampled 36 times as finely is flicker: of pixels, in percent of white, and of patches of 0.8 degrees,
        as contrast. The second pair of figures is for frames drawn at 0.7 of their width and height. Ends with 1 where the
        patches aside flicker by more than 2 %, which eyes begin to see.

        Examples:
          vrlab bench flicker
          vrlab bench flicker --room switchgear-room --frames 12 --json
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Verb Create()
    {
        var room = new Option<string?>("--room") { Description = "Only this one.", HelpName = "NAME" };
        var frames = new Option<int>("--frames") { Description = "Of each window.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("flicker", "What flickers in the showrooms, in the middle of the view and aside.", Details) { room, frames, json };
        verb.SetAction(parsed => (int)Run(BenchScenes.ShowroomsNamed(parsed.GetValue(room)), Math.Clamp(parsed.GetValue(frames), 2, 90), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static ExitCode Run(BenchScene[] rooms, int frames, bool asJson, TextWriter output)
    {
        using GpuDevice gpu = GpuDevice.Open();
        var bench = new FlickerBench(gpu, frames);
        Dictionary<string, RoomFlicker> flicker = rooms.ToDictionary(room => room.Name, bench.Measure);
        output.WriteLine(asJson ? JsonSerializer.Serialize(flicker, Json) : Tell(flicker));
        return flicker.Values.All(room => room.MeetsGoal) ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Tell(Dictionary<string, RoomFlicker> flicker)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Contrast of patches that flickers, 99th percentile (pixels: percent of white, root mean square); goal aside: {FlickerMeter.GoalPercent:0} %");
        foreach ((string room, RoomFlicker of) in flicker)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {room,-18} middle {Figure(of.Middle)}, aside {Figure(of.Aside)}; at 0.7 of the size: middle {Figure(of.MiddleSmall)}, aside {Figure(of.AsideSmall)}");
        }

        return text.ToString();
    }

    private static string Figure(FlickerFigure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.PatchPercent:0.00} % ({figure.PixelPercent:0.00} %)");
}
