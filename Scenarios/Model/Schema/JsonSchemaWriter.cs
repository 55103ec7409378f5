using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VRLab.Scenarios;

/// <summary>Writes groups as JSON Schema 2020-12 ("JSON Schema: A Media Type for Describing JSON Documents"), one definition for each.</summary>
internal sealed class JsonSchemaWriter(IReadOnlyDictionary<string, SchemaGroup> groups)
{
    private const string NumberPattern = "[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?";

    public string Write(string root)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "VRLab scenario");
            json.WriteString("$ref", Reference(root));
            json.WriteStartObject("$defs");
            foreach (SchemaGroup group in groups.Values)
            {
                WriteGroup(json, group);
            }

            WriteText(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static string Reference(string group) => $"#/$defs/{group}";

    private static void WriteGroup(Utf8JsonWriter json, SchemaGroup group)
    {
        json.WriteStartObject(group.Name);
        if (group.Variants is [var only])
        {
            WriteKeys(json, only);
        }
        else
        {
            json.WriteStartArray("anyOf");
            foreach (IReadOnlyList<SchemaKey> variant in group.Variants)
            {
                json.WriteStartObject();
                WriteKeys(json, variant);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, IReadOnlyList<SchemaKey> keys)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (SchemaKey key in keys)
        {
            json.WriteStartObject(key.Name);
            WriteValue(json, key.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (keys.Any(key => key.IsRequired))
        {
            WriteWords(json, "required", keys.Where(key => key.IsRequired).Select(key => key.Name));
        }

        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteValue(Utf8JsonWriter json, SchemaValue value)
    {
        switch (value)
        {
            case TextValue: json.WriteString("$ref", Reference("text")); break;
            case GroupValue group: json.WriteString("$ref", Reference(group.GroupName)); break;
            case WordValue: WriteWords(json, "type", ["string", "number", "boolean"]); break;
            case FlagValue: json.WriteString("type", "boolean"); break;
            case NameValue: WriteString(json, "^[a-z][a-z0-9-]{0,63}$"); break;
            case ChoiceValue choice: WriteWords(json, "enum", choice.Words); break;
            case MeasureValue measure: WriteMeasure(json, measure.Dimension); break;
            case QuantityValue: WriteNumberOr(json, $"^{NumberPattern} ?[^ ]+$"); break;
            case VectorValue: WriteList(json, SchemaValue.Number, 3); break;
            case ListValue list: WriteList(json, list.Item, null); break;
            case MapValue map: WriteMap(json, map.Value); break;
            case EitherValue either: WriteEither(json, either); break;
            default: throw new InvalidOperationException($"Unknown value {value}.");
        }
    }

    private static void WriteMeasure(Utf8JsonWriter json, Dimension dimension)
    {
        string units = string.Join('|', UnitTable.NamesFor(dimension).Split(", "));
        string pattern = $"^{NumberPattern} ?({units})$";
        if (dimension == Dimension.None)
        {
            WriteNumberOr(json, pattern);
        }
        else
        {
            WriteString(json, pattern);
        }
    }

    private static void WriteString(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    /// <summary>A pattern binds strings only.</summary>
    private static void WriteNumberOr(Utf8JsonWriter json, string pattern)
    {
        WriteWords(json, "type", ["number", "string"]);
        json.WriteString("pattern", pattern);
    }

    private static void WriteList(Utf8JsonWriter json, SchemaValue item, int? count)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteValue(json, item);
        json.WriteEndObject();
        if (count is { } exactly)
        {
            json.WriteNumber("minItems", exactly);
            json.WriteNumber("maxItems", exactly);
        }
    }

    private static void WriteMap(Utf8JsonWriter json, SchemaValue value)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        WriteValue(json, value);
        json.WriteEndObject();
    }

    private static void WriteEither(Utf8JsonWriter json, EitherValue either)
    {
        json.WriteStartArray("anyOf");
        foreach (SchemaValue value in new[] { either.First, either.Second })
        {
            json.WriteStartObject();
            WriteValue(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json)
    {
        json.WriteStartObject("text");
        WriteKeys(json, [new SchemaKey("zh", SchemaValue.Word, true), new SchemaKey("en", SchemaValue.Word, true)]);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string key, IEnumerable<string> words)
    {
        json.WriteStartArray(key);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
