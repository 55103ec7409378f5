namespace VRLab.Scenarios.Tests;

/// <summary>The sources that the tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Find(params string[] path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "VRLab.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine([folder!.FullName, .. path]);
    }
}
