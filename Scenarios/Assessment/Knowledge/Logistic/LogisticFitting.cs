using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// Logistic regression with ridge penalties by Newton's method, each step solved by preconditioned conjugate gradients (Lin, Weng and
/// Keerthi, "Trust Region Newton Method for Large-Scale Logistic Regression", 2008, with a line search in place of the region). The
/// penalized likelihood is concave, so the answer does not depend on the beginning. Deterministic.
/// </summary>
internal sealed class LogisticFitting
{
    private const int MostSteps = 20;
    private const int MostInnerSteps = 40;
    private readonly LogisticRows _rows;
    private readonly int[] _order;
    private readonly Func<int, bool> _isRight;
    private readonly double[] _penalty;
    private readonly double[] _curvatures;

    private LogisticFitting(LogisticRows rows, int[] order, Func<int, bool> isRight, double[] penalty)
    {
        _rows = rows;
        _order = order;
        _isRight = isRight;
        _penalty = penalty;
        _curvatures = new double[order.Length];
    }

    /// <param name="rows">The inputs.</param>
    /// <param name="order">The rows that take part.</param>
    /// <param name="isRight">The answer of a row.</param>
    /// <param name="penalty">The ridge of each weight: its prior variance is one over this.</param>
    /// <param name="beginning">Where to begin; zeros where null.</param>
    public static double[] Fit(LogisticRows rows, int[] order, Func<int, bool> isRight, double[] penalty, double[]? beginning = null)
    {
        var fitting = new LogisticFitting(rows, order, isRight, penalty);
        return fitting.Climb(beginning is null ? new double[penalty.Length] : [.. beginning]);
    }

    public static double Sigmoid(double score) => score >= 0 ? 1 / (1 + DetMath.Exp(-score)) : 1 - (1 / (1 + DetMath.Exp(score)));

    private double[] Climb(double[] weights)
    {
        var gradient = new double[weights.Length];
        var diagonal = new double[weights.Length];
        double loss = Linearize(weights, gradient, diagonal);
        double firstNorm = Norm(gradient);
        for (int step = 0; step < MostSteps && Norm(gradient) > 1e-4 * firstNorm; step++)
        {
            double[] direction = Solve(gradient, diagonal, Math.Min(0.1, Norm(gradient) / Math.Max(firstNorm, 1e-300)));
            double slope = Dot(gradient, direction);
            double before = loss;
            double share = 1;
            double[] next = Move(weights, direction, share);
            for (loss = Linearize(next, gradient, diagonal); loss > before - (1e-4 * share * slope) && share > 1e-4; loss = Linearize(next, gradient, diagonal))
            {
                share *= 0.5;
                next = Move(weights, direction, share);
            }

            weights = next;
            if (before - loss < 1e-7 * Math.Abs(loss))
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>The penalized loss, the direction of descent (minus its gradient) and the diagonal of its curvature.</summary>
    private double Linearize(double[] weights, double[] descent, double[] diagonal)
    {
        double loss = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            loss += 0.5 * _penalty[i] * weights[i] * weights[i];
            descent[i] = -_penalty[i] * weights[i];
            diagonal[i] = _penalty[i];
        }

        for (int k = 0; k < _order.Length; k++)
        {
            int row = _order[k];
            double score = _rows.Score(row, weights);
            bool isRight = _isRight(row);
            double decay = DetMath.Exp(-Math.Abs(score));
            double p = score >= 0 ? 1 / (1 + decay) : decay / (1 + decay);
            loss += DetMath.Log(1 + decay) + (score >= 0 == isRight ? 0 : Math.Abs(score));
            _curvatures[k] = p * (1 - p);
            _rows.Accumulate(row, (isRight ? 1 : 0) - p, descent);
            _rows.AccumulateSquares(row, _curvatures[k], diagonal);
        }

        return loss;
    }

    private double[] Solve(double[] descent, double[] diagonal, double tolerance)
    {
        var solution = new double[descent.Length];
        double[] residual = [.. descent];
        double[] direction = Precondition(residual, diagonal);
        double rho = Dot(residual, direction);
        double goal = tolerance * tolerance * rho;
        for (int step = 0; step < MostInnerSteps && rho > goal && rho > 0; step++)
        {
            double[] image = Curve(direction);
            double length = rho / Dot(direction, image);
            for (int i = 0; i < solution.Length; i++)
            {
                solution[i] += length * direction[i];
                residual[i] -= length * image[i];
            }

            double[] next = Precondition(residual, diagonal);
            double rhoNext = Dot(residual, next);
            for (int i = 0; i < direction.Length; i++)
            {
                direction[i] = next[i] + (rhoNext / rho * direction[i]);
            }

            rho = rhoNext;
        }

        return solution;
    }

    private double[] Curve(double[] direction)
    {
        var image = new double[direction.Length];
        for (int k = 0; k < _order.Length; k++)
        {
            int row = _order[k];
            _rows.Accumulate(row, _curvatures[k] * _rows.Score(row, direction), image);
        }

        for (int i = 0; i < image.Length; i++)
        {
            image[i] += _penalty[i] * direction[i];
        }

        return image;
    }

    private static double[] Precondition(double[] residual, double[] diagonal) =>
        [.. residual.Select((value, i) => diagonal[i] > 0 ? value / diagonal[i] : value)];

    private static double[] Move(double[] weights, double[] direction, double share) =>
        [.. weights.Select((weight, i) => weight + (share * direction[i]))];

    private static double Norm(double[] a) => Math.Sqrt(Dot(a, a));

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
