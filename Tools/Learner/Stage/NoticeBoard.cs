using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>A notice for whoever builds the scenario that runs: shown as a caption for some seconds of the session, before all guidance.</summary>
public sealed class NoticeBoard(SessionMirror mirror)
{
    private long _untilTick = -1;

    public bool IsShown => mirror.Tick < _untilTick;

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public bool IsWarning { get; private set; }

    public void Post(string title, string text, bool isWarning, double seconds)
    {
        (Title, Text, IsWarning) = (title, text, isWarning);
        _untilTick = mirror.Tick + SimulationTime.TicksFrom(seconds);
    }
}
