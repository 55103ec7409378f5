namespace VRLab.Tutor.Speech;

/// <summary>
/// Mandarin readings: one for each hanzi of GB 2312 (from the Unicode database) and a list of words whose reading differs from
/// those of their characters alone. Loaded once; safe to use from several threads.
/// </summary>
public sealed class PinyinDictionary
{
    private static readonly Lazy<PinyinDictionary> Shared = new(() => new PinyinDictionary());

    private readonly Dictionary<char, string> _characters = [];
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly int _longestWord;

    private PinyinDictionary()
    {
        foreach (string[] entry in Entries("PinyinReadings.txt"))
        {
            foreach (char character in entry[1])
            {
                _characters[character] = entry[0];
            }
        }

        foreach (string[] entry in Entries("PinyinWords.txt"))
        {
            _words[entry[0]] = entry[1..];
        }

        _longestWord = _words.Keys.Max(word => word.Length);
    }

    public static PinyinDictionary Instance => Shared.Value;

    public IEnumerable<KeyValuePair<string, string[]>> Words => _words.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    public bool Knows(char character) => _characters.ContainsKey(character) || _words.ContainsKey(character.ToString());

    /// <summary>The reading of the longest known word at the start of the text, or of its first character.</summary>
    /// <returns>How many characters were read; 0 where the first one is unknown.</returns>
    public int Read(ReadOnlySpan<char> text, out IReadOnlyList<string> syllables)
    {
        for (int length = Math.Min(_longestWord, text.Length); length > 0; length--)
        {
            if (_words.TryGetValue(text[..length].ToString(), out string[]? word))
            {
                syllables = word;
                return length;
            }
        }

        syllables = _characters.TryGetValue(text[0], out string? syllable) ? [syllable] : [];
        return syllables.Count;
    }

    private static IEnumerable<string[]> Entries(string resource)
    {
        using System.IO.Stream stream = typeof(PinyinDictionary).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is string line)
        {
            yield return line.Split(' ');
        }
    }
}
