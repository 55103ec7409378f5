using System.Text.Json;
using System.Text.Json.Serialization;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>A learner's preferences as a JSON file that a person can read and write.</summary>
public static class PreferencesFile
{
    private const long LargestBytes = 1 << 16;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The standard where there is no such file.</summary>
    /// <exception cref="ProblemException">The file is no preferences: it names the place, and how to begin anew.</exception>
    public static LearnerPreferences Read(string path)
    {
        if (!File.Exists(path))
        {
            return LearnerPreferences.Standard;
        }

        try
        {
            string text = new FileInfo(path).Length <= LargestBytes ? File.ReadAllText(path) : throw new JsonException("It is far too large.");
            return (JsonSerializer.Deserialize<LearnerPreferences>(text, Format) ?? throw new JsonException("It is empty.")).Bounded();
        }
        catch (JsonException problem)
        {
            throw ProblemException.BadInput($"The settings in '{path}' cannot be read: {problem.Message}", "Mend the file, or delete it to begin with the standard settings.");
        }
    }

    /// <summary>Replaces the file as a whole.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string path, LearnerPreferences preferences)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string temporary = $"{path}.{Environment.ProcessId}";
        File.WriteAllText(temporary, JsonSerializer.Serialize(preferences, Format));
        File.Move(temporary, path, overwrite: true);
    }
}
