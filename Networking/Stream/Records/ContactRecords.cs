using System.Numerics;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>Two things hit each other hard enough to be heard. The other is the room where it is no object that moves.</summary>
[StreamRecord(RecordKind.ContactStruck), MessagePackObject]
public readonly partial record struct ContactStruck(
    [property: Key(0)] ObjectId Object,
    [property: Key(1)] ObjectId Other,
    [property: Key(2)] Vector3 PointInWorld,
    [property: Key(3)] float ApproachMetersPerSecond);
