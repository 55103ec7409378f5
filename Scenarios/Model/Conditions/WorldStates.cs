using System.Numerics;
using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// A control's position, with a margin so that a hand trembling at the threshold counts once. The margin leaves two thirds of
/// the way to the control's end, so that moving it fully back always ends the condition.
/// </summary>
internal sealed class ControlAtState(ControlAt condition) : ConditionState
{
    private readonly double _margin = Math.Min(
        0.03, (condition.Comparison == Comparison.AtLeast ? condition.Position : 1 - condition.Position) / 3);

    protected override bool Judge(in RuleContext context)
    {
        double position = context.World.ControlPosition(condition.Control);
        double margin = IsTrue ? _margin : 0;
        bool isThere = condition.Comparison == Comparison.AtMost
            ? position <= condition.Position + margin
            : position >= condition.Position - margin;
        if (isThere && !IsTrue)
        {
            Actor = context.ActorOn(condition.Control);
        }

        return isThere && context.Counts(Actor);
    }
}

/// <summary>Between two positions, with the margin of <see cref="ControlAtState"/> on both sides.</summary>
internal sealed class ControlWithinState(ControlWithin condition) : ConditionState
{
    private const double Margin = 0.02;

    protected override bool Judge(in RuleContext context)
    {
        double position = context.World.ControlPosition(condition.Control);
        double margin = IsTrue ? Margin : 0;
        bool isThere = position >= condition.Low - margin && position <= condition.High + margin;
        if (isThere && !IsTrue)
        {
            Actor = context.ActorOn(condition.Control);
        }

        return isThere && context.Counts(Actor);
    }
}

internal sealed class PressedState(Pressed condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        foreach (ref readonly WorldEvent happened in context.Events)
        {
            if (happened.Kind == WorldEventKind.Pressed && happened.Object == condition.Button && context.Counts(happened.Participant))
            {
                Actor = happened.Participant;
                return true;
            }
        }

        return false;
    }
}

internal sealed class WornState(Worn condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        IReadOnlyList<ParticipantId> participants = context.World.Participants;
        for (int i = 0; i < participants.Count; i++)
        {
            if (context.Counts(participants[i]) && context.World.IsWorn(condition.Object, participants[i]))
            {
                Actor = participants[i];
                return true;
            }
        }

        return false;
    }
}

internal sealed class HeldState(Held condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        bool isHeld = context.World.IsHeld(condition.Object) && context.Counts(context.World.HolderOf(condition.Object));
        Actor = isHeld ? context.World.HolderOf(condition.Object) : Actor;
        return isHeld;
    }
}

internal sealed class InSocketState(InSocket condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        bool isInside = context.World.TryGetOccupant(condition.Socket, out ObjectId occupant) && occupant == condition.Object;
        if (isInside && !IsTrue)
        {
            Actor = context.ActorOn(condition.Object);
        }

        return isInside && context.Counts(Actor);
    }
}

internal sealed class SocketEmptyState(SocketEmpty condition) : ConditionState
{
    private ObjectId? _lastOccupant;

    protected override bool Judge(in RuleContext context)
    {
        if (context.World.TryGetOccupant(condition.Socket, out ObjectId occupant))
        {
            _lastOccupant = occupant;
            return false;
        }

        if (!IsTrue)
        {
            Actor = _lastOccupant is { } taken ? context.ActorOn(taken) : ParticipantId.Host;
        }

        return context.Counts(Actor);
    }
}

internal sealed class LookedAtState(LookedAt condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        IReadOnlyList<ParticipantId> participants = context.World.Participants;
        for (int i = 0; i < participants.Count; i++)
        {
            if (context.Counts(participants[i]) && context.World.GazeDwellSeconds(participants[i], condition.Object) >= condition.Seconds)
            {
                Actor = participants[i];
                return true;
            }
        }

        return false;
    }
}

internal sealed class NearState(Near condition) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        Vector3 target = context.World.PositionInWorld(condition.Object);
        IReadOnlyList<ParticipantId> participants = context.World.Participants;
        for (int i = 0; i < participants.Count; i++)
        {
            if (context.Counts(participants[i]) && DetMath.Distance(context.World.WorldFromHead(participants[i]).Position, target) <= condition.Meters)
            {
                Actor = participants[i];
                return true;
            }
        }

        return false;
    }
}
