using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using VRLab.Core;

namespace VRLab.Stream.Sealing;

/// <summary>
/// What <c>FILE.seal</c> says: the pieces of the file with their hashes, and a signed statement about their chain (FORMAT.md, "Seals").
/// </summary>
/// <param name="File">The name of the file without folder.</param>
/// <param name="Head">The last link of the chain.</param>
/// <param name="Recording">Of a result beside a session.vrs, the head of that recording; null elsewhere.</param>
/// <param name="SealedAt">UTC, as the machine that sealed knew it.</param>
/// <param name="Pieces">Of each piece its length, tick and SHA-256 in base 64, parted by blanks.</param>
internal sealed record Seal(
    int Version, string File, long Bytes, byte[] Head, byte[]? Recording, DateTimeOffset SealedAt, byte[] PublicKey, byte[] Signature, IReadOnlyList<string> Pieces)
{
    public const int CurrentVersion = 1;
    public const string Extension = ".seal";
    private const int MaximumBytes = 256 * 1024 * 1024;
    private const long MaximumPieceBytes = 64 * 1024 * 1024;

    /// <summary>What is signed: everything but the pieces, which the head stands for.</summary>
    public byte[] Statement => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"VRLab seal {Version}\nfile: {File}\nbytes: {Bytes}\npieces: {Pieces.Count}\nhead: {Convert.ToBase64String(Head)}\nrecording: {Convert.ToBase64String(Recording ?? [])}\nsealed: {SealedAt:yyyy-MM-ddTHH:mm:ss}Z\nkey: {SealKey.FingerprintOf(PublicKey)}\n"));

    public static string PieceText(SealedPiece piece) => FormattableString.Invariant($"{piece.Bytes} {piece.Tick} {Convert.ToBase64String(piece.Hash)}");

    public string ToJson() => JsonSerializer.Serialize(this, SealJsonContext.Default.Seal) + "\n";

    /// <exception cref="ProblemException">The file cannot be read or is no seal.</exception>
    public static Seal Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
            {
                throw new JsonException("it is larger than any seal");
            }

            Seal seal = JsonSerializer.Deserialize(System.IO.File.ReadAllText(path), SealJsonContext.Default.Seal) ?? throw new JsonException("it holds null");
            bool isWhole = seal is { File: not null, Head: not null, PublicKey: not null, Signature: not null, Pieces: not null };
            return !isWhole ? throw new JsonException("parts of it are missing")
                : seal.Version == CurrentVersion ? seal : throw new JsonException($"its version is {seal.Version}, and this program knows {CurrentVersion}");
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException or FormatException or NotSupportedException)
        {
            throw ProblemException.BadInput($"{path}: this is no readable seal: {cause.Message}", "Copy the seal again from where the file was sealed.", cause);
        }
    }

    /// <exception cref="ProblemException">A piece is not written as it should be.</exception>
    public IReadOnlyList<SealedPiece> ReadPieces(string path)
    {
        var pieces = new List<SealedPiece>(Pieces.Count);
        foreach (string text in Pieces)
        {
            string[] parts = (text ?? "").Split(' ');
            byte[] hash = new byte[32];
            long bytes = 0;
            long tick = 0;
            bool isWhole = parts.Length == 3
                && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out bytes) && bytes is > 0 and <= MaximumPieceBytes
                && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out tick)
                && Convert.TryFromBase64String(parts[2], hash, out int count) && count == hash.Length;
            pieces.Add(isWhole
                ? new SealedPiece(bytes, tick, hash)
                : throw ProblemException.BadInput($"{path}: piece {pieces.Count} of the seal is damaged.", "Copy the seal again from where the file was sealed."));
        }

        return pieces;
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Seal))]
internal sealed partial class SealJsonContext : JsonSerializerContext;
