using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>The session's scenario as it is now: as it was begun with, or as its author has changed it since, which the stream tells.</summary>
public sealed class LiveScenario
{
    public LiveScenario(Scenario begunWith, SessionMirror mirror)
    {
        Current = begunWith;
        mirror.ScenarioWasWritten += Take;
    }

    /// <summary>Texts, steps and hazards may differ from those at the start; objects and the room never do.</summary>
    public Scenario Current { get; private set; }

    public event Action<Scenario>? Changed;

    private void Take(ScenarioWritten written)
    {
        if (written.Hash != Current.ContentHash)
        {
            Current = ScenarioLoader.LoadText(written.Text, Current.Identity.Folder);
            Changed?.Invoke(Current);
        }
    }
}
