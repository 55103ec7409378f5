using VRLab.Core;

namespace VRLab.Stream;

/// <summary>Somebody in the session, and who they said they are.</summary>
public readonly record struct JoinedParticipant(ParticipantId Id, ParticipantJoined Joined);
