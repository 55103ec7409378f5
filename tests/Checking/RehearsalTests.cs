using VRLab.Assessment;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Checking.Tests;

public sealed class RehearsalTests
{
    private const int Seeds = 5;
    private static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("pump-lockout");

    /// <summary>The gym has no procedure to get wrong.</summary>
    private static readonly Rehearser[] Rehearsers =
        [.. ScenarioLibrary.Delivered.Ids.Where(id => id != "gym").Select(ScenarioLibrary.Delivered.Find).Select(drill => new Rehearser(drill))];

    public static IEnumerable<TestCaseData> Drills => Rehearsers.Select(rehearser => Case(rehearser, "expert"));

    public static IEnumerable<TestCaseData> Erring =>
        from rehearser in Rehearsers
        from profile in LearnerProfile.Names
        where profile != "expert"
        select Case(rehearser, profile);

    [TestCaseSource(nameof(Drills))]
    public void An_expert_earns_everything_without_a_finding(Rehearser rehearser, string profile)
    {
        RehearsedRun run = rehearser.Play(LearnerProfile.Find(profile), 1);
        Assert.That(run.Result.Findings.Select(finding => finding.Text.English), Is.Empty);
        Assert.That((run.Faults.Count, run.Result.Score), Is.EqualTo((0, run.Result.MaxScore)));
    }

    [TestCaseSource(nameof(Erring))]
    public void Every_fault_of_a_learner_is_found_by_its_name(Rehearser rehearser, string profile)
    {
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            RehearsedRun run = rehearser.Play(LearnerProfile.Find(profile), seed);
            string what = $"seed {seed}: {string.Join(' ', run.Faults.Select(fault => fault.Word))} | {string.Join(" ", run.Result.Findings.Select(finding => finding.Text.English))}";
            TestContext.Out.WriteLine(what);
            Assert.That(run.Faults, Is.Not.Empty, what);
            Assert.That(run.NotFound, Is.Empty, what);
            Assert.That(run.Result.Score, Is.LessThan(100), what);
        }
    }

    [Test]
    public void The_same_seed_draws_the_same()
    {
        RehearsedRun first = new Rehearser(Drill).Play(LearnerProfile.Find("hasty"), 7);
        RehearsedRun again = new Rehearser(Drill).Play(LearnerProfile.Find("hasty"), 7);
        Assert.That(again.Faults, Is.EqualTo(first.Faults));
        Assert.That(again.Result.Evidence.LastTick, Is.EqualTo(first.Result.Evidence.LastTick));
    }

    [TestCase("repeat:try-start")]
    [TestCase("hurry:check-readings")]
    [TestCase("dawdle:gloves")]
    public void A_fault_is_read_as_it_is_written(string word) => Assert.That(LearnerFault.Parse(word, Drill).Word, Is.EqualTo(word));

    private static TestCaseData Case(Rehearser rehearser, string profile)
    {
        string id = rehearser.Scenario.Id;
        TestCaseData data = new TestCaseData(rehearser, profile).SetArgDisplayNames(id, profile);
        return id == Drill.Id ? data : data.SetCategory("Slow");
    }
}
