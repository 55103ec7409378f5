using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Checking;

/// <summary>Who rehearses, and how well.</summary>
/// <param name="Learner">In a scenario for a team the first role's; the others are named by their roles.</param>
/// <param name="Skill">0 .. 1: how rarely the learner forgets, mixes up, repeats and dawdles, and how rarely they bring a hazard about.</param>
public sealed record SkillRehearsalPlan(string Learner, double Skill, ulong Seed, long StartedAtUnixMilliseconds, string Session);

/// <summary>
/// A virtual learner of a given skill plays a scenario on its rules and leaves a stream as a session does, in a fraction of a second: without
/// physics, so without motion of head and hands. In a scenario for a team each role is a learner of that skill. Deterministic.
/// </summary>
public static class SkillRehearsal
{
    private const double MostOmitted = 0.5;
    private const double MostSwapped = 0.4;
    private const double MostRepeated = 0.3;
    private const double MostProvoked = 0.25;
    private const double LongestPauseSeconds = 40;

    public static void Play(Scenario scenario, SkillRehearsalPlan plan, IStreamSink sink)
    {
        sink.Write(0, ParticipantId.Host, new SessionHeader(
            StreamFormat.RecordsVersion, plan.Session, scenario.Id, scenario.Version, scenario.ContentHash, plan.Seed, SimulationTime.TicksPerSecond,
            "practice", plan.StartedAtUnixMilliseconds, "rehearsal"));
        RulesTeam.Join(scenario, plan.Learner, sink);
        var random = new DeterministicRandom(plan.Seed);
        double lack = 1 - plan.Skill;
        double slowness = 1 + (1.5 * lack * random.NextDouble(0.5, 1));
        var pace = new RulesPace(RulesPace.Person.WalkSeconds * slowness, RulesPace.Person.TurnSeconds * slowness, RulesPace.Person.PatienceSeconds);
        var player = new RulesLearner(scenario, pace: pace, seed: plan.Seed, keepsAll: false, other: sink);
        foreach (ScenarioStep step in OrderOf(scenario, lack, ref random))
        {
            Perform(player, scenario, step, lack, ref random);
        }

        player.Wait(1);
        sink.Write(player.Tick, ParticipantId.Host, new SessionEnded("completed"));
    }

    private static void Perform(RulesLearner player, Scenario scenario, ScenarioStep step, double lack, ref DeterministicRandom random)
    {
        foreach (Hazard hazard in scenario.Hazards)
        {
            if (hazard.Provocation.Before == step.Id && hazard.Provocation.Omit.Count == 0 && random.NextDouble() < MostProvoked * lack)
            {
                player.Provoke(hazard);
            }
        }

        if (random.NextDouble() < MostOmitted * lack)
        {
            return;
        }

        player.Wait(LongestPauseSeconds * lack * random.NextDouble() * random.NextDouble());
        player.Do(step);
        player.Wait(0.3);
        if (random.NextDouble() < MostRepeated * lack)
        {
            player.Do(step);
        }
    }

    /// <summary>The order of writing, with neighbors that changed places.</summary>
    private static ScenarioStep[] OrderOf(Scenario scenario, double lack, ref DeterministicRandom random)
    {
        ScenarioStep[] steps = [.. scenario.Steps];
        for (int i = 0; i + 1 < steps.Length; i++)
        {
            if (random.NextDouble() < MostSwapped * lack)
            {
                (steps[i], steps[i + 1]) = (steps[i + 1], steps[i]);
            }
        }

        return steps;
    }
}
