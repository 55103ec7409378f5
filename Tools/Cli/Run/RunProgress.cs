using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Cli;

/// <summary>Tells the person at the terminal where the session stands: a line for each step that is done and each hazard.</summary>
internal sealed class RunProgress(TextWriter output, Language language, bool isTerminal)
{
    private int _done;

    public void Watch(LiveScenario live, SessionMirror mirror)
    {
        mirror.StepWasPerformed += (tick, _, step) => ShowIfNew(live.Current, mirror.PerformedStepCount, tick, step);
        mirror.HazardWasRaised += (tick, hazard) => Line($"  ! {Clock(tick)}  {live.Current.HazardOf(hazard).Name.In(language)}");
    }

    /// <summary>Something that the person at the terminal should know.</summary>
    public void Note(string text) => Line($"  {text}");

    public void End() => output.WriteLine();

    /// <summary>A step that is done again is the report's business, not the progress line's.</summary>
    private void ShowIfNew(Scenario scenario, int done, long tick, StepId step)
    {
        if (done > _done)
        {
            _done = done;
            Show(scenario, done, tick, scenario.StepOf(step));
        }
    }

    private void Show(Scenario scenario, int done, long tick, ScenarioStep step)
    {
        ScenarioChapter chapter = scenario.Chapters.First(candidate => candidate.Id == step.Chapter);
        Line($"  {Clock(tick)}  {done,2}/{scenario.Steps.Count}  {chapter.Title.In(language)}: {step.Title.In(language)}");
    }

    private void Line(string text)
    {
        output.Write(isTerminal ? $"\r\u001b[K{text}\n" : $"{text}\n");
        output.Flush();
    }

    private static string Clock(long tick)
    {
        int seconds = (int)SimulationTime.SecondsAt(tick);
        return $"{seconds / 60}:{seconds % 60:00}";
    }
}
