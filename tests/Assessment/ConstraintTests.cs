using VRLab.Conformance;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

public sealed class ConstraintTests
{
    private static readonly LocalizedText Said = new("先查后做。", "Check before you act.");

    public static IEnumerable<string> Words => ConstraintTemplates.All;

    [TestCaseSource(nameof(Words))]
    public void Every_word_of_an_author_is_a_template_of_as_many_steps(string word)
    {
        Assert.That(Enum.TryParse(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out DeclareTemplate template), word);
        Assert.That(ConstraintTemplates.StepsOf(word), Is.EqualTo(new DeclareConstraint(template, "a").IsUnary ? 1 : 2));
    }

    [Test]
    public void What_breaks_a_constraint_is_shown_and_taken_from_the_score()
    {
        AssessmentPlan plan = With(new DeclareConstraint(DeclareTemplate.AlternatePrecedence, "step-1", "step-2"));
        AssessmentResult result = SessionAssessor.Assess(plan, new Drill(plan).PerformAll(["step-0", "step-1", "step-2", "step-2", .. Plans.ChainSteps.Skip(3)]).End());
        Finding broken = result.Findings.Single(finding => finding.Kind == FindingKind.Constraint);
        Assert.That((broken.Step!.Value.Name, broken.Related, broken.Points, broken.Text), Is.EqualTo(("step-2", "rule", -4.0, Said)));
        Assert.That((result.Evidence.SecondsAt(broken.FromTick), result.Evidence.SecondsAt(broken.ToTick)), Is.EqualTo((20.0, 40.0)));
        Assert.That(result.Score, Is.EqualTo(100 - 4 - 2.5));
    }

    [Test]
    public void What_holds_is_not_told()
    {
        AssessmentPlan plan = With(new DeclareConstraint(DeclareTemplate.Succession, "step-1", "step-2"));
        Assert.That(SessionAssessor.Assess(plan, new Drill(plan).PerformAll(Plans.ChainSteps).End()).Findings, Is.Empty);
    }

    [Test]
    public void A_recording_that_breaks_off_is_not_blamed_for_what_could_still_have_come()
    {
        AssessmentPlan plan = With(new DeclareConstraint(DeclareTemplate.Response, "step-1", "step-2"));
        Assert.That(KindsOf(plan, new Drill(plan).PerformAll(["step-0", "step-2", "step-1"]).BreakOff()), Has.None.EqualTo(FindingKind.Constraint));
        Assert.That(KindsOf(plan, new Drill(plan).PerformAll(["step-0", "step-2", "step-1"]).End()), Has.Some.EqualTo(FindingKind.Constraint));
    }

    [Test]
    public void What_is_broken_for_good_is_told_where_the_recording_breaks_off_before_the_step_that_is_missing()
    {
        AssessmentPlan plan = Plans.From([[], [], [], [0]]);
        plan = plan with { Constraints = [new PlannedConstraint("rule", new DeclareConstraint(DeclareTemplate.Precedence, "step-1", "step-2"), 4, Said)] };
        Assert.That(KindsOf(plan, new Drill(plan).PerformAll(["step-0", "step-2"]).BreakOff()), Is.EquivalentTo(new[] { FindingKind.Constraint, FindingKind.Interrupted }));
        Assert.That(KindsOf(plan, new Drill(plan).PerformAll(["step-0", "step-2", "step-3"]).End()), Is.EqualTo(new[] { FindingKind.Omitted }));
    }

    [Test]
    public void Every_response_that_comes_too_late_is_told()
    {
        AssessmentPlan plan = With(new DeclareConstraint(DeclareTemplate.Response, "step-1", "step-3"));
        plan = plan with { Constraints = [plan.Constraints[0] with { WithinSeconds = 30 }], Steps = [.. plan.Steps.Select(step => step with { IsRepeatable = true })] };
        SessionEvidence evidence = new Drill(plan).PerformAll(Plans.ChainSteps.Take(4)).Perform("step-1").Perform("step-3", 31).PerformAll(Plans.ChainSteps.Skip(4)).End();
        Assert.That(SessionAssessor.Assess(plan, evidence).Findings.Where(finding => finding.Kind == FindingKind.Constraint).Select(finding => evidence.SecondsAt(finding.ToTick)), Is.EqualTo(new[] { 81.0 }));
    }

