using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Runtime.Tests.Support;

/// <summary>
/// A floor, what a test puts on it, and one learner whose stage is the world. The hands stay where they were put until they
/// are moved; everything that happened is kept.
/// </summary>
internal sealed class Bench
{
    public static readonly ParticipantId Learner = new(1);
    private static readonly Vector3 LeftRest = new(-3f, 1f, 3f);
    private static readonly Vector3 RightRest = new(3f, 1f, 3f);
    private readonly bool[] _isSqueezing = new bool[2];

    public Bench(WalkableArea? area = null, IReadOnlyList<StairData>? stairs = null)
    {
        World = new World(area ?? WalkableArea.Unbounded, stairs);
        World.Add(new ObjectId("floor"), Models.Floor, Pose.Identity, interaction: null);
        World.Join(Learner, Pose.Identity);
    }

    public World World { get; }

    /// <summary>After each tick that is kept.</summary>
    public event Action? Ticked;

    public List<WorldEvent> Happened { get; } = [];

    public Pose Head { get; set; } = Pose.At(0f, 1.6f, 3.2f);

    public Pose[] Grips { get; } = [Pose.At(LeftRest), Pose.At(RightRest)];

    public Vector2[] Sticks { get; } = new Vector2[2];

    public bool IsBare { get; set; }

    public bool[] Primary { get; } = new bool[2];

    public LearnerCommand Command { get; set; }

    /// <summary>Hands that the device reports; both unless a test takes one away.</summary>
    public bool[] IsActive { get; } = [true, true];

    public float[] Triggers { get; } = new float[2];

    public ObjectId Add(string id, ModelAsset model, Pose worldFromObject, Interaction? interaction)
    {
        var name = new ObjectId(id);
        World.Add(name, model, worldFromObject, interaction);
        return name;
    }

    public int CountOf(WorldEventKind kind) => Happened.Count(happened => happened.Kind == kind);

    public void Squeeze(Hand hand, bool isSqueezing = true) => _isSqueezing[(int)hand] = isSqueezing;

    public void Trigger(Hand hand, float pull) => Triggers[(int)hand] = pull;

    public void Put(Hand hand, Vector3 position) => Grips[(int)hand] = Grips[(int)hand] with { Position = position };

    public void Run(double seconds)
    {
        for (long tick = SimulationTime.TicksFrom(seconds); tick > 0; tick--)
        {
            Step();
        }
    }

    /// <summary>Moves a hand to a place along a straight line at an even speed.</summary>
    public void Move(Hand hand, Vector3 to, double seconds)
    {
        Vector3 from = Grips[(int)hand].Position;
        Follow(hand, share => from + ((to - from) * share), seconds);
    }

    /// <summary>Moves a hand along a path that is given for 0..1.</summary>
    public void Follow(Hand hand, Func<float, Vector3> path, double seconds)
    {
        long ticks = SimulationTime.TicksFrom(seconds);
        for (long tick = 1; tick <= ticks; tick++)
        {
            Put(hand, path(tick / (float)ticks));
            Step();
        }
    }

    /// <summary>Goes to a place with an open hand and closes it.</summary>
    public void Take(Hand hand, Vector3 at)
    {
        Squeeze(hand, false);
        Move(hand, at, 0.3);
        Squeeze(hand);
        Run(0.05);
    }

    public void LetGo(Hand hand)
    {
        Squeeze(hand, false);
        Run(0.05);
    }

    public (ulong Physics, ulong Interaction) HashOfState()
    {
        StateHash physics = default;
        StateHash interaction = default;
        World.AddToHash(ref physics, ref interaction);
        return (physics.Value, interaction.Value);
    }

    /// <summary>One tick that keeps nothing of what happened.</summary>
    public void StepQuietly()
    {
        World.SetControls(Learner, new LearnerControls(Head, ControlsOf(Hand.Left), ControlsOf(Hand.Right)) { Command = Command });
        World.Step();
    }

    private void Step()
    {
        StepQuietly();
        Happened.AddRange(World.Events);
        Ticked?.Invoke();
    }

    private HandControls ControlsOf(Hand hand)
    {
        Pose grip = Grips[(int)hand];
        return new HandControls(
            IsActive[(int)hand], grip, grip, Triggers[(int)hand], _isSqueezing[(int)hand] ? 1f : 0f, Sticks[(int)hand])
        {
            IsPrimaryPressed = Primary[(int)hand],
            IsBare = IsBare,
        };
    }
}
