namespace VRLab.Learner;

/// <summary>The user's folder for what can be made again (XDG Base Directory Specification).</summary>
public static class UserCache
{
    /// <summary>Where one kind of thing is kept; nobody has made the folder yet.</summary>
    public static string Folder(string kind) => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "vrlab",
        kind);
}
