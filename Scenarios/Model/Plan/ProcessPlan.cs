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

/// <summary>A value for each object that may sit in the socket, and one for the empty socket.</summary>
public sealed record SocketBinding(
    string Input, ObjectId Socket, IReadOnlyList<SocketBindingValue> Occupants, double EmptyValue) : ProcessBinding(Input);

public readonly record struct SocketBindingValue(ObjectId Occupant, double Value);
