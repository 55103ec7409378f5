namespace VRLab.Scenarios;

/// <summary>A kind of process model: what it needs and gives, and how one is made from the author's parameters (SI units).</summary>
public sealed record ProcessModelKind(
    string Name,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<ProcessQuantity> Quantities,
    IReadOnlyList<ProcessParameter> Parameters,
    Func<IReadOnlyDictionary<string, double>, IProcessModel> Create);

/// <summary>A parameter of a process model with its unit's dimension, default and bounds.</summary>
public sealed record ProcessParameter(string Name, Dimension Dimension, double Default, double Minimum, double Maximum);

/// <summary>What kind of unit a value needs; authors write the unit with the number.</summary>
public enum Dimension
{
    None,
    Length,
    Angle,
    Time,
    Mass,
    Pressure,
    Flow,
    Torque,
    AngularSpeed,
    Voltage,
    Current,
    Temperature,
    Power,
    Volume,
}
