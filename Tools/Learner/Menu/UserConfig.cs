namespace VRLab.Learner;

/// <summary>The user's folder for what they chose (XDG Base Directory Specification; elsewhere the system's folder for settings).</summary>
public static class UserConfig
{
    /// <summary>Where the learner's preferences are kept; nobody has made the file yet.</summary>
    public static string Preferences => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } given
            ? given
            : Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "vrlab",
        "settings.json");
}
