using System.Globalization;

namespace VRLab.Tutor.Speech;

/// <summary>Turns a Chinese sentence into syllables with tone numbers, as the voice cmn-latn-pinyin reads them. Numbers stay digits.</summary>
public static class PinyinText
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["bar"] = "ba1",
        ["kPa"] = "qian1 pa4",
        ["MPa"] = "zhao4 pa4",
        ["kW"] = "qian1 wa3",
        ["V"] = "fu2",
        ["A"] = "an1",
        ["L"] = "sheng1",
        ["mm"] = "hao2 mi3",
        ["kg"] = "qian1 ke4",
        ["s"] = "miao3",
        ["min"] = "fen1 zhong1",
        ["h"] = "xiao3 shi2",
    };

    // How the letters' names sound in Mandarin.
    private static readonly string[] Letters =
    [
        "ei1", "bi4", "xi1", "di4", "yi4", "ai2 fu5", "ji4", "ei2 chi5", "ai4", "zhei4", "kei4", "ai2 er5", "ai2 mu5",
        "en1", "ou1", "pi4", "kiu1", "a4", "ai2 si5", "ti4", "you1", "wei4", "da2 bu5 liu5", "ai2 ke5 si5", "wai4", "zei4",
    ];

    public static string Convert(string chinese)
    {
        ArgumentNullException.ThrowIfNull(chinese);
        List<string> spoken = [];
        for (int at = 0; at < chinese.Length;)
        {
            at += Take(chinese.AsSpan(at), spoken);
        }

        ToneChanges.Apply(spoken);
        return string.Join(' ', spoken).Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal);
    }

    private static int Take(ReadOnlySpan<char> text, List<string> spoken)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            return TakeNumber(text, spoken);
        }

        if (char.IsAsciiLetter(text[0]))
        {
            return TakeLatin(text, spoken);
        }

        int read = PinyinDictionary.Instance.Read(text, out IReadOnlyList<string> syllables);
        if (read > 0)
        {
            spoken.AddRange(syllables);
            return read;
        }

        string pause = Pause(text[0]);
        if (pause.Length > 0)
        {
            spoken.Add(pause);
        }

        return 1;
    }

    private static string Pause(char character) => character switch
    {
        '，' or '、' or '；' or '：' or ',' or ';' or ':' or '—' or '（' or '）' => ",",
        '。' or '！' or '？' or '.' or '!' or '?' or '…' => ".",
        '%' or '％' => "bai3 fen1 bi3",
        _ => string.Empty,
    };

    private static int TakeNumber(ReadOnlySpan<char> text, List<string> spoken)
    {
        int length = LengthWhile(text, char.IsAsciiDigit);
        spoken.Add(text[..length].ToString());
        if (length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit(text[length + 1]))
        {
            spoken.Add("dian3");
            int decimals = LengthWhile(text[(length + 1)..], char.IsAsciiDigit);
            foreach (char digit in text.Slice(length + 1, decimals))
            {
                spoken.Add(digit.ToString());
            }

            return length + 1 + decimals;
        }

        return length;
    }

    private static int TakeLatin(ReadOnlySpan<char> text, List<string> spoken)
    {
        int length = LengthWhile(text, char.IsAsciiLetter);
        string word = text[..length].ToString();
        if (Units.TryGetValue(word, out string? unit))
        {
            spoken.AddRange(unit.Split(' '));
            return length;
        }

        foreach (char letter in word.ToUpper(CultureInfo.InvariantCulture))
        {
            spoken.AddRange(Letters[letter - 'A'].Split(' '));
        }

        return length;
    }

    private static int LengthWhile(ReadOnlySpan<char> text, Func<char, bool> holds)
    {
        int length = 0;
        while (length < text.Length && holds(text[length]))
        {
            length++;
        }

        return length;
    }
}
