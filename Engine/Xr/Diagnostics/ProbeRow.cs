using VRLab.Core;

namespace VRLab.Xr.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum ProbeOutcome
{
    Good,

    /// <summary>Something can be done without it; <see cref="ProbeRow.Remedy"/> says how to get it.</summary>
    Optional,

    /// <summary>Drills in a headset cannot run without it.</summary>
    Missing,
}

/// <summary>One thing that VRLab needs of this machine.</summary>
/// <param name="Detail">What was found (a name, a version, a path), or why it was not.</param>
/// <param name="Remedy">What to do, in one line; empty where all is well.</param>
public sealed record ProbeRow(LocalizedText What, ProbeOutcome Outcome, string Detail, LocalizedText Remedy)
{
    public static ProbeRow Good(LocalizedText what, string detail) => new(what, ProbeOutcome.Good, detail, new LocalizedText(string.Empty, string.Empty));
}
