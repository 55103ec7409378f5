using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>The scenarios in a folder, one subfolder each, named as the scenario's id.</summary>
public sealed class ScenarioLibrary(string folder)
{
    /// <summary>The library that is delivered beside the program.</summary>
    public static ScenarioLibrary Delivered => new(Path.Combine(AppContext.BaseDirectory, "Scenarios", "Library"));

    public string Folder => folder;

    /// <summary>The ids of all scenarios, in ordinal order.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder)
            .Where(path => File.Exists(Path.Combine(path, "scenario.yaml")))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Loads the scenario of that id, or of that folder where <paramref name="idOrFolder"/> is a path.</summary>
    /// <exception cref="ProblemException">No such scenario (the remedy names the nearest one), or its files are wrong.</exception>
    public Scenario Find(string idOrFolder)
    {
        if (idOrFolder.Contains('/', StringComparison.Ordinal) || idOrFolder.Contains('\\', StringComparison.Ordinal))
        {
            return ScenarioLoader.Load(idOrFolder);
        }

        if (!Ids.Contains(idOrFolder))
        {
            throw ProblemException.BadInput($"There is no scenario '{idOrFolder}' in {folder}.", Known.Suggest(idOrFolder, Ids));
        }

        return ScenarioLoader.Load(Path.Combine(folder, idOrFolder));
    }
}
