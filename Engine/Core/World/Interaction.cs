namespace VRLab.Core;

/// <summary>What a learner can do with an object. Angles in radians, lengths in meters; authors write degrees and millimeters.</summary>
public abstract record Interaction;

/// <summary>Can be taken in a hand, carried and put down.</summary>
public sealed record GrabInteraction(double MassKilograms) : Interaction;

public enum WearSlot
{
    Head,
    Hands,
}

/// <summary>Can be taken and put on: goggles at the head, gloves at the other hand.</summary>
public sealed record WearInteraction(double MassKilograms, WearSlot Slot) : Interaction;

/// <summary>A handwheel: position 0..1 over so many turns, anticlockwise opens; friction holds it where it is left.</summary>
public sealed record ValveInteraction(double Turns, double InitialPosition, double FrictionNewtonMeters) : Interaction;

/// <summary>A lever, switch handle, door or cover on a hinge. Position 0 at the minimum angle, 1 at the maximum; detents are positions where it clicks in.</summary>
public sealed record LeverInteraction(
    double MinimumAngleRadians, double MaximumAngleRadians, double InitialPosition, double FrictionNewtonMeters, IReadOnlyList<double> Detents) : Interaction;

/// <summary>A push button: pressed by a fingertip through its travel.</summary>
public sealed record ButtonInteraction(double TravelMeters) : Interaction;

/// <summary>A place where certain objects snap in.</summary>
public sealed record SocketInteraction(
    double RadiusMeters, IReadOnlyList<ObjectId> Accepts, ObjectId? Initially = null) : Interaction;
