using VRLab.Core;

namespace VRLab.Scenarios;

internal sealed class TouchedState(Touched condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        foreach (ref readonly WorldEvent happened in context.Events)
        {
            if (happened.Kind == WorldEventKind.Touched && happened.Object == condition.Object && context.Counts(happened.Participant))
            {
                Actor = happened.Participant;
                return true;
            }
        }

        return false;
    }
}

/// <summary>From the tick in which the tip arrived to the one in which it left.</summary>
internal sealed class TipTouchesState(TipTouches condition) : ConditionState
{
    private bool _touches;

    protected override bool Judge(in RuleContext context)
    {
        foreach (ref readonly WorldEvent happened in context.Events)
        {
            bool isMeant = happened.Object == condition.Tool && happened.Other == condition.Target;
            if (isMeant && happened.Kind is WorldEventKind.TipTouched or WorldEventKind.TipLeft)
            {
                _touches = happened.Kind == WorldEventKind.TipTouched && context.Counts(happened.Participant);
                Actor = _touches ? happened.Participant : Actor;
            }
        }

        return _touches;
    }
}

internal sealed class LetGoState(LetGo condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        bool isFree = !context.World.IsHeld(condition.Object);
        if (isFree && !IsTrue)
        {
            Actor = context.ActorOn(condition.Object);
        }

        return isFree && context.Counts(Actor);
    }
}

internal sealed class ObjectNearState(ObjectNear condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        double distance = DetMath.Distance(context.World.PositionInWorld(condition.Object), context.World.PositionInWorld(condition.Other));
        bool isNear = distance <= condition.Meters;
        if (isNear && !IsTrue)
        {
            Actor = context.ActorOn(condition.Object);
        }

        return isNear && context.Counts(Actor);
    }
}
