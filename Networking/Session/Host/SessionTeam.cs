using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Session;

/// <summary>
/// The participants whom this process moves itself: virtual learners in the roles that no person took. Each says what they do once a tick, in the
/// order of joining, with the same input as a person at the host or behind a link; to the host all are alike. Single-threaded.
/// </summary>
public sealed class SessionTeam(SessionHost host)
{
    private readonly List<(ParticipantId Participant, Func<LearnerInput> Next, TrySay? TrySay)> _members = [];

    /// <param name="trySay">What the participant begins to say, if anything; asked once a tick.</param>
    public void Add(ParticipantId participant, Func<LearnerInput> next, TrySay? trySay = null) => _members.Add((participant, next, trySay));

    /// <summary>Somebody else moves the participant from now on.</summary>
    public void Remove(ParticipantId participant) => _members.RemoveAll(member => member.Participant == participant);

    /// <summary>Submits what each does in the tick that the host computes next; call once before its <see cref="SessionHost.Step"/>.</summary>
    public void Submit()
    {
        for (int i = 0; i < _members.Count; i++)
        {
            (ParticipantId participant, Func<LearnerInput> next, TrySay? trySay) = _members[i];
            if (trySay is not null && trySay(out Utterance said))
            {
                host.Submit(participant, said);
            }

            host.Submit(participant, next());
        }
    }
}

/// <summary>What a participant begins to say in the tick that comes; false where they say nothing.</summary>
public delegate bool TrySay(out Utterance said);
