using VRLab.Core;

namespace VRLab.Scenarios.Mechanics;

/// <summary>
/// A mathematical pendulum with air drag: φ'' = -(g/L) sin φ - c φ'. Fourth-order Runge-Kutta, four steps to a tick. Its free period is
/// 2π √(L/g) / AGM(1, cos(φ0/2)) (Gauss; Carvalhaes and Suppes, Am. J. Phys. 76 (2008) 1150).
/// </summary>
public struct Pendulum(double lengthMeters, double gravity, double dampingPerSecond)
{
    private const int Substeps = 4;

    public double AngleRadians { get; private set; }

    public double SpeedRadiansPerSecond { get; private set; }

    public void Hold(double angleRadians)
    {
        AngleRadians = angleRadians;
        SpeedRadiansPerSecond = 0;
    }

    public static double PeriodSeconds(double lengthMeters, double gravity, double amplitudeRadians) =>
        2 * Math.PI * Math.Sqrt(lengthMeters / gravity) / ArithmeticGeometricMean(1, DetMath.Cos(amplitudeRadians / 2));

    public void Step(double seconds)
    {
        double h = seconds / Substeps;
        for (int i = 0; i < Substeps; i++)
        {
            Advance(h);
        }
    }

    public readonly void AddToHash(ref StateHash hash)
    {
        hash.Add(AngleRadians);
        hash.Add(SpeedRadiansPerSecond);
    }

    private static double ArithmeticGeometricMean(double a, double b)
    {
        for (int i = 0; i < 8; i++)
        {
            (a, b) = (0.5 * (a + b), Math.Sqrt(a * b));
        }

        return a;
    }

    private readonly double Acceleration(double angle, double speed) => (-gravity / lengthMeters * DetMath.Sin(angle)) - (dampingPerSecond * speed);

    private void Advance(double h)
    {
        (double a, double v) = (AngleRadians, SpeedRadiansPerSecond);
        double a1 = Acceleration(a, v);
        double v2 = v + (0.5 * h * a1);
        double a2 = Acceleration(a + (0.5 * h * v), v2);
        double v3 = v + (0.5 * h * a2);
        double a3 = Acceleration(a + (0.5 * h * v2), v3);
        double v4 = v + (h * a3);
        double a4 = Acceleration(a + (h * v3), v4);
        AngleRadians = a + (h / 6 * (v + (2 * v2) + (2 * v3) + v4));
        SpeedRadiansPerSecond = v + (h / 6 * (a1 + (2 * a2) + (2 * a3) + a4));
    }
}
