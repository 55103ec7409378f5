using System.Text.RegularExpressions;
using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>
/// Reads the machine-written C headers of OpenXR: Debian ships no registry for it, and the headers are regular enough.
/// A header is a sequence of sections, each opened by <c>#define XR_EXT_name 1</c>.
/// </summary>
public sealed partial class OpenXrHeaderReader
{
    private static readonly ApiDialect Dialect = new("Xr", "XR", "VRLab.Bindings.OpenXr", "XrStructureType", "XR_TYPE");

    private readonly ApiModel _model = new() { Dialect = Dialect };
    private readonly Dictionary<string, string> _structureTypes;
    private readonly List<OpenXrSection> _sections;

    private OpenXrHeaderReader(IEnumerable<string> headers, string reflectionHeader)
    {
        _sections = [.. headers.SelectMany(OpenXrSection.Split)];
        _structureTypes = StructureTypeEntry().Matches(reflectionHeader)
            .DistinctBy(match => match.Groups[1].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    /// <param name="folder">The folder with openxr.h, openxr_platform.h and openxr_reflection.h.</param>
    public static ApiModel Read(string folder)
    {
        string Text(string file) => File.ReadAllText(Path.Combine(folder, file));
        return new OpenXrHeaderReader([Text("openxr.h"), Text("openxr_platform.h")], Text("openxr_reflection.h")).Read();
    }

    private ApiModel Read()
    {
        OpenXrScalars.AddTo(_model);
        foreach (OpenXrSection section in _sections)
        {
            ReadExtensionName(section);
            if (section.Name == OpenXrSelection.Core || OpenXrSelection.Extensions.Contains(section.Name))
            {
                ReadSection(section);
            }
        }

        return _model;
    }

    private void ReadExtensionName(OpenXrSection section)
    {
        foreach (Match match in ExtensionName().Matches(section.Text))
        {
            _model.Constants.Add(new ApiConstant(match.Groups[1].Value, "string", match.Groups[2].Value));
        }
    }

    private void ReadSection(OpenXrSection section)
    {
        ReadConstants(section);
        ReadHandles(section);
        ReadEnums(section);
        ReadFlags(section);
        ReadStructs(section);
        ReadCommands(section);
    }

    private void ReadConstants(OpenXrSection section)
    {
        foreach (Match match in NumberDefine().Matches(section.Text))
        {
            string name = match.Groups[1].Value;
            if (CNumber.TryParseInteger(match.Groups[2].Value, out long value) && !name.EndsWith("_SPEC_VERSION", StringComparison.Ordinal)
                && name != section.Name)
            {
                _model.Constants.Add(new ApiConstant(name, value is >= int.MinValue and <= int.MaxValue ? "int" : "long", $"{value}"));
            }
        }
    }

    private void ReadHandles(OpenXrSection section)
    {
        foreach (Match match in HandleDefine().Matches(section.Text))
        {
            _model.Handles.Add(new ApiHandle(match.Groups[1].Value, section.Topic, false));
        }
    }

    private void ReadEnums(OpenXrSection section)
    {
        foreach (Match match in EnumDefinition().Matches(section.Text))
        {
            List<ApiEnumValue> values = [];
            foreach (Match entry in EnumEntry().Matches(match.Groups[2].Value))
            {
                AddEnumValue(values, entry.Groups[1].Value, entry.Groups[2].Value);
            }

            _model.Enums.Add(new ApiEnum(match.Groups[1].Value, null, section.Topic, false, false, values));
        }
    }

    private static void AddEnumValue(List<ApiEnumValue> values, string name, string text)
    {
        if (name.EndsWith("_MAX_ENUM", StringComparison.Ordinal))
        {
            return;
        }

        // A word in place of a number is a second name of an earlier value.
        long? value = CNumber.TryParseInteger(text, out long number) ? number : values.Find(earlier => earlier.Name == text)?.Value;
        values.Add(new ApiEnumValue(name, value ?? throw new FormatException($"{name} has the unknown value '{text}'.")));
    }

    private void ReadFlags(OpenXrSection section)
    {
        foreach (Match match in FlagsDefinition().Matches(section.Text))
        {
            string name = match.Groups[1].Value;
            IEnumerable<Match> bits = FlagBit().Matches(section.Text).Where(bit => bit.Groups[1].Value == name);
            List<ApiEnumValue> values = [.. bits.Select(bit => new ApiEnumValue(bit.Groups[2].Value, CNumber.ParseInteger(bit.Groups[3].Value)))];
            _model.Enums.Add(new ApiEnum(name, null, section.Topic, true, true, values));
        }
    }

    private void ReadStructs(OpenXrSection section)
    {
        foreach (Match match in StructDefinition().Matches(section.Text))
        {
            string name = match.Groups[2].Value;
            List<CDeclaration> fields = [.. match.Groups[3].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(CDeclaration.Parse)];
            string? structureType = fields[0].Name == "type" ? _structureTypes.GetValueOrDefault(name) : null;
            _model.Structs.Add(new ApiStruct(name, section.Topic, match.Groups[1].Value == "union", structureType, fields));
        }

        foreach (Match match in AliasDefinition().Matches(section.Text).Where(match => match.Groups[2].Value.StartsWith("Xr", StringComparison.Ordinal)))
        {
            _model.Aliases.TryAdd(match.Groups[2].Value, match.Groups[1].Value);
        }
    }

    private void ReadCommands(OpenXrSection section)
    {
        foreach (Match match in FunctionPointer().Matches(section.Text))
        {
            string name = match.Groups[2].Value;
            if (name.StartsWith("xr", StringComparison.Ordinal) && match.Groups[1].Value == "XrResult")
            {
                List<CDeclaration> parameters = [.. match.Groups[3].Value.Split(',').Select(text => CDeclaration.Parse(text).AsParameter())];
                _model.Commands.Add(new ApiCommand(name, section.Topic, new CDeclaration("XrResult", 0, name, []), parameters));
            }
            else
            {
                _model.Scalars[$"PFN_{name}"] = "nint";
            }
        }
    }

    [GeneratedRegex(@"_\((Xr\w+), (XR_TYPE_\w+)\)")]
    private static partial Regex StructureTypeEntry();

    [GeneratedRegex(@"^#define (XR_\w+_EXTENSION_NAME) (""\w+"")", RegexOptions.Multiline)]
    private static partial Regex ExtensionName();

    [GeneratedRegex(@"^#define (XR_\w+)[ ]+(-?\w+)[ ]*$", RegexOptions.Multiline)]
    private static partial Regex NumberDefine();

    [GeneratedRegex(@"^XR_DEFINE_(?:HANDLE|ATOM)\((\w+)\)", RegexOptions.Multiline)]
    private static partial Regex HandleDefine();

    [GeneratedRegex(@"typedef enum (\w+) \{(.*?)\}\s*\1;", RegexOptions.Singleline)]
    private static partial Regex EnumDefinition();

    [GeneratedRegex(@"(XR_\w+)\s*=\s*([-\w]+)")]
    private static partial Regex EnumEntry();

    [GeneratedRegex(@"^typedef XrFlags64 (\w+);", RegexOptions.Multiline)]
    private static partial Regex FlagsDefinition();

    [GeneratedRegex(@"^static const (\w+) (\w+) = ([^;]+);", RegexOptions.Multiline)]
    private static partial Regex FlagBit();

    [GeneratedRegex(@"typedef (struct|union)\s+(?:XR_MAY_ALIAS\s+)?(\w+) \{(.*?)\}\s*\2;", RegexOptions.Singleline)]
    private static partial Regex StructDefinition();

    [GeneratedRegex(@"^typedef (?:struct )?(Xr(?!Flags64 )[A-Z]\w+) (Xr\w+);", RegexOptions.Multiline)]
    private static partial Regex AliasDefinition();

    [GeneratedRegex(@"typedef (\w+) \((?:XRAPI_PTR )?\*PFN_(\w+)\)\((.*?)\);", RegexOptions.Singleline)]
    private static partial Regex FunctionPointer();
}
