using System.Collections;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>Playing all roles of a team at the same time.</summary>
public sealed partial class RulesLearner
{
    /// <summary>Longer than any session: who waits for others waits until it ends.</summary>
    private const double LongestWaitSeconds = 4 * 3600;

    /// <summary>
    /// All roles of a scenario for a team play it, each by its plan, tick by tick in the order of writing. They give orders, read them back, wait for them
    /// and report as virtual learners with hands do, in English.
    /// </summary>
    public static RulesLearner PlayTogether(Scenario scenario, RulesPace pace, ulong seed, bool keepsAll, Func<string, IReadOnlyList<PlanItem>> planOf)
    {
        var mirror = new SessionMirror();
        var feed = new MirrorFeed(mirror);
        RulesTeam.Join(scenario, "check", feed);
        var team = new RulesLearner(scenario, ScenarioMode.Practice, 1, pace, seed, keepsAll, feed);
        RoleAtWork[] roles = [.. scenario.Procedure.Roles.Select((role, i) => team.Begin(role.Id, team.World.Participants[i], mirror, planOf(role.Id)))];
        while (!team.Runner.IsFinished && Array.Exists(roles, role => !role.Work.IsFinished))
        {
            foreach (RoleAtWork role in roles)
            {
                team.Go(role);
            }

            team.Advance();
            feed.Write(team.Tick - 1, ParticipantId.Host, new TickCompleted(team.Tick - 1));
        }

        return team;
    }

    private RoleAtWork Begin(string role, ParticipantId who, SessionMirror mirror, IReadOnlyList<PlanItem> plan)
    {
        var talk = new TeamTalk(Scenario, mirror, who, role, Language.English);
        return new RoleAtWork(who, talk, new SkillRunner(FollowPlan(plan, talk))) { Acting = who };
    }

    /// <summary>A tick of one role.</summary>
    private void Go(RoleAtWork role)
    {
        if (role.Talk.TrySay(out Utterance said))
        {
            _log.Write(_tick, role.Who, said);
            Runner.Hear(role.Who, said.TextKey);
        }

        World.Acting = role.Acting;
        role.Work.Advance();
        role.Acting = World.Acting;
    }

    private IEnumerator FollowPlan(IReadOnlyList<PlanItem> plan, TeamTalk talk)
    {
        foreach (PlanItem item in plan)
        {
            yield return WaitUntil(() => item.Awaits.All(IsOver), LongestWaitSeconds);
            if (item.Begins is { } begun)
            {
                yield return WaitUntil(() => IsOver(begun) || talk.MayBegin(begun), LongestWaitSeconds);
            }

            if (item.Helps is { } helped)
            {
                yield return WaitUntil(() => IsOver(helped), LongestWaitSeconds);
            }
            else if (item.Step is not { } step || !IsExcused(step))
            {
                yield return Doing(item);
            }
        }
    }

    private bool IsOver(StepId step) => IsPerformed(step) || IsExcused(step);

    /// <summary>Somebody in a role: what they do, and for whom they act at the moment.</summary>
    private sealed record RoleAtWork(ParticipantId Who, TeamTalk Talk, SkillRunner Work)
    {
        public ParticipantId Acting { get; set; }
    }
}
