using System.CommandLine;
using VRLab.Assessment.Knowledge;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary><c>vrlab trace</c>: models of what learners know, fitted to answers and tried on others.</summary>
internal static class TraceVerb
{
    private const string Details = """
        A table of answers (CSV, tabs or semicolons) has the columns learner, skill, correct (1 or 0) and, where it is known, item, in the
        order in which the answers were given; a header can name them (also user_id, Anon Student Id, skill_name, KC(Default), problem_id,
        Correct First Attempt ...). Skills of one answer are parted by ~ or ~~, or by --skill-separator. Rows with the same order_id, or
        rows in sequence with the same learner, item and result and another skill, are ONE answer and are foretold once.
        Rows with an order_id are taken in its order; where there are items and no skills, each item is a skill.

        Each answer of --test is foretold from earlier answers of the same learner alone, the first one too; a learner of --train goes on
        where they were, unless --learners new; --save keeps their answers for that. Models: bkt (EM, guess and slip below one half, standard errors from the observed
        information), pfa (logistic), best (logistic with everything known before the answer; ridge by cross-validation over learners).
        auc counts ties half; calibrationError is over ten bins of equal width.

        Examples:
          vrlab trace --train train.csv --test test.csv
          vrlab trace --train train.csv --model bkt --save skills.json
          vrlab trace --load skills.json --test test.csv --predictions out.csv --json
        """;

    public static Command Create()
    {
        var train = new Option<string?>("--train") { Description = "The answers to fit the model to.", HelpName = "FILE" };
        var test = new Option<string?>("--test") { Description = "The answers to foretell.", HelpName = "FILE" };
        var model = new Option<string>("--model") { Description = "bkt, pfa or best.", HelpName = "MODEL", DefaultValueFactory = _ => "best" };
        model.AcceptOnlyFromAmong("bkt", "pfa", "best");
        var load = new Option<string?>("--load") { Description = "Take the model from this file instead of fitting one.", HelpName = "FILE" };
        var save = new Option<string?>("--save") { Description = "Write the model into this file.", HelpName = "FILE" };
        var predictions = new Option<string?>("--predictions") { Description = "Write the probability of each answer of the test into this table.", HelpName = "FILE" };
        var learners = new Option<string>("--learners") { Description = "continue: learners of the training go on; new: all learners of the test are new.", HelpName = "HOW", DefaultValueFactory = _ => "continue" };
        learners.AcceptOnlyFromAmong("continue", "new");
        var separator = new Option<string>("--skill-separator") { Description = "Parts the skills of one answer.", HelpName = "TEXT", DefaultValueFactory = _ => AnswerFileOptions.Standard.SkillSeparator };
        var columns = new Option<string?>("--columns") { Description = "Names of columns: learner=NAME,skill=NAME,correct=NAME,item=NAME,answer=NAME.", HelpName = "NAMES" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON, and nothing else." };
        Option<string?> encoding = EncodingOption.Create();
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("trace", "Fit models of what learners know, and measure how well they foretell answers.", Details)
        {
            train, test, model, load, save, predictions, learners, separator, columns, encoding, json, language,
        };
        verb.SetAction(parsed =>
        {
            var options = new AnswerFileOptions(parsed.GetValue(separator) ?? "", TraceColumns.Parse(parsed.GetValue(columns)), parsed.GetValue(encoding));
            var request = new TraceRequest(
                parsed.GetValue(train), parsed.GetValue(test), parsed.GetRequiredValue(model), parsed.GetValue(load), parsed.GetValue(learners) == "new", options);
            TraceAnswer answer = TraceRun.Run(request, parsed.GetValue(save), parsed.GetValue(predictions));
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json) ? answer.ToJson() : TraceText.Of(answer, parsed.GetLanguage(language)));
            return (int)ExitCode.Done;
        });
        return verb;
    }
}
