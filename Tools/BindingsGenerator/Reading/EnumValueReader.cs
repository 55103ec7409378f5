using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml.Linq;
using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>Reads one <c>enum</c> element of vk.xml (Vulkan registry schema, section "Enumerants").</summary>
public static class EnumValueReader
{
    private const long ExtensionBase = 1_000_000_000;
    private const long ExtensionStride = 1000;

    /// <param name="extensionNumber">The number of the extension around it, for values given as an offset.</param>
    /// <returns>False for a second name of another value.</returns>
    public static bool TryRead(XElement element, string? extensionNumber, [NotNullWhen(true)] out ApiEnumValue? value)
    {
        string name = (string)element.Attribute("name")!;
        value = element.Attribute("alias") is not null ? null : new ApiEnumValue(name, ReadNumber(element, extensionNumber));
        return value is not null;
    }

    private static long ReadNumber(XElement element, string? extensionNumber)
    {
        if ((string?)element.Attribute("bitpos") is string bit)
        {
            return 1L << int.Parse(bit, CultureInfo.InvariantCulture);
        }

        if ((string?)element.Attribute("offset") is string offset)
        {
            string number = (string?)element.Attribute("extnumber") ?? extensionNumber!;
            long magnitude = ExtensionBase + ((long.Parse(number, CultureInfo.InvariantCulture) - 1) * ExtensionStride)
                + long.Parse(offset, CultureInfo.InvariantCulture);
            return (string?)element.Attribute("dir") == "-" ? -magnitude : magnitude;
        }

        return CNumber.ParseInteger((string)element.Attribute("value")!);
    }
}
