using VRLab.Assessment.Knowledge;
using VRLab.Assessment.Tables;
using VRLab.Core;

namespace VRLab.Assessment.Tests.Knowledge;

public sealed class AnswerFileTests
{
    [TestCase("user_id,exercise,correct\n1,fractions,1\n1,fractions,0\n", 2, "fractions", TestName = "Items are skills where there are none")]
    [TestCase("user_id,log_id,sequence_id,correct\n1,7,30,1\n1,8,30,0.5\n", 2, "30", TestName = "ASSISTments 2015")]
    [TestCase("order_id,user_id,problem_id,correct,skill_id\n9,1,5,0,a\n3,1,4,1,a\n9,1,5,0,b\n", 2, "a", TestName = "Rows in another order than the answers")]
    [TestCase("Anon Student Id\tProblem Name\tStep Name\tCorrect First Attempt\tKC(Default)\nx\tP1\tFinal\t1\ta\nx\tP2\tFinal\t1\tb\n", 2, "a", TestName = "Steps of one name in two problems")]
    [TestCase("user_id,skill_id,correct\n1,nan,1\n1,,0\n", 2, "", TestName = "Skills that are missing")]
    public void PublicAnswerLogsAreReadAsTheyAre(string text, int answers, string firstSkill)
    {
        var names = new AnswerNames();
        AnswerLog log = AnswerFile.Read(new DelimitedReader("table", new StringReader(text)), names, AnswerFileOptions.Standard);
        Assert.That((log.Count, names.Learners.Count, names.Skills[log.SkillsOf(0)[0]]), Is.EqualTo((answers, 1, firstSkill)));
        Assert.That((log.IsCorrect(0), log.IsCorrect(1)), Is.EqualTo((true, text.Contains("Final", StringComparison.Ordinal))));
    }

    [TestCase("learner,skill,correct\na,x,1\na,x,0\n")]
    [TestCase("a,x,1\na,x,0\n")]
    [TestCase("Anon Student Id\tKC(Default)\tCorrect First Attempt\na\tx\t1\na\tx\t0\n")]
    [TestCase("order_id;user_id;skill_name;correct\n1;a;x;1\n2;a;x;0.25\n")]
    [TestCase("correct,\"skill\",learner\nTRUE,\"x\",a\nfalse,x,a\n")]
    public void Tables_of_many_programs_are_understood(string text)
    {
        AnswerLog log = Read(text);
        Assert.That((log.Count, log.Names.Learners.Count, log.Names.Skills[0]), Is.EqualTo((2, 1, "x")));
        Assert.That((log.IsCorrect(0), log.IsCorrect(1)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Rows_of_one_answer_under_several_skills_are_one_answer()
    {
        AnswerLog byId = Read("order_id,user_id,skill,correct\n7,a,x,1\n7,a,y,1\n8,a,x,0\n");
        AnswerLog byItem = Read("user_id,skill,correct,problem_id\na,x,1,p\na,y,1,p\na,x,0,p\n");
        AnswerLog bySeparator = Read("user,skill,correct\na,x~~y,1\na,x,0\n");
        foreach (AnswerLog log in new[] { byId, byItem, bySeparator })
        {
            Assert.That((log.Count, log.SkillsOf(0).Length, log.SkillsOf(1).Length), Is.EqualTo((2, 2, 1)));
        }
    }

    [Test]
    public void Padding_and_answers_that_are_missing_are_passed_over() =>
        Assert.That(Read("learner,skill,correct\na,x,1\na,x,\na,x,-1\na,,0\n").Count, Is.EqualTo(2));

    [TestCase("", "empty")]
    [TestCase("learner,skill\na,b\n", "line 1: the columns (learner, skill)")]
    [TestCase("learner,skill,correct\na,b,1\na,b,2\n", "line 3: '2' says neither")]
    [TestCase("learner,skill,correct\na,b\n", "line 2: the row has 2 fields")]
    [TestCase("learner,skill,correct\n", "no row holds an answer")]
    public void What_cannot_be_read_is_named_with_its_line(string text, string expected) =>
        Assert.That(() => Read(text), Throws.TypeOf<ProblemException>().With.Message.Contains(expected));

    [TestCase("skill", "kompetence")]
    [TestCase("learner", "who")]
    [TestCase("item", "exercise")]
    public void A_column_that_the_caller_mistypes_is_named(string role, string name)
    {
        var options = AnswerFileOptions.Standard with { Columns = new Dictionary<string, string> { [role] = name } };
        Assert.That(() => Read("learner,competence,correct,item\na,x,1,p\na,x,0,q\n", options), Throws.TypeOf<ProblemException>().With.Message.Contains($"no column is named '{name}'"));
    }

    [Test]
    public void A_column_that_the_caller_names_is_taken()
    {
        var options = AnswerFileOptions.Standard with { Columns = new Dictionary<string, string> { ["skill"] = "Competence" } };
        Assert.That(Read("learner,competence,correct,item\na,x,1,p\na,x,0,q\n", options).Names.Skills[0], Is.EqualTo("x"));
    }

    private static AnswerLog Read(string text) => Read(text, AnswerFileOptions.Standard);

    private static AnswerLog Read(string text, AnswerFileOptions options)
    {
        using var table = new DelimitedReader("answers.csv", new StringReader(text));
        return AnswerFile.Read(table, new AnswerNames(), options);
    }
}
