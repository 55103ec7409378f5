using VRLab.Core;

namespace VRLab.Scenarios;

internal sealed class ByRoleState(ByRole condition, ConditionState inner) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        bool isTrue = inner.Update(context.Of(condition));
        Actor = inner.Actor;
        return isTrue;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        inner.AddToHash(ref hash);
    }
}
