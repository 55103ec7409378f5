using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Something that a scenario does at a moment. A closed set.</summary>
public abstract record Behavior;

/// <summary>The tutor, or a thing, says a text.</summary>
public sealed record Say(string TextKey, ObjectId Source) : Behavior;

/// <summary>Draws the eye to an object, or stops doing so.</summary>
public sealed record Highlight(ObjectId Target, bool IsOn) : Behavior;

/// <summary>Lights a lamp or puts it out.</summary>
public sealed record Light(ObjectId Target, bool IsOn) : Behavior;

/// <summary>Takes the control of a thing away from learners, or gives it back.</summary>
public sealed record Hold(ObjectId Target, bool IsHeld) : Behavior;

/// <summary>A control moves by itself, in a time.</summary>
public sealed record Animate(ObjectId Control, double Position, double Seconds) : Behavior;

/// <summary>A loose thing or a person appears where its author put it or at another place (world frame), or is taken away.</summary>
public sealed record Spawn(ObjectId Target, bool IsPresent, Pose? WorldFromObject) : Behavior;

/// <summary>A choice that was left open takes a branch.</summary>
public sealed record TakeBranch(VariableId Branch) : Behavior;

/// <summary>The procedure goes on with a step: those written before it that are not done are not asked for any more.</summary>
public sealed record Jump(StepId Step) : Behavior;

/// <summary>Sets a process input that the scenario itself drives.</summary>
public sealed record SetProcess(string Input, double Value) : Behavior;

/// <summary>Sets a variable, or adds to it.</summary>
public sealed record SetVariable(VariableId Variable, double Value, bool IsAddition) : Behavior;

/// <summary>Starts a timer, or starts it again.</summary>
public sealed record StartTimer(VariableId Timer) : Behavior;

/// <summary>A sound at an object.</summary>
public sealed record PlaySound(string Sound, ObjectId Source) : Behavior;

/// <summary>Brings a fault of the scenario about.</summary>
public sealed record Inject(FaultId Fault) : Behavior;

/// <summary>A person walks along a way to its end.</summary>
public sealed record Walk(ObjectId Walker, AlongOrder Order) : Behavior;

/// <summary>A person follows whoever has a role; where it is empty, the first participant.</summary>
public sealed record Follow(ObjectId Walker, string Role) : Behavior;

/// <summary>A person stops and stays.</summary>
public sealed record Stay(ObjectId Walker) : Behavior;
