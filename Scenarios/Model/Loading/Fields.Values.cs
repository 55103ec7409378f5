using System.Globalization;
using System.Numerics;
using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reading of single values.</summary>
internal sealed partial class Fields
{
    private const int LongestText = 4000;
    private const int LongestName = 64;

    public string Text(string key, string standIn = "")
    {
        SourceNode? node = Required(key);
        return node is null ? standIn : TextOf(node, key, standIn);
    }

    public string TextOf(SourceNode node, string key, string standIn = "")
    {
        if (node is SourceScalar { Text: var text } && text.Trim().Length is > 0 and <= LongestText)
        {
            return text.Trim();
        }

        Problems.Add(node.Place, $"'{key}' needs a text of 1 to {LongestText} characters, found {node.Described}.");
        return standIn;
    }

    /// <summary>A name as ids are written: lower-case letters, digits and hyphens.</summary>
    public string Name(string key)
    {
        SourceNode? node = Required(key);
        return node is null ? "?" : NameOf(node, key);
    }

    public string NameOf(SourceNode node, string key)
    {
        if (node is SourceScalar { Text: var name } && name.Length is > 0 and <= LongestName && char.IsAsciiLetterLower(name[0])
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return name;
        }

        Problems.Add(node.Place, $"'{key}' needs a name of lower-case letters, digits and hyphens, found {node.Described}.");
        return "?";
    }

    /// <summary>A model: a name of the kit, or the path of a .glb or .gltf file within the scenario's folder.</summary>
    public string ModelName(string key)
    {
        SourceNode? node = Required(key);
        return node is SourceScalar { Text: var path } && (path.EndsWith(".glb", StringComparison.Ordinal) || path.EndsWith(".gltf", StringComparison.Ordinal))
            ? InFolder(node, key, path, "models/pump.glb")
            : node is null ? "?" : NameOf(node, key);
    }

    /// <summary>The path of a file within the scenario's folder.</summary>
    /// <param name="example">For the message where it is none.</param>
    /// <param name="endings">What it may end with.</param>
    public string FileName(string key, string example, params string[] endings)
    {
        SourceNode? node = Required(key);
        string path = node is SourceScalar { Text: var text } && Array.Exists(endings, ending => text.EndsWith(ending, StringComparison.Ordinal)) ? text : "";
        return node is null ? "?" : InFolder(node, key, path, example);
    }

    private string InFolder(SourceNode node, string key, string path, string example)
    {
        bool isInFolder = path.Length <= LongestText && path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' '));
        if (!isInFolder)
        {
            Problems.Add(node.Place, $"'{key}' needs a file within the scenario's folder, like {example}, found {node.Described}.");
        }

        return isInFolder ? path : "?";
    }

    public double Number(string key, Dimension dimension, double minimum, double maximum, double? standIn = null)
    {
        SourceNode? node = standIn is null ? Required(key) : Optional(key);
        return node is null ? standIn ?? minimum : NumberOf(node, key, dimension, minimum, maximum);
    }

    public double NumberOf(SourceNode node, string key, Dimension dimension, double minimum, double maximum)
    {
        string expected = "a number";
        if (node is not SourceScalar { Text: var text } || !UnitTable.TryParse(text, dimension, out double value, out expected))
        {
            Problems.Add(node.Place, $"'{key}' needs {expected}, found {node.Described}.");
            return minimum;
        }

        if (value < minimum || value > maximum)
        {
            string bounds = string.Create(CultureInfo.InvariantCulture, $"{minimum:g6} to {maximum:g6}");
            Problems.Add(node.Place, $"'{key}' must be {bounds} (in SI units), found {node.Described}.");
        }

        return Math.Clamp(value, minimum, maximum);
    }

    public bool Flag(string key, bool standIn = false)
    {
        SourceNode? node = Optional(key);
        switch ((node as SourceScalar)?.Text)
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                if (node is not null)
                {
                    Problems.Add(node.Place, $"'{key}' needs true or false, found {node.Described}.");
                }

                return standIn;
        }
    }

    /// <summary>Text in both languages, gathered under <paramref name="textKey"/>; left out, it stands under that key in the files of the languages.</summary>
    public LocalizedText Localized(string key, string textKey)
    {
        if (Optional(key) is null && Context.Languages.TryGet(textKey, Context, out LocalizedText text))
        {
            return text;
        }

        SourceNode? node = Required(key);
        return node is null ? default : LocalizedOf(node, key, textKey);
    }

    public LocalizedText LocalizedOf(SourceNode node, string key, string textKey)
    {
        Fields fields = Of(node, Context, $"the text '{key}' (zh and en)");
        var text = new LocalizedText(fields.Text("zh"), fields.Text("en"));
        fields.Finish();
        Context.Texts.Add(textKey, text);
        return text;
    }

    public Vector3 Vector(string key)
    {
        SourceNode? node = Required(key);
        return node is null ? default : VectorOf(node, key);
    }

    /// <summary>Three numbers in meters.</summary>
    public Vector3 VectorOf(SourceNode node, string key)
    {
        if (node is SourceSequence { Items: { Count: 3 } items })
        {
            return new Vector3(Coordinate(items[0], key), Coordinate(items[1], key), Coordinate(items[2], key));
        }

        Problems.Add(node.Place, $"'{key}' needs three numbers in meters, [x, y, z], found {node.Described}.");
        return default;
    }

    private float Coordinate(SourceNode node, string key) => (float)NumberOf(node, key, Dimension.None, -1000, 1000);

    /// <summary>A name that must be defined among <paramref name="names"/>.</summary>
    public string Reference(string key, Names names)
    {
        SourceNode? node = Required(key);
        return node is null ? "?" : ReferenceOf(node, key, names);
    }

    public string ReferenceOf(SourceNode node, string key, Names names)
    {
        string name = NameOf(node, key);
        if (name != "?")
        {
            names.Refer(name, node.Place);
        }

        return name;
    }

    public IReadOnlyList<T> References<T>(string key, Names names, Func<string, T> make) =>
        [.. Items(key).Select(item => make(ReferenceOf(item, key, names)))];

    /// <summary>Position in meters and rotation by yaw about +Y, then pitch about the new +X, then roll about the new +Z.</summary>
    public Pose PoseHere() => new(Vector("at"), Rotation());

    private Quaternion Rotation()
    {
        Quaternion yaw = DetMath.FromAxisAngle(Vector3.UnitY, AngleOf("yaw"));
        Quaternion pitch = DetMath.FromAxisAngle(Vector3.UnitX, AngleOf("pitch"));
        Quaternion roll = DetMath.FromAxisAngle(Vector3.UnitZ, AngleOf("roll"));
        return DetMath.Multiply(DetMath.Multiply(yaw, pitch), roll);
    }

    private float AngleOf(string key) => (float)Number(key, Dimension.Angle, -2 * Math.PI, 2 * Math.PI, 0);
}
