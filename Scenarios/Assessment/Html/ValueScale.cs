namespace VRLab.Assessment;

/// <summary>A value axis with round numbers (steps of 1, 2 or 5 times a power of ten) that holds all values.</summary>
internal sealed record ValueScale(double Minimum, double Maximum, double Step)
{
    private const int MostTicks = 4;

    public IEnumerable<double> Ticks
    {
        get
        {
            int count = (int)Math.Round((Maximum - Minimum) / Step);
            return Enumerable.Range(0, count + 1).Select(tick => Minimum + (tick * Step));
        }
    }

    public static ValueScale Of(IEnumerable<double> values)
    {
        (double lowest, double highest) = (0, 0);
        foreach (double value in values.Where(double.IsFinite))
        {
            (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
        }

        double step = StepFor(Math.Max(highest - lowest, 1e-9));
        double minimum = Math.Floor(lowest / step) * step;
        double maximum = Math.Ceiling(highest / step) * step;
        return new ValueScale(minimum, maximum > minimum ? maximum : minimum + step, step);
    }

    private static double StepFor(double span)
    {
        double power = 1e-12;
        while (power * 10 * MostTicks <= span)
        {
            power *= 10;
        }

        double[] factors = [1, 2, 5, 10];
        return factors.Select(factor => factor * power).First(step => span / step <= MostTicks || step >= 10 * power);
    }
}
