using System.Security.Cryptography;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>A key pair for one greeting (ECDH on P-256, NIST SP 800-56A): two who exchange the public halves have a secret that who listens has not.</summary>
internal sealed class EphemeralKey : IDisposable
{
    private const int CoordinateBytes = 32;
    private const int PublicBytes = 2 * CoordinateBytes;
    private readonly ECDiffieHellman _pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public EphemeralKey()
    {
        ECPoint point = _pair.ExportParameters(includePrivateParameters: false).Q;
        Public = [.. point.X!, .. point.Y!];
    }

    /// <summary>X and Y of the point.</summary>
    public byte[] Public { get; }

    /// <exception cref="ProblemException">The other's public half is no point of the curve.</exception>
    public byte[] AgreeWith(ReadOnlySpan<byte> otherPublic)
    {
        if (otherPublic.Length != PublicBytes)
        {
            throw NoKey();
        }

        var point = new ECPoint { X = otherPublic[..CoordinateBytes].ToArray(), Y = otherPublic[CoordinateBytes..].ToArray() };
        try
        {
            using ECDiffieHellman other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
            return _pair.DeriveRawSecretAgreement(other.PublicKey);
        }
        catch (CryptographicException cause)
        {
            throw NoKey(cause);
        }
    }

    public void Dispose() => _pair.Dispose();

    private static ProblemException NoKey(Exception? cause = null) => ProblemException.BadInput("What the other side sent is no key.", "Use VRLab on both sides.", cause);
}
