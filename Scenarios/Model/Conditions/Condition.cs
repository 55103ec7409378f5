using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// Something that can be true of the world. A closed set, so that a virtual learner can read a condition as an instruction:
/// bring it about, child by child in the order of writing. Where it says "someone", any participant will do.
/// </summary>
public abstract record Condition;

public enum Comparison
{
    AtMost,
    AtLeast,
}

/// <summary>A control stands at or beyond a position (0 closed/off .. 1 open/on). Turn it there.</summary>
public sealed record ControlAt(ObjectId Control, Comparison Comparison, double Position) : Condition;

/// <summary>A control stands between two positions. Turn it there.</summary>
public sealed record ControlWithin(ObjectId Control, double Low, double High) : Condition;

/// <summary>
/// A control has been moved to and fro so many times between a low and a high position. The rate is an instruction; whether it was kept
/// is the process model's to say.
/// </summary>
public sealed record Rhythm(ObjectId Control, double Low, double High, double PerMinute, int Times) : Condition;

/// <summary>Nobody holds the object or control.</summary>
public sealed record LetGo(ObjectId Object) : Condition;

/// <summary>Someone's hand touches the object in this tick.</summary>
public sealed record Touched(ObjectId Object) : Condition;

/// <summary>The tip of a held tool touches, or aims at, the object.</summary>
public sealed record TipTouches(ObjectId Tool, ObjectId Target) : Condition;

/// <summary>An object is within that distance of another one.</summary>
public sealed record ObjectNear(ObjectId Object, ObjectId Other, double Meters) : Condition;

/// <summary>Someone presses the button in this tick.</summary>
public sealed record Pressed(ObjectId Button) : Condition;

/// <summary>Someone says the phrase, beginning in this tick.</summary>
public sealed record Said(string Phrase) : Condition
{
    /// <summary>Only where this person hears it; null where it does not matter who does.</summary>
    public ObjectId? HeardBy { get; init; }

    /// <summary>How far the person hears.</summary>
    public double HeardWithinMeters { get; init; }
}

/// <summary>Someone wears the object.</summary>
public sealed record Worn(ObjectId Object) : Condition;

/// <summary>Someone holds the object in a hand.</summary>
public sealed record Held(ObjectId Object) : Condition;

/// <summary>The object has gone from the hand of one role to the hand of another, and is still in it. One holds it out, the other takes it.</summary>
public sealed record HandedOver(ObjectId Object, string From, string To) : Condition
{
    /// <summary>What lies longer in between was put down and found, not handed over.</summary>
    public const double LongestSeconds = 3;
}

/// <summary>The object sits in the socket.</summary>
public sealed record InSocket(ObjectId Object, ObjectId Socket) : Condition;

/// <summary>Nothing sits in the socket. Take out what does.</summary>
public sealed record SocketEmpty(ObjectId Socket) : Condition;

/// <summary>Someone has kept looking at the object for so long.</summary>
public sealed record LookedAt(ObjectId Object, double Seconds) : Condition;

/// <summary>Someone's head is within that distance of the object.</summary>
public sealed record Near(ObjectId Object, double Meters) : Condition;

/// <summary>A process quantity stays at or beyond a value (SI) for so long. Nothing to do but wait.</summary>
public sealed record ProcessAt(QuantityId Quantity, Comparison Comparison, double Value, double HoldSeconds) : Condition;

/// <summary>A variable of the scenario stands at or beyond a value. A guard: nothing to do for it here.</summary>
public sealed record VariableAt(VariableId Variable, Comparison Comparison, double Value) : Condition;

/// <summary>This session takes the branch. A guard: nothing to do for it.</summary>
public sealed record BranchIs(VariableId Branch) : Condition;

/// <summary>So long has passed since the session began, or since a timer was started. Nothing to do but wait.</summary>
public sealed record Elapsed(VariableId? Timer, double Seconds) : Condition;

/// <summary>A step has been performed at least once. A guard: nothing to do for it here.</summary>
public sealed record StepDone(StepId Step) : Condition;

/// <summary>
/// The inner condition, counting only what participants in a role do, or only what all others than they do. For who is not meant it is a
/// guard: nothing to do but wait for the others.
/// </summary>
public sealed record ByRole(string Role, bool IsOthers, Condition Inner) : Condition;

/// <summary>The inner condition is false.</summary>
public sealed record Not(Condition Inner) : Condition;

/// <summary>The inner condition has been true without a break for so long.</summary>
public sealed record Lasting(Condition Inner, double Seconds) : Condition;

/// <summary>All are true at once.</summary>
public sealed record AllOf(IReadOnlyList<Condition> Children) : Condition;

/// <summary>At least one is true.</summary>
public sealed record AnyOf(IReadOnlyList<Condition> Children) : Condition;

/// <summary>They came true one after the other (each may be over when the next begins); true from the last one until it is over.</summary>
public sealed record InSequence(IReadOnlyList<Condition> Children) : Condition;

/// <summary>Each has been true at some time since the session began, in whatever order.</summary>
public sealed record InAnyOrder(IReadOnlyList<Condition> Children) : Condition;

/// <summary>The inner condition has come true so many times.</summary>
public sealed record Counted(Condition Inner, int Times) : Condition;
