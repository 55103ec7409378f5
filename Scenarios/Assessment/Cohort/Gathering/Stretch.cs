namespace VRLab.Assessment.Cohort;

/// <summary>The part of a recording that shows a number: which session, and from when to when in seconds since its beginning.</summary>
/// <param name="Session">The session's number in the report.</param>
public readonly record struct Stretch(int Session, double FromSeconds, double ToSeconds);
