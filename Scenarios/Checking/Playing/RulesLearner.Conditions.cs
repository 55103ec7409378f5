using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>How each kind of condition is brought about, and taken back.</summary>
public sealed partial class RulesLearner
{
    /// <summary>Performs a step: by its recipe where it has one, and by its condition where that did not do; then puts tools away.</summary>
    public void Do(ScenarioStep step) => Run(Doing(step));

    /// <summary>Performs one thing of a virtual learner's plan.</summary>
    public void Do(PlanItem item) => Run(Doing(item));

    public void BringAbout(Condition condition) => Run(BringAboutOne(condition));

    private IEnumerator Doing(ScenarioStep step)
    {
        ActAs(step.Role);
        int before = TimesPerformed(step.Id);
        yield return BringAboutEach(step.How);
        if (step.How.Count == 0 || TimesPerformed(step.Id) == before)
        {
            yield return BringAboutOne(step.Condition);
        }

        yield return PutToolsAway();
    }

    private IEnumerator Doing(PlanItem item)
    {
        ActAs(item.Role);
        yield return Pause(item.PauseSeconds);
        Hurries = item.IsHurried;
        yield return BringAboutOne(item.Condition);
        Hurries = false;
        if (item.AwaitHazard is { } hazard)
        {
            yield return WaitUntil(() => IsRaised(hazard), 90);
        }
        else if (item.Step is not null)
        {
            yield return PutToolsAway();
            yield return Pause(0.3);
        }
    }

    private IEnumerator BringAboutOne(Condition condition) => condition switch
    {
        ControlAt control => Turn(control),
        ControlWithin within => TurnTo(within.Control, (within.Low + within.High) / 2, within.Low, within.High),
        Rhythm rhythm => Beat(rhythm),
        Pressed pressed => PressOne(pressed.Button),
        Said said => Say(said),
        Touched touched => Walk(() => { }, WorldEventKind.Touched, touched.Object),
        Worn worn => Walk(() => World.Wear(worn.Object), WorldEventKind.PutOn, worn.Object),
        HandedOver handed => HandOver(handed),
        Held held => Walk(() => World.Hold(held.Object, true), WorldEventKind.Grabbed, held.Object),
        LetGo letGo => LetGoOf(letGo.Object),
        InSocket into => Carry(into.Object, into.Socket),
        SocketEmpty empty when World.TryGetOccupant(empty.Socket, out ObjectId occupant) => Carry(occupant, null),
        LookedAt looked => Look(looked),
        Near near => Stand(near.Object),
        ObjectNear near when Scenario.ObjectOf(near.Object).Interaction is WalkerInteraction => AwaitWalker(near),
        ObjectNear near => Walk(() => World.Bring(near.Object, near.Other), WorldEventKind.Released, near.Object),
        TipTouches tip => TouchWith(tip),
        ProcessAt process => WaitFor(process),
        Elapsed elapsed => Pause(elapsed.Seconds + 0.1),
        _ => BringAboutCombined(condition),
    };

    /// <summary>A negation among others is a guard: it says when the rest counts, not what to do. Alone it is an instruction.</summary>
    private IEnumerator BringAboutCombined(Condition condition) => condition switch
    {
        AllOf all => BringAboutEach([.. all.Children.Where(child => child is not Not)]),
        InAnyOrder any => BringAboutEach(any.Children),
        InSequence sequence => BringAboutEach(sequence.Children),
        AnyOf any when any.InBranches(Runner.IsTaken) is { } possible => BringAboutOne(possible),
        Lasting lasting => BringAboutLasting(lasting),
        ByRole by => LetDo(by),
        Not not => TakeBack(not.Inner),
        Counted counted => Repeat(counted),
        _ => Pause(0),
    };

    private IEnumerator BringAboutLasting(Lasting lasting)
    {
        yield return BringAboutOne(lasting.Inner);
        yield return Pause(lasting.Seconds + 0.1);
    }

    private IEnumerator LetGoOf(ObjectId item)
    {
        World.Hold(item, false);
        return Pause(0.1);
    }

    private IEnumerator Repeat(Counted counted)
    {
        for (int i = 0; i < counted.Times; i++)
        {
            yield return BringAboutOne(counted.Inner);
            yield return Pause(0.2);
            if (i + 1 < counted.Times)
            {
                yield return TakeBack(counted.Inner);
                yield return Pause(0.2);
            }
        }
    }

