using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary>
/// A made-up session of an hour: four learners whose heads and hands move at 90 Hz, who share the steps of a scenario, take and pass things
/// and look about; process values ten times a second; loose things that move. Written as it is made, so it takes little memory.
/// </summary>
internal sealed class LongSession
{
    private const int Learners = 4;
    private const long Ticks = 3600 * SimulationTime.TicksPerSecond;
    private const int TicksOfProcess = 9;
    private const int TicksOfHold = 360;
    private const int TicksOfLook = 180;
    private readonly Scenario _scenario;
    private readonly RecordingWriter _writer;
    private readonly QuantityId[] _quantities;
    private long _records;

    private LongSession(Scenario scenario, RecordingWriter writer)
    {
        _scenario = scenario;
        _writer = writer;
        _quantities = [.. ProcessModels.Find(scenario.Procedure.Process.Model).Quantities.Take(6).Select(quantity => quantity.Id)];
    }

    /// <returns>How many records it has.</returns>
    public static long Write(Scenario scenario, string path)
    {
        using RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System);
        var session = new LongSession(scenario, writer);
        session.Begin();
        for (long tick = 1; tick <= Ticks; tick++)
        {
            session.WriteTick(tick);
        }

        session.Write(Ticks, ParticipantId.Host, new SessionEnded("completed"));
        return session._records;
    }

    private void Begin()
    {
        Write(0, ParticipantId.Host, new SessionHeader(
            StreamFormat.RecordsVersion, "bench", _scenario.Id, _scenario.Version, _scenario.ContentHash, 1, SimulationTime.TicksPerSecond, "practice", 0, "bench"));
        for (int learner = 1; learner <= Learners; learner++)
        {
            Write(0, new ParticipantId(learner), new ParticipantJoined($"Learner {learner}", "learner", "none", "auto"));
        }
    }

    private void WriteTick(long tick)
    {
        for (int learner = 1; learner <= Learners; learner++)
        {
            Write(tick, new ParticipantId(learner), InputAt(tick, learner));
        }

        WriteHandling(tick);
        WriteSteps(tick);
        if (tick % TicksOfProcess == 0)
        {
            foreach (QuantityId quantity in _quantities)
            {
                Write(tick, ParticipantId.Host, new ProcessValue(quantity, 1e5 * DetMath.Sin(tick / 900.0)));
            }
        }
    }

    private void WriteHandling(long tick)
    {
        var learner = new ParticipantId(1 + (int)(tick / TicksOfHold % Learners));
        SceneObject item = _scenario.Objects[(int)(tick / TicksOfHold % _scenario.Objects.Count)];
        if (tick % TicksOfHold == 0)
        {
            Write(tick, learner, new ObjectGrabbed(item.Id, Hand.Right));
        }
        else if (tick % TicksOfHold == TicksOfHold - 1)
        {
            Write(tick, learner, new ObjectReleased(item.Id, Hand.Right));
        }
        else
        {
            Write(tick, ParticipantId.Host, new EntityMoved(item.Id, Pose.At(tick % 97 * 0.01f, 1, 0)));
        }

        if (tick % TicksOfLook == 0)
        {
            Write(tick, learner, new ObjectLookedAt(item.Id));
        }
    }

    private void WriteSteps(long tick)
    {
        int count = _scenario.Steps.Count;
        long spacing = Ticks / (count + 1);
        if (tick % spacing == 0 && tick / spacing <= count)
        {
            int step = (int)(tick / spacing) - 1;
            Write(tick, new ParticipantId(1 + (step % Learners)), new StepPerformed(_scenario.Steps[step].Id, 1));
            if (step + 1 < count)
            {
                Write(tick, ParticipantId.Host, new StepOffered(_scenario.Steps[step + 1].Id));
            }
        }
    }

    private static LearnerInput InputAt(long tick, int learner)
    {
        double phase = (tick / 90.0) + learner;
        return new LearnerInput(
            Pose.At((float)(0.3 * DetMath.Sin(0.7 * phase)), 1.65f, (float)(0.3 * DetMath.Cos(0.5 * phase))), HandAt(phase, -0.2f), HandAt(phase * 1.1, 0.2f), IsFocused: true);
    }

    private static HandInput HandAt(double phase, float side)
    {
        Pose grip = Pose.At(side + (float)(0.25 * DetMath.Sin(2.1 * phase)), 1.1f + (float)(0.2 * DetMath.Sin(1.3 * phase)), -0.4f + (float)(0.2 * DetMath.Cos(1.7 * phase)));
        return new HandInput(IsActive: true, grip, grip, 0, 0, default, HandButtons.None);
    }

    private void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        _writer.Write(tick, participant, record);
        _records++;
    }
}
