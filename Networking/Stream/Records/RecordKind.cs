namespace VRLab.Stream;

/// <summary>What a record says. The numbers are the file format: never reuse or renumber one.</summary>
public enum RecordKind : ushort
{
    SessionHeader = 1,
    ParticipantJoined = 2,
    ParticipantLeft = 3,
    SessionEnded = 4,
    ParticipantReplaced = 5,

    LearnerInput = 10,
    LearnerSettingsChanged = 11,

    EntityMoved = 20,
    ControlChanged = 21,
    ObjectGrabbed = 22,
    ObjectReleased = 23,
    ObjectSnapped = 24,
    ObjectWorn = 25,
    ButtonPressed = 26,
    ObjectTouched = 27,
    ObjectLookedAt = 28,
    ParticipantMoved = 29,

    ProcessValue = 30,

    ChapterBegan = 40,
    StepOffered = 41,
    StepPerformed = 42,
    HazardRaised = 43,
    WarningFired = 44,
    Spoken = 45,
    ObjectHighlighted = 46,
    LampChanged = 47,

    StateHash = 50,
    TickCompleted = 51,
    ClientReport = 60,

    HoverChanged = 70,
    HapticPulsed = 71,
    TipTouched = 72,
    ControlAxisChanged = 73,
    TeleportAimed = 74,
    SafePlaceChanged = 75,
    ControlClicked = 76,
    PinPulled = 77,

    StepExcused = 90,
    VariableChanged = 91,
    TimerStarted = 92,
    SoundPlayed = 93,
    FaultInjected = 94,
    BranchTaken = 95,
    ScenarioWritten = 96,
    SoundSustained = 97,

    PanelChanged = 110,
    PanelPointed = 111,
    ContactStruck = 112,

    ForceExerted = 120,

    Utterance = 130,
}
