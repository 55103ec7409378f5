namespace VRLab.Assessment.Knowledge;

/// <summary>Which field of a row holds what; -1 where none does.</summary>
internal sealed record AnswerColumns(int Learner, int Skill, int Correct, int Item, int AnswerId)
{
    private static readonly string[] LearnerNames = ["learner", "learnerid", "user", "userid", "student", "studentid", "anonstudentid", "uid", "stuid", "userxid", "person"];
    private static readonly string[] SkillNames = ["skill", "skills", "skillid", "skillname", "skillids", "kc", "kcs", "kcdefault", "kcsubskills", "kcktracedskills", "concept", "concepts", "conceptid", "knowledgecomponent", "topic", "tag"];
    private static readonly string[] CorrectNames = ["correct", "iscorrect", "correctness", "correctfirstattempt", "answeredcorrectly", "outcome", "result", "label", "score"];
    private static readonly string[] ItemNames = ["item", "itemid", "problem", "problemid", "question", "questionid", "exercise", "exerciseid", "stepname", "problemname"];
    private static readonly string[] AnswerNames = ["orderid", "problemlogid", "interactionid", "answerid", "logid"];

    /// <summary>A table without header: learner, skill, correct and, where there is a fourth field, item.</summary>
    public static AnswerColumns FromCount(int count) => new(0, 1, 2, count > 3 ? 3 : -1, -1);

    /// <param name="header">The names of the columns.</param>
    /// <param name="chosen">Columns that the caller names, by role.</param>
    public static AnswerColumns FromHeader(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> chosen)
    {
        string[] plain = [.. header.Select(Plain)];
        return new AnswerColumns(
            Find("learner", LearnerNames), Find("skill", SkillNames), Find("correct", CorrectNames), Find("item", ItemNames), Find("answer", AnswerNames));

        int Find(string role, string[] known) => chosen.TryGetValue(role, out string? name)
            ? Array.IndexOf(plain, Plain(name))
            : known.Select(candidate => Array.IndexOf(plain, candidate)).FirstOrDefault(index => index >= 0, -1);
    }

    public bool IsUsable => Learner >= 0 && Skill >= 0 && Correct >= 0;

    private static string Plain(string name) => new([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
