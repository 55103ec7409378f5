using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>Reads the files beside a model: only inside the model's folder, and never more than allowed.</summary>
internal sealed class FileResolver(string? folder, long maximumBytes)
{
    private const string DataScheme = "data:";

    /// <summary>The bytes behind a URI: those within it (data:) or those of the file that it names.</summary>
    public byte[] Read(JsonPlace uri, MemoryBudget budget)
    {
        string text = uri.WholeText();
        return text.StartsWith(DataScheme, StringComparison.OrdinalIgnoreCase) ? ReadData(text, uri, budget) : ReadFile(text, uri, budget);
    }

    private static byte[] ReadData(string text, JsonPlace uri, MemoryBudget budget)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !text.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            throw uri.Bad("it is no base64 data URI");
        }

        budget.Take(text.Length - comma, 1, uri);
        try
        {
            return Convert.FromBase64String(text[(comma + 1)..]);
        }
        catch (FormatException failure)
        {
            throw uri.Bad("its base64 text is broken", cause: failure);
        }
    }

    private byte[] ReadFile(string text, JsonPlace uri, MemoryBudget budget)
    {
        try
        {
            using FileStream file = File.OpenRead(PathOf(text, uri));
            if (file.Length > maximumBytes)
            {
                throw uri.Bad($"the file '{text}' is larger than {maximumBytes >> 20} MiB");
            }

            budget.Take(file.Length, 1, uri);
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw uri.Bad($"the file '{text}' cannot be read ({failure.GetType().Name})", "Put it beside the model, where the model expects it.", failure);
        }
    }

    private string PathOf(string text, JsonPlace uri)
    {
        string relative = Uri.UnescapeDataString(text);
        bool isPlain = relative.Length is > 0 and < 1024 && !relative.Contains('\\', StringComparison.Ordinal) && !relative.Contains(':', StringComparison.Ordinal)
            && !relative.Contains('\0', StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        if (folder is null || !isPlain)
        {
            throw uri.Bad($"'{Shortened(text)}' is no file beside the model", "Keep everything that a model needs in its own folder.");
        }

        string root = RealPath(Path.GetFullPath(folder));
        string path = RealPath(Path.GetFullPath(Path.Combine(root, relative)));
        return path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw uri.Bad($"'{Shortened(text)}' leads out of the model's folder", "Keep everything that a model needs in its own folder.");
    }

    /// <summary>The path with every link on the way followed, as the system will when it opens it.</summary>
    private static string RealPath(string path)
    {
        string walked = Path.GetPathRoot(path)!;
        foreach (string part in path[walked.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            walked = Path.Combine(walked, part);
            walked = new FileInfo(walked).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? walked;
        }

        return walked;
    }

    private static string Shortened(string text) => text.Length <= 100 ? text : text[..100] + "...";
}
