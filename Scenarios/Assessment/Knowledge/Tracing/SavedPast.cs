using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// What learners answered before a model was saved, so that they go on where they were. The answers of a learner are one text: for each
/// 1 or 0, a colon, the numbers of its skills with commas and, where it is known, @ and the number of its item.
/// </summary>
internal sealed record SavedPast(IReadOnlyList<string> Skills, IReadOnlyList<string> Items, IReadOnlyList<SavedLearner> Learners)
{
    public static SavedPast Of(AnswerLog log)
    {
        var texts = new SortedDictionary<int, StringBuilder>();
        for (int answer = 0; answer < log.Count; answer++)
        {
            StringBuilder text = texts.TryGetValue(log.LearnerOf(answer), out StringBuilder? known) ? known.Append(' ') : texts[log.LearnerOf(answer)] = new StringBuilder();
            text.Append(log.IsCorrect(answer) ? "1:" : "0:").AppendJoin(',', log.SkillsOf(answer).ToArray());
            if (log.ItemOf(answer) is >= 0 and int item)
            {
                text.Append(CultureInfo.InvariantCulture, $"@{item}");
            }
        }

        return new SavedPast(NamesOf(log.Names.Skills), NamesOf(log.Names.Items), [.. texts.Select(pair => new SavedLearner(log.Names.Learners[pair.Key], pair.Value.ToString()))]);
    }

    /// <exception cref="JsonException">An answer cannot be read.</exception>
    public AnswerLog ToLog(AnswerNames names)
    {
        int[] skills = [.. Skills.Select(names.Skills.NumberOf)];
        int[] items = [.. Items.Select(names.Items.NumberOf)];
        var log = new AnswerLog(names);
        foreach (SavedLearner learner in Learners)
        {
            int number = names.Learners.NumberOf(learner.Learner);
            foreach (string answer in learner.Answers.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(log, number, answer, skills, items);
            }
        }

        return log;
    }

    private static void Add(AnswerLog log, int learner, string answer, int[] skills, int[] items)
    {
        string[] parts = answer.Split(':', '@');
        if (parts.Length is not (2 or 3) || parts[0] is not ("0" or "1"))
        {
            throw new JsonException($"'{answer}' is no answer.");
        }

        int[] asked = [.. parts[1].Split(',').Select(text => skills[Index(text, skills.Length)])];
        log.Add(learner, asked, parts[0] == "1", parts.Length == 3 ? items[Index(parts[2], items.Length)] : -1);
    }

    private static int Index(string text, int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < count
        ? index
        : throw new JsonException($"'{text}' is the number of no skill or item.");

    private static string[] NamesOf(NameTable table) => [.. Enumerable.Range(0, table.Count).Select(number => table[number])];
}

internal sealed record SavedLearner(string Learner, string Answers);

/// <summary>A model from a file, and what learners had answered when it was saved; null where that was not kept.</summary>
public sealed record LoadedTracer(IKnowledgeTracer Tracer, AnswerLog? Past);
