using System.Net.Sockets;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

/// <summary>
/// The first words over a socket: Hello from the learner's program, Welcome or Goodbye from the host. Where the host asks for a join code, a challenge and its
/// answer stand between, each proves to the other that it knows the code, and what follows is sealed.
/// </summary>
internal static class Handshake
{
    private const int LongestRole = 64;

    public static void SendHello(GreetingSocket peer, string role, EphemeralKey own) => peer.Send(b => LinkFrame.WriteHello(b, role, own.Public));

    /// <param name="peer">The guest.</param>
    /// <param name="participant">Its number.</param>
    /// <param name="secrets">What both know; null without a code.</param>
    /// <param name="isLate">The session has begun.</param>
    public static void SendWelcome(GreetingSocket peer, ParticipantId participant, LinkSecrets? secrets, bool isLate) =>
        peer.Send(b => LinkFrame.WriteWelcome(b, participant.Value, secrets?.HostProof ?? [], isLate));

    public static void SendGoodbye(GreetingSocket peer, string reason) => peer.Send(b => LinkFrame.WriteGoodbye(b, reason));

    /// <exception cref="ProblemException">The peer is no learner's program, or of another version.</exception>
    /// <exception cref="SocketException">The peer broke off or stayed silent.</exception>
    /// <returns>The role that is asked for, empty for none; and the public half of the guest's key.</returns>
    public static (string Role, byte[] Key) ReceiveHello(GreetingSocket peer)
    {
        byte[] body = peer.Receive(out FrameType type);
        if (type != FrameType.Hello)
        {
            throw Foreign();
        }

        var reader = new MessagePackReader(body) { Context = "hello" };
        int count = reader.ReadArrayHeader();
        CheckVersion(reader.ReadInt64());
        string role = count > 1 ? reader.ReadString() ?? string.Empty : string.Empty;
        byte[] key = count > 2 ? reader.ReadBinary().ToArray() : [];
        return role.Length <= LongestRole ? (role, key) : throw ProblemException.BadInput($"A role has at most {LongestRole} characters.", "Give one of the scenario's roles.");
    }

    /// <summary>Lets the learner's program prove that it was told the code.</summary>
    /// <exception cref="ProblemException">It was not.</exception>
    /// <exception cref="SocketException">The peer broke off or stayed silent.</exception>
    public static LinkSecrets Challenge(GreetingSocket peer, string code, byte[] guestKey)
    {
        using var own = new EphemeralKey();
        byte[] agreed = own.AgreeWith(guestKey);
        byte[] challenge = JoinCode.NewChallenge();
        peer.Send(b => LinkFrame.WriteBytes(b, FrameType.Challenge, challenge, own.Public));
        LinkSecrets secrets = LinkSecrets.Derive(agreed, code, challenge, guestKey, own.Public);
        byte[] body = peer.Receive(out FrameType type);
        var reader = new MessagePackReader(body) { Context = "answer" };
        reader.ReadArrayHeader();
        return type == FrameType.Answer && LinkSecrets.AreEqual(reader.ReadBinary(), secrets.GuestProof)
            ? secrets
            : throw ProblemException.BadInput("the join code is wrong", "Give the code that the session host shows.");
    }

    /// <param name="peer">The host.</param>
    /// <param name="code">The join code; empty where none was given.</param>
    /// <param name="own">Whose public half was in the Hello.</param>
    /// <returns>The participant, what both know (null where the host asks for no code), and whether the session has begun.</returns>
    /// <exception cref="ProblemException">The host refused, is no host, is of another version, or does not know the code that was given.</exception>
    /// <exception cref="SocketException">The host broke off or stayed silent.</exception>
    public static (ParticipantId Participant, LinkSecrets? Secrets, bool IsLate) ReceiveWelcome(GreetingSocket peer, string code, EphemeralKey own)
    {
        LinkSecrets? secrets = null;
        byte[] body = peer.Receive(out FrameType type);
        if (type == FrameType.Challenge)
        {
            secrets = Answer(peer, body, JoinCode.Normalize(code), own);
            body = peer.Receive(out type);
        }

        var reader = new MessagePackReader(body) { Context = "welcome" };
        int count = reader.ReadArrayHeader();
        if (type == FrameType.Goodbye)
        {
            throw ProblemException.BadInput($"The session host refused: {LinkFrame.Printable(reader.ReadString() ?? string.Empty).TrimEnd('.')}.", "Ask whoever runs the session.");
        }

        if (type != FrameType.Welcome)
        {
            throw Foreign();
        }

        CheckVersion(reader.ReadInt64());
        var participant = new ParticipantId(reader.ReadInt32());
        ReadOnlySpan<byte> proof = count > 2 ? reader.ReadBinary() : [];
        bool isLate = count > 3 && reader.ReadBoolean();
        if (code.Length > 0 && (secrets is null || !LinkSecrets.AreEqual(proof, secrets.HostProof)))
        {
            throw ProblemException.BadInput("Who answers does not know the join code: it is not the session host.", "Check address and port, and ask whoever runs the session.");
        }

        return (participant, secrets, isLate);
    }

    public static ProblemException Foreign() => ProblemException.BadInput(
        "The other side of the connection is not VRLab.", "Check the port: give the one that the session host printed.");

    private static LinkSecrets Answer(GreetingSocket peer, byte[] challengeBody, string code, EphemeralKey own)
    {
        var reader = new MessagePackReader(challengeBody) { Context = "challenge" };
        reader.ReadArrayHeader();
        byte[] challenge = reader.ReadBinary().ToArray();
        byte[] hostKey = reader.ReadBinary().ToArray();
        LinkSecrets secrets = LinkSecrets.Derive(own.AgreeWith(hostKey), code, challenge, own.Public, hostKey);
        peer.Send(b => LinkFrame.WriteBytes(b, FrameType.Answer, secrets.GuestProof));
        return secrets;
    }

    private static void CheckVersion(long version)
    {
        if (version != LinkFrame.ProtocolVersion)
        {
            throw ProblemException.BadInput(
                $"The other side speaks version {version} of the session link, this one version {LinkFrame.ProtocolVersion}.", "Update VRLab on both sides.");
        }
    }
}
