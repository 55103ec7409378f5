using System.Net.Sockets;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

/// <summary>The first words over a socket: Hello from the learner's program, Welcome or Goodbye from the host.</summary>
internal static class Handshake
{
    private const int LongestRole = 64;

    public static void SendHello(GreetingSocket peer, string role) => peer.Send(b => LinkFrame.WriteHello(b, role));

    public static void SendWelcome(GreetingSocket peer, ParticipantId participant) =>
        peer.Send(b => LinkFrame.WriteNumbers(b, FrameType.Welcome, LinkFrame.ProtocolVersion, participant.Value));

    public static void SendGoodbye(GreetingSocket peer, string reason) => peer.Send(b => LinkFrame.WriteGoodbye(b, reason));

    /// <exception cref="ProblemException">The peer is no learner's program, or of another version.</exception>
    /// <exception cref="SocketException">The peer broke off or stayed silent.</exception>
    /// <returns>The role that is asked for; empty for none.</returns>
    public static string ReceiveHello(GreetingSocket peer)
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
        return role.Length <= LongestRole ? role : throw ProblemException.BadInput($"A role has at most {LongestRole} characters.", "Give one of the scenario's roles.");
    }

    /// <summary>Lets the learner's program prove that it was told the code.</summary>
    /// <exception cref="ProblemException">It was not.</exception>
    /// <exception cref="SocketException">The peer broke off or stayed silent.</exception>
    public static void Prove(GreetingSocket peer, string code)
    {
        byte[] challenge = JoinCode.NewChallenge();
        peer.Send(b => LinkFrame.WriteBytes(b, FrameType.Challenge, challenge));
        byte[] body = peer.Receive(out FrameType type);
        var reader = new MessagePackReader(body) { Context = "answer" };
        reader.ReadArrayHeader();
        if (type != FrameType.Answer || !JoinCode.IsAnswer(code, challenge, reader.ReadBinary()))
        {
            throw ProblemException.BadInput("the join code is wrong", "Give the code that the session host shows.");
        }
    }

    /// <param name="peer">The host.</param>
    /// <param name="code">The join code; empty where none was given.</param>
    /// <exception cref="ProblemException">The host refused, is no host, is of another version, or asks for a code where none was given.</exception>
    /// <exception cref="SocketException">The host broke off or stayed silent.</exception>
    public static ParticipantId ReceiveWelcome(GreetingSocket peer, string code)
    {
        byte[] body = peer.Receive(out FrameType type);
        if (type == FrameType.Challenge)
        {
            AnswerTo(peer, body, JoinCode.Normalize(code));
            body = peer.Receive(out type);
        }

        var reader = new MessagePackReader(body) { Context = "welcome" };
        reader.ReadArrayHeader();
        if (type == FrameType.Goodbye)
        {
            throw ProblemException.BadInput($"The session host refused: {LinkFrame.Printable(reader.ReadString() ?? string.Empty)}.", "Ask whoever runs the session.");
        }

        if (type != FrameType.Welcome)
        {
            throw Foreign();
        }

        CheckVersion(reader.ReadInt64());
        return new ParticipantId(reader.ReadInt32());
    }

    public static ProblemException Foreign() => ProblemException.BadInput(
        "The other side of the connection is not VRLab.", "Check the port: give the one that the session host printed.");

    private static void AnswerTo(GreetingSocket peer, byte[] challenge, string code)
    {
        var reader = new MessagePackReader(challenge) { Context = "challenge" };
        reader.ReadArrayHeader();
        byte[] asked = reader.ReadBinary().ToArray();
        peer.Send(b => LinkFrame.WriteBytes(b, FrameType.Answer, JoinCode.Answer(code, asked)));
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
