namespace VRLab.Assessment.Knowledge;

/// <summary>Newton's method and standard errors for the parameters that are off their bounds; the information is the gradient's differences.</summary>
internal static class BktNewton
{
    private const double Difference = 1e-5;
    private const double AtBound = 5e-4;

    public static BktParameters Climb(BktSequences sequences, BktParameters? belief, BktParameters at, int steps)
    {
        BktExpectation here = BktFitting.Expect(sequences, belief, at);
        for (int step = 0; step < steps; step++)
        {
            int[] free = FreeAt(at);
            double[] gradient = here.Gradient(at);
            double[] move = [.. free.Select(i => gradient[i])];
            if (free.Length == 0 || !SmallMatrix.TrySolve(Information(sequences, belief, at, free), move))
            {
                return at;
            }

            (BktParameters next, BktExpectation there) = Shorten(sequences, belief, at, here, free, move);
            double gain = there.LogLikelihood - here.LogLikelihood;
            (at, here) = (next, there);
            if (gain < 1e-9)
            {
                return at;
            }
        }

        return at;
    }

    public static BktErrors ErrorsAt(BktSequences sequences, BktParameters? belief, in BktParameters at)
    {
        int[] free = FreeAt(at);
        var errors = new double?[4];
        double[,] information = Information(sequences, belief, at, free);
        for (int i = 0; i < free.Length; i++)
        {
            var unit = new double[free.Length];
            unit[i] = 1;
            if (SmallMatrix.TrySolve(information, unit))
            {
                errors[free[i]] = Math.Sqrt(unit[i]);
            }
        }

        return new BktErrors(errors[0], errors[1], errors[2], errors[3]);
    }

    private static (BktParameters Next, BktExpectation There) Shorten(
        BktSequences sequences, BktParameters? belief, BktParameters at, BktExpectation here, int[] free, double[] move)
    {
        for (double share = 1; share > 1e-3; share *= 0.5)
        {
            double[] values = at.ToArray();
            for (int i = 0; i < free.Length; i++)
            {
                values[free[i]] += share * move[i];
            }

            BktParameters next = BktParameters.FromArray(values).Bounded();
            BktExpectation there = BktFitting.Expect(sequences, belief, next);
            if (there.LogLikelihood >= here.LogLikelihood)
            {
                return (next, there);
            }
        }

        return (at, here);
    }

    private static int[] FreeAt(in BktParameters at)
    {
        double[] values = at.ToArray();
        return [.. Enumerable.Range(0, 4).Where(i => values[i] > AtBound && values[i] < (i < 2 ? 1 : 0.5) - AtBound)];
    }

    private static double[,] Information(BktSequences sequences, BktParameters? belief, in BktParameters at, int[] free)
    {
        var information = new double[free.Length, free.Length];
        for (int column = 0; column < free.Length; column++)
        {
            double[] above = GradientAt(sequences, belief, at, free[column], Difference);
            double[] below = GradientAt(sequences, belief, at, free[column], -Difference);
            for (int row = 0; row < free.Length; row++)
            {
                double value = (below[free[row]] - above[free[row]]) / (2 * Difference);
                information[row, column] += 0.5 * value;
                information[column, row] += 0.5 * value;
            }
        }

        return information;
    }

    private static double[] GradientAt(BktSequences sequences, BktParameters? belief, in BktParameters at, int parameter, double difference)
    {
        double[] values = at.ToArray();
        values[parameter] += difference;
        BktParameters near = BktParameters.FromArray(values);
        return BktFitting.Expect(sequences, belief, near).Gradient(near);
    }
}
