using System.Security.Cryptography;
using System.Text;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>
/// The word by which host and guests of a session know each other. It never goes over the wire: both show what follows from it, from chance and from keys made for
/// this greeting (<see cref="LinkSecrets"/>), so that who listens learns nothing and who poses as one of them has to guess it, slowly (PBKDF2 with HMAC-SHA-256,
/// RFC 8018). What goes over the link afterward is encrypted.
/// </summary>
public static class JoinCode
{
    internal const int ChallengeBytes = 16;
    private const int StretchedBytes = 32;
    private const int Rounds = 60_000;
    private const int Letters = 8;
    private const int ShortestCode = 6;
    private const int LongestCode = 64;

    /// <summary>Without letters and digits that look alike.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A code that nobody can guess: 40 bits of the operating system's chance.</summary>
    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Letters);

    /// <summary>A code as people say it, without case, blanks and hyphens.</summary>
    /// <exception cref="ProblemException">Too little of it is left to be a secret, or it is too long.</exception>
    public static string Normalize(string code)
    {
        string spoken = new([.. code.Where(char.IsLetterOrDigit)]);
        return spoken.Length is >= ShortestCode and <= LongestCode
            ? spoken.ToUpperInvariant()
            : throw ProblemException.BadInput(
                $"The join code has {spoken.Length} letters and digits; it needs {ShortestCode} to {LongestCode}.", "Give the code that the session host shows; a host without --code makes one.");
    }

    internal static byte[] NewChallenge() => RandomNumberGenerator.GetBytes(ChallengeBytes);

    /// <param name="code">As <see cref="Normalize"/> gives it.</param>
    /// <param name="challenge">The host's chance.</param>
    internal static byte[] Stretch(string code, byte[] challenge) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), challenge, Rounds, HashAlgorithmName.SHA256, StretchedBytes);
}
