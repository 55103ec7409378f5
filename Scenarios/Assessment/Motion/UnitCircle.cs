using VRLab.Core;

namespace VRLab.Assessment.Motion;

/// <summary>
/// Sines and cosines of -2π k / length for the lower half circle. A table for a longer transform serves shorter ones with the same bits,
/// because lengths are powers of two; the longest so far is kept, up to <see cref="MostKept"/>. Any thread.
/// </summary>
internal readonly struct UnitCircle
{
    private const int MostKept = 1 << 20;
    private static double[] s_kept = [];
    private readonly double[] _sinesAndCosines;
    private readonly int _stride;

    private UnitCircle(double[] sinesAndCosines, int length)
    {
        _sinesAndCosines = sinesAndCosines;
        _stride = (sinesAndCosines.Length - 2) / length;
    }

    /// <summary>Of -2π k / length, for 0 .. length / 2.</summary>
    public (double Sine, double Cosine) this[int k] => (_sinesAndCosines[2 * k * _stride], _sinesAndCosines[(2 * k * _stride) + 1]);

    public static UnitCircle For(int length)
    {
        double[] kept = Volatile.Read(ref s_kept);
        if (kept.Length >= length + 2)
        {
            return new UnitCircle(kept, length);
        }

        double[] made = Make(length);
        if (length <= MostKept)
        {
            Volatile.Write(ref s_kept, made);
        }

        return new UnitCircle(made, length);
    }

    private static double[] Make(int length)
    {
        var table = new double[length + 2];
        for (int k = 0; k <= length / 2; k++)
        {
            DetMath.SinCos(-2.0 * Math.PI * k / length, out table[2 * k], out table[(2 * k) + 1]);
        }

        return table;
    }
}
