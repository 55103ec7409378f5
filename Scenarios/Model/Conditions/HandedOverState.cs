using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Remembers who of the giving role held the object last; the act is put down to them where only some count, else to who took it.</summary>
internal sealed class HandedOverState(HandedOver condition) : ConditionState
{
    private static readonly long LongestTicks = SimulationTime.TicksFrom(HandedOver.LongestSeconds);
    private ParticipantId _giver = ParticipantId.Host;
    private long _givenTick = long.MinValue / 2;

    protected override bool Judge(in RuleContext context)
    {
        if (!context.World.IsHeld(condition.Object))
        {
            return false;
        }

        ParticipantId holder = context.World.HolderOf(condition.Object);
        TeamRoles team = context.Memory.Team;
        bool isTaken = team.Counts(holder, condition.To, isOthers: false) && (IsTrue || context.Tick - _givenTick <= LongestTicks)
            && (context.Counts(_giver) || context.Counts(holder));
        if (isTaken)
        {
            Actor = context.Counts(_giver) ? _giver : holder;
        }

        if (team.Counts(holder, condition.From, isOthers: false))
        {
            (_giver, _givenTick) = (holder, context.Tick);
        }

        return isTaken;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        hash.Add(_giver.Value);
        hash.Add(_givenTick);
    }
}
