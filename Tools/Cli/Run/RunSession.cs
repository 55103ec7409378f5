using VRLab.Assessment;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary>A run from the command to its last line: session, replay of what was recorded, score, report.</summary>
internal static class RunSession
{
    public static ExitCode Run(RunOptions options, TextWriter output, TimeProvider clock)
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find(options.ScenarioId);
        LearnerFault[] faults = [.. options.Faults.Select(text => LearnerFault.Parse(text, scenario)), .. Drawn(options, scenario)];
        SessionFiles files = SessionFiles.Create(options.OutFolder, scenario.Id, clock);
        output.WriteLine($"{scenario.Name.In(options.Language)} ({scenario.Id} {scenario.Version})");
        var progress = new RunProgress(output, options.Language, isTerminal: !Console.IsOutputRedirected);
        using var interruption = new Interruption();
        var judge = new SessionJudge(files);
        DrillEnd end;
        try
        {
            end = new DrillRun(options, scenario, faults, files, clock, progress) { Judge = judge }.Run(interruption.Token);
        }
        catch (Exception error) when (error is ProblemException or IOException)
        {
            if (!files.RemoveIfNothingWasRecorded())
            {
                output.WriteLine($"What was recorded until then is kept: {files.Recording}");
            }

            throw;
        }

        AssessmentResult result = Tell(judge.Judge(end.Changed ?? scenario), files, options, faults, output);
        foreach (string failure in end.Failures)
        {
            output.WriteLine($"The virtual learner could not do what it wanted: {failure}.");
        }

        if (end.Notice is { } notice)
        {
            output.WriteLine(notice.In(options.Language));
        }

        return end.IsHeadsetLost ? ExitCode.EnvironmentLacking : result.Passed && !end.IsCutShort ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Only the session itself, for those who measure: nothing is told, replayed or scored.</summary>
    public static DrillEnd Play(RunOptions options, DrillHooks hooks, TimeProvider clock, CancellationToken cancellation) =>
        Silent(options, hooks, clock).Run(cancellation);

    /// <summary>The same on a headset that stays open.</summary>
    public static DrillEnd Play(RunOptions options, RunHeadset worn, DrillHooks hooks, TimeProvider clock, CancellationToken cancellation) =>
        Silent(options, hooks, clock).Run(worn, cancellation);

    private static DrillRun Silent(RunOptions options, DrillHooks hooks, TimeProvider clock)
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find(options.ScenarioId);
        SessionFiles files = SessionFiles.Create(options.OutFolder, scenario.Id, clock);
        var progress = new RunProgress(TextWriter.Null, options.Language, isTerminal: false);
        return new DrillRun(options, scenario, [], files, clock, progress) { Hooks = hooks };
    }

    /// <summary>In what the virtual learner errs: only what the rules say can be done.</summary>
    private static IReadOnlyList<LearnerFault> Drawn(RunOptions options, Scenario scenario) =>
        options.Learner == LearnerChoice.Human || options.Profile.MostFaults == 0 ? [] : new Rehearser(scenario).Play(options.Profile, options.Seed).Faults;

    private static AssessmentResult Tell(SessionJudgment judgment, SessionFiles files, RunOptions options, LearnerFault[] faults, TextWriter output)
    {
        (ReplayResult replay, AssessmentResult result) = judgment;
        ReportFiles.Write(files.Folder, result, options.Language, TimeZoneInfo.Local, new ReportReplay(replay.HashesChecked, replay.HashesMatched));
        if (faults.Length > 0)
        {
            LearnerFile.Write(files.Learner, options, faults, result);
        }

        output.Write(ResultText.Of(result, options.Language));
        output.WriteLine(new LocalizedText(
            $"重放：{replay.HashesChecked} 个状态校验值中有 {replay.HashesMatched} 个一致",
            $"replay: {replay.HashesMatched} of {replay.HashesChecked} state hashes match").In(options.Language));
        foreach (string path in files.Written())
        {
            output.WriteLine(path);
        }

        return result;
    }
}
