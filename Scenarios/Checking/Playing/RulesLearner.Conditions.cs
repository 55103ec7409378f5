using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>How each kind of condition is brought about, and taken back.</summary>
public sealed partial class RulesLearner
{
    /// <summary>Performs a step: by its recipe where it has one, and by its condition where that did not do; then puts tools away.</summary>
    public void Do(ScenarioStep step)
    {
        ActAs(step.Role);
        int before = TimesPerformed(step.Id);
        BringAboutEach(step.How);
        if (step.How.Count == 0 || TimesPerformed(step.Id) == before)
        {
            BringAbout(step.Condition);
        }

        PutToolsAway();
    }

    /// <summary>Performs one thing of a virtual learner's plan.</summary>
    public void Do(PlanItem item)
    {
        ActAs(item.Role);
        Wait(item.PauseSeconds);
        Hurries = item.IsHurried;
        BringAbout(item.Condition);
        Hurries = false;
        if (item.AwaitHazard is { } hazard)
        {
            WaitUntil(() => IsRaised(hazard), 90);
        }
        else if (item.Step is not null)
        {
            PutToolsAway();
            Wait(0.3);
        }
    }

    public void BringAbout(Condition condition)
    {
        switch (condition)
        {
            case ControlAt control: Turn(control); break;
            case ControlWithin within: TurnTo(within.Control, (within.Low + within.High) / 2, within.Low, within.High); break;
            case Rhythm rhythm: Beat(rhythm); break;
            case Pressed pressed: Press(pressed.Button); break;
            case Said said: Say(said); break;
            case Touched touched: Walk(() => { }, WorldEventKind.Touched, touched.Object); break;
            case Worn worn: Walk(() => World.Wear(worn.Object), WorldEventKind.PutOn, worn.Object); break;
            case HandedOver handed: HandOver(handed); break;
            case Held held: Walk(() => World.Hold(held.Object, true), WorldEventKind.Grabbed, held.Object); break;
            case LetGo letGo: World.Hold(letGo.Object, false); Wait(0.1); break;
            case InSocket into: Carry(into.Object, into.Socket); break;
            case SocketEmpty empty when World.TryGetOccupant(empty.Socket, out ObjectId occupant): Carry(occupant, null); break;
            case LookedAt looked: Look(looked); break;
            case Near near: Stand(near.Object); break;
            case ObjectNear near when Scenario.ObjectOf(near.Object).Interaction is WalkerInteraction: AwaitWalker(near); break;
            case ObjectNear near: Walk(() => World.Bring(near.Object, near.Other), WorldEventKind.Released, near.Object); break;
            case TipTouches tip: TouchWith(tip); break;
            case ProcessAt process: WaitFor(process); break;
            case Elapsed elapsed: Wait(elapsed.Seconds + 0.1); break;
            default: BringAboutCombined(condition); break;
        }
    }

    /// <summary>A negation among others is a guard: it says when the rest counts, not what to do. Alone it is an instruction.</summary>
    private void BringAboutCombined(Condition condition)
    {
        switch (condition)
        {
            case AllOf all: BringAboutEach([.. all.Children.Where(child => child is not Not)]); break;
            case InAnyOrder any: BringAboutEach(any.Children); break;
            case InSequence sequence: BringAboutEach(sequence.Children); break;
            case AnyOf any when any.InBranches(Runner.IsTaken) is { } possible: BringAbout(possible); break;
            case Lasting lasting: BringAbout(lasting.Inner); Wait(lasting.Seconds + 0.1); break;
            case ByRole by: LetDo(by); break;
            case Not not: TakeBack(not.Inner); break;
            case Counted counted: Repeat(counted); break;
            default: break;
        }
    }

    private void Repeat(Counted counted)
    {
        for (int i = 0; i < counted.Times; i++)
        {
            BringAbout(counted.Inner);
            Wait(0.2);
            if (i + 1 < counted.Times)
            {
                TakeBack(counted.Inner);
                Wait(0.2);
            }
        }
    }

