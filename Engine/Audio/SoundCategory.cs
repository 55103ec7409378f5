namespace VRLab.Audio;

/// <summary>What a sound is for, so that a learner can make each kind louder, softer or silent.</summary>
public enum SoundCategory
{
    /// <summary>Guidance and people; never muted with the rest.</summary>
    Voice,

    /// <summary>Alarms and what warns.</summary>
    Alarm,

    /// <summary>Machines and processes: their sound tells their state.</summary>
    Machine,

    /// <summary>What hands and things do: clicks, knocks, steps.</summary>
    Contact,

    /// <summary>Everything that nobody needs in order to do the work.</summary>
    Ambience,
}
