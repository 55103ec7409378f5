using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Cli;

/// <summary><c>vrlab bench rooms</c>: the counted work of the kit's showrooms.</summary>
internal static class BenchRoomsVerb
{
    private const string Details = """
        Draws each showroom for both eyes at 2064 x 2208, counts what the device has to do, and tells what that takes a graphics
        card of the middle class, part by part. Beside it the processor time of a frame at 640 x 640 on this machine, driver and
        all. Ends with 1 where a room takes longer than a frame at 72 Hz.

        Examples:
          vrlab bench rooms
          vrlab bench rooms --room pump-hall --json
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Verb Create()
    {
        var room = new Option<string?>("--room") { Description = "Only this one.", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("rooms", "What the showrooms ask of a graphics card.", Details) { room, json };
        verb.SetAction(parsed => (int)Run(parsed.GetValue(room), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static ExitCode Run(string? name, bool asJson, TextWriter output)
    {
        BenchScene[] rooms = BenchScenes.ShowroomsNamed(name);
        using GpuDevice gpu = GpuDevice.Open();
        var bench = new RenderBench(gpu);
        Dictionary<string, SizeCost> processor = rooms.ToDictionary(scene => scene.Name, bench.MeasureSmall);
        Dictionary<string, CountedWork> work = rooms.Select(bench.Count).ToDictionary(room => room.Room, room => room.Work);
        output.WriteLine(asJson ? JsonSerializer.Serialize(new { work, processor }, Json) : Tell(work, processor));
        return work.Values.All(room => room.EstimatedMilliseconds <= CountedWork.GoalMilliseconds) ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Tell(Dictionary<string, CountedWork> work, Dictionary<string, SizeCost> processor)
    {
        var text = new StringBuilder();
        SceneCostText.Add(text, work);
        foreach ((string room, SizeCost cost) in processor)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {room}: {cost.CpuMillisecondsPerFrame:0} ms of processor time a frame at 2 x 640 x 640 on this machine");
        }

        return text.ToString();
    }
}
