using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

public sealed class HazardChainTests
{
    private static readonly QuantityId Pressure = new("pressure");
    private static readonly ObjectId Valve = new("valve");
    private static readonly ObjectId Lock = new("lock");

    private static readonly AssessmentPlan Plan = Plans.Chain with
    {
        Hazards = [Plans.Chain.Hazards[0] with { Signs = new HazardSigns(["valve"], ["lock"], [], [new HazardQuantity(Pressure, IsHigh: true)], [new StepId("step-1")]) }, Plans.Chain.Hazards[1]],
        Things = [new("valve", new("阀门", "Valve")), new("lock", new("锁", "Lock"))],
        Curves = [new PlannedCurve(Pressure, new("压力", "Pressure"), "bar", 1e-5, 0)],
    };

    [Test]
    public void It_tells_what_was_not_done_what_was_done_what_it_moved_and_what_it_led_to()
    {
        IReadOnlyList<CausalLink> chain = ChainOf(Turned(new Drill(Plan).Perform("step-0"), 1, 0.2f).Wait(5).Raise("leak", "valve").Wait(4).Write(ParticipantId.Host, new ProcessValue(Pressure, 5e5)));
        Assert.That(chain.Select(link => link.Word), Is.EqualTo(new[] { "notDone", "done", "moved", "ledTo" }));
        Assert.That(chain.Select(link => link.Text.English), Is.EqualTo(new[]
        {
            "“Step 1” had not been done.", "Valve: moved from 100 % to 20 %.", "Pressure went from 1 to 3 bar, and on to 5 bar at 0:23.", "This led to the hazard “Leak”.",
        }));
        Assert.That(chain[1].Participant, Is.EqualTo(Drill.Learner));
        Assert.That(chain.Select(link => link.Text.Chinese), Is.All.Not.Empty);
    }

    [Test]
    public void Each_link_lies_in_the_stretch_that_shows_it()
    {
        CausalLink done = ChainOf(Turned(new Drill(Plan), 1, 0.2f).Wait(5).Raise("leak", "valve")).Single(link => link.Role == CausalRole.Done);
        Assert.That((SimulationTime.SecondsAt(done.FromTick), SimulationTime.SecondsAt(done.ToTick)), Is.EqualTo((3.0, 4.0)));
    }

    [Test]
    public void Putting_a_guard_in_its_place_is_no_cause_and_taking_it_away_is()
    {
        Assert.That(WithLock(new ObjectSnapped(Lock, new ObjectId("hasp"), IsInside: true)), Has.None.Contains("Lock"));
        Assert.That(WithLock(new ObjectSnapped(Lock, new ObjectId("hasp"), IsInside: false)), Has.Some.Contains("Lock: taken out"));
    }

    [Test]
    public void What_moves_by_itself_is_nobodys_doing()
    {
        var drill = new Drill(Plan);
        drill.Wait(2).Write(ParticipantId.Host, new ControlChanged(Valve, 0.1f));
        Assert.That(ChainOf(drill.Raise("leak", "valve")).Select(link => link.Role), Has.None.EqualTo(CausalRole.Done));
    }

    private static IEnumerable<string> WithLock(ObjectSnapped snapped) =>
        ChainOf(new Drill(Plan).Wait(2).Write(Drill.Learner, snapped).Wait(1).Raise("leak", "valve")).Select(link => link.Text.English);

    private static Drill Turned(Drill drill, float from, float to) => drill
        .Write(ParticipantId.Host, new ControlChanged(Valve, from)).Write(ParticipantId.Host, new ProcessValue(Pressure, 1e5)).Wait(3)
        .Write(Drill.Learner, new ObjectGrabbed(Valve, Hand.Right))
        .Write(ParticipantId.Host, new ControlChanged(Valve, (from + to) / 2)).Wait(1)
        .Write(ParticipantId.Host, new ControlChanged(Valve, to)).Write(ParticipantId.Host, new ProcessValue(Pressure, 3e5));

    private static IReadOnlyList<CausalLink> ChainOf(Drill drill) =>
        SessionAssessor.Assess(Plan, drill.End()).Findings.Single(finding => finding.Kind == FindingKind.Hazard).Chain;
}
