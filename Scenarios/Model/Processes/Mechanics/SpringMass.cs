using VRLab.Core;

namespace VRLab.Scenarios.Mechanics;

/// <summary>
/// A mass on a spring with viscous damping, below the critical one: x'' + 2δ x' + ω0² x = F/m, advanced by its exact solution for a force that is
/// constant during the step (Kreyszig, "Advanced Engineering Mathematics", 10th ed., section 2.4).
/// </summary>
public struct SpringMass(double massKilograms, double newtonsPerMeter, double newtonSecondsPerMeter)
{
    public double PositionMeters { get; set; }

    public double SpeedMetersPerSecond { get; set; }

    /// <exception cref="InvalidOperationException">Damped critically or more: this solution does not hold.</exception>
    public void Step(double forceNewtons, double seconds)
    {
        double decay = newtonSecondsPerMeter / (2 * massKilograms);
        double square = (newtonsPerMeter / massKilograms) - (decay * decay);
        if (square <= 0)
        {
            throw new InvalidOperationException("The spring is damped critically or more: take a smaller damping.");
        }

        double frequency = Math.Sqrt(square);
        double rest = forceNewtons / newtonsPerMeter;
        double offset = PositionMeters - rest;
        double quadrature = (SpeedMetersPerSecond + (decay * offset)) / frequency;
        DetMath.SinCos(frequency * seconds, out double sine, out double cosine);
        double envelope = DetMath.Exp(-decay * seconds);
        double next = envelope * ((offset * cosine) + (quadrature * sine));
        SpeedMetersPerSecond = (-decay * next) + (envelope * frequency * ((quadrature * cosine) - (offset * sine)));
        PositionMeters = rest + next;
    }
}
