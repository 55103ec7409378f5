using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Cli;

/// <summary>Chooses what a run shows: pictures where there is a device to draw with, captions and speech in any case.</summary>
internal static class RunViews
{
    public static ILearnerView Open(
        RunOptions options, Scenario scenario, SessionMirror mirror, ParticipantId participant, IXrBackend backend, SessionFiles files)
    {
        IGuidanceOutput guidance = new SilentGuidance();
        if (backend.Gpu is null)
        {
            return new UnseenView(mirror, participant, guidance);
        }

        var viewOptions = new LearnerViewOptions(participant, options.Language)
        {
            PicturePathOf = files.Picture,
            SoftwareDrawShare = double.IsPositiveInfinity(options.Speed) ? 0.35 : 0.6,
        };
        return new LearnerView(viewOptions, scenario, mirror, backend, guidance);
    }
}
