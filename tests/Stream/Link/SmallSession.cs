using System.Numerics;
using VRLab.Core;
using VRLab.Stream.Link;

namespace VRLab.Stream.Tests.Link;

/// <summary>
/// The least session that needs both directions: the learner's head follows a ball that it sees only through the stream,
/// and the ball follows the head that the host sees only through the stream. A record that is lost, late or changed
/// changes every later hash.
/// </summary>
internal static class SmallSession
{
    public const long Ticks = 450;
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ObjectId Ball = new("ball");

    public static void RunLearnerProcess(int port)
    {
        using StreamClient client = StreamClient.Connect(port, Patience);
        new Learner(client).RunAll();
    }

    internal sealed class Host(StreamServer server)
    {
        private readonly RecordList _record = new();
        private readonly List<ulong> _hashes = [];
        private Vector3 _ball = new(1f, 1f, 1f);

        public IReadOnlyList<ulong> Hashes => _hashes;

        public RecordList Record => _record;

        public void Step(long tick)
        {
            Assert.That(server.ReceiveTick(tick, Patience, Apply), Is.True, $"no input for tick {tick}");
            var hash = new StateHash();
            hash.Add(_ball);
            _hashes.Add(hash.Value);
            server.Write(tick, ParticipantId.Host, new EntityMoved(Ball, Pose.At(_ball)));
            server.EndTick(tick);
        }

        private void Apply(in RecordEnvelope envelope)
        {
            _record.Add(envelope);
            if (envelope.TryRead(out LearnerInput input))
            {
                _ball = DetMath.Lerp(_ball, input.StageFromHead.Position * envelope.Participant.Value, 0.3f) + (Vector3.UnitX * 0.01f);
            }
        }
    }

    internal sealed class Learner(IStreamLink link)
    {
        private Vector3 _ball;

        public void RunAll()
        {
            Join();
            for (long tick = 0; tick < Ticks; tick++)
            {
                Say(tick);
                Hear(tick);
            }
        }

        public void Join() => link.Write(0, link.Participant, new ParticipantJoined("Li", "trainee", "none", "auto"));

        public void Say(long tick)
        {
            Pose head = Pose.At(new Vector3(_ball.Y, _ball.Z, -_ball.X) + (Vector3.UnitY * 0.001f * tick));
            link.Write(tick, link.Participant, new LearnerInput(head, default, default, true));
            link.EndTick(tick);
        }

        public void Hear(long tick) => Assert.That(link.ReceiveTick(tick, Patience, Apply), Is.True, link.ClosedBecause);

        private void Apply(in RecordEnvelope envelope)
        {
            if (envelope.TryRead(out EntityMoved moved))
            {
                _ball = moved.WorldFromObject.Position;
            }
        }
    }
}
