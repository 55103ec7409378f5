using VRLab.Core;

namespace VRLab.Stream;

/// <summary>A record that was read, with its time and author.</summary>
public readonly record struct TimedRecord<T>(long Tick, ParticipantId Participant, T Record)
    where T : struct, IStreamRecord<T>
{
    public double Seconds => SimulationTime.SecondsAt(Tick);
}
