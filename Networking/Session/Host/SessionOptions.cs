using VRLab.Scenarios;

namespace VRLab.Session;

/// <summary>What a session is begun with; all of it goes into the stream's header.</summary>
public sealed record SessionOptions(
    string SessionName, ulong Seed, ScenarioMode Mode, long StartedAtUnixMilliseconds, string ProgramVersion)
{
    /// <summary>The author works on the scenario meanwhile: its text goes into the stream, so that the session replays whatever becomes of the files.</summary>
    public bool KeepsText { get; init; }
}
