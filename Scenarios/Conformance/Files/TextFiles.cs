using System.Text;
using System.Text.Unicode;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Opens text whose encoding nobody says: by its byte order mark; else UTF-8 where all of the beginning is; else GB 18030 where that gives mostly
/// Chinese signs; else Windows-1252.
/// </summary>
public static class TextFiles
{
    private const int Sampled = 1 << 20;
    private const int GbCodePage = 54936;
    private const int WesternCodePage = 1252;

    static TextFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="path">As in <see cref="InputFiles"/>.</param>
    /// <param name="encodingName">Such as gb18030, gbk or utf-16, where a person says it; null to find out. A byte order mark counts more.</param>
    /// <exception cref="ProblemException">There is no encoding of this name.</exception>
    public static StreamReader Open(string path, string? encodingName = null)
    {
        Encoding encoding = encodingName is null ? EncodingOf(path) : Named(encodingName);
        return new StreamReader(InputFiles.Open(path), encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    private static Encoding Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim());
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw ProblemException.BadInput($"--encoding '{name}' is no encoding that this program knows.", "Give utf-8, utf-16, gb18030, gbk, big5, shift_jis, windows-1252 or another registered name.", error);
        }
    }

    private static Encoding EncodingOf(string path)
    {
        var buffer = new byte[Sampled];
        using Stream file = InputFiles.Open(path);
        int count = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return EncodingOf(buffer.AsSpan(0, count), isWhole: count < buffer.Length);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> beginning, bool isWhole)
    {
        ReadOnlySpan<byte> sample = WholeLines(beginning, isWhole);
        return Utf8.IsValid(sample) || HasMark(sample) ? Encoding.UTF8
            : IsMostlyChinese(sample) ? Encoding.GetEncoding(GbCodePage)
            : Encoding.GetEncoding(WesternCodePage);
    }

    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> sample, bool isWhole) =>
        isWhole || sample.LastIndexOf((byte)'\n') is not (>= 0 and int end) ? sample : sample[..end];

    private static bool HasMark(ReadOnlySpan<byte> sample) =>
        sample.StartsWith(Encoding.Unicode.Preamble) || sample.StartsWith(Encoding.BigEndianUnicode.Preamble) || sample.StartsWith(Encoding.UTF32.Preamble);

    private static bool IsMostlyChinese(ReadOnlySpan<byte> sample)
    {
        string text = Encoding.GetEncoding(GbCodePage).GetString(sample);
        int chinese = text.Count(letter => letter is >= '\u4e00' and <= '\u9fff' or >= '\u3000' and <= '\u303f' or >= '\uff00' and <= '\uffef');
        int foreign = text.Count(letter => letter > '\u007f');
        return !text.Contains('\ufffd', StringComparison.Ordinal) && chinese > 0.9 * foreign && !IsWestern(sample);
    }

    // A Chinese sign is two bytes, mostly both above 127, so they stand together in even numbers; accented letters stand alone.
    private static bool IsWestern(ReadOnlySpan<byte> sample)
    {
        int odd = 0;
        int even = 0;
        int run = 0;
        foreach (byte letter in sample)
        {
            if (letter >= 0x80)
            {
                run++;
                continue;
            }

            (odd, even) = run == 0 ? (odd, even) : run % 2 == 1 ? (odd + 1, even) : (odd, even + 1);
            run = 0;
        }

        return odd >= even && odd > 0;
    }
}
