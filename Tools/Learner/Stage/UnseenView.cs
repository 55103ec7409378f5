using VRLab.Core;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>A view without pictures: guidance still speaks into its file.</summary>
public sealed class UnseenView(SessionMirror mirror, ParticipantId participant, IGuidanceOutput guidance) : ILearnerView
{
    public void Update(in XrInput input) => guidance.Update(mirror.WorldFromStage(participant) * input.StageFromHead);

    public void ShowPaused(in XrInput input)
    {
        // Nobody looks.
    }

    public bool WantsFrame() => false;

    public void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics) =>
        throw new InvalidOperationException("A session without a device draws nothing.");

    public void Dispose() => guidance.Dispose();
}
