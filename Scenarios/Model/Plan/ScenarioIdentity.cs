using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Which scenario this is. The folder is where it was read from; everything else goes into the session's header.</summary>
public sealed record ScenarioIdentity(
    string Id, string Version, string ContentHash, LocalizedText Name, LocalizedText Summary, string Folder)
{
    /// <summary>All files of the text, as <see cref="ScenarioLoader.LoadText"/> reads them again; empty where nothing was read.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of that part of the text that a running session stands on: objects, process, variables and the like.</summary>
    public string StageHash { get; init; } = "";
}
