using VRLab.Core;

namespace VRLab.Assessment.Tests;

public sealed class AssessmentProperties
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Faultless_sequences_score_everything(int seed)
    {
        (AssessmentPlan plan, List<string> steps, _) = Faultless(seed);
        AssessmentResult result = SessionAssessor.Assess(plan, new Drill(plan).PerformAll(steps).End());
        return result.Findings.Count == 0 && result.Score == result.MaxScore && result.Passed;
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool One_omission_is_exactly_that_finding(int seed)
    {
        (AssessmentPlan plan, List<string> steps, RandomProcedure procedure) = Faultless(seed);
        string omitted = Plans.Name(procedure.Next(steps.Count));
        steps.Remove(omitted);
        AssessmentResult result = SessionAssessor.Assess(plan, new Drill(plan).PerformAll(steps).End());
        return result.Findings is [{ Kind: FindingKind.Omitted } finding] && finding.Step!.Value.Name == omitted
            && result.Score == result.MaxScore + finding.Points;
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool One_swap_of_ordered_steps_is_exactly_that_finding(int seed)
    {
        (AssessmentPlan plan, List<string> steps, RandomProcedure procedure) = Faultless(seed);
        (int a, int b) = (procedure.Next(steps.Count), procedure.Next(steps.Count));
        (int early, int late) = (Math.Min(a, b), Math.Max(a, b));
        bool isOrdered = procedure.Order.IsBefore(procedure.Faultless[early], procedure.Faultless[late]);
        (steps[a], steps[b]) = (steps[b], steps[a]);
        AssessmentResult result = SessionAssessor.Assess(plan, new Drill(plan).PerformAll(steps).End());
        return !isOrdered || (result.Findings is [{ Kind: FindingKind.OutOfOrder } finding]
            && new HashSet<string> { steps[early], steps[late] }.SetEquals([finding.Step!.Value.Name, finding.Related!]));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Whatever_happens_the_score_lies_in_bounds_and_is_the_same_again(int seed)
    {
        SessionEvidence evidence = Chaos(seed, out AssessmentPlan plan);
        AssessmentResult result = SessionAssessor.Assess(plan, evidence);
        string again = ReportJson.Write(ReportBuilder.Build(SessionAssessor.Assess(plan, Chaos(seed, out _)), Language.English));
        return result.Score >= 0 && result.Score <= result.MaxScore
            && result.Steps.All(step => step.Score >= 0 && step.Score <= step.Plan.Points)
            && result.Findings.All(finding => finding.Points <= 0 && finding.FromTick <= finding.ToTick)
            && again == ReportJson.Write(ReportBuilder.Build(result, Language.English));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Points_given_and_taken_add_up(int seed)
    {
        AssessmentResult result = AssessChaos(seed);
        double sum = result.MaxScore + result.Findings.Sum(finding => finding.Points);
        return Math.Abs(Math.Clamp(sum, 0, result.MaxScore) - result.Score) < 1e-9;
    }

    private static (AssessmentPlan Plan, List<string> Steps, RandomProcedure Procedure) Faultless(int seed)
    {
        var procedure = new RandomProcedure(seed, 8);
        return (Plans.From(procedure.DirectPredecessors), [.. procedure.Faultless.Select(Plans.Name)], procedure);
    }

    private static AssessmentResult AssessChaos(int seed)
    {
        SessionEvidence evidence = Chaos(seed, out AssessmentPlan plan);
        return SessionAssessor.Assess(plan, evidence);
    }

    private static SessionEvidence Chaos(int seed, out AssessmentPlan plan)
    {
        var random = new Random(seed);
        plan = Faultless(seed).Plan;
        var drill = new Drill(plan);
        for (int i = random.Next(40); i > 0; i--)
        {
            drill = random.Next(6) == 0
                ? drill.Raise(random.Next(2) == 0 ? "leak" : "shock", "valve")
                : drill.Perform(Plans.Name(random.Next(8)), random.Next(90));
        }

        return random.Next(2) == 0 ? drill.End() : drill.BreakOff();
    }
}
