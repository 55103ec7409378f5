using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads a scenario's folder (<c>scenario.yaml</c> and what it names) and checks all of it.</summary>
public static class ScenarioLoader
{
    /// <exception cref="ProblemException">
    /// The folder or file is missing or wrong; the message lists up to twenty problems as <c>file:line:column: what was expected</c>.
    /// </exception>
    public static Scenario Load(string folder) => Load(ScenarioFiles.Read(folder), folder);

    /// <summary>Reads a scenario's <see cref="ScenarioIdentity.Text"/> again, as a recording keeps it; models still come from the folder.</summary>
    /// <exception cref="ProblemException">As <see cref="Load(string)"/>, or the text is damaged.</exception>
    public static Scenario LoadText(string text, string folder) => Load(ScenarioFiles.ReadText(text, folder), folder);

    private static Scenario Load(ScenarioFiles files, string folder)
    {
        var context = new AuthorContext(folder, files.Languages);
        Scenario? scenario = Read(files.Root, files.ContentHash, folder, context);
        context.Problems.ThrowIfAny();
        return scenario!.With(scenario.Identity with { Text = files.Text, StageHash = StageText.HashOf(files.Root) });
    }

    /// <summary>Reads it all and notes every problem; null where the process is unknown, so that what follows would only repeat that.</summary>
    internal static Scenario? Read(SourceMapping keys, string hash, string folder, AuthorContext context)
    {
        Fields root = Fields.Of(keys, context, "a scenario");
        ScenarioIdentity identity = ReadIdentity(root, folder, hash);
        context.Languages.AddAllTo(context);
        ReadTexts(root, context);
        ProcessPlan process = ProcessReader.Read(root, context);
        if (context.ProcessKind is null)
        {
            return null;
        }

        RouteReader.Read(root, context);
        ScenarioScene scene = new SceneReader(context).Read(root);
        ScenarioProcedure procedure = new ProcedureReader(context).Read(root, process);
        root.Finish();
        context.CheckReferences();
        if (!context.Problems.Any)
        {
            ProcedureChecks.Check(procedure, keys.Place, context.Problems);
        }

        return context.Problems.Any ? null : new Scenario(identity, scene, procedure, context.Texts.Build());
    }

    private static ScenarioIdentity ReadIdentity(Fields root, string folder, string hash) => new(
        root.Name("id"),
        root.Text("version"),
        hash,
        root.Localized("name", "scenario.name"),
        root.Localized("summary", "scenario.summary"),
        folder);

    private static void ReadTexts(Fields root, AuthorContext context)
    {
        foreach (SourceEntry entry in root.Entries("texts"))
        {
            root.LocalizedOf(entry.Value, entry.Key, entry.Key);
        }
    }
}
