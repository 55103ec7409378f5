using System.Runtime.CompilerServices;

namespace VRLab.Architecture.Tests;

/// <summary>The files of the checkout that a person wrote or committed.</summary>
internal static class Repository
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "out", ".git", ".vrlab", "TestResults", "node_modules", "shared"];
    private static readonly string[] BinaryExtensions = [".png", ".jpg", ".vrs", ".ktx2", ".glb", ".wav", ".ttf", ".otf", ".spv", ".bin", ".gz", ".xz"];

    public static string Root { get; } = FindRoot(ThisFile());

    /// <summary>Every file, relative to the root, with forward slashes, in a fixed order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> TextFiles => Files.Where(f => !BinaryExtensions.Contains(Path.GetExtension(f)));

    public static IEnumerable<string> Projects => Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        // In a worktree .git is a file.
        foreach (FileInfo file in folder.EnumerateFiles().Where(f => f.Name != ".git"))
        {
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        }

        foreach (DirectoryInfo inner in folder.EnumerateDirectories().Where(d => !SkippedFolders.Contains(d.Name) && d.LinkTarget is null))
        {
            foreach (string file in Walk(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot(string file)
    {
        DirectoryInfo? folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "VRLab.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No VRLab.sln above {file}.");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
