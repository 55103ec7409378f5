using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Which process model runs behind the scene, with which parameters (SI units) and inputs.</summary>
public sealed record ProcessPlan(
    string Model, IReadOnlyDictionary<string, double> Parameters, IReadOnlyList<ProcessBinding> Inputs);

/// <summary>Where a process input takes its value from.</summary>
public abstract record ProcessBinding(string Input);

/// <summary>The position of a control, 0 .. 1.</summary>
public sealed record ControlBinding(string Input, ObjectId Control) : ProcessBinding(Input);

/// <summary>1 in the tick in which the button is pressed, else 0.</summary>
public sealed record ButtonBinding(string Input, ObjectId Button) : ProcessBinding(Input);

/// <summary>A value that only the scenario's own behaviors and faults change.</summary>
public sealed record ValueBinding(string Input, double Initial) : ProcessBinding(Input);

/// <summary>1 while someone holds the object, else 0.</summary>
public sealed record HeldBinding(string Input, ObjectId Object) : ProcessBinding(Input);

/// <summary>A value for each target that the tool's tip may touch, and one for none.</summary>
public sealed record TipBinding(string Input, ObjectId Tool, IReadOnlyList<SocketBindingValue> Targets, double NoneValue) : ProcessBinding(Input);

/// <summary>A value for each object that may sit in the socket, and one for the empty socket.</summary>
public sealed record SocketBinding(
    string Input, ObjectId Socket, IReadOnlyList<SocketBindingValue> Occupants, double EmptyValue) : ProcessBinding(Input);

public readonly record struct SocketBindingValue(ObjectId Occupant, double Value);
