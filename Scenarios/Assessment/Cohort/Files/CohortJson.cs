using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>The JSON beside the pages: indented UTF-8, stable order, LF line ends; texts are objects of both languages.</summary>
public static class CohortJson
{
    private static readonly CohortJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new TextConverter(), new JsonStringEnumConverter<StepSign>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<FindingKind>(JsonNamingPolicy.CamelCase), new StepIdConverter() },
    });

    public static string Write(CohortIndex index) => JsonSerializer.Serialize(index, Context.CohortIndex) + "\n";

    public static string Write(LearnerReport report) => JsonSerializer.Serialize(report, Context.LearnerReport) + "\n";

    public static string Write(ClassReport report) => JsonSerializer.Serialize(report, Context.ClassReport) + "\n";

    public static string Write(CourseReport report) => JsonSerializer.Serialize(report, Context.CourseReport) + "\n";

    private sealed class TextConverter : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Reports are written only.");

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString(Language.Chinese.Tag(), value.Chinese);
            writer.WriteString(Language.English.Tag(), value.English);
            writer.WriteEndObject();
        }
    }

    private sealed class StepIdConverter : JsonConverter<StepId>
    {
        public override StepId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Reports are written only.");

        public override void Write(Utf8JsonWriter writer, StepId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }
}

[JsonSerializable(typeof(CohortIndex))]
[JsonSerializable(typeof(LearnerReport))]
[JsonSerializable(typeof(ClassReport))]
[JsonSerializable(typeof(CourseReport))]
internal sealed partial class CohortJsonContext : JsonSerializerContext;
