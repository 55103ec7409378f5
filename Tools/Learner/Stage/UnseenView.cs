using VRLab.Core;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>A view without pictures: guidance still speaks into its file.</summary>
public sealed class UnseenView : ILearnerView
{
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly IGuidanceOutput _guidance;

    /// <param name="mirror">What the session tells.</param>
    /// <param name="participant">Whose ears hear it.</param>
    /// <param name="guidance">What they hear; goes with the view.</param>
    /// <param name="menu">Whose preferences it sounds by.</param>
    public UnseenView(SessionMirror mirror, ParticipantId participant, IGuidanceOutput guidance, SessionMenu menu)
    {
        (_mirror, _participant, _guidance) = (mirror, participant, guidance);
        guidance.Follow(menu);
    }

    public void Update(in XrInput input) => _guidance.Update(_mirror.WorldFromStage(_participant) * input.StageFromHead);

    public void ShowPaused(in XrInput input, bool isShared)
    {
        // Nobody looks.
    }

    public void ShowClosing(in XrInput input)
    {
        // Nobody looks.
    }

    public bool WantsFrame() => false;

    public void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics) =>
        throw new InvalidOperationException("A session without a device draws nothing.");

    public void Dispose() => _guidance.Dispose();
}
