using VRLab.Assessment.Knowledge;
using VRLab.Core;

namespace VRLab.Assessment.Tests.Knowledge;

/// <summary>Answers of made-up learners whose minds are known.</summary>
internal static class SimulatedAnswers
{
    /// <summary>Learners as knowledge tracing thinks of them.</summary>
    public static AnswerLog Bkt(ulong seed, BktParameters truth, int learners, int answers, AnswerNames? names = null, string prefix = "")
    {
        var random = new DeterministicRandom(seed);
        var log = new AnswerLog(names ?? new AnswerNames());
        int skill = log.Names.Skills.NumberOf("skill");
        for (int i = 0; i < learners; i++)
        {
            int learner = log.Names.Learners.NumberOf($"{prefix}{i}");
            bool isKnown = random.NextDouble() < truth.Prior;
            for (int t = 0; t < answers; t++)
            {
                log.Add(learner, [skill], random.NextDouble() < (isKnown ? 1 - truth.Slip : truth.Guess));
                isKnown |= random.NextDouble() < truth.Learn;
            }
        }

        return log;
    }

    /// <summary>Learners with abilities, items with difficulties, and gains by practice.</summary>
    public static AnswerLog Rasch(ulong seed, int learners, int answers, AnswerNames names, string prefix)
    {
        const int SkillCount = 8;
        var random = new DeterministicRandom(seed);
        var log = new AnswerLog(names);
        for (int i = 0; i < learners; i++)
        {
            int learner = names.Learners.NumberOf($"{prefix}{i}");
            double ability = random.NextDouble(-2, 2);
            var practiced = new int[SkillCount];
            for (int t = 0; t < answers; t++)
            {
                int skill = random.NextInt32(SkillCount);
                int item = random.NextInt32(5);
                double logit = ability + (0.3 * practiced[skill]++) - (0.8 * (item - 2)) - (0.2 * skill);
                log.Add(learner, [names.Skills.NumberOf($"s{skill}")], random.NextDouble() < 1 / (1 + Math.Exp(-logit)), names.Items.NumberOf($"s{skill}-{item}"));
            }
        }

        return log;
    }
}
