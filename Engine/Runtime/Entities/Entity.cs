using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// An object of the scenario in the world: what it is, where its movable part is, and what state it is in. Data only;
/// the systems act on it.
/// </summary>
internal sealed class Entity
{
    public required int Index { get; init; }

    public required ObjectId Id { get; init; }

    public required Interaction? Interaction { get; init; }

    /// <summary>Where the author put the object (the static part of a control; the start of a loose thing).</summary>
    public required Pose WorldFromObject { get; init; }

    /// <summary>From the movable part's frame to the object's: the "moving" node's rest pose, or identity for loose things.</summary>
    public required Pose ObjectFromMoving { get; init; }

    /// <summary>Where a thing that snaps into this socket comes to lie.</summary>
    public required Pose WorldFromSocket { get; init; }

    /// <summary>What a hand can take hold of, in the movable part's frame.</summary>
    public required IReadOnlyList<CollisionShape> GrabShapesInMoving { get; init; }

    /// <summary>Radius of a ball about the movable part that holds all of it, for gaze; meters.</summary>
    public required float GazeRadiusMeters { get; init; }

    /// <summary>Center of that ball in the object's frame.</summary>
    public required Vector3 GazeCenterInObject { get; init; }

    /// <summary>A button's cap in its own frame: how far its face stands out along +Z, and its radius; meters.</summary>
    public float ButtonFaceMeters { get; init; }

    public float ButtonRadiusMeters { get; init; }

    /// <summary>Where a hand takes hold, in the movable part's frame: the model's own grip, or the middle of what can be held.</summary>
    public required Pose MovingFromGrip { get; init; }

    /// <summary>A tool's tip, -Z out of the tool, or a container's mouth, +Y out of it, in the object's frame.</summary>
    public required Pose ObjectFromTip { get; init; }

    /// <summary>Where a tool's safety pin is, in the object's frame.</summary>
    public required Vector3 PinInObject { get; init; }

    public BodyHandle Body { get; set; }

    public bool HasBody { get; set; }

    public ShapeHandle Shape { get; set; }

    public float MassKilograms { get; set; }

    public JointHandle Joint { get; set; }

    public bool IsControl => Interaction is ControlInteraction;

    public bool IsLoose => Interaction is LooseInteraction;

    /// <summary>How a person of the scenario walks; null for things.</summary>
    public WalkState? Walk { get; set; }

    /// <summary>Where the movable part is now.</summary>
    public Pose WorldFromMoving { get; set; }

    /// <summary>Normalized position of a control.</summary>
    public double Position { get; set; }

    /// <summary>Position along the second axis of a joystick.</summary>
    public double SecondPosition { get; set; } = 0.5;

    public bool IsBlocked { get; set; }

    /// <summary>The joint's limits hold a blocked control where it is.</summary>
    public bool IsLimitedByBlock { get; set; }

    /// <summary>The position that a motor moves the control to, step by step; not a number where none does.</summary>
    public double DriveGoal { get; set; } = double.NaN;

    /// <summary>Where the motor has brought its spring by now.</summary>
    public double Drive { get; set; }

    /// <summary>How much of its travel the motor covers in a second; 0 is the speed of what is activated from afar.</summary>
    public double DriveRate { get; set; }

    /// <summary>Taken away by the scenario: nowhere in the room.</summary>
    public bool IsAbsent { get; set; }

    /// <summary>Goes as soon as nobody holds or wears it.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>The detent that the control clicked into last, or -1.</summary>
    public int Detent { get; set; } = -1;

    /// <summary>A fingertip was in the part in the last tick.</summary>
    public bool IsPoked { get; set; }

    /// <summary>A button that something other than a finger keeps pressed for so many ticks more.</summary>
    public int PressTicks { get; set; }

    /// <summary>What the tip of a held or leaning tool touches or aims at, or what a container pours into; -1 for nothing.</summary>
    public int TipTarget { get; set; } = -1;

    /// <summary>A tool that stays with its tip at what it touches, though nobody holds it.</summary>
    public bool IsLeaning { get; set; }

    public bool IsPinOut { get; set; }

    /// <summary>How much is left in a tool that is used up, 1 to 0.</summary>
    public double Charge { get; set; } = 1.0;

    /// <summary>A key that sits in its lock comes out by pulling at the knob.</summary>
    public bool IsKeyInLock { get; set; }

    /// <summary>Ticks that a loose thing has lain away from its place, or been lost.</summary>
    public long AwayTicks { get; set; }

    /// <summary>Index of the socket that holds this object, or of the object that this socket holds; -1 for none.</summary>
    public int Socketed { get; set; } = -1;

    public bool IsWorn { get; set; }

    public ParticipantId WornBy { get; set; }

    /// <summary>Where the cable at this thing is held fast at its other end, and how far it reaches from there; 0 for no such cable.</summary>
    public Vector3 TetherInWorld { get; set; }

    public float TetherMeters { get; set; }

    public int HolderCount { get; set; }

    public ParticipantId Holder { get; set; }

    public Hand HolderHand { get; set; } = Hand.Right;

    public bool IsHeld => HolderCount > 0;

    public Vector3 GazeCenterInWorld => (IsLoose || Walk is not null ? WorldFromMoving : WorldFromObject).TransformPoint(GazeCenterInObject);

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(WorldFromMoving);
        hash.Add(Position);
        hash.Add(SecondPosition);
        hash.Add(DriveGoal);
        hash.Add(Drive);
        hash.Add(DriveRate);
        hash.Add(IsAbsent);
        hash.Add(IsLeaving);
        hash.Add(TipTarget);
        hash.Add(IsLeaning);
        hash.Add(IsPoked);
        hash.Add(Detent);
        hash.Add(IsKeyInLock);
        hash.Add(IsPinOut);
        hash.Add(Charge);
        hash.Add(PressTicks);
        hash.Add(AwayTicks);
        hash.Add(IsBlocked);
        hash.Add(Socketed);
        hash.Add(IsWorn);
        hash.Add(WornBy.Value);
        hash.Add(HolderCount);
        hash.Add(Holder.Value);
        hash.Add((int)HolderHand);
        Walk?.AddToHash(ref hash);
    }
}
