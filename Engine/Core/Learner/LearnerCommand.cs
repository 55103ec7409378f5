namespace VRLab.Core;

/// <summary>A word that a learner gives the session, spoken or by a key; it acts once, when it appears in the input.</summary>
public enum LearnerCommand : byte
{
    None = 0,

    /// <summary>Closes the pointing hand on what it points at, until <see cref="LetGo"/>.</summary>
    Grab = 1,
    LetGo = 2,

    /// <summary>Activates what the pointing hand points at: the next position of a control, the press of a button.</summary>
    Activate = 3,

    /// <summary>Asks for what is to be done next.</summary>
    Next = 4,

    /// <summary>Back to the start pose, facing as it does, wherever the body has wandered in its room.</summary>
    Recenter = 5,

    /// <summary>Takes the height of the head now for that of a standing grown person.</summary>
    CalibrateHeight = 6,

    /// <summary>Away from everything and the clock stopped; again, back to where the learner was.</summary>
    SafePlace = 7,
}
