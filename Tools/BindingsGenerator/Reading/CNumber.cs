using System.Globalization;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>Number literals as C headers write them.</summary>
public static class CNumber
{
    public static long ParseInteger(string text) =>
        TryParseInteger(text, out long value) ? value : throw new FormatException($"Not a C integer that this generator knows: '{text}'. Extend CNumber.");

    public static bool TryParseInteger(string text, out long value)
    {
        string digits = text.Trim().TrimEnd('U', 'L', 'u', 'l');
        bool isNegative = digits.StartsWith('-');
        digits = digits.TrimStart('-');
        bool isHexadecimal = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool isNumber = ulong.TryParse(
            isHexadecimal ? digits[2..] : digits,
            isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out ulong magnitude);
        value = isNegative ? -(long)magnitude : (long)magnitude;
        return isNumber;
    }
}
