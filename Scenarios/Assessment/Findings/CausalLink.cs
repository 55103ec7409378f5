using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>What a link of a chain of causes tells.</summary>
public enum CausalRole
{
    /// <summary>What had not been done that would have kept it from happening.</summary>
    NotDone,

    /// <summary>What somebody did.</summary>
    Done,

    /// <summary>What that moved in the process.</summary>
    Moved,

    /// <summary>What it led to.</summary>
    LedTo,
}

/// <summary>One link of a chain of causes, with the stretch of the recording that shows it.</summary>
/// <param name="Participant">Who did it; null where it is nobody's doing.</param>
public sealed record CausalLink(CausalRole Role, ParticipantId? Participant, long FromTick, long ToTick, LocalizedText Text)
{
    /// <summary>The word for the role in report.json.</summary>
    public string Word => Role switch
    {
        CausalRole.NotDone => "notDone",
        CausalRole.Done => "done",
        CausalRole.Moved => "moved",
        _ => "ledTo",
    };
}
