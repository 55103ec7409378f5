using VRLab.Core;

namespace VRLab.Scenarios;

internal sealed class SaidState(Said condition) : ConditionState
{
    private readonly string _key = ScenarioPhrase.KeyOf(condition.Phrase);

    protected override bool Judge(in RuleContext context)
    {
        foreach ((ParticipantId by, string key) in context.Memory.Said)
        {
            if (key == _key && context.Counts(by))
            {
                Actor = by;
                return true;
            }
        }

        return false;
    }
}
