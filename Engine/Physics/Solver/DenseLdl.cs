namespace VRLab.Physics;

/// <summary>LDL^T of a small symmetric matrix, in place, rows of six: the unit lower triangle below, D on the diagonal.</summary>
internal static class DenseLdl
{
    private const int Stride = 6;

    public static void Factor(Span<double> a, int count)
    {
        for (int j = 0; j < count; j++)
        {
            double d = a[(j * Stride) + j];
            for (int k = 0; k < j; k++)
            {
                d -= a[(j * Stride) + k] * a[(j * Stride) + k] * a[(k * Stride) + k];
            }

            // A pivot that vanishes belongs to a row that others already hold: it gets no impulse.
            bool isRedundant = !(d > 1e-12 * Math.Abs(a[(j * Stride) + j]) && d > 1e-300);
            a[(j * Stride) + j] = isRedundant ? 1e30 : d;
            for (int i = j + 1; i < count; i++)
            {
                double sum = a[(i * Stride) + j];
                for (int k = 0; k < j; k++)
                {
                    sum -= a[(i * Stride) + k] * a[(j * Stride) + k] * a[(k * Stride) + k];
                }

                a[(i * Stride) + j] = isRedundant ? 0 : sum / d;
            }
        }
    }

    public static void Solve(ReadOnlySpan<double> a, int count, Span<double> x)
    {
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= a[(i * Stride) + k] * x[k];
            }
        }

        for (int i = count - 1; i >= 0; i--)
        {
            x[i] /= a[(i * Stride) + i];
            for (int k = i + 1; k < count; k++)
            {
                x[i] -= a[(k * Stride) + i] * x[k];
            }
        }
    }
}
