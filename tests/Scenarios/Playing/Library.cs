namespace VRLab.Scenarios.Tests.Playing;

/// <summary>The delivered drill, loaded once.</summary>
internal static class Library
{
    public static Scenario PumpLockout { get; } = ScenarioLibrary.Delivered.Find("pump-lockout");
}
