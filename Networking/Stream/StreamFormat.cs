namespace VRLab.Stream;

/// <summary>Versions of what is written; see FORMAT.md.</summary>
public static class StreamFormat
{
    /// <summary>The version of the records, for <see cref="SessionHeader.FormatVersion"/>. Grows when an old program could no longer read rightly.</summary>
    public const int RecordsVersion = 1;

    /// <summary>The name under which a session's recording lies in its folder.</summary>
    public const string RecordingFileName = "session.vrs";
}
