using System.Globalization;

namespace VRLab.Assessment.Tables;

/// <summary>Numbers as people and programs write them in tables.</summary>
internal static class NumberField
{
    /// <summary>False where the text is no number; a number that is missing (empty, NaN, NA, null, -) reads as NaN.</summary>
    public static bool TryRead(string text, bool mayUseDecimalComma, out double value)
    {
        if (text.Length == 0 || IsMissing(text))
        {
            value = double.NaN;
            return true;
        }

        string plain = mayUseDecimalComma ? text.Replace(',', '.') : text;
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A word for a value that is not there.</summary>
    public static bool IsMissing(string text) =>
        text is "-" or "NA" or "na" or "null" or "NULL" or "None" || text.Equals("nan", StringComparison.OrdinalIgnoreCase);
}
