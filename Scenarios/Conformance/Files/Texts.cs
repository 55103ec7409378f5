using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Texts and attributes of PNML elements.</summary>
internal static class Texts
{
    /// <summary>The name, in one line, or null where there is none.</summary>
    public static string? NameOf(XElement node) => node.Elements().FirstOrDefault(e => e.Name.LocalName == "name") is { } name ? TextOf(name) : null;

    /// <summary>The text of a label: <c>text</c>, in older files <c>value</c>, else what the element itself says; null where empty.</summary>
    public static string? TextOf(XElement label)
    {
        XElement? inner = label.Elements().FirstOrDefault(e => e.Name.LocalName == "text") ?? label.Elements().FirstOrDefault(e => e.Name.LocalName == "value");
        string text = inner?.Value ?? string.Concat(label.Nodes().OfType<XText>().Select(t => t.Value));
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    public static string IdOf(XElement node, string path) => Required(node, "id", path);

    public static string Required(XElement element, string attribute, string path) =>
        (string?)element.Attribute(attribute) is { Length: > 0 } value
            ? value
            : throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(element)}: <{element.Name.LocalName}> has no attribute '{attribute}'.", "Add it.");
}
