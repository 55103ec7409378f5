using System.Xml.Linq;
using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>The "API Constants" of vk.xml, and the names of the selected extensions.</summary>
internal static class VulkanConstants
{
    public static void AddTo(ApiModel model, XElement registry, IEnumerable<XElement> parts)
    {
        IEnumerable<XElement> constants = registry.Elements("enums")
            .Single(element => (string?)element.Attribute("name") == "API Constants")
            .Elements("enum")
            .Where(element => element.Attribute("alias") is null && !IsVendors((string)element.Attribute("name")!));
        model.Constants.AddRange(constants.Select(Number));
        model.Constants.AddRange(parts.SelectMany(part => part.Elements("require").Elements("enum")).Where(IsExtensionName).Select(Name));
    }

    private static bool IsVendors(string name) =>
        name.EndsWith("_NV", StringComparison.Ordinal) || name.EndsWith("_EXT", StringComparison.Ordinal);

    private static bool IsExtensionName(XElement element) =>
        ((string)element.Attribute("name")!).EndsWith("_EXTENSION_NAME", StringComparison.Ordinal);

    private static ApiConstant Name(XElement element) =>
        new((string)element.Attribute("name")!, "string", (string)element.Attribute("value")!);

    private static ApiConstant Number(XElement element)
    {
        string type = (string?)element.Attribute("type") switch
        {
            "uint64_t" => "ulong",
            "float" => "float",
            _ => "uint",
        };
        string value = (string)element.Attribute("value")!;
        string literal = type == "float" ? value.Replace('F', 'f') : value.Replace("ULL", "UL", StringComparison.Ordinal);
        return new ApiConstant((string)element.Attribute("name")!, type, literal);
    }
}
