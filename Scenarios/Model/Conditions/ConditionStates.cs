using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Makes the watching state of a condition.</summary>
internal sealed class ConditionStates(RuleMemory memory, ProcessModelKind process, Func<VariableId, bool> isTaken)
{
    /// <summary>
    /// Goes on watching where the author has changed a condition under way: the same one keeps what it remembers. Another one begins anew; if it is
    /// true at once that counts as coming true only where the old one was false.
    /// </summary>
    public ConditionState WatchOn(Condition condition, Condition before, ConditionState state) =>
        ConditionComparison.AreSame(condition, before) ? state : state.IsTrue ? Watch(condition).BeginSilently() : Watch(condition);

    public ConditionState Watch(Condition condition) => condition switch
    {
        ControlAt control => new ControlAtState(control),
        ControlWithin within => new ControlWithinState(within),
        Rhythm rhythm => new RhythmState(rhythm),
        LetGo letGo => new LetGoState(letGo),
        Touched touched => new TouchedState(touched),
        TipTouches tip => new TipTouchesState(tip),
        ObjectNear near => new ObjectNearState(near),
        VariableAt variable => new VariableAtState(variable, memory.Variables.IndexOf(variable.Variable)),
        Elapsed elapsed => new ElapsedState(elapsed, elapsed.Timer is { } timer ? memory.Variables.IndexOfTimer(timer) : -1),
        BranchIs branch => new BranchState(branch.Branch, isTaken),
        Pressed pressed => new PressedState(pressed),
        Said said => new SaidState(said),
        Worn worn => new WornState(worn),
        Held held => new HeldState(held),
        HandedOver handed => new HandedOverState(handed),
        InSocket inSocket => new InSocketState(inSocket),
        SocketEmpty empty => new SocketEmptyState(empty),
        LookedAt looked => new LookedAtState(looked),
        Near near => new NearState(near),
        ProcessAt processAt => new ProcessAtState(processAt, process.IndexOf(processAt.Quantity)),
        StepDone done => new StepDoneState(memory.IndexOfStep(done.Step)),
        Not not => new NotState(Watch(not.Inner)),
        ByRole by => new ByRoleState(by, Watch(by.Inner)),
        Lasting lasting => new LastingState(Watch(lasting.Inner), lasting.Seconds),
        AllOf all => new GroupState([.. all.Children.Select(Watch)], needsAll: true),
        AnyOf any => new GroupState([.. any.Children.Select(Watch)], needsAll: false),
        InSequence sequence => new SequenceState([.. sequence.Children.Select(Watch)]),
        InAnyOrder any => new InAnyOrderState([.. any.Children.Select(Watch)]),
        Counted counted => new CountedState(Watch(counted.Inner), counted.Times),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "a condition without a watching state"),
    };
}
