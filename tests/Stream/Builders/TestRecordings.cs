using System.Numerics;
using VRLab.Core;
using VRLab.Stream.Recording;

namespace VRLab.Stream.Tests.Builders;

/// <summary>Small recordings whose every value follows from the tick.</summary>
internal static class TestRecordings
{
    public static readonly ParticipantId Learner = new(1);

    public static SessionHeader Header => new(
        StreamFormat.RecordsVersion, "2026-01-02 pump-lockout", "pump-lockout", "1.0", "00ff", 42, SimulationTime.TicksPerSecond, "exam", 1_767_312_000_000, "0.1.0");

    public static LearnerInput InputAt(long tick)
    {
        Pose head = Pose.At(tick * 0.25f, 1.7f, 0f);
        var hand = new HandInput(true, head, Pose.At(Vector3.UnitX), tick / 8f, 1f, new Vector2(0, 1), HandButtons.Primary);
        return new LearnerInput(head, hand, hand with { IsActive = false }, true);
    }

    /// <summary>A header, one input and now and then an event per tick, and (where wanted) the end.</summary>
    public static void Write(IStreamSink sink, long ticks, bool ends = true)
    {
        sink.Write(0, ParticipantId.Host, Header);
        for (long tick = 1; tick <= ticks; tick++)
        {
            sink.Write(tick, Learner, InputAt(tick));
            if (tick % 10 == 0)
            {
                sink.Write(tick, Learner, new ControlChanged(new ObjectId("discharge-valve"), tick / 100f));
            }
        }

        if (ends)
        {
            sink.Write(ticks, ParticipantId.Host, new SessionEnded("completed"));
        }
    }

    public static byte[] BytesOf(long ticks, bool ends = true)
    {
        var output = new MemoryBlockOutput();
        using (var writer = new RecordingWriter(output, TimeProvider.System))
        {
            Write(writer, ticks, ends);
        }

        return output.ToArray();
    }
}
