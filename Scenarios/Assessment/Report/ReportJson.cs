using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace VRLab.Assessment;

/// <summary>Writes and reads report.json: indented UTF-8, stable order, Chinese as itself, LF line ends.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static string Write(SessionReport report) => JsonSerializer.Serialize(report, Context.SessionReport) + "\n";

    /// <exception cref="JsonException">Not a report.</exception>
    public static SessionReport Read(string json) =>
        JsonSerializer.Deserialize(json, Context.SessionReport) ?? throw new JsonException("The file holds null instead of a report.");
}

[JsonSerializable(typeof(SessionReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
