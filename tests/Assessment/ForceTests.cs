using VRLab.Assessment.Force;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

public sealed class ForceTests
{
    private static readonly ObjectId Valve = new("valve");
    private static readonly ObjectId Bolt = new("bolt");
    private static readonly AssessmentPlan Plan = Plans.Chain with
    {
        ForceLimits = [new PlannedForceLimit(Valve, 40, 0.4, null) { Reason = new("阀杆会弯。", "The stem bends.") }, new PlannedForceLimit(Bolt, null, null, 60)],
        Rules = Plans.Chain.Rules with { OverForcePoints = 2 },
    };

    [Test]
    public void Too_much_force_is_one_finding_that_shows_its_stretch_and_costs_what_the_rubric_says()
    {
        Drill drill = new Drill(Plan).PerformAll(["step-0", "step-1"]).Wait(2);
        Hold(drill, 30, 1);
        Hold(drill, 55, 1);
        Hold(drill, 38, 0.3);
        Hold(drill, 62, 0.5);
        Hold(drill, 30, 2);
        Hold(drill, 41, 0.5);
        AssessmentResult result = SessionAssessor.Assess(Plan, Hold(drill, 0, 0).PerformAll(Plans.ChainSteps.Skip(2)).End());
        Finding told = result.Findings.Single();
        Assert.That((told.Kind, told.Step!.Value.Name, told.Related, told.Points, told.Participant), Is.EqualTo((FindingKind.OverForce, "step-2", "valve", -2.0, (ParticipantId?)Drill.Learner)));
        Assert.That((result.Evidence.SecondsAt(told.FromTick), result.Evidence.SecondsAt(told.ToTick)), Is.EqualTo((22.9, 27.3)).Within(0.02));
        Assert.That(told.Text.English, Does.Contain("Valve").And.Contain("62 N").And.Contain("40 N").And.Contain("2 times").And.EndWith("The stem bends."));
        Assert.That(told.Text.Chinese, Does.Contain("阀门").And.Contain("62 N").And.Contain("2 次").And.EndWith("阀杆会弯。"));
        Assert.That(result.Score, Is.EqualTo(98));
    }

    [Test]
    public void A_step_tells_the_greatest_force_beside_the_experts()
    {
        Drill Session(double newtons)
        {
            Drill drill = Moving(new Drill(Plan), 30);
            Hold(drill, newtons, 1);
            return Hold(drill, 0, 0).Perform("step-0", 1);
        }

        AssessmentResult expert = SessionAssessor.Assess(Plan, Session(20).PerformAll(Plans.ChainSteps.Skip(1)).End());
        ReportStepMotion shown = VRLab.Assessment.Motion.MotionReport.Of(expert, expert.Motion.Single(motion => motion.Step.Name == "step-0"));
        Assert.That(shown.Forces, Is.EqualTo(new[] { new ReportForce("valve", "hold", 20, 40, 0, 0) }));
        AssessmentPlan beside = Plan with { Expert = [shown] };
        AssessmentResult strong = SessionAssessor.Assess(beside, Session(70).PerformAll(Plans.ChainSteps.Skip(1)).End());
        Assert.That(strong.Findings.Single().Text.English, Does.Contain("The clean demonstration: 20 N"));
        Assert.That(strong.Motion[0].Forces.Single(), Is.EqualTo(new ThingForce(Valve, ForceKind.Hold, 70, 40, 1.1, 1)).Using<ThingForce>((a, b) =>
            (a.Object, a.Kind, a.Peak, a.Limit, a.TimesAbove) == (b.Object, b.Kind, b.Peak, b.Limit, b.TimesAbove) && Math.Abs(a.SecondsAbove - b.SecondsAbove) < 0.02));
    }

    [Test]
    public void A_force_that_changes_from_gauge_to_gauge_is_counted_once()
    {
        Drill drill = Moving(new Drill(Plan), 30);
        for (int tenth = 0; tenth < 12; tenth++)
        {
            Hold(drill, tenth % 2 == 0 ? 55 : 70, 0.1);
        }

        AssessmentResult result = SessionAssessor.Assess(Plan, Hold(drill, 0, 0).PerformAll(Plans.ChainSteps).End());
        Assert.That(result.Motion[0].Forces.Single().SecondsAbove, Is.EqualTo(1.3).Within(1e-9), "1.2 s and the tenth before the first record");
    }

