using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment;

/// <summary>What the report rests on: the recording, its integrity and the machine.</summary>
internal static class FooterSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        SessionHeader header = view.Evidence.Header;
        using (html.Open("footer"))
        {
            html.Element("h2", new LocalizedText("依据与环境", "Integrity and environment"));
            using (html.Open("dl", "class", "facts"))
            {
                Fact(html, new("场次", "Session"), Same(header.SessionName));
                Fact(html, new("场景", "Scenario"), Same($"{header.ScenarioId} {header.ScenarioVersion}"));
                Fact(html, new("场景指纹", "Scenario hash"), Same(header.ScenarioHash), "hash");
                Fact(html, new("随机种子", "Seed"), Same($"{header.Seed}"));
                Fact(html, new("状态校验", "State hashes"), Hashes(view));
                WriteMachine(html, view.Evidence);
                Fact(html, new("程序版本", "Program"), Same($"VRLab {header.ProgramVersion}"));
            }

            WriteNotices(html, view.Result);
        }
    }

    private static void WriteMachine(HtmlWriter html, SessionEvidence evidence)
    {
        if (evidence.ClientReports.Count == 0)
        {
            return;
        }

        ClientReport report = evidence.ClientReports[^1];
        Fact(html, new("操作系统", "System"), Same(report.OperatingSystem));
        Fact(html, new("图形设备", "Vulkan device"), Same(report.VulkanDevice));
        Fact(html, new("OpenXR 运行时", "OpenXR runtime"), Same(report.OpenXrRuntime));
        string median = HtmlWriter.Number(report.CpuMillisecondsMedian);
        string p99 = HtmlWriter.Number(report.CpuMillisecondsP99);
        Fact(html, new("帧", "Frames"), new(
            $"{report.FrameCount} 帧，绘制 {report.FramesDrawn} 帧；处理器用时中位数 {median} ms，99% {p99} ms",
            $"{report.FrameCount}, {report.FramesDrawn} drawn; processor time median {median} ms, 99% {p99} ms"));
    }

    private static LocalizedText Hashes(ReportView view) => view.Replay is { HashesChecked: > 0 } replay
        ? replay.HashesChecked == replay.HashesMatched
            ? new($"重放核对 {replay.HashesChecked} 个，全部一致", $"{replay.HashesChecked} checked by replay, all match")
            : new($"重放核对 {replay.HashesChecked} 个，仅 {replay.HashesMatched} 个一致", $"{replay.HashesChecked} checked by replay, only {replay.HashesMatched} match")
        : new($"已记录 {view.Evidence.StateHashCount} 个，未重放核对", $"{view.Evidence.StateHashCount} recorded, not yet checked by replay");

    private static void WriteNotices(HtmlWriter html, AssessmentResult result)
    {
        if (result.IsScenarioChanged)
        {
            string names = string.Join(", ", result.NotJudged);
            html.Element("p", new LocalizedText(
                $"注意：场景文件在录像之后有过修改，本报告按现有文件评分。{(names.Length > 0 ? $"现有场景中已没有、因此不评判的内容：{names}。" : "")}",
                $"Note: the scenario's files have changed since the recording; this report scores by the present ones.{(names.Length > 0 ? $" They do not have, so it does not judge: {names}." : "")}"), "class", "notice");
        }

        html.Element("p", new LocalizedText(
            "本报告仅依据录像生成；同一录像总得出同一分数。", "This report rests on the recording alone; the same recording always gives the same score."));
    }

    private static void Fact(HtmlWriter html, LocalizedText name, LocalizedText value, string? kind = null)
    {
        if (value.English.Length == 0)
        {
            return;
        }

        using (html.Open("div", "class", kind))
        {
            html.Element("dt", name);
            html.Element("dd", value);
        }
    }

    private static LocalizedText Same(string? text) => new(text ?? "", text ?? "");
}
