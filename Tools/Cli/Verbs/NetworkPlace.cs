using System.Net;
using System.Net.Sockets;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>Reads where to listen and whom to join: <c>PORT</c>, <c>ADDRESS:PORT</c> or <c>NAME:PORT</c>.</summary>
internal static class NetworkPlace
{
    /// <summary>A port alone is this machine's own.</summary>
    /// <exception cref="ProblemException">It is no place to listen at.</exception>
    public static IPEndPoint? ToListen(string? text) => text is null
        ? null
        : ushort.TryParse(text, out ushort port)
            ? new IPEndPoint(IPAddress.Loopback, port)
            : IPEndPoint.TryParse(text, out IPEndPoint? at) && at.Port > 0
                ? at
                : throw ProblemException.BadInput($"--host: '{text}' is no place to listen at.", "Give a port like 7777, or an address of this machine with a port like 0.0.0.0:7777.");

    /// <summary>All addresses under which the machine may answer, in the order in which to try them; none where nobody is to be joined.</summary>
    /// <exception cref="ProblemException">It is no place, or nobody knows the name.</exception>
    public static IReadOnlyList<IPEndPoint> ToJoin(string? text)
    {
        if (text is null)
        {
            return [];
        }

        int colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text[(colon + 1)..], out ushort port))
        {
            throw ProblemException.BadInput($"--join: '{text}' is no place to join.", "Give HOST:PORT as the session host shows it, like 192.168.1.20:7777.");
        }

        string name = text[..colon].Trim('[', ']');
        try
        {
            IPAddress[] addresses = IPAddress.TryParse(name, out IPAddress? address) ? [address] : Dns.GetHostAddresses(name);
            return [.. addresses.Select(one => new IPEndPoint(one, port))];
        }
        catch (Exception cause) when (cause is SocketException or ArgumentException)
        {
            throw ProblemException.EnvironmentLacking($"Nobody knows the machine '{name}' ({cause.Message}).", "Check the name, or give its address.", cause);
        }
    }
}
