using System.Net.Sockets;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

/// <summary>The first words over a socket: Hello from the learner's program, Welcome or Goodbye from the host.</summary>
internal static class Handshake
{
    private const int MaximumBodyBytes = 4096;

    public static void SendHello(Socket socket, string role) => Send(socket, b => LinkFrame.WriteHello(b, role));

    public static void SendWelcome(Socket socket, ParticipantId participant) =>
        Send(socket, b => LinkFrame.WriteNumbers(b, FrameType.Welcome, LinkFrame.ProtocolVersion, participant.Value));

    public static void SendGoodbye(Socket socket, string reason) => Send(socket, b => LinkFrame.WriteGoodbye(b, reason));

    /// <exception cref="ProblemException">The peer is no learner's program, or of another version.</exception>
    /// <exception cref="SocketException">The peer broke off or stayed silent.</exception>
    /// <returns>The role that is asked for; empty for none.</returns>
    public static string ReceiveHello(Socket socket)
    {
        byte[] body = Receive(socket, out FrameType type);
        if (type != FrameType.Hello)
        {
            throw Foreign();
        }

        var reader = new MessagePackReader(body) { Context = "hello" };
        int count = reader.ReadArrayHeader();
        CheckVersion(reader.ReadInt64());
        return count > 1 ? reader.ReadString() ?? string.Empty : string.Empty;
    }

    /// <summary>Lets the learner's program prove that it was told the code.</summary>
    /// <exception cref="ProblemException">It was not.</exception>
    /// <exception cref="SocketException">The peer broke off or stayed silent.</exception>
    public static void Prove(Socket socket, string code)
    {
        byte[] challenge = JoinCode.NewChallenge();
        Send(socket, b => LinkFrame.WriteBytes(b, FrameType.Challenge, challenge));
        byte[] body = Receive(socket, out FrameType type);
        var reader = new MessagePackReader(body) { Context = "answer" };
        reader.ReadArrayHeader();
        if (type != FrameType.Answer || !JoinCode.IsAnswer(code, challenge, reader.ReadBinary()))
        {
            throw ProblemException.BadInput("the join code is wrong", "Give the code that the session host shows.");
        }
    }

    /// <exception cref="ProblemException">The host refused, is no host, or is of another version.</exception>
    /// <exception cref="SocketException">The host broke off or stayed silent.</exception>
    public static ParticipantId ReceiveWelcome(Socket socket, string code)
    {
        byte[] body = Receive(socket, out FrameType type);
        if (type == FrameType.Challenge)
        {
            AnswerTo(socket, body, code);
            body = Receive(socket, out type);
        }

        var reader = new MessagePackReader(body) { Context = "welcome" };
        reader.ReadArrayHeader();
        if (type == FrameType.Goodbye)
        {
            throw ProblemException.BadInput($"The session host refused: {reader.ReadString()}.", "Ask whoever runs the session.");
        }

        if (type != FrameType.Welcome)
        {
            throw Foreign();
        }

        CheckVersion(reader.ReadInt64());
        return new ParticipantId(reader.ReadInt32());
    }

    private static void AnswerTo(Socket socket, byte[] challenge, string code)
    {
        var reader = new MessagePackReader(challenge) { Context = "challenge" };
        reader.ReadArrayHeader();
        byte[] asked = reader.ReadBinary().ToArray();
        Send(socket, b => LinkFrame.WriteBytes(b, FrameType.Answer, JoinCode.Answer(code, asked)));
    }

    private static void Send(Socket socket, Action<MessagePackBuffer> write)
    {
        var buffer = new MessagePackBuffer();
        write(buffer);
        socket.Send(buffer.WrittenSpan);
    }

    private static byte[] Receive(Socket socket, out FrameType type)
    {
        Span<byte> header = stackalloc byte[LinkFrame.HeaderBytes];
        ReceiveAll(socket, header);
        type = LinkFrame.TypeOf(header);
        int bodyBytes = LinkFrame.BodyBytesOf(header);
        if (bodyBytes is < 0 or > MaximumBodyBytes)
        {
            throw Foreign();
        }

        var body = new byte[bodyBytes];
        ReceiveAll(socket, body);
        return body;
    }

    private static void ReceiveAll(Socket socket, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int count = socket.Receive(bytes);
            bytes = count > 0 ? bytes[count..] : throw new SocketException((int)SocketError.ConnectionReset);
        }
    }

    private static void CheckVersion(long version)
    {
        if (version != LinkFrame.ProtocolVersion)
        {
            throw ProblemException.BadInput(
                $"The other side speaks version {version} of the session link, this one version {LinkFrame.ProtocolVersion}.", "Update VRLab on both sides.");
        }
    }

    private static ProblemException Foreign() => ProblemException.BadInput(
        "The other side of the connection is not VRLab.", "Check the port: give the one that the session host printed.");
}
