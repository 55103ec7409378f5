using System.Net;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.Cli;

/// <summary>
/// Lets people of a team join a run over the network: before it begins those who are waited for, later whoever takes a virtual learner's role over. For who
/// goes a virtual learner steps in.
/// </summary>
internal sealed class GuestDoor : IDisposable
{
    /// <summary>Whose program stays silent for so long is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>For the first tick, before which each program loads the scenario.</summary>
    public static readonly TimeSpan LoadingPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly StreamServer _server;
    private readonly RunProgress _progress;

    private GuestDoor(RunProgress progress, TimeProvider clock) => (_progress, _server) = (progress, new StreamServer(clock));

    /// <summary>Listens where the options say and waits for people; null where the run is not for guests.</summary>
    /// <exception cref="ProblemException">The scenario is for one alone, the port is taken, or too few came.</exception>
    public static GuestDoor? Open(RunOptions options, Scenario scenario, RunProgress progress, TimeProvider clock, CancellationToken cancellation)
    {
        if (options.HostAt is not { } at)
        {
            return null;
        }

        if (scenario.Procedure.Roles.Count == 0)
        {
            throw ProblemException.BadInput($"The drill '{scenario.Id}' is for one learner alone.", "Leave --host out, or choose a drill for a team.");
        }

        var door = new GuestDoor(progress, clock);
        try
        {
            door.Wait(at, options, cancellation);
            return door;
        }
        catch
        {
            door.Dispose();
            throw;
        }
    }

    public IStreamSink Through(IStreamSink sink) => new TeeSink(sink, _server);

    /// <param name="host">Just made.</param>
    /// <param name="ownRole">Kept for the learner of this program; null where they take what is left.</param>
    public LinkedHost Begin(SessionHost host, string? ownRole)
    {
        host.Reserve(ownRole);
        var linked = new LinkedHost(host, _server);
        linked.Begin(Patience);
        return linked;
    }

    /// <summary>From now on guests and virtual learners take each other's places.</summary>
    public void Watch(LinkedHost linked, TeamMates mates)
    {
        foreach ((ParticipantId seat, string role) in mates.Seats)
        {
            _server.Offer(seat, role);
        }

        linked.SeatTaken += seat =>
        {
            _progress.Note($"A guest plays {mates.Leave(seat)} from here on.");
            _server.Withdraw(seat);
        };
        linked.SeatLeft += (seat, reason) =>
        {
            string role = mates.StepIn(seat);
            _progress.Note($"{role}: {reason}. A virtual learner plays on.");
            _server.Offer(seat, role);
        };
    }

    public void Dispose() => _server.Dispose();

    private void Wait(IPEndPoint at, RunOptions options, CancellationToken cancellation)
    {
        string code = options.Code ?? JoinCode.Create();
        _server.AllowLateGuests();
        int port = _server.Listen(at, code);
        _progress.Note($"Others join with: vrlab run --join {(IPAddress.Any.Equals(at.Address) ? "<this machine>" : at.Address)}:{port} --code {code} --role ROLE");
        if (options.People > 0)
        {
            _progress.Note($"Waiting for {options.People}.");
        }

        for (TimeSpan waited = default; !_server.WaitForParticipants(options.People, Look); waited += Look)
        {
            cancellation.ThrowIfCancellationRequested();
            if (waited > LongestWait)
            {
                throw ProblemException.EnvironmentLacking($"Only {_server.OpenCount} of {options.People} have joined.", "Ask them to join first, or give fewer --people; the others can come later.");
            }
        }
    }
}
