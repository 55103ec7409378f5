using VRLab.Core;

namespace VRLab.Assessment.Tests;

public sealed class SessionAssessorTests
{
    [Test]
    public void A_recording_of_an_older_version_is_judged_by_the_present_one_and_what_that_lost_is_named()
    {
        SessionEvidence evidence = new Drill(Plans.Chain).PerformAll(Plans.ChainSteps).Raise("leak").End();
        AssessmentPlan later = Plans.Chain with
        {
            ScenarioHash = "11aa",
            Steps = [.. Plans.Chain.Steps.SkipLast(1).Select(step => step with { Points = 100 / 9.0 })],
            Hazards = [Plans.Chain.Hazards[1]],
        };
        AssessmentResult result = SessionAssessor.Assess(later, evidence);
        Assert.That(result.NotJudged, Is.EqualTo(new[] { "step-9", "leak" }));
        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Score, Is.EqualTo(100).Within(1e-9));
        Assert.That(() => SessionAssessor.Assess(later with { ScenarioHash = Plans.Chain.ScenarioHash }, evidence), Throws.InstanceOf<ProblemException>().With.Message.Contains("step-9"));
    }

    [Test]
    public void A_clean_run_scores_everything_and_has_no_findings()
    {
        AssessmentResult result = Assess(new Drill(Plans.Chain).PerformAll(Plans.ChainSteps).End());
        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Score, Is.EqualTo(100));
        Assert.That(result.Passed, Is.True);
        Assert.That(result.Steps.Select(step => step.WorkedFromTick), Is.EqualTo(result.Steps.Select((_, i) => (long?)i * 900)));
    }

    [Test]
    public void An_omission_is_one_finding_up_to_the_step_that_shows_it()
    {
        AssessmentResult result = Assess(new Drill(Plans.Chain).PerformAll(Plans.ChainSteps.Where(step => step != "step-3")).End());
        Finding finding = result.Findings.Single();
        Assert.That(finding.Kind, Is.EqualTo(FindingKind.Omitted));
        Assert.That(finding.Step, Is.EqualTo(new StepId("step-3")));
        Assert.That((finding.FromTick, finding.ToTick), Is.EqualTo((2700L, 3600L)));
        Assert.That((result.Score, finding.Points), Is.EqualTo((90, -10)));
    }

    [Test]
    public void A_step_that_could_not_be_done_belongs_to_the_omission_that_prevented_it()
    {
        AssessmentResult result = Assess(
            new Drill(Plans.Chain).PerformAll(Plans.ChainSteps.Where(step => step is not ("step-7" or "step-8"))).End());
        Finding finding = result.Findings.Single();
        Assert.That(finding.Step, Is.EqualTo(new StepId("step-7")));
        Assert.That(finding.Points, Is.EqualTo(-20));
        Assert.That(finding.Text.English, Does.Contain("“Step 8” was not done"));
        Assert.That(result.Score, Is.EqualTo(80));
    }

    [Test]
    public void Steps_that_were_not_asked_for_leave_the_maximum_to_the_others_and_keep_their_order()
    {
        string[] asked = [.. Plans.ChainSteps.Where(step => step is not ("step-3" or "step-7"))];
        Drill Start() => new Drill(Plans.Chain).Excuse("step-3").Excuse("step-7");
        AssessmentResult clean = Assess(Start().PerformAll(asked).End());
        AssessmentResult swapped = Assess(Start().PerformAll(["step-0", "step-1", "step-4", "step-2", .. asked[4..]]).End());

        Assert.That(clean.Findings, Is.Empty);
        Assert.That(clean.Score, Is.EqualTo(100));
        Assert.That(clean.Steps.Select(step => step.Plan.Points), Is.All.EqualTo(12.5));
        Assert.That(swapped.Findings.Select(finding => (finding.Kind, finding.Step)), Is.EqualTo(new[] { (FindingKind.OutOfOrder, (StepId?)new StepId("step-4")) }));
    }

    [Test]
    public void A_step_that_was_excused_and_done_all_the_same_counts()
    {
        AssessmentResult result = Assess(new Drill(Plans.Chain).Excuse("step-3").PerformAll(Plans.ChainSteps).End());

        Assert.That((result.Score, result.Steps.Count), Is.EqualTo((100, 10)));
    }

    [Test]
    public void A_swap_is_one_order_finding_at_half_the_points_of_the_step_done_too_early()
    {
        AssessmentResult result = Assess(Perform(0, 1, 2, 4, 3, 5, 6, 7, 8, 9).End());
        Finding finding = result.Findings.Single();
        Assert.That((finding.Kind, finding.Step, finding.Related), Is.EqualTo((FindingKind.OutOfOrder, (StepId?)new StepId("step-4"), "step-3")));
        Assert.That((finding.FromTick, finding.ToTick), Is.EqualTo((3600L, 4500L)));
        Assert.That(result.Score, Is.EqualTo(95));
    }

    [Test]
    public void Doing_a_misplaced_step_again_in_its_place_is_a_correction()
    {
        AssessmentResult result = Assess(Perform(0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9).End());
        Assert.That(result.Findings.Select(finding => finding.Kind), Is.EqualTo(new[] { FindingKind.OutOfOrder }));
        Assert.That(result.Steps[2].RepeatCount, Is.EqualTo(1));
    }

    [Test]
    public void Repetitions_of_a_step_are_one_finding_and_never_cost_more_than_the_step()
    {
        AssessmentResult result = Assess(Perform(0, 1, 2, 2, 2, 2, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9).End());
        Finding finding = result.Findings.Single();
        Assert.That((finding.Kind, finding.Points), Is.EqualTo((FindingKind.Repeated, -10)));
        Assert.That(result.Score, Is.EqualTo(90));
    }

    [Test]
    public void A_step_beyond_its_limit_is_overtime()
    {
        Drill drill = Perform(0, 1, 2).Perform("step-3", seconds: 61);
        AssessmentResult result = Assess(drill.PerformAll(Plans.ChainSteps.Skip(4)).End());
        Finding finding = result.Findings.Single();
        Assert.That((finding.Kind, finding.Step, finding.Points), Is.EqualTo((FindingKind.Overtime, (StepId?)new StepId("step-3"), -2.5)));
    }

    [Test]
    public void A_second_look_at_what_may_be_repeated_does_not_start_the_clock_anew()
    {
        AssessmentPlan plan = Plans.Chain with { Steps = [.. Plans.Chain.Steps.Select((step, i) => step with { IsRepeatable = i == 1 })] };
        Drill drill = new Drill(plan).PerformAll(Plans.ChainSteps.Take(3)).Perform("step-1", seconds: 40).Perform("step-3", seconds: 40);
        AssessmentResult result = SessionAssessor.Assess(plan, drill.PerformAll(Plans.ChainSteps.Skip(4)).End());
        Assert.That(result.Findings.Where(finding => finding.Kind == FindingKind.Overtime).Select(finding => finding.Step), Is.EqualTo(new StepId?[] { new StepId("step-3") }));
    }

    [Test]
    public void Steps_offered_together_do_not_run_each_others_clocks()
    {
        AssessmentPlan plan = Plans.From([.. Enumerable.Range(0, 10).Select(_ => Array.Empty<int>())]);
        AssessmentResult result = SessionAssessor.Assess(plan, new Drill(plan).PerformAll(Plans.ChainSteps).End());
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public void A_drill_beyond_its_limit_is_overtime_of_the_whole()
    {
        AssessmentResult result = Assess(Perform(0, 1, 2).Wait(600).End("TimeUp"));
        Assert.That(result.Findings[^1].Kind, Is.EqualTo(FindingKind.Overtime));
        Assert.That(result.Findings[^1].Step, Is.Null);
        Assert.That(result.Findings.Count(finding => finding.Kind == FindingKind.Omitted), Is.EqualTo(6));
        Assert.That(result.Score, Is.EqualTo(30));
    }

    [Test]
    public void A_hazard_reaches_back_to_the_handling_that_caused_it_and_costs_each_time()
    {
        Drill drill = Perform(0, 1).Write(Drill.Learner, new Stream.ControlChanged(new ObjectId("valve"), 0.5f)).Wait(3).Raise("leak", "valve");
        drill.Wait(2).Raise("leak", "valve");
        AssessmentResult result = Assess(drill.PerformAll(Plans.ChainSteps.Skip(2)).End());
        Finding finding = result.Findings.Single();
        Assert.That((finding.Kind, finding.Related, finding.Points), Is.EqualTo((FindingKind.Hazard, "leak", -16)));
        Assert.That((finding.FromTick, finding.ToTick), Is.EqualTo((1800L, 2250L)));
        Assert.That(finding.Text.English, Is.EqualTo("Leak, 2 times. Brought about by: Valve. The valve was open."));
        Assert.That(result.Score, Is.EqualTo(84));
    }

    [Test]
    public void A_critical_hazard_fails_whatever_the_score()
    {
        AssessmentResult result = Assess(new Drill(Plans.Chain).PerformAll(Plans.ChainSteps).Raise("shock").End());
        Assert.That((result.Score, result.Passed), Is.EqualTo((80, false)));
    }

    [Test]
    public void A_recording_that_breaks_off_is_judged_as_far_as_it_goes_and_marked()
    {
        AssessmentResult result = Assess(Perform(0, 2, 3).BreakOff());
        Assert.That(
            result.Findings.Select(finding => (finding.Kind, finding.Step?.Name, finding.Points)),
            Is.EqualTo(new[] { (FindingKind.Omitted, "step-1", -10d), (FindingKind.Interrupted, null, -60d) }));
        Assert.That((result.Score, result.Passed), Is.EqualTo((30, false)));
    }

    [Test]
    public void Each_participant_is_credited_with_their_own_steps_and_hazards()
    {
        var second = new ParticipantId(2);
        Drill drill = new Drill(Plans.Chain).Join(second, "Wang Fang").Perform("step-0").Perform("step-1", by: second).Raise("leak", by: second);
        AssessmentResult result = Assess(drill.PerformAll(Plans.ChainSteps.Skip(2)).End());
        Assert.That(
            result.Participants.Select(who => (who.Evidence.Joined.Name, who.StepsPerformed, who.PointsEarned, who.PointsLost)),
            Is.EqualTo(new[] { ("Li Hua", 9, 90d, 0d), ("Wang Fang", 1, 10d, 8d) }));
    }

    [Test]
    public void The_report_says_who_played_a_part_from_when_on()
    {
        var second = new ParticipantId(2);
        SessionEvidence evidence = new Drill(Plans.Chain).Join(second, "Virtual learner").Wait(10).Replace(second, "Wang Fang", "human").PerformAll(Plans.ChainSteps).End();
        ParticipantEvidence part = evidence.Participants[1];
        long tick = part.Successors[0].FromTick;
        Assert.That((part.LearnerAt(tick - 1), part.LearnerAt(tick)), Is.EqualTo(("auto", "human")));
        ReportParticipant told = ReportBuilder.Build(Assess(evidence), Language.English).Participants[1];
        Assert.That(told.Successors.Select(one => (one.Name, one.Learner, one.FromSeconds)), Is.EqualTo(new[] { ("Wang Fang", "human", evidence.SecondsAt(tick)) }));
    }

    [Test]
    public void A_recording_of_another_scenario_is_refused_with_its_name()
    {
        SessionEvidence evidence = new Drill(Plans.Chain with { ScenarioId = "other" }).End();
        ProblemException? problem = Assert.Throws<ProblemException>(() => Assess(evidence));
        Assert.That(problem!.Message, Does.Contain("other").And.Contain("made-up"));
    }

    [Test]
    public void A_recording_that_names_an_unknown_step_is_refused()
    {
        SessionEvidence evidence = new Drill(Plans.Chain).Perform("step-77").End();
        Assert.That(() => Assess(evidence), Throws.TypeOf<ProblemException>().With.Message.Contains("step-77"));
    }

    private static AssessmentResult Assess(SessionEvidence evidence) => SessionAssessor.Assess(Plans.Chain, evidence);

    private static Drill Perform(params int[] steps) => new Drill(Plans.Chain).PerformAll(steps.Select(Plans.Name));
}
