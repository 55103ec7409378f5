using VRLab.Core;

namespace VRLab.Scenarios.Pumping;

/// <summary>
/// Motor and contactor: the start button closes the contactor if the isolator is on, the stop button or a lost supply opens it.
/// J dω/dt = motor torque - load torque - friction.
/// </summary>
public sealed class SkidDrive(PumpSkidParameters parameters)
{
    private const double StandstillSpeed = 0.05;
    private readonly InductionMotor _motor = new(parameters);
    private readonly double _inertia = parameters["rotor-inertia"];
    private readonly double _frictionTorque = parameters["friction-torque"];
    private bool _isContactorClosed;

    /// <summary>rad/s.</summary>
    public double Speed { get; private set; }

    public double CurrentAmperes => _isContactorClosed ? _motor.CurrentAmperes(Speed) : 0;

    public void StartRunning(bool isRunning) => _isContactorClosed = isRunning;

    public void Command(bool isStartPressed, bool isStopPressed, bool isSupplied)
    {
        _isContactorClosed = (_isContactorClosed || isStartPressed) && !isStopPressed && isSupplied;
    }

    public void Advance(double shaftPowerWatts, double seconds)
    {
        double drive = _isContactorClosed ? _motor.TorqueNewtonMeters(Speed) : 0;
        double load = Speed > StandstillSpeed ? (shaftPowerWatts / Speed) + _frictionTorque : 0;
        Speed = Math.Max(0, Speed + (seconds * (drive - load) / _inertia));
        if (!_isContactorClosed && Speed < StandstillSpeed)
        {
            Speed = 0;
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(Speed);
        hash.Add(_isContactorClosed);
    }
}
