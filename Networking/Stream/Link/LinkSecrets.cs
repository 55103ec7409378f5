using System.Security.Cryptography;

namespace VRLab.Stream.Link;

/// <summary>
/// What both ends know after a greeting with a join code, and nobody between them: proofs that each knows the code, and a key for each direction (HKDF with
/// SHA-256, RFC 5869, over what the ephemeral keys agree on and what follows from the code). Whoever stands between has two other agreements, so that proofs do not pass.
/// </summary>
/// <param name="GuestProof">Shown by the guest first.</param>
/// <param name="HostProof">Shown by the host to a guest who has proved itself.</param>
/// <param name="GuestToHost">Seals what the guest sends.</param>
/// <param name="HostToGuest">Seals what the host sends.</param>
internal sealed record LinkSecrets(byte[] GuestProof, byte[] HostProof, byte[] GuestToHost, byte[] HostToGuest)
{
    private const int KeyBytes = 32;

    /// <param name="agreed">What the ephemeral keys agree on.</param>
    /// <param name="code">As <see cref="JoinCode.Normalize"/> gives it.</param>
    /// <param name="challenge">The host's chance.</param>
    /// <param name="guestKey">The guest's public half.</param>
    /// <param name="hostKey">The host's public half.</param>
    public static LinkSecrets Derive(byte[] agreed, string code, byte[] challenge, byte[] guestKey, byte[] hostKey)
    {
        byte[] greeting = SHA256.HashData([.. challenge, .. guestKey, .. hostKey]);
        byte[] root = HKDF.Extract(HashAlgorithmName.SHA256, [.. agreed, .. JoinCode.Stretch(code, challenge)], greeting);
        return new LinkSecrets(Expand("guest proof"u8), Expand("host proof"u8), Expand("guest to host"u8), Expand("host to guest"u8));

        byte[] Expand(ReadOnlySpan<byte> purpose)
        {
            var key = new byte[KeyBytes];
            HKDF.Expand(HashAlgorithmName.SHA256, root, key, purpose);
            return key;
        }
    }

    public static bool AreEqual(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(one, other);
}
