using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core;

namespace VRLab.Xr.Simulation;

/// <summary>
/// Moves the simulated headset over its loopback socket. Connect after the OpenXR instance exists (the runtime opens the port with it); one
/// client at a time; the last state stays after a disconnect. Delivery is asynchronous: poll until <see cref="IsReportedBy"/>. Sending
/// allocates nothing.
/// </summary>
public sealed class RemoteHeadset : IDisposable
{
    private const int ConnectMilliseconds = 5000;

    private readonly Socket _socket;
    private RemotePacket _packet;

    private RemoteHeadset(Socket socket) => _socket = socket;

    /// <exception cref="ProblemException">Nothing answers on the port.</exception>
    public static RemoteHeadset Connect(int port)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            SendTimeout = ConnectMilliseconds,
            ReceiveTimeout = ConnectMilliseconds,
        };
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            ReadGreeting(socket);
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw ProblemException.EnvironmentLacking(
                $"The simulated headset does not answer on port {port} ({error.SocketErrorCode}).",
                "Only one program can move it: end other runs of vrlab and try again.",
                error);
        }

        return new RemoteHeadset(socket);
    }

    /// <summary>
    /// Whether the runtime already reports what was sent: positions within 0.1 mm, rotations, trigger and squeeze within 1e-3; of a tracked hand
    /// without a controller, that there is one.
    /// </summary>
    public static bool IsReportedBy(in SimulatedPose sent, in XrInput read) =>
        IsSame(sent.StageFromHead, read.StageFromHead) && IsReported(sent.Left, read.Left) && IsReported(sent.Right, read.Right);

    /// <exception cref="ProblemException">The headset's side of the connection is gone.</exception>
    public void Send(in SimulatedPose pose)
    {
        _packet = RemotePacket.From(pose);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<RemotePacket>(in _packet));
        try
        {
            while (!bytes.IsEmpty)
            {
                bytes = bytes[_socket.Send(bytes)..];
            }
        }
        catch (SocketException error)
        {
            throw ProblemException.EnvironmentLacking(
                $"The connection to the simulated headset broke ({error.SocketErrorCode}).", "Run again; the recording so far is kept.", error);
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>The hub greets with its reset state and its latest state.</summary>
    private static void ReadGreeting(Socket socket)
    {
        Span<byte> greeting = stackalloc byte[2 * RemotePacket.SizeBytes];
        while (!greeting.IsEmpty)
        {
            int count = socket.Receive(greeting);
            if (count == 0)
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }

            greeting = greeting[count..];
        }
    }

    private static bool IsReported(in SimulatedHand sent, in XrHandState read) =>
        (sent.IsActive || sent.IsHandTracked) == read.IsActive && (!sent.IsActive || (
            IsSame(sent.StageFromGrip, read.StageFromGrip)
            && MathF.Abs(sent.Trigger - read.Trigger) < 1e-3f
            && MathF.Abs(sent.Squeeze - read.Squeeze) < 1e-3f
            && Vector2.Distance(sent.Thumbstick, read.Thumbstick) < 1e-3f));

    private static bool IsSame(in Pose sent, in Pose read) =>
        Vector3.Distance(sent.Position, read.Position) < 1e-4f
        && MathF.Abs(Quaternion.Dot(sent.Orientation, read.Orientation)) > 1 - 1e-6f;
}
