using System.Diagnostics;
using VRLab.Core;

namespace VRLab.Rendering.Text;

/// <summary>A font file and the face inside it (collections hold several).</summary>
public readonly record struct FontFile(string Path, int FaceIndex);

/// <summary>
/// Finds the fonts of the machine: fixed places first, because they give the same glyphs on every machine that has the
/// package; then what fontconfig recommends.
/// </summary>
public static class FontFiles
{
    private static readonly string[] ChineseCandidates =
    [
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
        "C:/Windows/Fonts/msyh.ttc",
        "C:/Windows/Fonts/simhei.ttf",
        "/System/Library/Fonts/PingFang.ttc",
    ];

    private static readonly string[] SymbolCandidates =
    [
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/dejavu/DejaVuSans.ttf",
        "C:/Windows/Fonts/seguisym.ttf",
    ];

    /// <summary>The faces to try for each character, best first.</summary>
    /// <exception cref="ProblemException">No font with Chinese characters was found.</exception>
    public static IReadOnlyList<FontFile> Find()
    {
        var files = new List<FontFile>();
        string chinese = ChineseCandidates.FirstOrDefault(File.Exists) ?? AskFontconfig("sans:lang=zh-cn")
            ?? throw ProblemException.EnvironmentLacking(
                "No font with Chinese characters was found.", "Install one (Debian and Ubuntu: apt-get install fonts-wqy-microhei).");
        files.Add(new FontFile(chinese, 0));
        if ((SymbolCandidates.FirstOrDefault(File.Exists) ?? AskFontconfig("DejaVu Sans")) is { } symbols && symbols != chinese)
        {
            files.Add(new FontFile(symbols, 0));
        }

        return files;
    }

    private static string? AskFontconfig(string pattern)
    {
        var start = new ProcessStartInfo("fc-match") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("--format=%{file}");
        start.ArgumentList.Add(pattern);
        try
        {
            using Process process = Process.Start(start)!;
            string path = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return File.Exists(path) ? path : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
