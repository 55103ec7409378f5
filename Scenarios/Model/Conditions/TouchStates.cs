using VRLab.Core;

namespace VRLab.Scenarios;

internal sealed class TouchedState(Touched condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        foreach (ref readonly WorldEvent happened in context.Events)
        {
            if (happened.Kind == WorldEventKind.Touched && happened.Object == condition.Object)
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
                _touches = happened.Kind == WorldEventKind.TipTouched;
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
            Actor = context.Memory.ActorOn(condition.Object, context.World);
        }

        return isFree;
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
            Actor = context.Memory.ActorOn(condition.Object, context.World);
        }

        return isNear;
    }
}
