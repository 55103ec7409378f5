using VRLab.Core;
using VRLab.Learner;
using VRLab.Session;
using VRLab.Stream;

namespace VRLab.Cli;

/// <summary>The session host in the learner's own process. The learner still sees the stream alone, record by record.</summary>
/// <param name="host">Computes the session.</param>
/// <param name="participant">The learner of this process.</param>
/// <param name="mates">The virtual learners of a team; null for one alone.</param>
/// <param name="authoring">Brings in what the scenario's author changes meanwhile; null where nobody works on it.</param>
/// <param name="instructor">Brings faults about meanwhile; null without one.</param>
/// <param name="linked">Keeps step with guests elsewhere; null without any.</param>
internal sealed class LocalConnection(SessionHost host, ParticipantId participant, TeamMates? mates = null, LiveAuthoring? authoring = null, LinkedHost? linked = null, InstructorDesk? instructor = null) : ISessionConnection
{
    public bool HasEnded => host.IsFinished;

    public bool IsShared => linked is not null;

    public void Tick(in LearnerInput input)
    {
        authoring?.Apply(host);
        instructor?.Apply(host);
        host.Submit(participant, input);
        mates?.Submit();
        if (linked is null)
        {
            host.Step();
        }
        else
        {
            linked.Step(host.Tick == 0 ? GuestDoor.LoadingPatience : GuestDoor.Patience);
        }
    }

    public void Apply(in LearnerSettings settings) => host.Submit(participant, settings);

    public void Say(in Utterance said) => host.Submit(participant, said);

    public void Rest() => authoring?.Apply(host);

    public void Finish(in ClientReport report, string reason)
    {
        host.Report(participant, report);
        string outcome = host.IsFinished ? host.Outcome.ToString().ToLowerInvariant() : reason;
        if (linked is null)
        {
            host.End(outcome);
        }
        else
        {
            linked.End(outcome);
        }
    }
}
