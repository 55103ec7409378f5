using System.Numerics;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests;

/// <summary>The world as a whole: same inputs, same states; no memory taken while it runs.</summary>
public sealed class WorldStateTests
{
    private const int Ticks = 1_000;

    [Test]
    public void The_same_inputs_give_the_same_states_bit_for_bit()
    {
        List<(ulong, ulong)> once = HashesOfABusyMinute(seed: 1);
        Assert.That(HashesOfABusyMinute(seed: 1), Is.EqualTo(once));
        Assert.That(once, Is.Unique);
    }

    [Test]
    public void Other_inputs_give_other_states() =>
        Assert.That(HashesOfABusyMinute(seed: 2)[^1], Is.Not.EqualTo(HashesOfABusyMinute(seed: 3)[^1]));

    [Test]
    public void A_tick_allocates_nothing_after_warm_up()
    {
        Bench bench = BusyBench();
        var random = new DeterministicRandom(5);
        Run(bench, ref random, 3 * Ticks);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(bench, ref random, Ticks);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static List<(ulong Physics, ulong Interaction)> HashesOfABusyMinute(ulong seed)
    {
        Bench bench = BusyBench();
        var random = new DeterministicRandom(seed);
        List<(ulong, ulong)> hashes = [];
        for (int second = 0; second < Ticks / SimulationTime.TicksPerSecond; second++)
        {
            Run(bench, ref random, SimulationTime.TicksPerSecond);
            hashes.Add(bench.HashOfState());
        }

        return hashes;
    }

    private static Bench BusyBench()
    {
        var bench = new Bench(new WalkableArea(-2f, 2f, -2f, 2f)) { Head = Pose.At(0f, 1.6f, 0.6f) };
        bench.Add("table", Models.Table, Pose.Identity, interaction: null);
        ObjectId cube = bench.Add("cube", Models.Cube, Pose.At(0f, 0.94f, 0f), new GrabInteraction(0.5));
        bench.Add("goggles", Models.Cube, Pose.At(0.25f, 0.94f, 0f), new WearInteraction(0.1, WearSlot.Head));
        bench.Add("socket", Models.Place, Pose.At(0.1f, 1.3f, 0.1f), new SocketInteraction(0.12, [cube]));
        bench.Add("valve", Models.Wheel, Pose.At(-0.3f, 1.3f, 0f), new ValveInteraction(2, 0.5, 0.5));
        bench.Add("lever", Models.Lever, Pose.At(0.3f, 1.3f, 0f), new LeverInteraction(0, 1.5, 0, 0.5) { Detents = [0, 1] });
        bench.Add("button", Models.Button, Pose.At(0f, 1.5f, 0f), new ButtonInteraction(0.006));
        bench.Add("drawer", Models.Button, Pose.At(-0.15f, 1.1f, 0f), new SliderInteraction(0.2, 0, 2) { Detents = [0, 1] });
        bench.Add("knob", Models.Button, Pose.At(0.15f, 1.5f, 0f), new KnobInteraction(0, 3, 0) { Detents = [0, 0.5, 1] });
        bench.Add("toggle", Models.Button, Pose.At(-0.15f, 1.5f, 0f), new ToggleInteraction(-0.3, 0.3, 0) { Detents = [0, 1] });
        bench.Add("joystick", Models.Button, Pose.At(-0.25f, 1.45f, 0f), new JoystickInteraction(0.4) { SpringsTo = 0.5 });
        ObjectId tool = bench.Add("tool", Models.Tool, Pose.At(-0.2f, 0.94f, 0.1f), new ToolInteraction(0.2, 0.5, 0.3) { HasPin = true, LastsSeconds = 5 });
        bench.Add("target", Models.Place, Pose.At(-0.2f, 1.1f, -0.2f), new TargetInteraction(0.05));
        bench.Add("bolt", Models.Button, Pose.At(0.25f, 1.1f, 0f), new FastenerInteraction(1, 50, 0, [tool]));
        bench.Add("cup", Models.Cup, Pose.At(0f, 0.94f, 0.25f), new ContainerInteraction(0.2, 2e-4, 1e-4, 0.03));
        bench.Add("cable", Models.Place, Pose.Identity, new CableInteraction(0.6, cube, tool));
        bench.World.AddPanel(new ObjectId("panel"), Pose.At(0f, 1.3f, -0.2f), new Vector2(0.5f, 0.4f));
        return bench;
    }

    /// <summary>Both hands wander about the things and open and close.</summary>
    private static void Run(Bench bench, ref DeterministicRandom random, int ticks)
    {
        Vector3 left = default;
        Vector3 right = default;
        for (int tick = 0; tick < ticks; tick++)
        {
            if (tick % 20 == 0)
            {
                (left, right) = (Somewhere(ref random), Somewhere(ref random));
                bench.Squeeze(Hand.Left, random.NextInt32(2) == 0);
                bench.Squeeze(Hand.Right, random.NextInt32(2) == 0);
                bench.Trigger(Hand.Right, random.NextInt32(2));
                bench.Sticks[(int)Hand.Right] = new Vector2(random.NextInt32(3) - 1, random.NextInt32(3) - 1);
            }

            bench.Put(Hand.Left, Vector3.Lerp(bench.Grips[0].Position, left, 0.1f));
            bench.Put(Hand.Right, Vector3.Lerp(bench.Grips[1].Position, right, 0.1f));
            bench.StepQuietly();
        }
    }

    private static Vector3 Somewhere(ref DeterministicRandom random) =>
        new((float)random.NextDouble(-0.4, 0.4), (float)random.NextDouble(0.9, 1.6), (float)random.NextDouble(-0.1, 0.3));
}
