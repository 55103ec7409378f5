using VRLab.Core;
using VRLab.Stream.Recording;

namespace VRLab.Stream.Sealing;

/// <summary>Seals files: recordings, reports, anything. The file itself is not touched; the seal lies beside it.</summary>
public static class Sealer
{
    /// <summary>Writes <c>FILE.seal</c>, in place of an older one.</summary>
    /// <returns>The path of the seal.</returns>
    /// <exception cref="ProblemException">A file cannot be read or written, or the key cannot sign.</exception>
    public static string Seal(string path, SealKey key, TimeProvider clock)
    {
        SealedPiece[] pieces = PiecesOf(path);
        var unsigned = new Seal(
            Sealing.Seal.CurrentVersion,
            Path.GetFileName(path),
            pieces.Sum(piece => piece.Bytes),
            SealedPiece.Chain(pieces),
            HeadOfRecordingBeside(path),
            Whole(clock.GetUtcNow()),
            key.PublicKey,
            [],
            [.. pieces.Select(Sealing.Seal.PieceText)]);
        string sealPath = path + Sealing.Seal.Extension;
        WriteWhole(sealPath, (unsigned with { Signature = key.Sign(unsigned.Statement) }).ToJson());
        return sealPath;
    }

    /// <summary>The head of the recording in the folder of a result; null where there is none, and for the recording itself.</summary>
    internal static byte[]? HeadOfRecordingBeside(string path)
    {
        string recording = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", StreamFormat.RecordingFileName);
        return Path.GetFullPath(path) != recording && File.Exists(recording) ? SealedPiece.Chain(PiecesOf(recording)) : null;
    }

    internal static SealedPiece[] PiecesOf(string path)
    {
        using FileBlockSource file = FileBlockSource.Open(path);
        return [.. SealedPiece.Of(file)];
    }

    private static DateTimeOffset Whole(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static void WriteWhole(string path, string text)
    {
        try
        {
            File.WriteAllText(path + ".partial", text);
            File.Move(path + ".partial", path, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.EnvironmentLacking($"{path}: the seal cannot be written ({cause.Message})", "Make room, or see to the permissions of the folder.", cause);
        }
    }
}
