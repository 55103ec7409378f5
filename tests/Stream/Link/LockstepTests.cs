using System.Diagnostics;
using VRLab.Core;
using VRLab.Stream.Link;

namespace VRLab.Stream.Tests.Link;

/// <summary>Host and learner give the same states on one thread, on two, and in two processes.</summary>
public sealed class LockstepTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task OneThreadTwoThreadsAndTwoProcessesAgree(CancellationToken cancellation)
    {
        IReadOnlyList<ulong> alone = OnOneThread();
        Assert.That(alone, Has.Count.EqualTo(SmallSession.Ticks).And.Unique);
        Assert.That(await OnTwoThreads(), Is.EqualTo(alone));
        Assert.That(await InTwoProcesses(cancellation), Is.EqualTo(alone));
    }

    [Test]
    public void TwoLearnersAreHeardInTheOrderOfTheirIds()
    {
        using var server = new StreamServer();
        var learners = new[] { new SmallSession.Learner(server.ConnectInProcess()), new SmallSession.Learner(server.ConnectInProcess()) };
        var host = new SmallSession.Host(server);
        learners[1].Join();
        learners[0].Join();
        for (long tick = 0; tick < 10; tick++)
        {
            learners[1].Say(tick);
            learners[0].Say(tick);
            host.Step(tick);
            learners[0].Hear(tick);
            learners[1].Hear(tick);
        }

        int[] expected = [1, 1, 2, 2, .. Enumerable.Repeat<int[]>([1, 2], 9).SelectMany(p => p)];
        Assert.That(host.Record.Select(e => e.Participant.Value), Is.EqualTo(expected));
    }

    [Test]
    public void TheTickAllocatesNothingAfterWarmUp()
    {
        using var server = new StreamServer();
        IStreamLink link = server.ConnectInProcess();
        RecordHandler ignore = static (in RecordEnvelope _) => { };
        long began = 0;
        link.Write(0, link.Participant, new ParticipantJoined("Li", "trainee", "none", "auto"));
        for (long tick = 0; tick < 2000; tick++)
        {
            began = tick == 1000 ? GC.GetAllocatedBytesForCurrentThread() : began;
            link.Write(tick, link.Participant, new LearnerInput(Pose.Identity, default, default, true));
            link.EndTick(tick);
            server.ReceiveTick(tick, SmallSession.Patience, ignore);
            server.Write(tick, ParticipantId.Host, new EntityMoved(new ObjectId("ball"), Pose.Identity));
            server.EndTick(tick);
            link.ReceiveTick(tick, SmallSession.Patience, ignore);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - began, Is.Zero);
    }

    private static IReadOnlyList<ulong> OnOneThread()
    {
        using var server = new StreamServer();
        var learner = new SmallSession.Learner(server.ConnectInProcess());
        var host = new SmallSession.Host(server);
        learner.Join();
        for (long tick = 0; tick < SmallSession.Ticks; tick++)
        {
            learner.Say(tick);
            host.Step(tick);
            learner.Hear(tick);
        }

        return host.Hashes;
    }

    private static async Task<IReadOnlyList<ulong>> OnTwoThreads()
    {
        using var server = new StreamServer();
        var learner = new SmallSession.Learner(server.ConnectInProcess());
        Task learning = Task.Run(learner.RunAll);
        SmallSession.Host host = RunHost(server);
        await learning;
        return host.Hashes;
    }

    private static async Task<IReadOnlyList<ulong>> InTwoProcesses(CancellationToken cancellation)
    {
        using var server = new StreamServer();
        int port = server.Listen();
        string assembly = typeof(LockstepTests).Assembly.Location;
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["exec", assembly, "learn", port.ToString()]))!;
        try
        {
            Assert.That(server.WaitForParticipants(1, SmallSession.Patience), Is.True);
            SmallSession.Host host = RunHost(server);
            await process.WaitForExitAsync(cancellation);
            Assert.That(process.ExitCode, Is.Zero);
            return host.Hashes;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static SmallSession.Host RunHost(StreamServer server)
    {
        var host = new SmallSession.Host(server);
        for (long tick = 0; tick < SmallSession.Ticks; tick++)
        {
            host.Step(tick);
        }

        return host;
    }
}
