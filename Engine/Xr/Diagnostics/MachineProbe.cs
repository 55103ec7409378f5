using VRLab.Bindings;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Xr.OpenXr;
using VRLab.Xr.Simulation;

namespace VRLab.Xr.Diagnostics;

/// <summary>Looks at this machine for what VRLab needs: headset, graphics, libraries, speech, letters. Starts no session and changes nothing.</summary>
public static class MachineProbe
{
    private static readonly string[] ChineseFonts =
    [
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        @"C:\Windows\Fonts\msyh.ttc",
        "/System/Library/Fonts/PingFang.ttc",
    ];

    /// <summary>All findings, the most important first.</summary>
    public static IReadOnlyList<ProbeRow> Examine() =>
    [
        Headset(),
        SimulatedHeadsetRow(),
        Graphics(),
        Library(
            new LocalizedText("桌面窗口 (SDL 2)", "desktop window (SDL 2)"), "libsdl2-2.0-0", ["libSDL2-2.0.so.0", "libSDL2.so"], ["SDL2.dll"], ProbeOutcome.Optional),
        Library(
            new LocalizedText("空间声音 (OpenAL Soft)", "spatial sound (OpenAL Soft)"), "libopenal1", ["libopenal.so.1", "libopenal.so"], ["soft_oal.dll", "OpenAL32.dll"], ProbeOutcome.Optional),
        Library(
            new LocalizedText("文字轮廓 (FreeType)", "letter shapes (FreeType)"), "libfreetype6", ["libfreetype.so.6"], ["freetype.dll", "libfreetype-6.dll"], ProbeOutcome.Missing),
        Library(
            new LocalizedText("文字排版 (HarfBuzz)", "text setting (HarfBuzz)"), "libharfbuzz0b", ["libharfbuzz.so.0"], ["harfbuzz.dll", "libharfbuzz-0.dll"], ProbeOutcome.Missing),
        ChineseLetters(),
        Speech(),
    ];

    private static ProbeRow Headset()
    {
        LocalizedText what = new("OpenXR 运行时", "OpenXR runtime");
        try
        {
            OpenXrRuntimeManifest? manifest = OpenXrRuntimeManifest.FindActive();
            if (manifest is null)
            {
                return new ProbeRow(what, ProbeOutcome.Optional, "-", new LocalizedText(
                    "没有启用的头显软件:将使用模拟头显;要使用真实头显,请启动其软件并设为当前 OpenXR 运行时",
                    "No headset software is active: the simulated headset is used. For a real one, start its software and make it the active OpenXR runtime"));
            }

            bool loads = !Path.IsPathRooted(manifest.LibraryPath) || File.Exists(manifest.LibraryPath);
            return loads
                ? ProbeRow.Good(what, $"{(manifest.Name.Length > 0 ? manifest.Name + ", " : string.Empty)}{manifest.ManifestPath}")
                : FromProblem(what, OpenXrFailure.CannotLoad(manifest.LibraryPath, null));
        }
        catch (ProblemException problem)
        {
            return FromProblem(what, problem);
        }
    }

    private static ProbeRow SimulatedHeadsetRow()
    {
        LocalizedText what = new("模拟头显 (Monado)", "simulated headset (Monado)");
        return SimulatedHeadset.FindManifest() is { } manifest && File.Exists(manifest)
            ? ProbeRow.Good(what, manifest)
            : new ProbeRow(what, ProbeOutcome.Optional, "-", new LocalizedText("运行 ./vrlab setup 构建", "Build it with ./vrlab setup"));
    }

    private static ProbeRow Graphics()
    {
        LocalizedText what = new("显卡 (Vulkan 1.3)", "graphics (Vulkan 1.3)");
        try
        {
            using GpuDevice device = GpuDevice.Open();
            return ProbeRow.Good(what, device.Description.ToString());
        }
        catch (ProblemException problem)
        {
            return FromProblem(what, problem);
        }
    }

    private static ProbeRow Library(LocalizedText what, string package, string[] linuxNames, string[] windowsNames, ProbeOutcome outcome)
    {
        if (NativeLibraries.TryOpen(linuxNames, windowsNames, out _))
        {
            return ProbeRow.Good(what, OperatingSystem.IsWindows() ? windowsNames[0] : linuxNames[0]);
        }

        return new ProbeRow(what, outcome, "-", Install(package, windowsNames[0]));
    }

    private static ProbeRow ChineseLetters()
    {
        LocalizedText what = new("中文字体", "Chinese letters");
        return ChineseFonts.FirstOrDefault(File.Exists) is { } found
            ? ProbeRow.Good(what, found)
            : new ProbeRow(what, ProbeOutcome.Missing, "-", Install("fonts-wqy-microhei", "Microsoft YaHei"));
    }

    private static ProbeRow Speech()
    {
        LocalizedText what = new("语音 (espeak-ng)", "speech (espeak-ng)");
        string program = OperatingSystem.IsWindows() ? "espeak-ng.exe" : "espeak-ng";
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
        return found is not null
            ? ProbeRow.Good(what, found)
            : new ProbeRow(what, ProbeOutcome.Optional, "-", Install("espeak-ng", "espeak-ng"));
    }

    private static LocalizedText Install(string package, string windowsName) => OperatingSystem.IsWindows()
        ? new LocalizedText($"安装 {windowsName}", $"Install {windowsName}")
        : new LocalizedText($"安装:apt-get install {package}(或运行 ./vrlab setup)", $"Install it: apt-get install {package} (or run ./vrlab setup)");

    /// <summary>Problems are worded in English; both languages get the same remedy with its commands.</summary>
    private static ProbeRow FromProblem(LocalizedText what, ProblemException problem) =>
        new(what, ProbeOutcome.Missing, problem.Problem, new LocalizedText(problem.Remedy, problem.Remedy));
}
