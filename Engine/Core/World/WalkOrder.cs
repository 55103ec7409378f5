using System.Numerics;

namespace VRLab.Core;

/// <summary>Where a person of the scenario is sent. A closed set.</summary>
public abstract record WalkOrder;

/// <summary>Stops and stays.</summary>
public sealed record StayOrder : WalkOrder;

/// <summary>Walks along a way to its end, from the part of it that lies nearest.</summary>
/// <param name="Way">Points on the floor, corner by corner, world frame; at least one.</param>
public sealed record AlongOrder(IReadOnlyList<Vector3> Way) : WalkOrder;

/// <summary>Follows a participant, where they have walked themselves; several go in file.</summary>
public sealed record BehindOrder(ParticipantId Leader) : WalkOrder;
