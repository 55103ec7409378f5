namespace VRLab.Scenarios.Networks;

/// <summary>
/// A small dense system A x = b, factored once and solved often: LU with partial pivoting (Golub and Van Loan, "Matrix Computations",
/// 4th ed., section 3.4). Allocates only when made. Plain double operations in a fixed order, so the same on every machine.
/// </summary>
public sealed class DenseSystem(int size)
{
    private readonly double[] _matrix = new double[size * size];
    private readonly double[] _factors = new double[size * size];
    private readonly int[] _rowOf = new int[size];
    private readonly double[] _scratch = new double[size];

    public int Size => size;

    /// <summary>The coefficient at a row and column, as it was added up. Changing it takes effect with the next <see cref="Factor"/>.</summary>
    public ref double this[int row, int column] => ref _matrix[(row * size) + column];

    public void Clear() => Array.Clear(_matrix);

    /// <summary>False where the matrix is singular to working precision: then <see cref="Solve"/> must not be called.</summary>
    public bool Factor()
    {
        Array.Copy(_matrix, _factors, _matrix.Length);
        for (int i = 0; i < size; i++)
        {
            _rowOf[i] = i;
        }

        for (int column = 0; column < size; column++)
        {
            if (!Pivot(column))
            {
                return false;
            }

            Eliminate(column);
        }

        return true;
    }

    /// <summary>Replaces the right side by the solution.</summary>
    public void Solve(Span<double> rightSide)
    {
        for (int i = 0; i < size; i++)
        {
            double sum = rightSide[_rowOf[i]];
            for (int j = 0; j < i; j++)
            {
                sum -= _factors[(i * size) + j] * _scratch[j];
            }

            _scratch[i] = sum;
        }

        for (int i = size - 1; i >= 0; i--)
        {
            double sum = _scratch[i];
            for (int j = i + 1; j < size; j++)
            {
                sum -= _factors[(i * size) + j] * rightSide[j];
            }

            rightSide[i] = sum / _factors[(i * size) + i];
        }
    }

    private bool Pivot(int column)
    {
        int best = column;
        for (int row = column + 1; row < size; row++)
        {
            if (Math.Abs(_factors[(row * size) + column]) > Math.Abs(_factors[(best * size) + column]))
            {
                best = row;
            }
        }

        if (best != column)
        {
            (_rowOf[best], _rowOf[column]) = (_rowOf[column], _rowOf[best]);
            for (int j = 0; j < size; j++)
            {
                (_factors[(best * size) + j], _factors[(column * size) + j]) = (_factors[(column * size) + j], _factors[(best * size) + j]);
            }
        }

        return Math.Abs(_factors[(column * size) + column]) > 1e-300;
    }

    private void Eliminate(int column)
    {
        double inverse = 1 / _factors[(column * size) + column];
        for (int row = column + 1; row < size; row++)
        {
            double factor = _factors[(row * size) + column] * inverse;
            _factors[(row * size) + column] = factor;
            if (factor == 0)
            {
                continue;
            }

            for (int j = column + 1; j < size; j++)
            {
                _factors[(row * size) + j] -= factor * _factors[(column * size) + j];
            }
        }
    }
}
