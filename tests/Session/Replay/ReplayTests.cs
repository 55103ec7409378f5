using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Session.Tests.Replay;

public sealed class ReplayTests
{
    [Test]
    public void A_session_replays_from_its_inputs_alone()
    {
        using var session = new ShortSession();
        ReplayResult result = session.Replay();
        Assert.That((result.HashesChecked, result.HashesMatched, result.IsFaithful), Is.EqualTo((ShortSession.Seconds, ShortSession.Seconds, true)));
        Assert.That((result.IsComplete, result.FirstDivergence), Is.EqualTo((true, (Divergence?)null)));
    }

    [Test]
    public void A_changed_input_is_found_at_the_next_hash_and_in_its_part()
    {
        using var session = new ShortSession(change: (record, input) =>
            record.Tick == 100 ? input with { Right = input.Right with { StageFromGrip = Pose.At(0.3f, 1.21f, -0.3f) } } : input);
        Assert.That(session.Replay().IsFaithful, "the hand is back in its place before the next hash");
        using var other = new ShortSession(change: (record, input) =>
            record.Tick is >= 100 and <= 180 ? input with { StageFromHead = Pose.At(0f, 1.600_001f, 0f) } : input);
        ReplayResult result = other.Replay();
        Assert.That(result.IsFaithful, Is.False);
        Assert.That(result.HashesMatched, Is.EqualTo(result.HashesChecked - 1));
        Assert.That(result.FirstDivergence!.Tick, Is.EqualTo(180));
        Assert.That(result.FirstDivergence.Parts, Is.EqualTo(new[] { "interaction" }));
    }

    [Test]
    public void A_recording_of_other_content_is_refused()
    {
        using var session = new ShortSession();
        Assert.That(() => session.Replay(session.EditedScenario()), Throws.TypeOf<ProblemException>().With.Message.Contain("was made with scenario 'pump-lockout'"));
    }

    [Test]
    public void Two_learners_keep_their_own_records_and_replay()
    {
        using var session = new ShortSession(learners: 2);
        RecordList records = session.Read();
        for (ushort i = 1; i <= 2; i++)
        {
            var learner = new ParticipantId(i);
            RecordEnvelope[] own = [.. records.Where(record => record.Participant == learner)];
            Assert.That(own.Single(record => record.Kind == RecordKind.ParticipantJoined).Read<ParticipantJoined>().Name, Is.EqualTo($"Learner {i}"));
            Assert.That(own.Count(record => record.Kind == RecordKind.LearnerInput), Is.EqualTo(ShortSession.Seconds * SimulationTime.TicksPerSecond));
            Assert.That(
                own.Single(record => record.Kind == RecordKind.ParticipantMoved).Read<ParticipantMoved>().WorldFromStage,
                Is.EqualTo(ShortSession.Scenario.Scene.StartPoses[i - 1].WorldFromStage));
        }

        Assert.That(session.Replay().IsFaithful);
    }

    [Test]
    public void A_walk_by_the_stick_is_told_each_tick_and_mirrored()
    {
        using var session = new ShortSession(walks: true);
        var mirror = new SessionMirror();
        RecordList records = session.Read();
        foreach (RecordEnvelope record in records)
        {
            mirror.Apply(record);
        }

        ParticipantMoved[] moves = [.. records.Where(record => record.Kind == RecordKind.ParticipantMoved).Select(record => record.Read<ParticipantMoved>())];
        Assert.That(moves, Has.Length.GreaterThan(SimulationTime.TicksPerSecond));
        Assert.That(moves[^1].WorldFromStage.Position.Z, Is.LessThan(moves[0].WorldFromStage.Position.Z - 1f), "forward is -Z");
        Assert.That(mirror.WorldFromStage(new ParticipantId(1)), Is.EqualTo(moves[^1].WorldFromStage));
    }
}
