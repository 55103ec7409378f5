using System.Numerics;
using VRLab.Assessment.Motion;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Tests.Motion;

public sealed class SessionMotionTests
{
    private static readonly ObjectId Valve = new("valve");
    private static readonly ObjectId Wrench = new("wrench");

    [Test]
    public void A_step_is_told_by_the_hands_the_tool_and_the_gaze_in_it()
    {
        StepMotion motion = SessionAssessor.Assess(Plans.Chain, Session()).Motion.Single();
        Assert.That(motion.Step, Is.EqualTo(new StepId("step-0")));
        Assert.That(motion.Right.PathLengthMeters, Is.EqualTo(0.6).Within(0.01));
        Assert.That(motion.Left.PathLengthMeters, Is.Zero.Within(1e-6));
        Assert.That(motion.BimanualShare, Is.Zero);
        Assert.That(motion.HesitationSeconds, Is.EqualTo(2).Within(0.25));
        Assert.That(motion.IdleSeconds, Is.EqualTo(3).Within(0.4));
        Assert.That(motion.Right.SpeedPeaks, Is.EqualTo(1));
        ToolMotion tool = motion.Tools.Single();
        Assert.That((tool.Object, tool.Hand), Is.EqualTo((Wrench, Hand.Right)));
        Assert.That(tool.HeldSeconds, Is.EqualTo(2).Within(0.05));
        GazeDwell gaze = motion.Gaze.Single();
        Assert.That((gaze.Object, gaze.Looks), Is.EqualTo((Valve, 1)));
        Assert.That(gaze.Seconds, Is.EqualTo(1).Within(0.05));
    }

    [Test]
    public void Tracking_that_begins_or_jumps_is_no_motion()
    {
        PartMotion steady = SessionAssessor.Assess(Plans.Chain, Session()).Motion.Single().Right;
        PartMotion jumped = SessionAssessor.Assess(Plans.Chain, Session(seconds => seconds < 0.05f ? new Vector3(0, -1, 3) : seconds < 2.5f ? Vector3.Zero : new Vector3(0, 2, 0)))
            .Motion.Single().Right;
        Assert.That(jumped.PeakSpeed, Is.EqualTo(steady.PeakSpeed).Within(0.02));
        Assert.That(jumped.PathLengthMeters, Is.EqualTo(steady.PathLengthMeters).Within(0.01));
    }

    [Test]
    public void A_hand_that_is_seen_again_a_little_elsewhere_has_not_moved()
    {
        var drill = new Drill(Plans.Chain);
        for (int tick = 0; tick < 270; tick++)
        {
            bool isSeen = tick % 90 < 60;
            LearnerInput input = InputAt(0, Vector3.Zero);
            var place = new Vector3(0.2f + (0.2f * (tick / 90)), 1, 0);
            drill.Write(Drill.Learner, input with { Right = HandAt(place) with { IsActive = isSeen } }).Wait(1 / 90.0);
        }

        Assert.That(SessionAssessor.Assess(Plans.Chain, drill.Perform("step-0", 0).End()).Motion.Single().Right.PathLengthMeters, Is.Zero.Within(1e-6));
    }

    [Test]
    public void Where_ticks_have_no_input_a_hand_may_have_gone_farther()
    {
        var drill = new Drill(Plans.Chain);
        for (int tick = 0; tick < 270; tick++)
        {
            if (tick is < 100 or > 160)
            {
                drill.Write(Drill.Learner, InputAt(0, Vector3.Zero) with { Right = HandAt(new Vector3(0.2f, 1, tick < 100 ? 0 : -0.6f)) });
            }

            drill.Wait(1 / 90.0);
        }

        Assert.That(SessionAssessor.Assess(Plans.Chain, drill.Perform("step-0", 0).End()).Motion.Single().Right.PathLengthMeters, Is.EqualTo(0.6).Within(0.1));
    }

    [Test]
    public void The_expert_stands_beside_the_learner_in_the_report()
    {
        AssessmentResult result = SessionAssessor.Assess(Plans.Chain, Session());
        ReportStepMotion expert = MotionReport.Of(result, result.Motion[0]);
        AssessmentPlan plan = Plans.Chain with { Expert = [expert] };
        SessionReport report = ReportBuilder.Build(SessionAssessor.Assess(plan, Session()), Language.English);
        SessionReport read = ReportJson.Read(ReportJson.Write(report));
        Assert.That(read.Motion.Single().Expert!.Right, Is.EqualTo(expert.Right));
        Assert.That(read.Skills.SelectMany(skill => skill.Parts).Select(part => part.Kind), Does.Contain("motion"));
        string html = HtmlReport.Write(SessionAssessor.Assess(plan, Session()), Language.English, TimeZoneInfo.Utc, []);
        Assert.That(html, Does.Contain("Motion and attention").And.Contain("0.6 m").And.Contain("Valve 1.0 s"));
    }

    [Test]
    public void A_run_with_findings_is_no_expert()
    {
        AssessmentResult result = SessionAssessor.Assess(Plans.Chain, Session());
        Assert.That(() => ExpertFile.Write(result), Throws.TypeOf<ProblemException>().With.Message.Contains("no example"));
    }

    /// <summary>Five seconds: two of rest, two of a reach of 0.6 m with a wrench in the right hand, one of rest; one second's look at the valve.</summary>
    /// <param name="shift">What is added to all places at a time.</param>
    private static SessionEvidence Session(Func<float, Vector3>? shift = null)
    {
        var drill = new Drill(Plans.Chain);
        for (int tick = 0; tick < 450; tick++)
        {
            if (tick == 180)
            {
                drill.Write(Drill.Learner, new ObjectGrabbed(Wrench, Hand.Right));
                drill.Write(Drill.Learner, new ObjectLookedAt(Valve));
            }

            if (tick == 360)
            {
                drill.Write(Drill.Learner, new ObjectReleased(Wrench, Hand.Right));
            }

            drill.Write(Drill.Learner, InputAt(tick / 90f, shift?.Invoke(tick / 90f) ?? Vector3.Zero));
            drill.Wait(1 / 90.0);
        }

        return drill.Perform("step-0", 0).End();
    }

    private static LearnerInput InputAt(float seconds, Vector3 shift)
    {
        float s = Math.Clamp((seconds - 2) / 2, 0, 1);
        float reach = 0.6f * s * s * s * (10 - (15 * s) + (6 * s * s));
        Quaternion turn = DetMath.FromAxisAngle(Vector3.UnitY, seconds > 3 ? 0.5f : 0);
        var head = new Pose(new Vector3(0, 1.6f, 0) + shift, turn);
        return new LearnerInput(head, HandAt(new Vector3(-0.2f, 1, 0) + shift), HandAt(new Vector3(0.2f, 1, -reach) + shift), true);
    }

    private static HandInput HandAt(Vector3 place) => new(true, Pose.At(place), Pose.At(place), 0, 0, Vector2.Zero, HandButtons.None);
}
