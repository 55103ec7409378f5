using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Who has which role. A role that nobody in the session has is everybody's, so that a small team can play a scenario for a large one.</summary>
internal sealed class TeamRoles
{
    private readonly List<(ParticipantId Participant, string Role)> _roles = [];

    public void Assign(ParticipantId participant, string role) => _roles.Add((participant, role));

    /// <summary>Whether what a participant does is done by the role, or by <paramref name="isOthers"/> than it.</summary>
    public bool Counts(ParticipantId participant, string role, bool isOthers)
    {
        bool isTaken = false;
        bool isIn = false;
        for (int i = 0; i < _roles.Count; i++)
        {
            isTaken |= _roles[i].Role == role;
            isIn |= _roles[i].Role == role && _roles[i].Participant == participant;
        }

        return !isTaken || isIn != isOthers;
    }

    /// <summary>Who performed a step of the role: the actor where they are in it, else (a value came about by itself) the first who is.</summary>
    public ParticipantId PerformerOf(string role, ParticipantId actor)
    {
        if (actor != ParticipantId.Host && Counts(actor, role, isOthers: false))
        {
            return actor;
        }

        ParticipantId first = FirstOf(role);
        return first != ParticipantId.Host ? first : actor;
    }

    /// <summary>The first who is in the role; the host where nobody is.</summary>
    public ParticipantId FirstOf(string role)
    {
        foreach ((ParticipantId participant, string taken) in _roles)
        {
            if (taken == role)
            {
                return participant;
            }
        }

        return ParticipantId.Host;
    }

    public void AddToHash(ref StateHash hash)
    {
        foreach ((ParticipantId participant, string role) in _roles)
        {
            hash.Add(participant.Value);
            hash.Add(role);
        }
    }
}
