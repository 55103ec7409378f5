using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Session;

/// <summary>
/// The participants whom this process moves itself: virtual learners in the roles that no person took. Each says what they do once a tick, in the
/// order of joining, with the same input as a person at the host or behind a link; to the host all are alike. Single-threaded.
/// </summary>
public sealed class SessionTeam(SessionHost host)
{
    private readonly List<(ParticipantId Participant, Func<LearnerInput> Next)> _members = [];

    public void Add(ParticipantId participant, Func<LearnerInput> next) => _members.Add((participant, next));

    /// <summary>Submits what each does in the tick that the host computes next; call once before its <see cref="SessionHost.Step"/>.</summary>
    public void Submit()
    {
        for (int i = 0; i < _members.Count; i++)
        {
            host.Submit(_members[i].Participant, _members[i].Next());
        }
    }
}
