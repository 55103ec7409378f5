namespace VRLab.Scenarios;

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
    Resistance,
    Capacitance,
    Inductance,
    Frequency,
    Energy,
    Concentration,
    Speed,
    Force,
    Area,
}
