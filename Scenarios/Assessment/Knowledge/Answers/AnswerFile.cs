using VRLab.Assessment.Tables;
using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>How a table of answers is read.</summary>
/// <param name="SkillSeparator">Parts the skills of one answer; the empty text for none. A tilde also takes "~~".</param>
/// <param name="Columns">Names of columns by role (learner, skill, correct, item, answer), where they are not the usual ones.</param>
/// <param name="Encoding">As in <see cref="DelimitedReader.Open"/>.</param>
public sealed record AnswerFileOptions(string SkillSeparator, IReadOnlyDictionary<string, string> Columns, string? Encoding = null)
{
    public static readonly AnswerFileOptions Standard = new("~", new Dictionary<string, string>());
}

/// <summary>
/// Reads answers from a table with columns learner, skill, correct and, where they exist, item and answer id (ASSISTments' order_id).
/// Rows that say the same answer again under another skill are one answer with several skills: those with the same learner and answer
/// id, or, without ids, rows in sequence with the same learner, item and result and another skill. So no row foretells the next one.
/// Rows with an order_id are taken in its order. Where there are items and no skills, each item is a skill.
/// </summary>
public sealed class AnswerFile
{
    public const int MaximumRows = 20_000_000;
    private const string Remedy = "Give columns learner,skill,correct in this order, or a header with their names; --columns learner=NAME,skill=NAME,correct=NAME tells other names.";
    private readonly DelimitedReader _table;
    private readonly AnswerFileOptions _options;
    private readonly AnswerNames _names;
    private readonly AnswerColumns _columns;
    private readonly List<PendingAnswer> _answers = [];
    private readonly Dictionary<(int Learner, string Id), int> _answerOfId = [];

    private AnswerFile(DelimitedReader table, AnswerNames names, AnswerFileOptions options, AnswerColumns columns)
    {
        _table = table;
        _names = names;
        _options = options;
        _columns = columns;
    }

    /// <exception cref="ProblemException">The table cannot be read; file, line and reason are named.</exception>
    public static AnswerLog Read(string path, AnswerNames names, AnswerFileOptions options)
    {
        using DelimitedReader table = DelimitedReader.Open(path, options.Encoding);
        return Read(table, names, options);
    }

    /// <inheritdoc cref="Read(string, AnswerNames, AnswerFileOptions)"/>
    public static AnswerLog Read(DelimitedReader table, AnswerNames names, AnswerFileOptions options)
    {
        if (!table.Read())
        {
            throw ProblemException.BadInput($"{table.Name}: the table is empty.", Remedy);
        }

        string? unknown = options.Columns.Values.FirstOrDefault(name => !AnswerColumns.IsNamed(name, table.Fields));
        if (unknown is not null)
        {
            throw table.Problem($"no column is named '{unknown}'; there are {string.Join(", ", table.Fields.Take(12))}", Remedy);
        }

        AnswerColumns named = AnswerColumns.FromHeader(table.Fields, options.Columns);
        bool hasHeader = named.IsHeader || table.Fields.Count < 3 || ResultOf(table.Fields[2]) is Result.Unreadable;
        AnswerColumns columns = hasHeader ? named : AnswerColumns.FromCount(table.Fields.Count);
        if (!columns.IsUsable)
        {
            throw table.Problem($"the columns ({string.Join(", ", table.Fields.Take(12))}) do not say who answered what and how", Remedy);
        }

        return new AnswerFile(table, names, options, columns).ReadRows(hasHeader);
    }

    private AnswerLog ReadRows(bool hasHeader)
    {
        if (!hasHeader)
        {
            Take();
        }

        for (int rows = 1; _table.Read(); rows++)
        {
            if (rows > MaximumRows)
            {
                throw _table.Problem($"the table has more than {MaximumRows} rows", "Cut it into pieces.");
            }

            Take();
        }

        return ToLog();
    }

    private void Take()
    {
        string correct = Field(_columns.Correct);
        Result result = ResultOf(correct);
        if (result == Result.Unreadable)
        {
            throw _table.Problem($"'{(correct.Length > 40 ? correct[..40] : correct)}' says neither right (1) nor wrong (0)");
        }

        if (result == Result.Missing)
        {
            return;
        }

        var answer = new PendingAnswer(
            _names.Learners.NumberOf(Field(_columns.Learner)), SkillsOf(Field(_columns.Skill)), result == Result.Right, ItemOf(), 1, OrderOf());
        if (!MergeIntoEarlier(answer))
        {
            _answers.Add(answer);
        }
    }

