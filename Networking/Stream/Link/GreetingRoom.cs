using System.Net;
using System.Net.Sockets;

namespace VRLab.Stream.Link;

/// <summary>A peer that is being greeted.</summary>
internal sealed record GreetedPeer(Socket Socket, IPAddress Address);

/// <summary>
/// Who is being greeted: so many in all and from each address. Where there are too many, who has been there longest without coming to an end makes room, so that
/// those who say nothing keep nobody out. For any thread.
/// </summary>
internal sealed class GreetingRoom
{
    public const int MostInAll = 32;
    public const int MostFromOneAddress = 8;
    private readonly Lock _gate = new();

    /// <summary>By the time they came, the first first.</summary>
    private readonly List<GreetedPeer> _open = [];
    private readonly List<GreetedPeer> _settled = [];

    /// <summary>Takes a peer in; null where it has to come again, because all are about to be done.</summary>
    public GreetedPeer? Enter(Socket socket, IPAddress address)
    {
        lock (_gate)
        {
            if (CountFrom(address) >= MostFromOneAddress && !SendAwayFirstFrom(address))
            {
                return null;
            }

            if (_open.Count + _settled.Count >= MostInAll && !SendAwayFirstFrom(MostCrowded()))
            {
                return null;
            }

            var peer = new GreetedPeer(socket, address);
            _open.Add(peer);
            return peer;
        }
    }

    /// <summary>From here on the peer is not sent away: it is let in, or waits for having given a wrong code. False where it was sent away before.</summary>
    public bool Settle(GreetedPeer peer)
    {
        lock (_gate)
        {
            if (_open.Remove(peer))
            {
                _settled.Add(peer);
            }

            return _settled.Contains(peer);
        }
    }

    /// <summary>The greeting is over.</summary>
    public void Leave(GreetedPeer peer)
    {
        lock (_gate)
        {
            _open.Remove(peer);
            _settled.Remove(peer);
        }
    }

    /// <summary>Sends all away who have not come to an end.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _open.ForEach(peer => peer.Socket.Dispose());
            _open.Clear();
        }
    }

    private int CountFrom(IPAddress address) => _open.Concat(_settled).Count(peer => peer.Address.Equals(address));

    private IPAddress? MostCrowded() => _open.GroupBy(peer => peer.Address).MaxBy(group => group.Count())?.Key;

    private bool SendAwayFirstFrom(IPAddress? address)
    {
        int first = _open.FindIndex(peer => peer.Address.Equals(address));
        if (first >= 0)
        {
            _open[first].Socket.Dispose();
            _open.RemoveAt(first);
        }

        return first >= 0;
    }
}
