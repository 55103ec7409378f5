using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>People who walk, the scenario's and other learners, leave no garbage in the frame loop: from their records to the draws.</summary>
[TestFixture]
public sealed class PeopleAllocationTests
{
    private const int WarmUp = 40;
    private const int Measured = 80;
    private const int Guests = 1;
    private readonly SessionMirror _mirror = new();

    [Test]
    public void Eight_people_who_walk_and_a_guest_allocate_nothing()
    {
        Scenario scenario = EightWalkers();
        using GpuDevice gpu = GpuDevice.Open();
        using var renderer = new SceneRenderer(gpu, new RendererOptions { Width = 32, Height = 32, ShapeBytes = 4 << 20 });
        using var scene = new ScenePresenter(scenario, renderer, _mirror, Language.English);
        var gear = new WornGear(scenario, renderer, _mirror);
        var others = new OtherLearners(scenario, renderer, _mirror, default, new Wardrobe(scenario, _mirror, Language.English, gear), scene.Footing, gear, Assert.Fail);
        var feed = new MirrorFeed(_mirror);
        for (int guest = 1; guest <= Guests; guest++)
        {
            feed.Write(0, new ParticipantId(guest), new ParticipantJoined("Guest", "guide", "openxr", "human"));
        }

        using var target = new OffscreenTarget(renderer, 32, 32, samples: 1);
        using var frames = new GpuFrames(gpu, 2, 16UL << 20);
        EyeView[] views = [new EyeView(Pose.At(0, 1.6f, 3f), new FieldOfView(-0.8f, 0.8f, 0.8f, -0.8f))];
        long allocated = 0;
        Vector3 first = default;
        for (int tick = 1; tick <= WarmUp + Measured; tick++)
        {
            GpuFrame frame = frames.Begin();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Walk(feed, scenario, tick);
            scene.Update();
            others.Update();
            renderer.Record(frame, target, views, tick / 90.0);
            allocated += tick > WarmUp ? GC.GetAllocatedBytesForCurrentThread() - before : 0;
            frame.Submit();
            first = tick == WarmUp ? PlaceOfFirst(scenario) : first;
        }

        frames.WaitAll();
        Assert.That(Vector3.Distance(first, PlaceOfFirst(scenario)), Is.GreaterThan(0.5f), "they walk");
        Assert.That(allocated, Is.Zero);
    }

    /// <summary>Each along a circle of its own, as fast as people walk.</summary>
    private static void Walk(MirrorFeed feed, Scenario scenario, int tick)
    {
        for (int i = 0; i < scenario.Objects.Count; i++)
        {
            feed.Write(tick, ParticipantId.Host, new EntityMoved(scenario.Objects[i].Id, OnCircle(i, tick)));
        }

        for (int guest = 1; guest <= Guests; guest++)
        {
            Pose stage = OnCircle(guest, tick);
            var hand = new HandInput(true, stage * Pose.At(0.2f, 1.1f, -0.3f), stage * Pose.At(0.2f, 1.1f, -0.3f), 0.5f + (0.5f * MathF.Sin(tick * 0.1f)), 0f, default, HandButtons.None);
            feed.Write(tick, new ParticipantId(guest), new LearnerInput(stage * Pose.At(0f, 1.6f, 0f), hand, hand with { IsActive = tick % 40 < 20 }, IsFocused: true));
        }

        feed.Write(tick, ParticipantId.Host, new TickCompleted(tick));
    }

    private static Pose OnCircle(int who, int tick)
    {
        float angle = (tick / 90f * 1.2f) + who;
        return new Pose(new Vector3(MathF.Cos(angle), 0f, MathF.Sin(angle)), Quaternion.CreateFromAxisAngle(Vector3.UnitY, -angle));
    }

    private Vector3 PlaceOfFirst(Scenario scenario) => _mirror.TryGetPose(scenario.Objects[0].Id, out Pose pose) ? pose.Position : default;

    /// <summary>Those of the fire drill, around a bench instead of in a school, whose light would have to be computed.</summary>
    private static Scenario EightWalkers()
    {
        Scenario known = ScenarioLibrary.Delivered.Find("fire-drill");
        SceneObject[] walkers = [.. known.Objects.Where(item => item.Interaction is WalkerInteraction).Take(8)];
        Assert.That(walkers, Has.Length.EqualTo(8));
        var room = new RoomPlan("workbench", new Dictionary<string, string>());
        return new Scenario(known.Identity, known.Scene with { Objects = walkers, Room = room }, known.Procedure, known.Texts);
    }
}
