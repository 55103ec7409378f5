using System.Numerics;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>Two things hit each other hard enough to be heard. The other is the room where it is no object that moves.</summary>
/// <param name="ImpulseNewtonSeconds">0 in recordings of earlier programs.</param>
[StreamRecord(RecordKind.ContactStruck), MessagePackObject]
public readonly partial record struct ContactStruck(
    [property: Key(0)] ObjectId Object,
    [property: Key(1)] ObjectId Other,
    [property: Key(2)] Vector3 PointInWorld,
    [property: Key(3)] float ApproachMetersPerSecond,
    [property: Key(4)] float ImpulseNewtonSeconds = 0f);

/// <summary>
/// What a participant's hand exerts on what it holds, as a mean of a tenth of a second, the weight carried included; written where it has
/// changed, at most each tenth of a second, and all zero when the hand lets go.
/// </summary>
/// <param name="TorqueNewtonMeters">Of a tool that turns a fastener, the greatest of that time.</param>
/// <param name="On">The fastener; empty where there is none.</param>
[StreamRecord(RecordKind.ForceExerted), MessagePackObject]
public readonly partial record struct ForceExerted(
    [property: Key(0)] ObjectId Object,
    [property: Key(1)] Hand Hand,
    [property: Key(2)] float ForceNewtons,
    [property: Key(3)] float TorqueNewtonMeters,
    [property: Key(4)] ObjectId On);
