using System.Text.Json.Nodes;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Drills;

[Category("Slow")]
public sealed class StartTests
{
    [Test]
    [CancelAfter(180_000)]
    public async Task A_start_is_timed_from_the_process_to_the_first_frame(CancellationToken cancellation)
    {
        if (SimulatedHeadset.FindManifest() is null)
        {
            Assert.Ignore("The simulated headset is not built on this machine: './vrlab setup' builds it.");
        }

        ProgramProcess run = await ProgramProcess.Run(["bench", "start", "--runs", "1", "--json"], cancellation);
        JsonArray passed = JsonNode.Parse(run.Output)!["median"]!.AsArray();
        Assert.That(passed.Select(milestone => (string)milestone!["name"]!), Is.EqualTo(new[] { "program", "headset", "session", "view", "first frame" }));
        Assert.That(passed.Select(milestone => (double)milestone!["milliseconds"]!), Is.Ordered.And.All.GreaterThan(0.0));
        Assert.That((double)passed[^1]!["processorMilliseconds"]!, Is.LessThan(20_000.0), "of the processor, whatever else this machine does");
    }
}
