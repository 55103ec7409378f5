using System.CommandLine;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Models;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary><c>vrlab scenarios [ID]</c>: what can be trained.</summary>
internal static class ScenariosVerb
{
    private const string Details = """
        The ids of steps and hazards are those that 'vrlab run --fault' takes. ID can also be the folder of a scenario
        that you write yourself: it is checked, and what is wrong is told with file, line and column.

        Examples:
          vrlab scenarios
          vrlab scenarios pump-lockout --lang zh-CN
          vrlab scenarios ./my-scenario
          vrlab scenarios --schema > scenario.schema.json   # for editors that complete and check YAML
        """;

    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "A scenario's id or folder." };
        Verb.RefuseOptionAs(id);
        Option<Language?> language = LanguageOption.Create();
        var schema = new Option<bool>("--schema") { Description = "Write the JSON Schema of the scenario format." };
        var verb = new Verb("scenarios", "List what can be trained; with an ID, tell its chapters, steps and hazards.", Details) { id, language, schema };
        verb.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(schema))
            {
                output.Write(ScenarioSchema.ToJson());
                return (int)ExitCode.Done;
            }

            if (parsed.GetValue(id) is { } chosen)
            {
                Scenario scenario = ScenarioLibrary.Delivered.Find(chosen);
                output.Write(ScenarioText.Whole(scenario, parsed.GetLanguage(language)));
                return (int)CheckFiles(scenario, output);
            }

            List(parsed.GetLanguage(language), output);
            return (int)ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Reads the scenario's own models and pictures and says which cannot be shown.</summary>
    private static ExitCode CheckFiles(Scenario scenario, TextWriter output)
    {
        var models = new ModelSource(scenario.Identity.Folder);
        var pictures = new PictureSource(scenario.Identity.Folder);
        ExitCode code = ExitCode.Done;
        foreach (SceneObject item in scenario.Objects)
        {
            ProblemException? model = ModelSource.IsFile(item.Asset) ? models.Load(item.Asset, item.Parameters).Problem : null;
            IEnumerable<ProblemException?> all = (item.Panel?.Widgets ?? []).OfType<ImageWidget>().Select(image => pictures.Load(image.File).Problem).Prepend(model);
            foreach (ProblemException problem in all.OfType<ProblemException>())
            {
                output.WriteLine($"{item.Id}: {problem.Message}");
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    private static void List(Language language, TextWriter output)
    {
        ScenarioLibrary library = ScenarioLibrary.Delivered;
        foreach (string id in library.Ids)
        {
            output.Write(ScenarioText.Heading(library.Find(id), language));
        }
    }
}
