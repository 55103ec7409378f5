using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Session;

namespace VRLab.Cli;

/// <summary>Brings what the author changes into the running session between two ticks, and says so at the terminal and in the window.</summary>
internal sealed class LiveAuthoring(ScenarioWatch watch, NoticeBoard notices, RunProgress progress, Language language)
{
    private const double NewsSeconds = 3;
    private const double ProblemSeconds = 30;
    private const int MostPlaces = 3;

    public void Apply(SessionHost host)
    {
        if (!watch.TryTake(out ScenarioEdit? edit))
        {
            return;
        }

        try
        {
            Scenario changed = edit.Scenario ?? throw edit.Problem!;
            host.Change(changed);
            string news = new LocalizedText("场景的改动已生效。", "The scenario's change is in effect.").In(language);
            notices.Post(new LocalizedText("场景", "Scenario").In(language), news, isWarning: false, NewsSeconds);
            progress.Note($"{news} ({changed.ContentHash[..12]})");
        }
        catch (ProblemException problem)
        {
            notices.Post(new LocalizedText("改动未生效", "Not in effect").In(language), PlacesOf(problem), isWarning: true, ProblemSeconds);
            progress.Note(problem.Message.Trim());
        }
    }

    /// <summary>The first places with what is wrong there, as much as a caption holds.</summary>
    private static string PlacesOf(ProblemException problem)
    {
        string[] lines = problem.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Skip(lines.Length > 1 ? 1 : 0).Take(MostPlaces));
    }
}
