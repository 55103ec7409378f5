using VRLab.Assessment.Cohort;
using VRLab.Core;

namespace VRLab.Assessment.Tests.Cohort;

/// <summary>Whose attempt a session is, where others took over.</summary>
public sealed class AttemptTests
{
    private static readonly ParticipantId Second = new(2);

    /// <summary>The drill goes on for a hundred seconds after the replacement.</summary>
    [TestCase(10, "Wang Fang", false)]
    [TestCase(300, "Virtual learner", true)]
    public void The_attempt_is_that_of_who_moved_the_participant_longest(double secondsBefore, string name, bool isVirtual)
    {
        Drill drill = new Drill(Plans.Chain).Join(Second, "Virtual learner").Wait(secondsBefore).Replace(Second, "Wang Fang", "human");
        CohortAttempt attempt = AttemptsOf(drill)[1];
        Assert.That((attempt.Learner, attempt.IsVirtual), Is.EqualTo((LearnerKey.From(name), isVirtual)));
    }

    [Test]
    public void Who_comes_back_has_both_their_times()
    {
        Drill drill = new Drill(Plans.Chain).Join(Second, "Virtual learner").Replace(Second, "Wang Fang", "human").Wait(80)
            .Replace(Second, "Virtual learner", "auto").Wait(150).Replace(Second, "Wang Fang", "human");
        Assert.That(AttemptsOf(drill)[1].Learner, Is.EqualTo(LearnerKey.From("Wang Fang")));
    }

    [Test]
    public void Who_stays_has_the_attempt() =>
        Assert.That(AttemptsOf(new Drill(Plans.Chain)).Single().Learner, Is.EqualTo(LearnerKey.From("Li Hua")));

    private static IReadOnlyList<CohortAttempt> AttemptsOf(Drill drill) =>
        AttemptBuilder.Of(SessionAssessor.Assess(Plans.Chain, drill.PerformAll(Plans.ChainSteps).End()), Plans.Chain, "one.vrs", 1).Attempts;
}
