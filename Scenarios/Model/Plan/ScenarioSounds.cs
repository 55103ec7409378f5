namespace VRLab.Scenarios;

/// <summary>The sounds that a scenario can name.</summary>
public static class ScenarioSounds
{
    public static IReadOnlyList<string> Names { get; } =
        ["alarm-bell", "beep", "buzzer", "chime", "click", "clunk", "siren", "spark", "whistle", "shutter"];
}
