using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Checking;

/// <summary>Keeps what a scenario wrote, in order: everything, or only which steps were performed and which hazards raised; passes it on to another sink.</summary>
public sealed class RecordLog(bool keepsAll = true, IStreamSink? other = null) : IStreamSink
{
    public List<(long Tick, ParticipantId Participant, object Record)> All { get; } = [];

    /// <summary>The same records as bytes, as a recording has them.</summary>
    public RecordList Records { get; } = new();

    /// <summary>Steps that were performed at least once, and how often.</summary>
    public Dictionary<string, int> Performed { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Excused { get; } = [];

    public HashSet<string> Raised { get; } = [];

    public IEnumerable<T> Of<T>() => All.Select(entry => entry.Record).OfType<T>();

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        other?.Write(tick, participant, record);
        if (keepsAll)
        {
            Records.Write(tick, participant, record);
        }

        if (keepsAll || T.Kind is RecordKind.StepPerformed or RecordKind.HazardRaised or RecordKind.StepExcused)
        {
            All.Add((tick, participant, record));
            Note(record);
        }
    }

    private void Note(object record)
    {
        switch (record)
        {
            case StepPerformed performed:
                Performed[performed.Step.Name] = Performed.GetValueOrDefault(performed.Step.Name) + 1;
                break;
            case StepExcused excused:
                Excused.Add(excused.Step.Name);
                break;
            case HazardRaised raised:
                Raised.Add(raised.Hazard.Name);
                break;
            default:
                break;
        }
    }
}
