using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>Chooses the ridge by cross-validation over learners: whoever is foretold took no part in the fit.</summary>
internal static class RidgeChoice
{
    private const int MostRows = 60_000;
    private const int Folds = 4;

    /// <summary>The ridge with the least loss, and weights to begin the whole fit with; the first candidate where there are too few learners.</summary>
    public static (LogisticRidge Ridge, double[]? Beginning) Of(AnswerLog log, LogisticRows rows)
    {
        List<int>[] folds = Split(log);
        if (folds.Any(fold => fold.Count == 0))
        {
            return (LogisticRidge.Candidates[0], null);
        }

        int foldsUsed = folds.Sum(fold => fold.Count) > MostRows / 3 ? 1 : Folds;
        LogisticRidge best = LogisticRidge.Candidates[0];
        double least = double.PositiveInfinity;
        double[]? beginning = null;
        double[]? last = null;
        foreach (LogisticRidge ridge in LogisticRidge.Candidates)
        {
            double loss = 0;
            for (int held = 0; held < foldsUsed; held++)
            {
                int[] train = [.. folds.Where((_, index) => index != held).SelectMany(fold => fold)];
                last = LogisticFitting.Fit(rows, train, log.IsCorrect, ridge.For(rows.Shape), last);
                loss += Loss(rows, folds[held], log, last);
            }

            (best, least, beginning) = loss < least ? (ridge, loss, last) : (best, least, beginning);
        }

        return (best, beginning);
    }

    /// <summary>Learners in turn to the folds, so many that their answers stay below the limit.</summary>
    private static List<int>[] Split(AnswerLog log)
    {
        int share = Math.Max(1, (log.Count + MostRows - 1) / MostRows);
        List<int>[] folds = [.. Enumerable.Range(0, Folds).Select(_ => new List<int>())];
        for (int answer = 0; answer < log.Count; answer++)
        {
            int learner = log.LearnerOf(answer);
            if (learner % share == 0)
            {
                folds[learner / share % Folds].Add(answer);
            }
        }

        return folds;
    }

    private static double Loss(LogisticRows rows, List<int> held, AnswerLog log, double[] weights)
    {
        double loss = 0;
        foreach (int row in held)
        {
            double score = rows.Score(row, weights);
            loss += DetMath.Log(1 + DetMath.Exp(log.IsCorrect(row) ? -score : score));
        }

        return loss;
    }
}
