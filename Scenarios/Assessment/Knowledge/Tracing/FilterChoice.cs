using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>Chooses the ability filter whose own forecasts of the training answers lose least.</summary>
internal static class FilterChoice
{
    private const int MostAnswers = 100_000;

    public static AbilityFilter Of(AnswerLog log, Difficulties difficulties)
    {
        int share = Math.Max(1, (log.Count + MostAnswers - 1) / MostAnswers);
        return AbilityFilter.Candidates.MinBy(filter => Loss(log, difficulties, filter, share));
    }

    private static double Loss(AnswerLog log, Difficulties difficulties, AbilityFilter filter, int share)
    {
        var pasts = new LearnerPasts();
        double loss = 0;
        for (int answer = 0; answer < log.Count; answer++)
        {
            loss += log.LearnerOf(answer) % share == 0 ? LossOf(log, answer, difficulties.Of(log, answer, isOwn: true), filter, pasts) : 0;
        }

        return loss;
    }

    private static double LossOf(AnswerLog log, int answer, double difficulty, AbilityFilter filter, LearnerPasts pasts)
    {
        ref LearnerPast learner = ref pasts.Of(log.LearnerOf(answer), out bool isKnown);
        if (!isKnown)
        {
            filter.Begin(ref learner);
        }

        double score = 0;
        ReadOnlySpan<int> skills = log.SkillsOf(answer);
        foreach (int skill in skills)
        {
            ref SkillUse use = ref pasts.Of(log.LearnerOf(answer), skill, out bool isUsed);
            if (!isUsed)
            {
                filter.Begin(ref use);
            }

            score += AbilityFilter.Score(learner, use, difficulty) / skills.Length;
            filter.Take(ref learner, ref use, difficulty, log.IsCorrect(answer), 1.0 / skills.Length);
        }

        return DetMath.Log(1 + DetMath.Exp(log.IsCorrect(answer) ? -score : score));
    }
}
