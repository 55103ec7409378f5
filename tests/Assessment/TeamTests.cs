using VRLab.Assessment.Team;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

/// <summary>A team of two on the chain of ten steps: the even ones are the leader's, the odd ones the helper's, the last two anybody's.</summary>
public sealed class TeamTests
{
    private static readonly ParticipantId Leader = Drill.Learner;
    private static readonly ParticipantId Helper = new(2);
    private static readonly ObjectId Hose = new("hose");

    private static readonly AssessmentPlan Plan = Plans.Chain with
    {
        Steps = [.. Plans.Chain.Steps.Select((step, index) => step with { Role = index >= 8 ? null : index % 2 == 0 ? "learner" : "helper" })],
        Roles = [new("learner", new("组长", "Leader")), new("helper", new("组员", "Helper"))],
    };

    [Test]
    public void One_alone_is_no_team() => Assert.That(TeamAnalysis.Of(SessionAssessor.Assess(Plan, new Drill(Plan).PerformAll(Plans.ChainSteps).End())), Is.Null);

    [Test]
    public void Points_go_to_roles_and_what_is_nobodys_is_shared()
    {
        TeamResult team = Judge(All(Begin()).Raise("leak", by: Helper));
        Assert.That(team.Members.Select(member => (member.Role.English, member.Earned, member.Possible, member.Taken, member.StepsDone)), Is.EqualTo(new[]
        {
            ("Leader", 40.0, 40.0, 0.0, 6), ("Helper", 40.0, 40.0, 8.0, 4),
        }));
        Assert.That((team.SharedEarned, team.SharedPossible, team.SharedTaken), Is.EqualTo((20.0, 20.0, 0.0)));
    }

    [Test]
    public void A_role_that_does_nothing_earns_nothing_though_others_do_more()
    {
        TeamResult team = Judge(Begin().PerformAll(["step-0", "step-1", "step-2"]));
        Assert.That(team.Members.Select(member => (member.Earned, member.Possible)), Is.EqualTo(new[] { (20.0, 40.0), (10.0, 40.0) }));
    }

    [Test]
    public void Who_is_free_waits_for_the_step_of_another_that_has_to_come_first()
    {
        TeamResult team = Judge(Begin().Perform("step-0", 30).Perform("step-1", 5, Helper).Perform("step-2", 4));
        Assert.That(team.Waits.Select(wait => (wait.Who, wait.CausedBy, wait.Before.Name, wait.Next.Name, SimulationTime.SecondsAt(wait.FromTick), SimulationTime.SecondsAt(wait.ToTick))), Is.EqualTo(new[]
        {
            (Helper, Leader, "step-0", "step-1", 0.0, 30.0), (Leader, Helper, "step-1", "step-2", 30.0, 35.0),
        }));
        Assert.That(team.Members.Select(member => (member.WaitedSeconds, member.CausedSeconds)), Is.EqualTo(new[] { (5.0, 30.0), (30.0, 5.0) }));
    }

    [Test]
    public void What_goes_from_hand_to_hand_is_handed_over_and_what_lay_or_was_put_in_is_not()
    {
        TeamResult team = Judge(Begin().Take(Hose, Leader).Wait(1).LetGo(Hose, Leader).Wait(1).Take(Hose, Helper)
            .Wait(1).LetGo(Hose, Helper).Wait(10).Take(Hose, Leader)
            .Write(Leader, new ObjectSnapped(Hose, new ObjectId("rack"), IsInside: true)).LetGo(Hose, Leader).Take(Hose, Helper)
            .Wait(1).Take(Hose, Leader));
        Assert.That(team.HandOvers.Select(one => (one.From, one.To)), Is.EqualTo(new[] { (Leader, Helper), (Helper, Leader) }));
        Assert.That(team.Members.Select(member => (member.HandedOver, member.Received)), Is.EqualTo(new[] { (1, 1), (1, 1) }));
    }

    [Test]
    public void An_order_is_closed_by_who_repeats_it_and_does_it()
    {
        TeamResult team = Judge(Begin().Perform("step-0")
            .Say(Leader, "step.step-1.order").Say(Leader, "step.step-1.order").Wait(2).Say(Helper, "step.step-1.answer").Perform("step-1", 5, Helper).Say(Helper, "step.step-1.report")
            .Perform("step-2").Say(Leader, "step.step-3.order").Wait(30).Say(Helper, "step.step-3.order").Perform("step-3", 5, Helper)
            .Say(Helper, ""));
        Assert.That(team.Orders.Select(order => (order.Step.Name, order.By, order.IsClosed, order.ReportedBy)), Is.EqualTo(new (string, ParticipantId, bool, ParticipantId?)[]
        {
            ("step-1", Leader, true, Helper), ("step-3", Leader, false, null),
        }));
        Assert.That((team.ClosedLoops, team.Members[0].SpeakingShare, team.Members[1].Utterances), Is.EqualTo((1, 3 / 7.0, 4)));
        Assert.That((team.Orders[0].FromTick, team.Orders[0].ToTick), Is.EqualTo((900, 900 + (15 * 90))), "from the order to the end of the report");
    }

    [Test]
    public void What_guidance_says_to_somebody_is_not_their_speech()
    {
        TeamResult team = Judge(Begin().Write(Helper, new Spoken("tutor", "step.step-1.prompt", new ObjectId(""))));
        Assert.That(team.Orders, Is.Empty);
        Assert.That(team.Members.Select(member => member.SpeakingShare), Is.All.Null);
    }

    [Test]
    public void The_report_of_a_session_with_several_shows_the_team()
    {
        AssessmentResult result = SessionAssessor.Assess(Plan, All(Begin().Say(Leader, "step.step-1.order", Helper)).End());
        string html = HtmlReport.Write(result, Language.English, TimeZoneInfo.Utc, []);
        Assert.That(html, Does.Contain("Working as a team").And.Contain("团队协作").And.Contain("Zhang Wei"));
        ReportTeam team = ReportJson.Read(ReportJson.Write(ReportBuilder.Build(result, Language.English))).Team!;
        Assert.That(team.Members.Select(member => member.Name), Is.EqualTo(new[] { "Li Hua", "Zhang Wei" }));
        Assert.That(html, Does.Contain("Li Hua to Zhang Wei: words"));
        Assert.That(team.Speech, Is.EqualTo(new[] { new ReportUtterance(1, 2, "words", 0, 2) }));
    }

    private static Drill Begin() => new Drill(Plan).Write(Helper, new ParticipantJoined("Zhang Wei", "helper", "none", "auto"));

    private static Drill All(Drill drill) => Plan.Steps.Aggregate(drill, (one, step) => one.Perform(step.Id.Name, 10, step.Role == "helper" ? Helper : Leader));

    private static TeamResult Judge(Drill drill) => TeamAnalysis.Of(SessionAssessor.Assess(Plan, drill.End()))!;
}
