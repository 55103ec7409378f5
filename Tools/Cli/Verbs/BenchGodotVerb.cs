using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Cli;

/// <summary><c>vrlab bench godot</c>: the same picture by us and by the Godot engine.</summary>
internal static class BenchGodotVerb
{
    private const string Details = """
        Draws 104 spheres and 1,000 boxes in a room at 640 x 640 for one eye, by our renderer and by each renderer of a Godot 4 program: the
        same shapes, paints and eye, one sun with a shadow map of 1024 texels, four lamps without, light from a surrounding. Neither has a
        window's picture to show. Tells the processor time of a frame, driver and all. Both have to use the same driver: compare the names. Ends with 1
        where we take longer than the fastest of them.

        Examples:
          vrlab bench godot --godot ./godot.x86_64
          vrlab bench godot --out pictures --json
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Verb Create()
    {
        var program = new Option<string>("--godot") { Description = "The Godot 4 program.", HelpName = "PROGRAM", DefaultValueFactory = _ => "godot" };
        var into = new Option<string?>("--out") { Description = "Keep the project and both pictures in this folder.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("godot", "The same scene by us and by the Godot engine.", Details) { program, into, json };
        verb.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(program), parsed.GetValue(into), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static ExitCode Run(string program, string? keptFolder, bool asJson, TextWriter output)
    {
        string folder = Path.GetFullPath(keptFolder ?? Directory.CreateTempSubdirectory("vrlab-godot-").FullName);
        try
        {
            GodotProject.Write(folder);
            var engine = new GodotEngine(program, folder);
            GodotCost[] godot = [.. GodotEngine.Renderers.Select(engine.Measure)];
            using GpuDevice gpu = GpuDevice.Open();
            var bench = new RenderBench(gpu);
            SizeCost own = bench.Compare(BenchScenes.Comparison);
            if (keptFolder is not null)
            {
                bench.TakePicture(BenchScenes.Comparison, Path.Combine(folder, "vrlab.png"));
            }

            string device = gpu.Description.Name;
            output.WriteLine(asJson
                ? JsonSerializer.Serialize(new { device, vrlabCpuMillisecondsPerFrame = own.CpuMillisecondsPerFrame, godot }, Json)
                : Tell(device, own.CpuMillisecondsPerFrame, godot));
            return own.CpuMillisecondsPerFrame < godot.Min(cost => cost.CpuMillisecondsPerFrame) ? ExitCode.Done : ExitCode.Failed;
        }
        finally
        {
            if (keptFolder is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string Tell(string device, double own, GodotCost[] godot)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"vrlab                    {own,7:0.0} ms of processor time a frame ({device})");
        foreach (GodotCost cost in godot)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"godot {cost.Renderer,-18} {cost.CpuMillisecondsPerFrame,7:0.0} ms ({cost.Engine})");
        }

        return text.ToString();
    }
}
