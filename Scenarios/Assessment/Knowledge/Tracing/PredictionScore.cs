using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// How well probabilities foretold answers. AUC by ranks with ties counted half (Hanley and McNeil 1982); expected calibration error
/// over ten bins of equal width (Naeini et al. 2015): the mean of |share right - mean probability|, weighted by the bins' counts.
/// </summary>
/// <param name="Auc">Null where all answers were right, or all wrong.</param>
/// <param name="LogLoss">Mean of -ln p of what happened; p is kept within 1e-15 of 0 and 1.</param>
/// <param name="Accuracy">Share foretold rightly at one half.</param>
public sealed record PredictionScore(
    int Answers, double BaseRate, double? Auc, double Rmse, double LogLoss, double Accuracy, double CalibrationError, IReadOnlyList<CalibrationBin> Calibration)
{
    private const int BinCount = 10;
    private const double Edge = 1e-15;

    public static PredictionScore Of(ReadOnlySpan<double> probabilities, Func<int, bool> isCorrect)
    {
        double squares = 0;
        double loss = 0;
        int right = 0;
        int foretold = 0;
        var bins = new (int Count, double Probability, int Right)[BinCount];
        for (int i = 0; i < probabilities.Length; i++)
        {
            double p = probabilities[i];
            bool isRight = isCorrect(i);
            double error = p - (isRight ? 1 : 0);
            squares += error * error;
            loss -= DetMath.Log(Math.Clamp(isRight ? p : 1 - p, Edge, 1));
            right += isRight ? 1 : 0;
            foretold += p >= 0.5 == isRight ? 1 : 0;
            ref (int Count, double Probability, int Right) bin = ref bins[Math.Clamp((int)(p * BinCount), 0, BinCount - 1)];
            bin = (bin.Count + 1, bin.Probability + p, bin.Right + (isRight ? 1 : 0));
        }

        double n = probabilities.Length;
        CalibrationBin[] filled = [.. bins.Where(bin => bin.Count > 0).Select(bin => new CalibrationBin(bin.Count, bin.Probability / bin.Count, (double)bin.Right / bin.Count))];
        double calibration = filled.Sum(bin => bin.Answers * Math.Abs(bin.MeanProbability - bin.ShareRight)) / n;
        return new PredictionScore(
            probabilities.Length, right / n, AreaUnderCurve(probabilities, isCorrect, right), Math.Sqrt(squares / n), loss / n, foretold / n, calibration, filled);
    }

    private static double? AreaUnderCurve(ReadOnlySpan<double> probabilities, Func<int, bool> isCorrect, int right)
    {
        int wrong = probabilities.Length - right;
        if (right == 0 || wrong == 0)
        {
            return null;
        }

        double[] sorted = probabilities.ToArray();
        var order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        double rankSum = 0;
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            int rightHere = 0;
            for (to = from; to < sorted.Length && sorted[to] == sorted[from]; to++)
            {
                rightHere += isCorrect(order[to]) ? 1 : 0;
            }

            rankSum += rightHere * 0.5 * (from + 1 + to);
        }

        return (rankSum - (0.5 * right * (right + 1.0))) / ((double)right * wrong);
    }
}

/// <summary>The answers whose probability fell into one tenth.</summary>
public sealed record CalibrationBin(int Answers, double MeanProbability, double ShareRight);