    [Test]
    public void What_is_missing_altogether_is_an_omission_and_nothing_else()
    {
        AssessmentPlan plan = With(new DeclareConstraint(DeclareTemplate.Response, "step-1", "step-9"));
        Assert.That(KindsOf(plan, new Drill(plan).PerformAll(Plans.ChainSteps.SkipLast(1)).End()), Is.EqualTo(new[] { FindingKind.Omitted }));
    }

    [TestCase(20, false)]
    [TestCase(21, true)]
    public void A_response_that_comes_too_late_is_told(double seconds, bool isTold)
    {
        AssessmentPlan plan = With(new DeclareConstraint(DeclareTemplate.Response, "step-1", "step-3"));
        plan = plan with { Constraints = [plan.Constraints[0] with { WithinSeconds = 30 }] };
        AssessmentResult result = SessionAssessor.Assess(plan, new Drill(plan).PerformAll(["step-0", "step-1", "step-2"]).Perform("step-3", seconds).PerformAll(Plans.ChainSteps.Skip(4)).End());
        Assert.That(result.Findings.Select(finding => (finding.Related, finding.Points)), isTold ? Is.EqualTo(new[] { ("rule", -4.0) }) : Is.Empty);
    }

    [Test]
    public void What_has_to_be_left_alone_between_two_steps_is_told_when_somebody_takes_it()
    {
        AssessmentPlan plan = Plans.Chain with { Untouched = [new PlannedTaboo("alone", "valve", new StepId("step-1"), new StepId("step-3"), 4, Said)] };
        var valve = new ObjectId("valve");
        Drill Until(int steps) => new Drill(plan).PerformAll(Plans.ChainSteps.Take(steps)).Wait(2).Take(valve, Drill.Learner).LetGo(valve, Drill.Learner).PerformAll(Plans.ChainSteps.Skip(steps));
        Assert.That(KindsOf(plan, Until(1).End()), Is.Empty, "before");
        Assert.That(KindsOf(plan, Until(4).End()), Is.Empty, "after");
        Finding broken = SessionAssessor.Assess(plan, Until(3).End()).Findings.Single();
        Assert.That((broken.Kind, broken.Related, broken.Points, broken.Text, broken.Participant), Is.EqualTo((FindingKind.Constraint, "alone", -4.0, Said, (ParticipantId?)Drill.Learner)));
    }

    [TestCase(true, true)]
    [TestCase(false, false)]
    public void A_control_in_hand_that_is_turned_when_it_has_to_be_left_alone_is_told(bool isHeld, bool isTold)
    {
        AssessmentPlan plan = Plans.Chain with { Untouched = [new PlannedTaboo("alone", "valve", new StepId("step-1"), new StepId("step-3"), 4, Said)] };
        var valve = new ObjectId("valve");
        Drill drill = new Drill(plan).PerformAll(["step-0", "step-1"]).Wait(1).Take(valve, Drill.Learner);
        drill = isHeld ? drill : drill.LetGo(valve, Drill.Learner);
        drill.Wait(4).Write(ParticipantId.Host, new ControlChanged(valve, 0.5f));
        Assert.That(KindsOf(plan, drill.PerformAll(Plans.ChainSteps.Skip(2)).End()), isTold ? Is.EqualTo(new[] { FindingKind.Constraint }) : Is.Empty);
    }