    private IEnumerator TakeBack(Condition condition) => condition switch
    {
        ControlAt { Comparison: Comparison.AtMost } control => TurnTo(control.Control, 1, control.Position + 0.01, 1),
        ControlAt control => TurnTo(control.Control, 0, 0, control.Position - 0.01),
        ControlWithin within => TurnTo(within.Control, 0, 0, within.Low - 0.01),
        Worn worn => Walk(() => World.Wear(worn.Object, isWorn: false), WorldEventKind.TakenOff, worn.Object),
        Held held => LetGoOf(held.Object),
        InSocket into => Carry(into.Object, null),
        TipTouches tip => Leave(tip),
        Near or LookedAt => TurnAway(),
        AllOf { Children: [var first, ..] } => TakeBack(first),
        AnyOf any => TakeBackEach(any.Children),
        ByRole by => TakeBack(by.Inner),
        Not not => BringAboutOne(not.Inner),
        _ => Pause(0),
    };

    private IEnumerator TakeBackEach(IReadOnlyList<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            yield return TakeBack(condition);
        }
    }

    private IEnumerator TurnAway()
    {
        World.LookedAt = null;
        return Pause(0.1);
    }

    private IEnumerator Stand(ObjectId target)
    {
        yield return Pause(_pace.WalkSeconds);
        World.DwellSeconds = 0;
        World.LookedAt = target;
        yield return Pause(0.1);
    }

    /// <summary>People come by themselves, if they are on their way.</summary>
    private IEnumerator AwaitWalker(ObjectNear near) => WaitUntil(
        () => !World.IsOnTheWay(near.Object) || DetMath.Distance(World.PositionInWorld(near.Object), World.PositionInWorld(near.Other)) <= near.Meters,
        _pace.PatienceSeconds);

    private IEnumerator TouchWith(TipTouches tip)
    {
        if (_touching.Exists(touch => touch.Tip == tip))
        {
            yield break;
        }

        foreach ((_, TipTouches other) in _touching.FindAll(touch => touch.Tip.Tool == tip.Tool))
        {
            yield return Leave(other);
        }

        yield return ReachesKneeling(Scenario.ObjectOf(tip.Target).WorldFromObject.Position) ? Go(tip.Target) : Pause(_pace.WalkSeconds);
        _touching.Add((World.Acting, tip));
        World.Happen(WorldEventKind.TipTouched, tip.Tool, tip.Target);
        yield return Pause(0.5);
    }

    private IEnumerator Leave(TipTouches tip)
    {
        _touching.RemoveAll(touch => touch.Tip == tip);
        World.Happen(WorldEventKind.TipLeft, tip.Tool, tip.Target);
        return Pause(0.1);
    }

    private IEnumerator Beat(Rhythm rhythm)
    {
        Vector3 place = Scenario.BearerOf(rhythm.Control).WorldFromObject.Position;
        yield return Pause(ReachesKneeling(place) ? Math.Min(_pace.WalkSeconds, KneelingReachSeconds) : _pace.WalkSeconds);
        (_kneelsAt[Acting], _places[Acting]) = (place, place);
        double strokeTicks = SimulationTime.TicksPerSecond * 60 / rhythm.PerMinute;
        for (long tick = 0; tick < (rhythm.Times + 0.5) * strokeTicks; tick++)
        {
            double swing = 0.5 - (0.5 * DetMath.Cos(2 * Math.PI * tick / strokeTicks));
            if (!World.Blocked.Contains(rhythm.Control))
            {
                World.Turn(rhythm.Control, rhythm.Low + ((rhythm.High - rhythm.Low) * swing));
            }

            yield return null;
        }

        World.Turn(rhythm.Control, rhythm.Low);
    }

    /// <summary>What who acts uses only while they hold it goes back to rest, and its tips leave what they touch.</summary>
    private IEnumerator PutToolsAway()
    {
        foreach ((_, TipTouches tip) in _touching.FindAll(touch => touch.By == World.Acting))
        {
            yield return Leave(tip);
        }

        foreach (SceneObject item in Scenario.Objects)
        {
            bool springsBack = item.Interaction is ToolInteraction || item.Interaction is ControlInteraction { SpringsTo: not null };
            if (springsBack && (!_lastMovedBy.TryGetValue(item.Id, out ParticipantId by) || by == World.Acting))
            {
                World.Turn(item.Id, item.Interaction is ControlInteraction { SpringsTo: { } rest } ? rest : 0);
            }
        }
    }
}
