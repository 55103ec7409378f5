using VRLab.Core;
using VRLab.Stream.Recording;

namespace VRLab.Stream.Sealing;

/// <summary>Compares a file with its seal and says what was altered and where.</summary>
public static class SealVerifier
{
    private const int MostSealsTried = 200;

    /// <param name="path">The sealed file.</param>
    /// <param name="sealPath">Its seal; null to take the one beside it, also under the name that the file had.</param>
    /// <param name="expectedPublicKey">The key that must have sealed; null where any will do.</param>
    /// <exception cref="ProblemException">There is no seal, or it or the file cannot be read.</exception>
    public static SealVerdict Verify(string path, string? sealPath = null, byte[]? expectedPublicKey = null)
    {
        using FileBlockSource file = FileBlockSource.Open(path);
        sealPath ??= FindSeal(path, file);
        Seal seal = Sealing.Seal.Read(sealPath);
        IReadOnlyList<SealedPiece> pieces = seal.ReadPieces(sealPath);
        var findings = new List<SealFinding>();
        bool isGenuine = SealKey.IsSignedBy(seal.PublicKey, seal.Statement, seal.Signature)
            && SealedPiece.Chain(pieces).AsSpan().SequenceEqual(seal.Head) && pieces.Sum(piece => piece.Bytes) == seal.Bytes;
        if (!isGenuine)
        {
            findings.Add(SealTexts.SealAltered());
        }

        if (expectedPublicKey is not null && !expectedPublicKey.AsSpan().SequenceEqual(seal.PublicKey))
        {
            findings.Add(SealTexts.OtherKey(SealKey.FingerprintOf(seal.PublicKey), SealKey.FingerprintOf(expectedPublicKey)));
        }

        findings.AddRange(ContentComparison.Compare(file, pieces));
        findings.AddRange(Surroundings(path, seal));
        return new SealVerdict(
            path, sealPath, SealKey.FingerprintOf(seal.PublicKey), expectedPublicKey is not null, seal.SealedAt, pieces.Count, findings);
    }

    private static IEnumerable<SealFinding> Surroundings(string path, Seal seal)
    {
        if (Path.GetFileName(path) != seal.File)
        {
            yield return SealTexts.Renamed(seal.File, Path.GetFileName(path));
        }

        if (seal.Recording is { } head && Sealer.HeadOfRecordingBeside(path) is { } present && !present.AsSpan().SequenceEqual(head))
        {
            yield return SealTexts.OtherRecording();
        }
    }

    private static string FindSeal(string path, FileBlockSource file)
    {
        if (File.Exists(path + Sealing.Seal.Extension))
        {
            return path + Sealing.Seal.Extension;
        }

        byte[] head = SealedPiece.Chain(SealedPiece.Of(file));
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        string? found = Directory.EnumerateFiles(folder, "*" + Sealing.Seal.Extension)
            .Order(StringComparer.Ordinal)
            .Take(MostSealsTried)
            .FirstOrDefault(candidate => IsSealOf(candidate, head));
        return found ?? throw ProblemException.BadInput(
            $"{path}: there is no seal beside it, and no other seal in the folder is of this content.", "Give its seal with --seal FILE, or seal it with 'vrlab seal'.");
    }

    private static bool IsSealOf(string candidate, byte[] head)
    {
        try
        {
            return Sealing.Seal.Read(candidate).Head.AsSpan().SequenceEqual(head);
        }
        catch (ProblemException)
        {
            return false;
        }
    }
}
