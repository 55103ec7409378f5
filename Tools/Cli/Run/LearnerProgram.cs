using VRLab.Core;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary>
/// One learner's side of a session, whether it is computed here or elsewhere: menu, view, and who moves the headset. It knows the session by the mirror and
/// by what it sends through the connection.
/// </summary>
internal sealed class LearnerProgram(
    RunOptions options, RunHeadset headset, LiveScenario live, SessionMirror mirror, ParticipantId self, SessionFiles files, RunProgress progress, TimeProvider clock)
{
    private readonly Scenario _scenario = live.Current;
    private VirtualLearner.VirtualLearner? _player;

    /// <summary>Who else wants to know of this run.</summary>
    public DrillHooks Hooks { get; init; } = new();

    /// <summary>What the learner is told beside the session.</summary>
    public NoticeBoard Notices { get; } = new(mirror);

    /// <summary>The learner's role.</summary>
    public required string Role { get; init; }

    public required KitGeometry Geometry { get; init; }

    /// <summary>In what a virtual learner errs.</summary>
    public IReadOnlyList<LearnerFault> Faults { get; init; } = [];

    /// <summary>A virtual learner goes on where another was.</summary>
    public bool Resumes { get; init; }

    /// <summary>Whether a virtual learner that is done may end the session.</summary>
    public Func<bool> AreOthersFinished { get; init; } = () => false;

    /// <summary>Asked for once, when the session is over and a person stands there: how it went. Null tells them nothing.</summary>
    public Func<Task<ClosingText>>? Judgment { get; init; }

    private SpokenPhrases Phrases => field ??= new SpokenPhrases(_scenario, options.Language, Role);

    /// <summary>What the virtual learner could not do, in plain words.</summary>
    public IReadOnlyList<string> Failures => _player?.Failures ?? [];

    /// <summary>Runs the learner's loop until the session, the learner or the headset ends it, and says so to the session.</summary>
    /// <returns>Why it ended.</returns>
    public string Play(ISessionConnection connection, CancellationToken cancellation)
    {
        mirror.HandFelt += pulse => LearnerSide.Feel(pulse, self, headset.Backend);
        var stepper = new SessionStepper();
        SessionMenu menu = LearnerSide.Menu(options, Phrases, ScenarioTask.Of(_scenario, Role), progress.Note);
        ClosingBoard? board = Judgment is null || options.Learner != LearnerChoice.Human || headset.Backend.Gpu is null ? null : new ClosingBoard(menu, ClosingTexts.Judging);
        using ILearnerView view = RunViews.Open(options, live, Notices, mirror, self, headset.Backend, files, stepper, menu, board, progress.Note);
        Hooks.Milestone(DrillHooks.View);

        // Who comes late goes on from where things stand now, not where they stood before all was loaded.
        connection.Rest();
        ILearnerDriver driver = Hooks.Wrap(DriverOf(menu), mirror);
        var loop = new LearnerLoop(headset.Backend, connection, mirror, driver, LearnerSide.Pacing(options), view, clock)
        {
            Stepper = stepper,
            Menu = menu,
            FirstFrameWasDrawn = () => Hooks.Milestone(DrillHooks.FirstFrame),
        };
        string reason = "failed";
        try
        {
            reason = loop.Run(cancellation);
        }
        finally
        {
            connection.Finish(LearnerSide.ReportOf(loop.Statistics, headset.Backend), reason);
            progress.End();
        }

        if (board is not null && !new DrillEnd(reason, []).IsCutShort)
        {
            new ClosingLoop(headset.Backend, board, view, clock).Run(Judgment!(), cancellation);
        }

        return reason;
    }

    private ILearnerDriver DriverOf(SessionMenu menu)
    {
        if (headset.Puppet is null || options.Learner != LearnerChoice.Auto)
        {
            return new PersonDriver();
        }

        LearnerPart? part = _scenario.Procedure.Roles.Count > 0 ? Geometry.PartOf(Role) with { Resumes = Resumes } : null;
        var talk = new TeamTalk(_scenario, mirror, self, Role, options.Language);
        _player = new VirtualLearner.VirtualLearner(
            _scenario, Geometry.Of, Faults, mirror, self, options.Settings, options.Profile.PaceFor(options.Seed), part)
        {
            Talk = talk,
            PhraseSpoken = phrase => menu.Say(Phrases.IndexOf(phrase), SpeechSource.Virtual),
        };
        return new VirtualLearnerDriver(_player, headset.Puppet, AreOthersFinished, talk);
    }
}
