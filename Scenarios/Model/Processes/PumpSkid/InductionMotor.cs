namespace VRLab.Scenarios.Pumping;

/// <summary>
/// A squirrel-cage motor started direct on line: torque by Kloss's formula (Chapman, "Electric Machinery Fundamentals", 5th ed.,
/// section 6.5), line current from the air-gap power with the catalog's efficiency and power factor, plus the inrush at high slip.
/// </summary>
public readonly struct InductionMotor
{
    private readonly double _synchronousSpeed;
    private readonly double _breakdownTorque;
    private readonly double _breakdownSlip;
    private readonly double _amperesPerWatt;
    private readonly double _inrushAmperes;

    public InductionMotor(PumpSkidParameters parameters)
    {
        double ratedSpeed = parameters["motor-speed"];
        double ratio = parameters["motor-breakdown-ratio"];
        _synchronousSpeed = parameters["synchronous-speed"];
        _breakdownTorque = ratio * parameters["motor-power"] / ratedSpeed;
        double ratedSlip = 1 - (ratedSpeed / _synchronousSpeed);
        _breakdownSlip = ratedSlip * (ratio + Math.Sqrt((ratio * ratio) - 1));
        _amperesPerWatt = 1 / (Math.Sqrt(3) * parameters["line-voltage"] * parameters["motor-power-factor"] * parameters["motor-efficiency"]);
        _inrushAmperes = parameters["motor-inrush-ratio"] * parameters["motor-power"] * _amperesPerWatt;
    }

    public double TorqueNewtonMeters(double speed)
    {
        double slip = 1 - (speed / _synchronousSpeed);
        return 2 * _breakdownTorque * slip * _breakdownSlip / ((slip * slip) + (_breakdownSlip * _breakdownSlip));
    }

    /// <summary>Shaft power over (√3 U cos φ η), and the inrush with the square of slip.</summary>
    public double CurrentAmperes(double speed)
    {
        double slip = 1 - (speed / _synchronousSpeed);
        return (TorqueNewtonMeters(speed) * speed * _amperesPerWatt) + (_inrushAmperes * slip * slip);
    }
}
