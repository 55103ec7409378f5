using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Which scenario this is. The folder is where it was read from; everything else goes into the session's header.</summary>
public sealed record ScenarioIdentity(
    string Id, string Version, string ContentHash, LocalizedText Name, LocalizedText Summary, string Folder);
