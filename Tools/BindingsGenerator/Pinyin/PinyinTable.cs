using System.Text;

namespace VRLab.BindingsGenerator.Pinyin;

/// <summary>
/// Writes the commonest Mandarin reading of each character of GB 2312 as lines of "syllable characters", from the Unicode
/// database (Unihan_Readings.txt; Debian: unicode-data). Words whose reading differs are a list of their own in the tutor.
/// </summary>
public static class PinyinTable
{
    // The most used reading of a corpus first, then the customary one of the mainland.
    private static readonly string[] Fields = ["kHanyuPinlu", "kMandarin", "kTGHZ2013"];

    public static string Write(IEnumerable<string> unihanReadings)
    {
        Dictionary<(int CodePoint, string Field), string> readings = unihanReadings
            .Select(line => line.Split('\t')).Where(parts => parts.Length == 3 && Fields.Contains(parts[1]))
            .ToDictionary(parts => (Convert.ToInt32(parts[0][2..], 16), parts[1]), parts => parts[2]);
        IEnumerable<IGrouping<string, char>> bySyllable = Characters()
            .Select(character => (Character: character, Syllable: Reading(readings, character)))
            .Where(pair => pair.Syllable.Length > 0 && pair.Syllable.All(char.IsAscii))
            .GroupBy(pair => pair.Syllable, pair => pair.Character)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        return string.Concat(bySyllable.Select(group => $"{group.Key} {string.Concat(group.Order())}\n"));
    }

    private static string Reading(Dictionary<(int CodePoint, string Field), string> readings, char character)
    {
        foreach (string field in Fields)
        {
            if (readings.TryGetValue((character, field), out string? value))
            {
                string first = value.Split(' ', ',')[0];
                return PinyinSyllable.FromMarked(first[(first.IndexOf(':') + 1)..].Split('(')[0]);
            }
        }

        return string.Empty;
    }

    /// <summary>The hanzi of GB 2312: rows 16 to 87.</summary>
    private static IEnumerable<char> Characters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = Encoding.GetEncoding("gb2312", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(string.Empty));
        for (int row = 0xb0; row <= 0xf7; row++)
        {
            for (int cell = 0xa1; cell <= 0xfe; cell++)
            {
                string text = encoding.GetString([(byte)row, (byte)cell]);
                if (text.Length == 1)
                {
                    yield return text[0];
                }
            }
        }
    }
}
