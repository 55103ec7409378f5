namespace VRLab.Assessment.Knowledge;

/// <summary>Which field of a row holds what; -1 where none does.</summary>
/// <param name="Problem">Where the item is a step, the problem that it belongs to.</param>
/// <param name="Order">Numbers in the order in which answers were given, where rows may stand in another.</param>
internal sealed record AnswerColumns(int Learner, int Skill, int Correct, int Item, int AnswerId, int Problem = -1, int Order = -1)
{
    private const string StepName = "stepname";
    private const string ProblemName = "problemname";
    private const string OrderId = "orderid";
    private static readonly string[] LearnerNames = ["learner", "learnerid", "user", "userid", "student", "studentid", "anonstudentid", "uid", "stuid", "userxid", "person"];
    private static readonly string[] SkillNames = ["skill", "skills", "skillid", "skillname", "skillids", "kc", "kcs", "kcdefault", "kcsubskills", "kcktracedskills", "concept", "concepts", "conceptid", "knowledgecomponent", "topic", "tag", "lexemeid", "sequenceid"];
    private static readonly string[] CorrectNames = ["correct", "iscorrect", "correctness", "correctfirstattempt", "answeredcorrectly", "outcome", "result", "label", "score", "precall"];
    private static readonly string[] ItemNames = ["item", "itemid", "problem", "problemid", "question", "questionid", "exercise", "exerciseid", StepName, ProblemName];
    private static readonly string[] AnswerNames = [OrderId, "problemlogid", "interactionid", "answerid", "logid"];

    /// <summary>A table without header: learner, skill, correct and, where there is a fourth field, item.</summary>
    public static AnswerColumns FromCount(int count) => new(0, 1, 2, count > 3 ? 3 : -1, -1);

    public static bool IsNamed(string column, IReadOnlyList<string> header) => header.Any(name => Plain(name) == Plain(column));

    /// <param name="header">The names of the columns.</param>
    /// <param name="chosen">Columns that the caller names, by role; all of them are in the header.</param>
    public static AnswerColumns FromHeader(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> chosen)
    {
        string[] plain = [.. header.Select(Plain)];
        int item = Find("item", ItemNames);
        int skill = Find("skill", SkillNames);
        return new AnswerColumns(
            Find("learner", LearnerNames),
            skill >= 0 ? skill : item,
            Find("correct", CorrectNames),
            item,
            Find("answer", AnswerNames),
            item >= 0 && plain[item] == StepName ? Array.IndexOf(plain, ProblemName) : -1,
            Array.IndexOf(plain, OrderId));

        int Find(string role, string[] known) => chosen.TryGetValue(role, out string? name)
            ? Array.IndexOf(plain, Plain(name))
            : known.Select(candidate => Array.IndexOf(plain, candidate)).FirstOrDefault(index => index >= 0, -1);
    }

    /// <summary>The names of columns rather than a first answer.</summary>
    public bool IsHeader => Learner >= 0 && Correct >= 0;

    public bool IsUsable => Learner >= 0 && Skill >= 0 && Correct >= 0;

    private static string Plain(string name) => new([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
