using System.Globalization;
using VRLab.BindingsGenerator.Model;
using VRLab.BindingsGenerator.Reading;

namespace VRLab.BindingsGenerator.Writing;

/// <summary>From C types to C# types of one API.</summary>
public sealed class TypeNames
{
    private static readonly Dictionary<string, string> Basic = new(StringComparer.Ordinal)
    {
        ["void"] = "void",
        ["char"] = "byte",
        ["uint8_t"] = "byte",
        ["int8_t"] = "sbyte",
        ["uint16_t"] = "ushort",
        ["int16_t"] = "short",
        ["uint32_t"] = "uint",
        ["int32_t"] = "int",
        ["int"] = "int",
        ["uint64_t"] = "ulong",
        ["int64_t"] = "long",
        ["size_t"] = "nuint",
        ["float"] = "float",
        ["double"] = "double",
    };

    private static readonly HashSet<string> FixedElements = new(StringComparer.Ordinal)
    {
        "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double",
    };

    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _aliases;
    private readonly Dictionary<string, long> _lengths;

    public TypeNames(ApiModel model)
    {
        _names = new Dictionary<string, string>(Basic, StringComparer.Ordinal);
        _aliases = model.Aliases;
        IEnumerable<string> own = [.. model.Handles.Select(handle => handle.Name), .. model.Enums.Select(type => type.Name), .. model.Structs.Select(type => type.Name)];
        foreach (string name in own)
        {
            _names[name] = name;
        }

        foreach (ApiEnum flags in model.Enums.Where(type => type.BitsName is not null))
        {
            _names[flags.BitsName!] = flags.Name;
        }

        foreach ((string name, string scalar) in model.Scalars)
        {
            _names[name] = scalar;
        }

        _lengths = model.Constants.Where(constant => CNumber.TryParseInteger(constant.Expression, out _))
            .ToDictionary(constant => constant.Name, constant => CNumber.ParseInteger(constant.Expression));
    }

    /// <summary>The type of a parameter, a result or one element of a field.</summary>
    public string Of(CDeclaration declaration) => Base(declaration.BaseType) + new string('*', declaration.PointerDepth);

    public long LengthOf(CDeclaration declaration) => declaration.ArrayLengths.Aggregate(
        1L, (product, length) => product * (CNumber.TryParseInteger(length, out long number) ? number : _lengths[length]));

    public static bool CanBeFixed(string elementType) => FixedElements.Contains(elementType);

    public static string InlineArrayName(string elementType, long length) =>
        string.Create(CultureInfo.InvariantCulture, $"{elementType.Replace("*", "Pointer", StringComparison.Ordinal)}Array{length}");

    private string Base(string name)
    {
        string resolved = name;
        while (_aliases.TryGetValue(resolved, out string? target))
        {
            resolved = target;
        }

        return _names.TryGetValue(resolved, out string? found)
            ? found
            : throw new FormatException($"The C type '{name}' is not known: select the extension that defines it, or add it to the scalars.");
    }
}
