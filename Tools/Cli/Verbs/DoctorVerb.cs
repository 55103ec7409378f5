using System.CommandLine;
using System.Runtime.InteropServices;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Xr.Diagnostics;

namespace VRLab.Cli;

/// <summary><c>vrlab doctor</c>: what this machine has and lacks.</summary>
internal static class DoctorVerb
{
    private const string Details = """
        Looks for the headset's runtime, the graphics device, the libraries, the letters, the voice and the scenarios, and says
        for each thing that is missing what to do. Changes nothing. Ends with 0 when drills can run, and with 3 when something
        that they need is missing.

        Examples:
          vrlab doctor
          vrlab doctor --lang zh-CN
        """;

    public static Command Create()
    {
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("doctor", "Say what this machine has and lacks, and what to do about it.", Details) { language };
        verb.SetAction(parsed => (int)Tell(parsed.GetLanguage(language), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static ExitCode Tell(Language language, TextWriter output)
    {
        output.WriteLine($"VRLab, .NET {Environment.Version}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}");
        ProbeRow[] rows = [.. MachineProbe.Examine(), Scenarios()];
        foreach (ProbeRow row in rows)
        {
            TellRow(row, language, output);
        }

        bool isLacking = rows.Any(row => row.Outcome == ProbeOutcome.Missing);
        output.WriteLine(Verdict(isLacking).In(language));
        return isLacking ? ExitCode.EnvironmentLacking : ExitCode.Done;
    }

    private static void TellRow(ProbeRow row, Language language, TextWriter output)
    {
        string mark = row.Outcome switch
        {
            ProbeOutcome.Good => "[ok]",
            ProbeOutcome.Optional => "[--]",
            _ => "[!!]",
        };
        output.WriteLine($"{mark} {row.What.In(language)}: {row.Detail}");
        if (row.Remedy.In(language) is { Length: > 0 } remedy)
        {
            output.WriteLine($"     {remedy}");
        }
    }

    private static ProbeRow Scenarios()
    {
        var what = new LocalizedText("场景", "scenarios");
        ScenarioLibrary library = ScenarioLibrary.Delivered;
        try
        {
            string[] found = [.. library.Ids.Select(id => library.Find(id)).Select(scenario => $"{scenario.Id} {scenario.Version}")];
            return found.Length > 0
                ? ProbeRow.Good(what, string.Join(", ", found))
                : new ProbeRow(what, ProbeOutcome.Missing, library.Folder, new LocalizedText("重新构建：./vrlab setup", "Build again: ./vrlab setup"));
        }
        catch (ProblemException problem)
        {
            return new ProbeRow(what, ProbeOutcome.Missing, problem.Problem, new LocalizedText(problem.Remedy, problem.Remedy));
        }
    }

    private static LocalizedText Verdict(bool isLacking) => isLacking
        ? new("标有 [!!] 的缺少项须先解决；[--] 为可选项。", "What is marked [!!] is missing and needed; [--] can be done without.")
        : new("可以开始演练：vrlab run。标有 [--] 的为可选项。", "Ready: vrlab run. What is marked [--] can be done without.");
}
