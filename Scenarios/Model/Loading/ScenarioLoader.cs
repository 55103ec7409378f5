using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads a scenario's folder (<c>scenario.yaml</c> and what it names) and checks all of it.</summary>
public static class ScenarioLoader
{
    /// <exception cref="ProblemException">
    /// The folder or file is missing or wrong; the message lists up to twenty problems as <c>file:line:column: what was expected</c>.
    /// </exception>
    public static Scenario Load(string folder)
    {
        ScenarioFiles files = ScenarioFiles.Read(folder);
        var context = new AuthorContext(folder, files.Languages);
        Fields root = Fields.Of(files.Root, context, "a scenario");
        ScenarioIdentity identity = ReadIdentity(root, folder, files.ContentHash);
        files.Languages.AddAllTo(context);
        ReadTexts(root, context);
        ProcessPlan process = ProcessReader.Read(root, context);
        if (context.ProcessKind is null)
        {
            // Without the model no quantity is known, and every mention of one would be reported too.
            context.Problems.ThrowIfAny();
        }

        ScenarioScene scene = new SceneReader(context).Read(root);
        ScenarioProcedure procedure = new ProcedureReader(context).Read(root, process);
        root.Finish();
        context.CheckReferences();
        if (!context.Problems.Any)
        {
            ProcedureChecks.Check(procedure, files.Root.Place, context.Problems);
        }

        context.Problems.ThrowIfAny();
        return new Scenario(identity, scene, procedure, context.Texts.Build());
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