    [TestCase(0, 0.5f, true)]
    [TestCase(1, 0.5f, true, TestName = "It fell from the hand")]
    [TestCase(9, 0.5f, false, TestName = "It had been out of hand for long")]
    [TestCase(0, 0.3f, false)]
    public void A_blow_is_put_down_to_who_had_the_thing(double secondsOutOfHand, float impulse, bool isTold)
    {
        Drill drill = new Drill(Plan).PerformAll(["step-0", "step-1"]).Take(Valve, Drill.Learner);
        drill = secondsOutOfHand > 0 ? drill.LetGo(Valve, Drill.Learner).Wait(secondsOutOfHand) : drill;
        drill.Write(ParticipantId.Host, new ContactStruck(new ObjectId("table"), Valve, default, 1, impulse));
        AssessmentResult result = SessionAssessor.Assess(Plan, drill.PerformAll(Plans.ChainSteps.Skip(2)).End());
        Assert.That(result.Findings.Select(finding => (finding.Kind, finding.Related)), isTold ? Is.EqualTo(new[] { (FindingKind.OverForce, "valve") }) : Is.Empty);
    }

    /// <summary>The new hand takes hold before the old one lets go.</summary>
    [TestCase(false, true)]
    [TestCase(true, false)]
    public void What_went_from_one_hand_to_the_other_is_held(bool isLetGo, bool isTold)
    {
        Drill drill = new Drill(Plan).PerformAll(["step-0", "step-1"]).Take(Valve, Drill.Learner);
        drill.Write(Drill.Learner, new ObjectGrabbed(Valve, Hand.Left)).LetGo(Valve, Drill.Learner);
        drill = isLetGo ? drill.Write(Drill.Learner, new ObjectReleased(Valve, Hand.Left)) : drill;
        drill.Wait(9).Write(ParticipantId.Host, new ContactStruck(new ObjectId("table"), Valve, default, 1, 0.5f));
        AssessmentResult result = SessionAssessor.Assess(Plan, drill.PerformAll(Plans.ChainSteps.Skip(2)).End());
        Assert.That(result.Findings.Select(finding => finding.Related), isTold ? Is.EqualTo(new[] { "valve" }) : Is.Empty);
    }

    [TestCase(1, "step-1")]
    [TestCase(3, "step-2")]
    public void What_a_hand_still_does_after_a_step_belongs_to_it(double seconds, string step)
    {
        Drill drill = Hold(new Drill(Plan).PerformAll(["step-0", "step-1"]).Wait(seconds), 55, 1);
        AssessmentResult result = SessionAssessor.Assess(Plan, Hold(drill, 0, 0).PerformAll(Plans.ChainSteps.Skip(2)).End());
        Assert.That(result.Findings.Single().Step!.Value.Name, Is.EqualTo(step));
    }

    [TestCase(59f, false)]
    [TestCase(61f, true)]
    public void What_is_tightened_too_far_is_told(float torque, bool isTold)
    {
        Drill drill = new Drill(Plan).Write(Drill.Learner, new ForceExerted(Valve, Hand.Right, 10, torque, Bolt)).Wait(1);
        AssessmentResult result = SessionAssessor.Assess(Plan, Hold(drill, 0, 0).PerformAll(Plans.ChainSteps).End());
        Assert.That(result.Findings.Select(finding => finding.Related), isTold ? Is.EqualTo(new[] { "bolt" }) : Is.Empty);
    }

    [Test]
    public void Settings_and_pauses_of_a_recording_count()
    {
        var settings = new LearnerSettings { TimeLimitFactor = 2 };
        Drill drill = new Drill(Plan).Write(Drill.Learner, new LearnerSettingsChanged(settings)).Write(Drill.Learner, new SafePlaceChanged(true)).Wait(300).Write(Drill.Learner, new SafePlaceChanged(false));
        SessionEvidence evidence = drill.PerformAll(Plans.ChainSteps).End();
        Assert.That((evidence.TimeLimitFactor, evidence.Rests.Single()), Is.EqualTo((2.0, (0L, 27_000L))));
        Assert.That(SessionAssessor.Assess(Plan, evidence).Findings, Is.Empty);
    }

    private static Drill Hold(Drill drill, double newtons, double seconds) =>
        drill.Write(Drill.Learner, new ForceExerted(Valve, Hand.Right, (float)newtons, 0, new ObjectId(""))).Wait(seconds);

    private static Drill Moving(Drill drill, int ticks)
    {
        for (int tick = 0; tick < ticks; tick++)
        {
            drill.Write(Drill.Learner, default(LearnerInput)).Wait(1 / 90.0);
        }

        return drill;
    }
}
