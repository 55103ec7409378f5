using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Tests.Records;

public sealed class RecordProblemTests
{
    [Test]
    public void NamesTheMemberAndTheByte()
    {
        byte[] body = [0x92, 0xA5, (byte)'v', (byte)'a', (byte)'l', (byte)'v', (byte)'e', 0xC3];
        var envelope = new RecordEnvelope(7, ParticipantId.Host, RecordKind.ControlChanged, body, null, 1000);
        Assert.That(
            () => envelope.Read<ControlChanged>(),
            Throws.TypeOf<ProblemException>().With.Message.Contains("byte 1007").And.Message.Contains("ControlChanged.Position").And.Message.Contains("truth value"));
    }

    [Test]
    public void RefusesAnotherKind()
    {
        var envelope = new RecordEnvelope(7, ParticipantId.Host, RecordKind.ControlChanged, new byte[] { 0x90 });
        Assert.That(() => envelope.Read<Spoken>(), Throws.InvalidOperationException.With.Message.Contains("ControlChanged"));
        Assert.That(envelope.TryRead(out Spoken _), Is.False);
        Assert.That(envelope.TryRead(out ControlChanged _), Is.True);
    }

    [Test]
    public void RefusesAnAnnouncedLengthThatIsNotThere()
    {
        byte[] hostile = [0x94, 0x01, 0x01, 0x14, 0xDD, 0xFF, 0xFF, 0xFF, 0xFF];
        Assert.That(() => RecordCodec.Read(hostile, null, 0, out _), Throws.TypeOf<ProblemException>().With.Message.Contains("4294967295 items"));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000, Replay = "20260,1")]
    public void HostileBytesNeverDoWorseThanAProblem(byte[] bytes)
    {
        AssertOnlyProblems(bytes);
        AssertOnlyProblems([0x94, 0x05, 0x01, (byte)RecordKind.LearnerInput, .. bytes]);
        AssertOnlyProblems([0x94, 0x05, 0x01, (byte)RecordKind.Spoken, 0x93, .. bytes]);
    }

    private static void AssertOnlyProblems(byte[] bytes)
    {
        try
        {
            RecordCodec.Read(bytes, new MessagePackStringPool(), 0, out RecordEnvelope envelope);
            envelope.TryRead(out LearnerInput _);
            envelope.TryRead(out Spoken _);
        }
        catch (ProblemException problem)
        {
            Assert.That(problem.Code, Is.EqualTo(ExitCode.BadInput));
        }
    }
}