    private void TakeBack(Condition condition)
    {
        switch (condition)
        {
            case ControlAt { Comparison: Comparison.AtMost } control: TurnTo(control.Control, 1, control.Position + 0.01, 1); break;
            case ControlAt control: TurnTo(control.Control, 0, 0, control.Position - 0.01); break;
            case ControlWithin within: TurnTo(within.Control, 0, 0, within.Low - 0.01); break;
            case Worn worn: Walk(() => World.Wear(worn.Object, isWorn: false), WorldEventKind.TakenOff, worn.Object); break;
            case Held held: World.Hold(held.Object, false); Wait(0.1); break;
            case InSocket into: Carry(into.Object, null); break;
            case TipTouches tip: Leave(tip); break;
            case Near or LookedAt: World.LookedAt = null; Wait(0.1); break;
            case AllOf { Children: [var first, ..] }: TakeBack(first); break;
            case AnyOf any: TakeBackEach(any.Children); break;
            case ByRole by: TakeBack(by.Inner); break;
            case Not not: BringAbout(not.Inner); break;
            default: break;
        }
    }

    private void TakeBackEach(IReadOnlyList<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            TakeBack(condition);
        }
    }

    private void Stand(ObjectId target)
    {
        Wait(_pace.WalkSeconds);
        World.DwellSeconds = 0;
        World.LookedAt = target;
        Wait(0.1);
    }

    /// <summary>People come by themselves, if they are on their way.</summary>
    private void AwaitWalker(ObjectNear near) => WaitUntil(
        () => !World.IsOnTheWay(near.Object) || DetMath.Distance(World.PositionInWorld(near.Object), World.PositionInWorld(near.Other)) <= near.Meters,
        _pace.PatienceSeconds);

    private void TouchWith(TipTouches tip)
    {
        if (_touching.Contains(tip))
        {
            return;
        }

        foreach (TipTouches other in _touching.FindAll(other => other.Tool == tip.Tool))
        {
            Leave(other);
        }

        if (ReachesKneeling(Scenario.ObjectOf(tip.Target).WorldFromObject.Position))
        {
            Go(tip.Target);
        }
        else
        {
            Wait(_pace.WalkSeconds);
        }

        _touching.Add(tip);
        World.Happen(WorldEventKind.TipTouched, tip.Tool, tip.Target);
        Wait(0.5);
    }

    private void Leave(TipTouches tip)
    {
        _touching.Remove(tip);
        World.Happen(WorldEventKind.TipLeft, tip.Tool, tip.Target);
        Wait(0.1);
    }

    private void Beat(Rhythm rhythm)
    {
        Vector3 place = Scenario.BearerOf(rhythm.Control).WorldFromObject.Position;
        Wait(ReachesKneeling(place) ? Math.Min(_pace.WalkSeconds, KneelingReachSeconds) : _pace.WalkSeconds);
        _kneelsAt = place;
        double strokeTicks = SimulationTime.TicksPerSecond * 60 / rhythm.PerMinute;
        for (long tick = 0; tick < (rhythm.Times + 0.5) * strokeTicks; tick++)
        {
            double swing = 0.5 - (0.5 * DetMath.Cos(2 * Math.PI * tick / strokeTicks));
            if (!World.Blocked.Contains(rhythm.Control))
            {
                World.Turn(rhythm.Control, rhythm.Low + ((rhythm.High - rhythm.Low) * swing));
            }

            Advance();
        }

        World.Turn(rhythm.Control, rhythm.Low);
    }

    /// <summary>What is only used while it is held goes back to rest, and tips leave what they touch.</summary>
    private void PutToolsAway()
    {
        foreach (TipTouches tip in _touching.ToArray())
        {
            Leave(tip);
        }

        foreach (SceneObject item in Scenario.Objects)
        {
            bool springsBack = item.Interaction is ToolInteraction || item.Interaction is ControlInteraction { SpringsTo: not null };
            if (springsBack)
            {
                World.Turn(item.Id, item.Interaction is ControlInteraction { SpringsTo: { } rest } ? rest : 0);
            }
        }
    }
}
