using System.Globalization;
using System.Text;

namespace VRLab.BindingsGenerator.Pinyin;

/// <summary>From tone marks to tone numbers: <c>lǜ</c> becomes <c>lv4</c>, the unstressed <c>de</c> becomes <c>de5</c>.</summary>
public static class PinyinSyllable
{
    private const string Bases = "aaaaeeeeiiiioooouuuuvvvvv";
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";
    private const int NeutralTone = 5;

    public static string FromMarked(string marked)
    {
        var letters = new StringBuilder();
        int tone = NeutralTone;
        foreach (char letter in marked)
        {
            int at = Marked.IndexOf(letter, StringComparison.Ordinal);
            letters.Append(at < 0 ? letter : Bases[at]);
            tone = at >= 0 && letter != 'ü' ? (at % 4) + 1 : tone;
        }

        return letters.Append(tone.ToString(CultureInfo.InvariantCulture)).ToString();
    }
}
