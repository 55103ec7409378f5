using System.Globalization;
using VRLab.Core;

namespace VRLab.Stream.Sealing;

/// <summary>Findings about sealed files in words. A recording's piece 0 is its preamble, so piece n is block n - 1.</summary>
internal static class SealTexts
{
    public static SealFinding SealAltered() => new(SealFindingKind.SealAltered, new(
        "封条本身被改动：签名与其内容不符。", "The seal itself was altered: its signature does not fit what it says."));

    public static SealFinding OtherKey(string found, string expected) => new(SealFindingKind.OtherKey, new(
        $"封条由另一密钥签署（{found[..16]}…），而非预期的密钥（{expected[..16]}…）。",
        $"It was sealed with another key ({found[..16]}…) than the expected one ({expected[..16]}…)."));

    public static SealFinding Renamed(string before, string now) => new(SealFindingKind.Renamed, new(
        $"文件已改名：封存时为 {before}，现为 {now}。", $"The file was renamed: it was sealed as {before} and is now {now}."));

    public static SealFinding OtherRecording() => new(SealFindingKind.OtherRecording, new(
        "同一文件夹中的录制已不是封存此结果时的那份。", "The recording in this folder is not the one that lay there when this result was sealed."));

    public static SealFinding Extended(long bytes) => new(SealFindingKind.Extended, new(
        $"文件末尾增加了 {bytes} 字节。", $"{bytes} bytes were added at the end."));

    public static SealFinding Truncated(IReadOnlyList<SealedPiece> pieces, long[] offsets, int first, long missing)
    {
        Place place = PlaceOf(pieces, offsets, first, pieces.Count - 1);
        return place.Finding(SealFindingKind.Truncated, new(
            $"文件被截断：缺少末尾 {missing} 字节，自{place.Chinese}起。",
            $"The file was cut short: the last {missing} bytes are missing, from {place.English} on."));
    }

    /// <param name="pieces">As sealed.</param>
    /// <param name="offsets">Where each begins.</param>
    /// <param name="first">The first piece that differs.</param>
    /// <param name="last">The last one.</param>
    /// <param name="difference">By how many bytes the file grew or shrank.</param>
    public static SealFinding Altered(IReadOnlyList<SealedPiece> pieces, long[] offsets, int first, int last, long difference)
    {
        Place place = PlaceOf(pieces, offsets, first, last);
        LocalizedText change = difference switch
        {
            > 0 => new($"，插入了 {difference} 字节", $"; {difference} bytes were put in"),
            < 0 => new($"，删去了 {-difference} 字节", $"; {-difference} bytes were taken out"),
            _ => new("", ""),
        };
        return place.Finding(SealFindingKind.Altered, new($"内容被改动：{place.Chinese}{change.Chinese}。", $"The content was altered in {place.English}{change.English}."));
    }

    private static Place PlaceOf(IReadOnlyList<SealedPiece> pieces, long[] offsets, int first, int last)
    {
        bool isRecording = pieces.Any(piece => piece.Tick >= 0);
        if (!isRecording || pieces[first].Tick < 0)
        {
            string what = isRecording && first == 0 ? "the preamble" : $"the stretch of {pieces[first].Bytes} bytes";
            string zh = isRecording && first == 0 ? "文件头" : $"{pieces[first].Bytes} 字节的一段";
            return new Place(first, last, offsets[first], null, null, $"{zh}（自第 {offsets[first]} 字节）", $"{what} at byte {offsets[first]}");
        }

        double from = SimulationTime.SecondsAt(pieces[first].Tick);
        double? to = last + 1 < pieces.Count && pieces[last + 1].Tick >= 0 ? SimulationTime.SecondsAt(pieces[last + 1].Tick) : null;
        string blocks = first == last ? $"{first - 1}" : $"{first - 1}–{last - 1}";
        string seconds = to is { } end ? $"{Number(from)}–{Number(end)}" : Number(from);
        return new Place(
            first - 1,
            last - 1,
            offsets[first],
            from,
            to,
            $"第 {blocks} 块（自第 {offsets[first]} 字节，训练第 {seconds} 秒）",
            $"block {blocks} (from byte {offsets[first]}, session second {seconds})");
    }

    private static string Number(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record Place(long First, long Last, long Offset, double? FromSeconds, double? ToSeconds, string Chinese, string English)
    {
        public SealFinding Finding(SealFindingKind kind, LocalizedText text) => new(kind, text, First, Last, Offset, FromSeconds, ToSeconds);
    }
}
