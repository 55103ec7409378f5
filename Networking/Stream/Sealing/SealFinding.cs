using VRLab.Core;

namespace VRLab.Stream.Sealing;

/// <summary>What can be found out about a sealed file.</summary>
public enum SealFindingKind
{
    /// <summary>The signature does not fit the seal: the seal itself was changed.</summary>
    SealAltered,

    /// <summary>The signature is good, but made with another key than the one expected.</summary>
    OtherKey,

    /// <summary>Bytes were changed, put in or taken out.</summary>
    Altered,

    /// <summary>The end is missing.</summary>
    Truncated,

    /// <summary>Something was added at the end.</summary>
    Extended,

    /// <summary>The file has another name than when it was sealed; its content can be as it was.</summary>
    Renamed,

    /// <summary>The recording beside a result is not the one that lay there when the result was sealed.</summary>
    OtherRecording,
}

/// <summary>One finding about a sealed file, with its place.</summary>
/// <param name="FirstBlock">The first block (or piece) concerned, as the recording numbers it from 0; null where none is.</param>
/// <param name="LastBlock">The last one.</param>
/// <param name="Offset">The byte at which the place begins in the file as it was sealed.</param>
/// <param name="FromSeconds">The session second at which the place begins; null outside of recordings.</param>
/// <param name="ToSeconds">The session second at which it ends, the next block's beginning; null where it is the last.</param>
public sealed record SealFinding(
    SealFindingKind Kind, LocalizedText Text, long? FirstBlock = null, long? LastBlock = null, long? Offset = null, double? FromSeconds = null, double? ToSeconds = null);

/// <summary>The outcome of verifying a file.</summary>
/// <param name="SealPath">The seal that was used.</param>
/// <param name="Fingerprint">Of the key that the seal names.</param>
/// <param name="BlockCount">Blocks (or pieces) that the seal covers.</param>
public sealed record SealVerdict(
    string Path, string SealPath, string Fingerprint, bool IsKeyExpected, DateTimeOffset SealedAt, int BlockCount, IReadOnlyList<SealFinding> Findings)
{
    /// <summary>The content is what was sealed, by the key that was expected where one was; a new name alone does not change that.</summary>
    public bool IsValid => Findings.All(finding => finding.Kind == SealFindingKind.Renamed);
}
