using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>Guides each role of a team by its own next step, and tells it alone; without roles, everybody together.</summary>
internal sealed class TeamGuidance
{
    private readonly string?[] _roles;
    private readonly GuidanceRules[] _rules;
    private readonly TeamRoles _team;

    public TeamGuidance(Scenario scenario, TeamRoles team, bool shows)
    {
        _team = team;
        _roles = scenario.Procedure.Roles.Count > 0 ? [.. scenario.Procedure.Roles.Select(role => role.Id)] : [null];
        _rules = [.. _roles.Select(_ => new GuidanceRules(scenario.Steps.Count, shows))];
    }

    /// <param name="context">The tick.</param>
    /// <param name="next">The next step of each role.</param>
    /// <param name="hasProgress">A step was performed in this tick.</param>
    /// <param name="command">Highlights.</param>
    /// <param name="sink">What is said.</param>
    public void Update(in RuleContext context, ReadOnlySpan<ScenarioStep?> next, bool hasProgress, IWorldCommand command, IStreamSink sink)
    {
        for (int i = 0; i < _rules.Length; i++)
        {
            ParticipantId listener = _roles[i] is { } role ? _team.FirstOf(role) : ParticipantId.Host;
            _rules[i].Update(context.Tick, next[i], hasProgress, IsAskedFor(_roles[i], context.Events), listener, command, sink);
        }
    }

    /// <inheritdoc cref="GuidanceRules.Change"/>
    public void Change(Scenario changed) => Array.ForEach(_rules, rules => rules.Change(changed));

    public void AddToHash(ref StateHash hash)
    {
        foreach (GuidanceRules rules in _rules)
        {
            rules.AddToHash(ref hash);
        }
    }

    private bool IsAskedFor(string? role, ReadOnlySpan<WorldEvent> events)
    {
        foreach (ref readonly WorldEvent happened in events)
        {
            if (happened.Kind == WorldEventKind.AskedForNext && (role is null || _team.Counts(happened.Participant, role, isOthers: false)))
            {
                return true;
            }
        }

        return false;
    }
}
