using System.Diagnostics;
using VRLab.Cli;
using VRLab.Core;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.Session.Tests.Link;

/// <summary>The learner's program talks to the session host through the stream alone: wherever it runs, the states are the same.</summary>
public sealed class TwoProcessesTests
{
    [Test]
    [CancelAfter(180_000)]
    public async Task TheDrillHasTheSameStatesInOneProcessAndInTwo(CancellationToken cancellation)
    {
        RecordList alone = WithoutALink();
        RecordList twoThreads = await OnTwoThreads();
        RecordList twoProcesses = await InTwoProcesses(cancellation);
        Assert.That(HashesOf(alone), Has.Count.EqualTo(LinkedDrill.Seconds).And.Unique);
        Assert.That(HashesOf(twoThreads), Is.EqualTo(HashesOf(alone)));
        Assert.That(HashesOf(twoProcesses), Is.EqualTo(HashesOf(alone)));
        Assert.That(new StreamIndex(alone).CountOf(RecordKind.StepPerformed), Is.GreaterThan(0), "the learner got nothing done");
        Assert.That(BytesOf(twoProcesses), Is.EqualTo(BytesOf(twoThreads)), "the whole stream is the same");
    }

    /// <summary>Host and learner call one another, as `vrlab run` lets them.</summary>
    private static RecordList WithoutALink()
    {
        var written = new RecordList();
        var mirror = new SessionMirror();
        SessionHost host = LinkedDrill.CreateHost(written);
        ParticipantId participant = host.Join("Virtual learner", "learner", "none", "auto");
        var player = new VirtualLearner.VirtualLearner(LinkedDrill.Scenario, new KitGeometry(LinkedDrill.Scenario).Of, [], mirror, participant);
        int shown = 0;
        while (host.Tick < LinkedDrill.Ticks)
        {
            for (; shown < written.Count; shown++)
            {
                mirror.Apply(written[shown]);
            }

            host.Submit(participant, player.Next());
            host.Step();
        }

        return written;
    }

    private static async Task<RecordList> OnTwoThreads()
    {
        using var server = new StreamServer();
        var learner = new LinkedDrill.Learner(server.ConnectInProcess());
        Task learning = Task.Run(learner.Run);
        RecordList written = LinkedDrill.RunHost(server);
        await learning;
        return written;
    }

    private static async Task<RecordList> InTwoProcesses(CancellationToken cancellation)
    {
        using var server = new StreamServer();
        int port = server.Listen();
        string program = typeof(TwoProcessesTests).Assembly.Location;
        using Process learner = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, port.ToString()]))!;
        try
        {
            Assert.That(server.WaitForParticipants(1, LinkedDrill.Patience), Is.True);
            RecordList written = LinkedDrill.RunHost(server);
            await learner.WaitForExitAsync(cancellation);
            Assert.That(learner.ExitCode, Is.Zero);
            return written;
        }
        finally
        {
            if (!learner.HasExited)
            {
                learner.Kill();
            }
        }
    }

    private static List<StateHashRecord> HashesOf(RecordList stream) => [.. new StreamIndex(stream).All<StateHashRecord>().Select(r => r.Record)];

    private static List<string> BytesOf(RecordList stream) => [.. stream.Select(e => $"{e} {Convert.ToHexString(e.Body.Span)}")];
}
