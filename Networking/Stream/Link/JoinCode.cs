using System.Security.Cryptography;
using System.Text;

namespace VRLab.Stream.Link;

/// <summary>
/// The word by which a session host knows its guests. It never goes over the wire: the host sends chance, the guest answers with what follows from chance and
/// code (PBKDF2 with HMAC-SHA-256, RFC 8018), so that who listens has to try codes one by one, slowly. What goes over the link afterward is not encrypted.
/// </summary>
public static class JoinCode
{
    internal const int ChallengeBytes = 16;
    private const int AnswerBytes = 32;
    private const int Rounds = 60_000;
    private const int Letters = 8;
    private const int LongestCode = 64;

    /// <summary>Without letters and digits that look alike.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A code that nobody can guess: 40 bits of the operating system's chance.</summary>
    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Letters);

    internal static byte[] NewChallenge() => RandomNumberGenerator.GetBytes(ChallengeBytes);

    internal static byte[] Answer(string code, byte[] challenge)
    {
        string spoken = new([.. code.Where(char.IsLetterOrDigit).Take(LongestCode)]);
        return Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(spoken.ToUpperInvariant()), challenge, Rounds, HashAlgorithmName.SHA256, AnswerBytes);
    }

    internal static bool IsAnswer(string code, byte[] challenge, ReadOnlySpan<byte> answer) =>
        CryptographicOperations.FixedTimeEquals(Answer(code, challenge), answer);
}
