namespace VRLab.Scenarios;

public enum ScenarioMode
{
    /// <summary>Guidance prompts, hints and warns.</summary>
    Practice,

    /// <summary>Guidance shows each step at once: its prompt, its hint and the thing that it is about.</summary>
    Guided,

    /// <summary>Guidance is silent; a critical hazard ends the session.</summary>
    Exam,
}

/// <summary>How a running scenario stands; the host writes it as the reason of <c>SessionEnded</c>.</summary>
public enum ScenarioOutcome
{
    Running,

    /// <summary>The last step, or every step that is not optional, was performed.</summary>
    Completed,
    TimeUp,

    /// <summary>A critical hazard in an examination.</summary>
    CriticalHazard,
}
