using VRLab.Core;
using VRLab.Scenarios.Tests.Playing;

namespace VRLab.Scenarios.Tests.Running;

/// <summary>Conditions one by one, on a world of two controls.</summary>
public sealed class ConditionTests
{
    private static readonly ObjectId Valve = new("vent-valve");
    private static readonly ObjectId Cover = new("strainer-cover");
    private readonly FakeWorld _world = new(Playing.Library.PumpLockout);
    private readonly RuleMemory _memory = new(Playing.Library.PumpLockout);
    private readonly IProcessModel _process = ProcessModels.Find("pump-skid").Create(Playing.Library.PumpLockout.Procedure.Process.Parameters);
    private long _tick;

    [Test]
    public void A_sequence_needs_its_order()
    {
        ConditionState state = Watch(new InSequence([Open(Valve), Open(Cover)]));
        Assert.That(Judge(state, cover: 1), Is.False, "the second alone");
        Assert.That(Judge(state), Is.False);
        Assert.That(Judge(state, valve: 1), Is.False, "the first");
        Assert.That(Judge(state), Is.False, "between");
        Assert.That(Judge(state, cover: 1), Is.True, "then the second");
        Assert.That(Judge(state), Is.False, "over");
        Assert.That(Judge(state, cover: 1), Is.False, "it starts anew");
    }

    [Test]
    public void Lasting_counts_without_a_break()
    {
        ConditionState state = Watch(new Lasting(Open(Valve), 0.1));
        bool[] seen = [.. Enumerable.Range(0, 10).Select(_ => Judge(state, valve: 1))];

        Assert.That(seen, Is.EqualTo(new[] { false, false, false, false, false, false, false, false, false, true }));
        Judge(state);
        Assert.That(Judge(state, valve: 1), Is.False);
    }

    [Test]
    public void All_any_and_not_follow_logic([Values] bool valve, [Values] bool cover)
    {
        ConditionState all = Watch(new AllOf([Open(Valve), Open(Cover)]));
        ConditionState any = Watch(new AnyOf([Open(Valve), Open(Cover)]));
        ConditionState not = Watch(new Not(Open(Valve)));

        Assert.That(Judge(all, valve ? 1 : 0, cover ? 1 : 0), Is.EqualTo(valve && cover));
        Assert.That(Judge(any, valve ? 1 : 0, cover ? 1 : 0), Is.EqualTo(valve || cover));
        Assert.That(Judge(not, valve ? 1 : 0, cover ? 1 : 0), Is.EqualTo(!valve));
    }

    [Test]
    public void A_control_has_a_margin_that_never_reaches_its_end()
    {
        ConditionState open = Watch(new ControlAt(Valve, Comparison.AtLeast, 0.03));
        Assert.That(Judge(open, valve: 0.03), Is.True);
        Assert.That(Judge(open, valve: 0.021), Is.True);
        Assert.That(Judge(open, valve: 0.019), Is.False);
        Assert.That(Judge(open, valve: 0.029), Is.False);
    }

    [Test]
    public void Rising_is_reported_once()
    {
        ConditionState state = Watch(Open(Valve));
        Judge(state, valve: 1);
        Assert.That(state.IsRising, Is.True);
        Judge(state, valve: 1);
        Assert.That(state.IsRising, Is.False);
    }

    private static ControlAt Open(ObjectId control) => new(control, Comparison.AtLeast, 0.9);

    private ConditionState Watch(Condition condition) =>
        new ConditionStates(_memory, ProcessModels.Find("pump-skid"), _ => false).Watch(condition);

    private bool Judge(ConditionState state, double valve = 0, double cover = 0)
    {
        _world.Turn(Valve, valve);
        _world.Turn(Cover, cover);
        return state.Update(new RuleContext(_tick++, _world, [], _process, _memory));
    }
}