    private bool MergeIntoEarlier(in PendingAnswer answer)
    {
        string id = _columns.AnswerId >= 0 ? Field(_columns.AnswerId) : "";
        if (id.Length > 0)
        {
            if (_answerOfId.TryGetValue((answer.Learner, id), out int earlier))
            {
                _answers[earlier] = _answers[earlier].With(answer.Skills);
                return true;
            }

            _answerOfId.Add((answer.Learner, id), _answers.Count);
            return false;
        }

        bool isSame = _answers.Count > 0 && _answers[^1].IsSameAs(answer);
        if (isSame)
        {
            _answers[^1] = _answers[^1].With(answer.Skills);
        }

        return isSame;
    }

    private AnswerLog ToLog()
    {
        var log = new AnswerLog(_names);
        foreach (PendingAnswer answer in _answers.OrderBy(answer => answer.Order))
        {
            log.Add(answer.Learner, answer.Skills, answer.IsCorrect, answer.Item, answer.Rows);
        }

        return log.Count > 0 ? log : throw ProblemException.BadInput($"{_table.Name}: no row holds an answer.", Remedy);
    }

    private double OrderOf()
    {
        if (_columns.Order < 0)
        {
            return 0;
        }

        return NumberField.TryRead(Field(_columns.Order), mayUseDecimalComma: false, out double order) && double.IsFinite(order)
            ? order
            : throw _table.Problem($"the order_id '{Field(_columns.Order)}' is no number");
    }

    private int ItemOf()
    {
        string item = _columns.Item >= 0 ? Field(_columns.Item) : "";
        string problem = _columns.Problem >= 0 ? Field(_columns.Problem) : "";
        return item.Length > 0 ? _names.Items.NumberOf(problem.Length > 0 ? $"{problem}: {item}" : item) : -1;
    }

    private int[] SkillsOf(string field)
    {
        if (NumberField.IsMissing(field))
        {
            return [_names.Skills.NumberOf("")];
        }

        if (_options.SkillSeparator.Length == 0 || !field.Contains(_options.SkillSeparator, StringComparison.Ordinal))
        {
            return [_names.Skills.NumberOf(field)];
        }

        const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        int[] skills = [.. field.Split(_options.SkillSeparator, Trimmed).Select(_names.Skills.NumberOf).Distinct()];
        return skills.Length > 0 ? skills : [_names.Skills.NumberOf("")];
    }

    private string Field(int index) => index < _table.Fields.Count
        ? _table.Fields[index]
        : throw _table.Problem($"the row has {_table.Fields.Count} fields; column {index + 1} is missing");

    /// <summary>Only full credit is right: ASSISTments writes a share where hints were taken. Below zero stands for padding.</summary>
    private static Result ResultOf(string text)
    {
        if (NumberField.TryRead(text, mayUseDecimalComma: false, out double value))
        {
            return double.IsNaN(value) || value < 0 ? Result.Missing : value <= 1 ? value == 1 ? Result.Right : Result.Wrong : Result.Unreadable;
        }

        return text.ToLowerInvariant() switch
        {
            "true" or "correct" or "right" or "yes" or "y" or "t" or "ok" => Result.Right,
            "false" or "incorrect" or "wrong" or "no" or "n" or "f" or "hint" => Result.Wrong,
            _ => Result.Unreadable,
        };
    }

    private enum Result
    {
        Unreadable,
        Missing,
        Wrong,
        Right,
    }

    private readonly record struct PendingAnswer(int Learner, int[] Skills, bool IsCorrect, int Item, int Rows, double Order)
    {
        public bool IsSameAs(in PendingAnswer next) =>
            Item >= 0 && Item == next.Item && Learner == next.Learner && IsCorrect == next.IsCorrect && !Skills.Contains(next.Skills[0]);

        public PendingAnswer With(int[] skills) => this with { Skills = [.. Skills.Union(skills)], Rows = Rows + 1 };
    }
}
