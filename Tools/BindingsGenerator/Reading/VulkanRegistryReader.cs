using System.Globalization;
using System.Xml.Linq;
using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>Reads the selected parts of Khronos' <c>vk.xml</c>: what the features and extensions require, and all that those need in turn.</summary>
public sealed class VulkanRegistryReader
{
    private static readonly ApiDialect Dialect =
        new("Vk", "VK", "VRLab.Bindings.Vulkan", "VkStructureType", "VK_STRUCTURE_TYPE");

    private readonly XElement _registry;
    private readonly Dictionary<string, XElement> _types;
    private readonly Dictionary<string, XElement> _commands;
    private readonly Dictionary<string, List<ApiEnumValue>> _enumValues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ApiModel _model = new() { Dialect = Dialect };

    private VulkanRegistryReader(XElement registry)
    {
        _registry = registry;
        _types = registry.Elements("types").Elements("type").DistinctBy(NameOf).ToDictionary(NameOf);
        _commands = registry.Elements("commands").Elements("command").ToDictionary(CommandName);
    }

    public static ApiModel Read(string path) => new VulkanRegistryReader(XElement.Load(path, LoadOptions.PreserveWhitespace)).Read();

    private ApiModel Read()
    {
        VulkanScalars.AddTo(_model);
        List<XElement> parts = [.. SelectedParts()];
        foreach (XElement part in parts)
        {
            CollectEnumValues(part);
        }

        foreach (XElement part in parts)
        {
            TakePart(part);
        }

        VulkanConstants.AddTo(_model, _registry, parts);
        return _model;
    }

    private IEnumerable<XElement> SelectedParts()
    {
        foreach (string feature in VulkanSelection.Features)
        {
            yield return _registry.Elements("feature").Single(element => NameOf(element) == feature);
        }

        foreach (string extension in VulkanSelection.Extensions)
        {
            yield return _registry.Element("extensions")!.Elements("extension").Single(element => NameOf(element) == extension);
        }

        foreach (XElement promoted in _registry.Element("extensions")!.Elements("extension").Where(IsPromoted))
        {
            List<XElement> blocks = [.. promoted.Elements("require").Where(block => block.Attribute("extension") is not null && IsRequired(block))];
            if (blocks.Count > 0)
            {
                yield return new XElement(promoted.Name, promoted.Attributes(), blocks);
            }
        }
    }

    /// <summary>A selected version holds what it brings, but not what it adds to other extensions.</summary>
    private static bool IsPromoted(XElement extension) => VulkanSelection.Features.Contains((string?)extension.Attribute("promotedto") ?? "");

    /// <summary>Values that extensions add to enums of the core.</summary>
    private void CollectEnumValues(XElement part)
    {
        foreach (XElement value in RequiredBlocks(part).Elements("enum").Where(value => value.Attribute("extends") is not null))
        {
            if (EnumValueReader.TryRead(value, (string?)part.Attribute("number"), out ApiEnumValue? read))
            {
                string target = (string)value.Attribute("extends")!;
                (_enumValues.TryGetValue(target, out List<ApiEnumValue>? list) ? list : _enumValues[target] = []).Add(read);
            }
        }
    }

    private void TakePart(XElement part)
    {
        foreach (XElement block in RequiredBlocks(part))
        {
            string topic = TopicNames.Of(NameOf(part), (string?)block.Attribute("comment"));
            foreach (XElement type in block.Elements("type"))
            {
                TakeType(NameOf(type), topic);
            }

            foreach (XElement command in block.Elements("command"))
            {
                TakeCommand(NameOf(command), topic);
            }
        }
    }

    private static IEnumerable<XElement> RequiredBlocks(XElement part) => part.Elements("require").Where(IsRequired);

    private static bool IsRequired(XElement block) => (string?)block.Attribute("extension") is not string needed || VulkanSelection.Extensions.Contains(needed);

    private void TakeCommand(string name, string topic)
    {
        if (!_taken.Add(name))
        {
            return;
        }

        XElement command = _commands[name];
        CDeclaration result = CDeclaration.Parse(command.Element("proto")!.Value);
        List<CDeclaration> parameters = [.. command.Elements("param").Select(DeclarationOf).Select(parameter => parameter.AsParameter())];
        _model.Commands.Add(new ApiCommand(name, topic, result, parameters));
        TakeType(result.BaseType, topic);
        parameters.ForEach(parameter => TakeType(parameter.BaseType, topic));
    }

    private void TakeType(string name, string topic)
    {
        if (_model.Scalars.ContainsKey(name) || !_types.TryGetValue(name, out XElement? type) || !_taken.Add(name))
        {
            return;
        }

        if ((string?)type.Attribute("alias") is string target)
        {
            _model.Aliases[name] = target;
            TakeType(target, topic);
            return;
        }

        switch ((string?)type.Attribute("category"))
        {
            case "handle":
                _model.Handles.Add(new ApiHandle(name, topic, type.Element("type")!.Value == "VK_DEFINE_HANDLE"));
                break;
            case "bitmask":
                TakeFlags(type, name, topic);
                break;
            case "enum":
                TakeEnum(name, topic);
                break;
            case "struct" or "union":
                TakeStruct(type, name, topic);
                break;
            case "funcpointer":
                _model.Scalars[name] = "nint";
                break;
        }
    }

    private void TakeFlags(XElement type, string name, string topic)
    {
        string? bits = (string?)type.Attribute("requires") ?? (string?)type.Attribute("bitvalues");
        bool is64 = type.Element("type")!.Value == "VkFlags64";
        _model.Enums.Add(new ApiEnum(name, bits, topic, true, is64, bits is null ? [] : ValuesOf(bits)));
    }

    private void TakeEnum(string name, string topic)
    {
        if (name.Contains("FlagBits", StringComparison.Ordinal))
        {
            TakeType(name.Replace("FlagBits", "Flags", StringComparison.Ordinal), topic);
            return;
        }

        _model.Enums.Add(new ApiEnum(name, null, topic, false, false, ValuesOf(name)));
    }

    private List<ApiEnumValue> ValuesOf(string name)
    {
        IEnumerable<ApiEnumValue> own = _registry.Elements("enums").Where(element => NameOf(element) == name).Elements("enum")
            .Select(value => EnumValueReader.TryRead(value, null, out ApiEnumValue? read) ? read : null).OfType<ApiEnumValue>();
        return [.. own.Concat(_enumValues.GetValueOrDefault(name, [])).DistinctBy(value => value.Name)];
    }

    private void TakeStruct(XElement type, string name, string topic)
    {
        List<CDeclaration> fields = [.. type.Elements("member").Where(IsForVulkan).Select(DeclarationOf)];
        string? structureType = (string?)type.Elements("member").First().Attribute("values");
        fields.ForEach(field => TakeType(field.BaseType, topic));
        _model.Structs.Add(new ApiStruct(name, topic, (string?)type.Attribute("category") == "union", structureType, fields));
    }

    private static bool IsForVulkan(XElement element) =>
        (string?)element.Attribute("api") is not string apis || apis.Split(',').Contains("vulkan");

    private static CDeclaration DeclarationOf(XElement element) => CDeclaration.Parse(
        string.Concat(element.Nodes().Where(node => node is not XElement { Name.LocalName: "comment" })
            .Select(node => node is XElement inner ? inner.Value : node.ToString(SaveOptions.DisableFormatting))));

    private static string NameOf(XElement element) =>
        (string?)element.Attribute("name") ?? element.Element("name")?.Value ?? string.Empty;

    private static string CommandName(XElement command) =>
        (string?)command.Attribute("name") ?? command.Element("proto")!.Element("name")!.Value;
}