    [TestCase(false, true)]
    [TestCase(true, false)]
    public void A_control_that_went_from_one_hand_to_the_other_is_in_hand(bool isLetGo, bool isTold)
    {
        AssessmentPlan plan = Plans.Chain with { Untouched = [new PlannedTaboo("alone", "valve", new StepId("step-1"), new StepId("step-3"), 4, Said)] };
        var valve = new ObjectId("valve");
        Drill drill = new Drill(plan).PerformAll(["step-0", "step-1"]).Wait(1).Take(valve, Drill.Learner);
        drill.Write(Drill.Learner, new ObjectGrabbed(valve, Hand.Left)).LetGo(valve, Drill.Learner);
        drill = isLetGo ? drill.Write(Drill.Learner, new ObjectReleased(valve, Hand.Left)) : drill;
        drill.Wait(4).Write(ParticipantId.Host, new ControlChanged(valve, 0.5f));
        Assert.That(KindsOf(plan, drill.PerformAll(Plans.ChainSteps.Skip(2)).End()), isTold ? Is.EqualTo(new[] { FindingKind.Constraint }) : Is.Empty);
    }

    [Test]
    public void What_is_worn_has_to_be_left_on()
    {
        AssessmentPlan plan = Plans.Chain with { Untouched = [new PlannedTaboo("alone", "gloves", new StepId("step-1"), new StepId("step-3"), 4, Said)] };
        Drill drill = new Drill(plan).PerformAll(["step-0", "step-1"]).Wait(3).Write(Drill.Learner, new ObjectWorn(new ObjectId("gloves"), false));
        Assert.That(KindsOf(plan, drill.PerformAll(Plans.ChainSteps.Skip(2)).End()), Is.EqualTo(new[] { FindingKind.Constraint }));
    }

    [Test]
    public void A_constraint_on_an_excused_step_is_not_asked()
    {
        AssessmentPlan plan = With(new DeclareConstraint(DeclareTemplate.Existence, "step-9"));
        Assert.That(KindsOf(plan, new Drill(plan).Excuse("step-9").PerformAll(Plans.ChainSteps.SkipLast(1)).End()), Is.Empty);
    }

    [TestCase("precedence", "[read-work-order, goggles]", null)]
    [TestCase("precedance", "[read-work-order, goggles]", "Did you mean 'precedence'?")]
    [TestCase("precedence", "[read-work-order]", "takes two steps")]
    [TestCase("precedence", "[read-work-order, goggle]", "Did you mean 'goggles'?")]
    public void An_author_writes_it_in_the_rubric_and_is_told_what_is_wrong(string template, string steps, string? problem)
    {
        string folder = Directory.CreateTempSubdirectory("vrlab-constraint-").FullName;
        try
        {
            Copy(Path.Combine(ScenarioLibrary.Delivered.Folder, "pump-lockout"), folder, template, steps);
            if (problem is null)
            {
                Assert.That(ScenarioLibrary.Delivered.Find(folder).ToAssessmentPlan().Constraints.Single(one => one.Id == "rule").Rule, Is.EqualTo(new DeclareConstraint(DeclareTemplate.Precedence, "read-work-order", "goggles")));
            }
            else
            {
                Assert.That(() => ScenarioLibrary.Delivered.Find(folder), Throws.InstanceOf<ProblemException>().With.Message.Contains(problem));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to, string template, string steps)
    {
        foreach (string file in Directory.EnumerateFiles(from))
        {
            string text = File.ReadAllText(file);
            string constraint = $$"""
                rubric:
                  constraints:
                    - { id: rule, template: {{template}}, steps: {{steps}}, deducts: 4, text: { zh: 先读工作票。, en: Read the order first. } }
                """;
            File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), text.Replace("\nrubric:", $"\n{constraint}", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<FindingKind> KindsOf(AssessmentPlan plan, SessionEvidence evidence) =>
        SessionAssessor.Assess(plan, evidence).Findings.Select(finding => finding.Kind);

    private static AssessmentPlan With(DeclareConstraint rule) => Plans.Chain with { Constraints = [new PlannedConstraint("rule", rule, 4, Said)] };
}
