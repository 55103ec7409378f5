using System.Text.Json;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>
/// A value of the file's JSON together with where it stands ("meshes[3].primitives[0]"), so that what is wrong can be
/// told with its place. A key that is not there gives a place where <see cref="Exists"/> is false.
/// </summary>
internal readonly struct JsonPlace(string file, JsonElement element, string path)
{
    private const int LongestText = 4096;

    public bool Exists => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public string Path => path;

    public JsonPlace this[string key]
    {
        get
        {
            RequireKind(JsonValueKind.Object);
            return new JsonPlace(file, element.TryGetProperty(key, out JsonElement child) ? child : default, path.Length == 0 ? key : $"{path}.{key}");
        }
    }

    /// <summary>Entries of the list under a key; none where the key is missing.</summary>
    public IReadOnlyList<JsonPlace> List(string key)
    {
        JsonPlace list = this[key];
        return list.Exists ? list.Entries() : [];
    }

    /// <summary>An entry of this list; it may not be there.</summary>
    public JsonPlace Entry(int index) => IsList && index < element.GetArrayLength() ? new JsonPlace(file, element[index], $"{path}[{index}]") : default;

    public bool Has(string key) => Exists && this[key].Exists;

    /// <summary>The extension of this name; like any key, it may not be there.</summary>
    public JsonPlace Extension(string name)
    {
        JsonPlace extensions = this["extensions"];
        return extensions.Exists ? extensions[name] : extensions;
    }

    public JsonPlace Required(string key)
    {
        JsonPlace child = this[key];
        return child.Exists ? child : throw child.Bad("it is missing");
    }

    /// <summary>Keys and values of an object.</summary>
    public IEnumerable<(string Key, JsonPlace Value)> Members()
    {
        RequireKind(JsonValueKind.Object);
        (string of, string at) = (file, path);
        return element.EnumerateObject().Select(m => (m.Name, new JsonPlace(of, m.Value, at.Length == 0 ? m.Name : $"{at}.{m.Name}")));
    }

    public int Int(string key, int minimum, int maximum, int? standIn = null)
    {
        JsonPlace child = standIn is null ? Required(key) : this[key];
        return child.Exists ? child.AsInt(minimum, maximum) : standIn!.Value;
    }

    /// <summary>The place in a list of <paramref name="count"/> entries that a key names, or -1 where the key is missing.</summary>
    public int Index(string key, int count)
    {
        JsonPlace child = this[key];
        return child.Exists ? child.AsIndex(count) : -1;
    }

    public int AsIndex(int count)
    {
        double value = Number();
        return value >= 0 && value < count && Math.Floor(value) == value ? (int)value : throw Bad($"{element.GetRawText()} is none of the {count} entries that there are");
    }

    public int AsInt(int minimum, int maximum)
    {
        double value = Number();
        return value >= minimum && value <= maximum && Math.Floor(value) == value
            ? (int)value
            : throw Bad($"{element.GetRawText()} is no whole number from {minimum} to {maximum}");
    }

    public long Long(string key, long maximum, long? standIn = null)
    {
        JsonPlace child = standIn is null ? Required(key) : this[key];
        if (!child.Exists)
        {
            return standIn!.Value;
        }

        double value = child.Number();
        return value >= 0 && value <= maximum && Math.Floor(value) == value ? (long)value : throw child.Bad($"{value:R} is no whole number from 0 to {maximum}");
    }

    public float Float(string key, float standIn, float minimum = -float.MaxValue, float maximum = float.MaxValue)
    {
        JsonPlace child = this[key];
        return child.Exists ? child.AsFloat(minimum, maximum) : standIn;
    }

    public float AsFloat(float minimum = -float.MaxValue, float maximum = float.MaxValue)
    {
        double value = Number();
        return value >= minimum && value <= maximum ? (float)value : throw Bad($"{element.GetRawText()} is not between {minimum} and {maximum}");
    }

    /// <summary>Exactly <paramref name="count"/> numbers, or the stand-in where the key is missing.</summary>
    public float[] Floats(string key, int count, float[] standIn)
    {
        JsonPlace child = this[key];
        if (!child.Exists)
        {
            return standIn;
        }

        IReadOnlyList<JsonPlace> entries = child.Entries();
        return entries.Count == count ? [.. entries.Select(e => e.AsFloat())] : throw child.Bad($"it has {entries.Count} numbers instead of {count}");
    }

    public bool Flag(string key)
    {
        JsonPlace child = this[key];
        return child.Exists && child.AsFlag();
    }

    public string Text(string key, string standIn = "")
    {
        JsonPlace child = this[key];
        return child.Exists ? child.AsText() : standIn;
    }

    /// <summary>A text that is never too long to show; longer ones are cut.</summary>
    public string AsText()
    {
        RequireKind(JsonValueKind.String);
        string text = WholeText();
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    public string WholeText()
    {
        RequireKind(JsonValueKind.String);
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException failure)
        {
            throw Bad("it is no valid Unicode text", cause: failure);
        }
    }

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public bool IsList => element.ValueKind == JsonValueKind.Array;

    public bool IsText => element.ValueKind == JsonValueKind.String;

    public ProblemException Bad(string what, string remedy = "Export the model again, or repair it in a modeling program.", Exception? cause = null) =>
        ProblemException.BadInput(path.Length == 0 ? $"{file}: {what}." : $"{file}: {path}: {what}.", remedy, cause);

    private IReadOnlyList<JsonPlace> Entries()
    {
        RequireKind(JsonValueKind.Array);
        var entries = new List<JsonPlace>(element.GetArrayLength());
        foreach (JsonElement entry in element.EnumerateArray())
        {
            entries.Add(new JsonPlace(file, entry, $"{path}[{entries.Count}]"));
        }

        return entries;
    }

    private bool AsFlag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Bad("it is neither true nor false"),
    };

    private double Number()
    {
        RequireKind(JsonValueKind.Number);
        return element.TryGetDouble(out double value) && double.IsFinite(value) ? value : throw Bad("it is no finite number");
    }

    private void RequireKind(JsonValueKind kind)
    {
        if (element.ValueKind != kind)
        {
            throw Bad($"it is {NameOf(element.ValueKind)} instead of {NameOf(kind)}");
        }
    }

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };
}
