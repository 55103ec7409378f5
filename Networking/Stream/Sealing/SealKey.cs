using System.Security.Cryptography;
using VRLab.Core;

namespace VRLab.Stream.Sealing;

/// <summary>
/// An ECDSA key on the curve P-256 (FIPS 186-5) in a PEM file: PKCS #8 for the one who seals, or the public key alone for those who
/// verify. The key itself never leaves this class.
/// </summary>
public sealed class SealKey : IDisposable
{
    private const int MaximumFileBytes = 64 * 1024;
    private readonly ECDsa _key;

    private SealKey(ECDsa key, bool canSign)
    {
        _key = key;
        CanSign = canSign;
        PublicKey = key.ExportSubjectPublicKeyInfo();
    }

    /// <summary>False where the file holds the public key alone.</summary>
    public bool CanSign { get; }

    /// <summary>SubjectPublicKeyInfo (RFC 5480).</summary>
    public byte[] PublicKey { get; }

    /// <summary>SHA-256 of the public key in hexadecimal: what people compare.</summary>
    public string Fingerprint => FingerprintOf(PublicKey);

    public static string FingerprintOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    /// <summary>Makes a key and writes it, readable by its owner alone, with the public key beside it as <c>PATH.pub</c>.</summary>
    /// <exception cref="ProblemException">There is a file already, or it cannot be written.</exception>
    public static SealKey Create(string path)
    {
        if (File.Exists(path))
        {
            throw ProblemException.BadInput($"{path}: there is a file already, and a key is never overwritten.", "Leave --new-key away to use that key, or name another file.");
        }

        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            WritePrivately(path, key.ExportPkcs8PrivateKeyPem() + "\n");
            File.WriteAllText(path + ".pub", key.ExportSubjectPublicKeyInfoPem() + "\n");
            return new SealKey(key, canSign: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            key.Dispose();
            throw ProblemException.EnvironmentLacking($"{path}: the key cannot be written ({cause.Message})", "Name a file in a folder that you may write to.", cause);
        }
    }

    /// <exception cref="ProblemException">The file cannot be read or holds no such key.</exception>
    public static SealKey Read(string path)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            string pem = new FileInfo(path).Length <= MaximumFileBytes ? File.ReadAllText(path) : throw new CryptographicException("it is too long");
            key.ImportFromPem(pem);
            bool isCurve = key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
            return isCurve ? new SealKey(key, pem.Contains("PRIVATE KEY", StringComparison.Ordinal)) : throw new CryptographicException("its curve is not P-256");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException or NotSupportedException)
        {
            key.Dispose();
            throw ProblemException.BadInput($"{path}: this is no key for seals ({cause.Message})", "Make one with 'vrlab seal FILE --key KEY --new-key', or give a PEM file with an ECDSA P-256 key.", cause);
        }
    }

    /// <exception cref="ProblemException">The key is the public one.</exception>
    public byte[] Sign(ReadOnlySpan<byte> statement) => CanSign
        ? _key.SignData(statement, HashAlgorithmName.SHA256)
        : throw ProblemException.BadInput("The key is the public one; it can verify but not seal.", "Give the file with the private key.");

    /// <summary>True where the signature of the statement was made with the private part of a public key.</summary>
    public static bool IsSignedBy(byte[] publicKey, ReadOnlySpan<byte> statement, ReadOnlySpan<byte> signature)
    {
        using ECDsa key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.VerifyData(statement, signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => _key.Dispose();

    private static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
