using System.Numerics;
using VRLab.Audio;
using VRLab.Core;
using VRLab.Xr.Window;

namespace VRLab.Learner;

/// <summary>Guidance for a player at a desk: shows how to play as a caption while that is asked for, what is due, and notices for who builds the scenario.</summary>
public sealed class WindowGuidance(IGuidanceOutput guidance, WindowBackend window, Language language, NoticeBoard notices, DueStep due) : IGuidanceOutput
{
    private readonly string _help = string.Join('\n', WindowHelp.Lines.Select(line => line.In(language)));
    private readonly string _title = new LocalizedText("操作方法", "How to play").In(language);

    public bool HasNotice => notices.IsShown;

    public string Speaker => window.IsHelpShown ? _title : notices.IsShown ? notices.Title : guidance.Speaker;

    public string Text => window.IsHelpShown ? _help : notices.IsShown ? notices.Text : guidance.Text;

    public bool IsWarning => !window.IsHelpShown && (notices.IsShown ? notices.IsWarning : guidance.IsWarning);

    public Vector3? SourceInWorld => window.IsHelpShown || notices.IsShown ? null : guidance.SourceInWorld;

    public Aside? Aside => window.IsHelpShown || notices.IsShown ? null : guidance.Aside ?? due.Current;

    public AudioLevels Levels
    {
        set => guidance.Levels = value;
    }

    public void Update(in Pose worldFromHead) => guidance.Update(worldFromHead);

    public void Dispose() => guidance.Dispose();
}
