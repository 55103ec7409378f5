using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Xr;
using VRLab.Xr.Window;

namespace VRLab.Cli;

/// <summary>Chooses what a run shows: pictures where there is a device to draw with, captions and speech in any case.</summary>
internal static class RunViews
{
    public static ILearnerView Open(
        RunOptions options, LiveScenario live, NoticeBoard notices, SessionMirror mirror, ParticipantId participant, IXrBackend backend, SessionFiles files, SessionStepper stepper, SessionMenu menu, ClosingBoard? board, Action<string> missing)
    {
        IGuidanceOutput guidance = GuidanceOutput.Open(
            live, options.Language, mirror, participant, files.Speech, onDevice: !double.IsPositiveInfinity(options.Speed), missing);
        if (backend.Gpu is null)
        {
            return new UnseenView(mirror, participant, guidance, menu);
        }

        var viewOptions = new LearnerViewOptions(participant, options.Language)
        {
            PicturePathOf = files.Picture,
            Note = missing,
            Menu = menu,
            Closing = board,
            OverlayOf = options.ShowsOverlay ? stepper : null,
            SoftwareDrawShare = double.IsPositiveInfinity(options.Speed) ? 0.35 : 0.9,
            DrawsBesideSimulation = !double.IsPositiveInfinity(options.Speed) && backend is WindowBackend,
        };
        if (backend is WindowBackend window)
        {
            window.OnFreeze = options.ShowsOverlay ? stepper.Toggle : null;
            window.OnStep = options.ShowsOverlay ? stepper.Step : null;
            window.OnFigure = figure => menu.Say(figure, SpeechSource.Keyboard);
            window.Probe = MenuProbe.Before(board, MenuProbe.Before(menu, new CursorProbe(live.Current, mirror, participant).Find));
            guidance = new WindowGuidance(guidance, window, options.Language, notices, new DueStep(live, mirror, participant, options.Language));
        }

        return new LearnerView(viewOptions, live, mirror, backend, guidance);
    }
}
