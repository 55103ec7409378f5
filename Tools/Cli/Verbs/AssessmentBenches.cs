using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using VRLab.Assessment.Skill;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary><c>vrlab bench skill</c> and <c>vrlab bench assess</c>.</summary>
internal static class AssessmentBenches
{
    private const string SkillDetails = """
        Virtual learners of rising skill rehearse on the rules (without physics, so without motion: the score rests on procedure, time and
        help), in all scenarios with hazards; in one for a team, each role is a learner. Each rehearsal leaves a recording, which is read and
        scored. The learners of a scenario are ranked by weights that were measured with other learners (seed 1) in the other scenarios. Told
        are the rank correlation of each and of all together, how many intervals hold the truth, and what the delivered weights give.
        With --keep the recordings stay, as samples for 'vrlab report'. Ends with 1 where the goal (a rank correlation of 0.9 over all who are
        ranked, those without a score included) is missed.

        Examples:
          vrlab bench skill --rehearsals 200 --json
          vrlab bench skill --scenario pump-lockout --rehearsals 40 --keep samples && vrlab report --recordings samples/pump-lockout
        """;

    private const string AssessDetails = """
        Writes a session of four learners and one hour at 90 inputs a second into a temporary folder, then reads and judges it. Told are
        processor time and the peak of memory of this program. Ends with 1 where a goal (2 s, 300 MB) is missed.

        Example:
          vrlab bench assess --json
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Verb CreateSkill()
    {
        var rehearsals = new Option<int>("--rehearsals") { Description = "At least so many to measure with, and to rank; four for each learner.", HelpName = "N", DefaultValueFactory = _ => 200 };
        var seed = new Option<ulong>("--seed") { Description = "Which learners are ranked.", HelpName = "N", DefaultValueFactory = _ => 2 };
        var scenario = new Option<string?>("--scenario") { Description = "Rank in this one alone; without it, in each scenario that has hazards.", HelpName = "ID" };
        var keep = new Option<string?>("--keep") { Description = "Keep the recordings in this folder.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("skill", "How well the skill score ranks virtual learners of rising skill.", SkillDetails) { rehearsals, seed, scenario, keep, json };
        verb.SetAction(parsed =>
        {
            SkillBenchResult result = InFolder(parsed.GetValue(keep), folder => SkillBench.Run(
                WithHazards(), RankedIn(parsed.GetValue(scenario)), Math.Clamp(parsed.GetValue(rehearsals), 8, 2000), parsed.GetValue(seed), folder));
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(result, JsonOptions) : Tell(result));
            return (int)(result.IsWithinGoal ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static IReadOnlyList<Scenario> RankedIn(string? scenario) => scenario is null ? WithHazards() : [ScenarioLibrary.Delivered.Find(scenario)];

    private static IReadOnlyList<Scenario> WithHazards() =>
        [.. ScenarioLibrary.Delivered.Ids.Select(ScenarioLibrary.Delivered.Find).Where(one => one.Hazards.Count > 0)];

    public static Verb CreateAssess()
    {
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("assess", "What judging an hour of four learners costs.", AssessDetails) { json };
        verb.SetAction(parsed =>
        {
            AssessBenchResult result = InFolder(null, AssessBench.Run);
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(result, JsonOptions) : Tell(result));
            return (int)(result.IsWithinGoals ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static T InFolder<T>(string? keep, Func<string, T> run)
    {
        if (keep is not null)
        {
            return run(Directory.CreateDirectory(keep).FullName);
        }

        string folder = Directory.CreateTempSubdirectory("vrlab-bench-").FullName;
        try
        {
            return run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Tell(SkillBenchResult result) => string.Join('\n', [
        $"what measurements are worth, by {result.MeasuredRehearsals} rehearsals (value = base + slope x skill; variance of a session + that of one opportunity / opportunities)",
        .. result.Measured.Select(kind => $"  {Tell(kind)}   delivered: {Tell(result.Delivered.First(other => other.Kind == kind.Kind))}"),
        "rank correlation of the skill that was played and the skill score; of each scenario by the weights that the others give",
        .. result.Ranked.Select(rank => $"  {Tell(rank)}"),
        $"  {Tell(result.All)} (goal: at least {result.Goal:0.0})",
        $"  {Tell(result.AllAsDelivered)} by the delivered weights"]);

    private static string Tell(SkillMeasureModel kind) =>
        $"{kind.Kind.ToString().ToLowerInvariant(),-9} {kind.Base:0.000} + {kind.Slope:0.000} x skill, {kind.SessionVariance:0.0000} + {kind.OpportunityVariance:0.0000}/n";

    private static string Tell(SkillBenchRank rank) =>
        $"{rank.SpearmanOfAll:0.000}  {rank.Rehearsals} rehearsals of {rank.Scenario}; {rank.Scored} got a score, these {rank.Spearman:0.000}; {100 * rank.Covered:0} % of the intervals hold the truth";

    private static string Tell(AssessBenchResult r) => $"""
        {r.Learners} learners, {r.RecordedSeconds / 60:0} min, {r.Records} records, {r.RecordingBytes / 1e6:0} MB
          processor time  {r.ProcessorSeconds:0.00} s (goal: below {r.GoalProcessorSeconds:0} s), elapsed {r.ElapsedSeconds:0.00} s
          memory at peak  {r.PeakMegabytes:0} MB (goal: below {r.GoalMegabytes:0} MB)
        """;
}
