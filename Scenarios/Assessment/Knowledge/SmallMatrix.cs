namespace VRLab.Assessment.Knowledge;

/// <summary>Linear equations with a small symmetric positive matrix (Cholesky; Golub and Van Loan, "Matrix Computations", 4.2).</summary>
internal static class SmallMatrix
{
    /// <summary>Puts the solution in place of the right side; false, and nothing changed, where the matrix is not positive definite.</summary>
    public static bool TrySolve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        var lower = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                if (i == j && !(sum > 1e-12 * Math.Abs(matrix[i, i])))
                {
                    return false;
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        Substitute(lower, right);
        return true;
    }

    private static void Substitute(double[,] lower, double[] right)
    {
        int n = right.Length;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                right[i] -= lower[i, k] * right[k];
            }

            right[i] /= lower[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                right[i] -= lower[k, i] * right[k];
            }

            right[i] /= lower[i, i];
        }
    }
}
