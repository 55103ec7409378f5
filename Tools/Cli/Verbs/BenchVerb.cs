using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using VRLab.Core;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary><c>vrlab bench frame</c>: what a frame costs.</summary>
internal static class BenchVerb
{
    private const string Details = """
        Plays the first seconds of pump-lockout with many loose things in the room and tells what a frame costs the
        processor without the graphics driver. Ends with 1 where the goal (2 ms, no allocation) is missed.

        Then draws an empty room, two showrooms, 1,000 and 10,000 objects for both eyes at 640 x 640 and 2064 x 2208: our own
        work on the processor by pass, its whole time with the driver, the device's own clock by pass, and what the device has to do.
        On a software device that takes about three minutes of processor time; --no-scenes leaves it out. --path tells who chooses
        what to draw: the processor (direct), the device (indirect), or the device with all materials in one list (bindless).

        Examples:
          vrlab bench frame --json
          vrlab bench frame --bodies 200 --no-scenes
          vrlab bench frame --path indirect
        """;

    private const string ConformanceDetails = """
        Draws processes with sequence, choice, parallel, loop and optional parts, and traces that follow them with errors at 0, 10, 20 and
        30 % of the events. Ends with 1 where an alignment misses the goal (50 ms).

        Example:
          vrlab bench conformance --nets 100 --json
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Command Create()
    {
        var bodies = new Option<int>("--bodies") { Description = "Loose things in the room.", HelpName = "N", DefaultValueFactory = _ => 200 };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var noScenes = new Option<bool>("--no-scenes") { Description = "Leave out the scenes that are drawn for both eyes." };
        var path = new Option<DrawPath?>("--path") { Description = "Who chooses what to draw in the scenes: direct, indirect, bindless; else as suits the device.", HelpName = "PATH" };
        var frame = new Verb("frame", "What one frame costs, without the driver and with it.", Details) { bodies, json, noScenes, path };
        frame.SetAction(parsed => (int)Run(
            parsed.GetValue(bodies), parsed.GetValue(json), !parsed.GetValue(noScenes), parsed.GetValue(path), parsed.InvocationConfiguration.Output));
        return new Verb("bench", "Measure this machine with the program's own work.", Details)
        {
            frame, BenchRoomsVerb.Create(), BenchFlickerVerb.Create(), CreateConformance(), BenchCheckVerb.Create(), AssessmentBenches.CreateSkill(), AssessmentBenches.CreateAssess(), BenchCohortVerb.Create(),
            BenchStartVerb.Create(), BenchEnduranceVerb.Create(), BenchGodotVerb.Create(),
        };
    }

    private static Verb CreateConformance()
    {
        var nets = new Option<int>("--nets") { Description = "How many processes to draw.", HelpName = "N", DefaultValueFactory = _ => 100 };
        var seed = new Option<ulong>("--seed") { Description = "Which ones.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("conformance", "What an alignment of 60 events with a net of 60 activities costs the processor.", ConformanceDetails) { nets, seed, json };
        verb.SetAction(parsed =>
        {
            ConformanceBenchResult result = ConformanceBench.Run(Math.Clamp(parsed.GetValue(nets), 1, 10_000), parsed.GetValue(seed));
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(result, JsonOptions) : Tell(result));
            return (int)(result.MaximumMilliseconds < ConformanceBenchResult.GoalMilliseconds && result.Undecided == 0 ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static ExitCode Run(int bodies, bool asJson, bool withScenes, DrawPath? path, TextWriter output)
    {
        if (bodies is < 1 or > 900)
        {
            throw ProblemException.BadInput($"{bodies} bodies cannot be measured.", "Give from 1 to 900.");
        }

        FrameBenchResult result = new FrameBench(bodies).Run();
        result = withScenes ? RenderBench.AddTo(result, path) : result;
        output.WriteLine(asJson ? JsonSerializer.Serialize(result, JsonOptions) : Tell(result) + SceneCostText.Of(result));
        return result is { FrameMillisecondsMedian: <= 2.0, AllocatedBytesPerFrameMedian: 0.0 } ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Tell(FrameBenchResult r) => $"""
        {r.Bodies} loose bodies, {r.Triangles} triangles in {r.Draws} draws ({r.VulkanDevice})
          tick and scene   median {r.TickMillisecondsMedian:0.000} ms, p99 {r.TickMillisecondsP99:0.000} ms
          prepare a draw   median {r.PrepareMillisecondsMedian:0.000} ms
          physics          {r.AwakePhysicsMilliseconds:0.000} ms a tick with 200 bodies that never sleep
          frame            median {r.FrameMillisecondsMedian:0.000} ms with all of them awake (goal: at most 2 ms)
          allocated        median {r.AllocatedBytesPerFrameMedian:0} bytes a frame (goal: 0), mean {r.AllocatedBytesPerFrameMean:0.0}
        """;

    private static string Tell(ConformanceBenchResult r) => $"""
        {r.Traces} traces of up to {r.Activities} events on {r.Nets} nets of {r.Activities} activities, mean cost {r.MeanCost:0.0}
          one alignment    median {r.MedianMilliseconds:0.0} ms, p99 {r.P99Milliseconds:0.0} ms, at most {r.MaximumMilliseconds:0.0} ms of processor time (goal: below {ConformanceBenchResult.GoalMilliseconds:0} ms)
          a net at first   median {r.FirstMilliseconds:0.0} ms
          beyond the bound {r.Undecided}
        """;
}
