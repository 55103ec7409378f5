using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner;

/// <summary>
/// A learner made of rules. It reads the scenario's steps as instructions and plays them by moving a head and two hands,
/// knowing of the session only what the stream tells. Each call of <see cref="Next"/> is one tick. Same scenario, faults
/// and stream give the same motion.
/// </summary>
public sealed class VirtualLearner
{
    /// <summary>How long a step's condition may take to come true once everything for it was done.</summary>
    private const double PatienceSeconds = 8.0;
    private const double HazardPatienceSeconds = 90.0;
    private const int Tries = 2;

    /// <summary>Longer than any session: who waits for others waits until it ends.</summary>
    private const double LongestWaitSeconds = 4 * 3600;
    private readonly SkillRunner _runner;
    private readonly SkillSet _skills;
    private readonly List<string> _failures = [];
    private readonly HashSet<HazardId> _raisedHazards = [];
    private readonly SessionMirror _mirror;
    private readonly BodyState _body;
    private readonly Pose _worldFromStart;
    private readonly Vector3 _stageFromHead;
    private readonly ParticipantId _participant;
    private readonly LearnerSettings _settings;
    private readonly bool _resumes;
    private LearnerCommand _command;

    public VirtualLearner(
        Scenario scenario,
        Func<ObjectId, ObjectGeometry> geometryOf,
        IReadOnlyList<LearnerFault> faults,
        SessionMirror mirror,
        ParticipantId participant,
        LearnerSettings settings = default,
        LearnerPace? pace = null,
        LearnerPart? part = null)
    {
        pace ??= LearnerPace.Expert;
        _mirror = mirror;
        _participant = participant;
        _settings = settings;
        Pose worldFromStage = scenario.StartOf(part?.Role ?? "", part?.Number ?? 0);
        _worldFromStart = worldFromStage with { Position = worldFromStage.Position + new Vector3(0f, settings.RaiseMeters, 0f) };
        _resumes = part is { Resumes: true };
        _body = _resumes ? BodyNow(mirror, participant, settings) : BodyAt(worldFromStage, settings.Hands);
        _stageFromHead = (_worldFromStart.Inverse * _body.WorldFromHead).Position;
        _skills = new SkillSet(scenario, geometryOf, mirror, participant, _body, settings, part) { Failed = _failures.Add };
        _body.Speed = (float)pace.Speed;
        _runner = new SkillRunner(Play(LearnerPlan.Make(scenario, faults, pace, part?.Role), scenario));
        mirror.HazardWasRaised += (_, hazard) => _raisedHazards.Add(hazard);
    }

    /// <summary>True when the plan is done, whatever came of it.</summary>
    public bool IsFinished => _runner.IsFinished;

    /// <summary>Steps whose condition did not come true although everything for it was done, and what could not be done for it, in plain words.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>In a team: how it hears of orders; null begins without any.</summary>
    public TeamTalk? Talk { get; init; }

    /// <summary>Says the scenario's phrase of this id; null while nobody listens.</summary>
    public Action<string>? PhraseSpoken
    {
        set => _skills.Speak = value ?? (_ => { });
    }

    /// <summary>What the learner does in this tick, in stage space.</summary>
    public LearnerInput Next()
    {
        Pose worldFromStage = _mirror.Tick < 0 ? _worldFromStart : _mirror.WorldFromStage(_participant);
        float floor = worldFromStage.Position.Y - _settings.RaiseMeters;
        if (floor != _body.FloorMeters)
        {
            _body.StandOn(floor);
        }

        if (_settings.RaiseMeters > 0f)
        {
            // Who sits is carried by the floor: the head stays over the chair, upright or bent.
            _body.HeadPosition = worldFromStage.TransformPoint(_stageFromHead) - new Vector3(0f, _body.BentMeters, 0f);
        }

        _runner.Advance();
        _skills.SettleFreeHands();
        LeaveSafePlace();
        Pose stageFromWorld = worldFromStage.Inverse;
        return new LearnerInput(
            stageFromWorld * _body.WorldFromHead, InputOf(Hand.Left, stageFromWorld), InputOf(Hand.Right, stageFromWorld), IsFocused: true, _command);
    }

    /// <summary>Whoever stood here before may have gone to the safe place and then away. A command acts when it appears, so that a second needs a tick without.</summary>
    private void LeaveSafePlace()
    {
        bool asks = _resumes && _command == LearnerCommand.None && _mirror.IsInSafePlace(_participant);
        _command = asks ? LearnerCommand.SafePlace : LearnerCommand.None;
    }

    private HandInput InputOf(Hand side, in Pose stageFromWorld)
    {
        HandState hand = _body.HandOf(side);
        Pose stageFromGrip = stageFromWorld * hand.WorldFromGrip;
        HandButtons buttons = hand.IsPrimaryPressed ? HandButtons.Primary : HandButtons.None;
        return new HandInput(true, stageFromGrip, stageFromGrip, hand.Trigger, hand.Squeeze, hand.Thumbstick, buttons);
    }

    private IEnumerator Play(List<PlanItem> plan, Scenario scenario)
    {
        yield return SkillSet.Pause(0.6);
        foreach (PlanItem item in plan)
        {
            yield return SkillSet.WaitUntil(() => item.Awaits.All(IsOver), LongestWaitSeconds);
            if (item.Begins is { } begun && Talk is { } talk)
            {
                yield return SkillSet.WaitUntil(() => IsOver(begun) || talk.MayBegin(begun), LongestWaitSeconds);
            }

            if ((item.Step is { } asked && (_mirror.IsExcused(asked) || (_resumes && _mirror.IsPerformed(asked)))) || (item.Helps is { } helped && IsOver(helped)))
            {
                continue;
            }

            yield return SkillSet.Pause(item.PauseSeconds);
            if (item.EndsRecipe && IsAchieved(item))
            {
                continue;
            }

            _skills.IsOver = () => (item.Helps ?? item.Step) is { } about && IsOver(about);
            (_skills.Hurries, _skills.Strains) = (item.IsHurried, item.IsStrained);
            for (int attempt = 0; attempt < (item.IsHurried ? 1 : Tries); attempt++)
            {
                yield return _skills.BringAbout(item.Condition);
                yield return SkillSet.WaitUntil(() => IsAchieved(item), PatienceFor(item));
                if (IsAchieved(item))
                {
                    break;
                }
            }

            if (!IsAchieved(item) && !item.IsHurried)
            {
                _failures.Add(item.Step is { } step
                    ? $"step '{step}' ({scenario.StepOf(step).Title.English}) did not come true"
                    : $"hazard '{item.AwaitHazard}' was not raised");
            }
        }

        yield return _skills.ReturnEmptyHands();
        yield return SkillSet.Pause(1.0);
    }

    private bool IsOver(StepId step) => _mirror.IsPerformed(step) || _mirror.IsExcused(step);

    private static double PatienceFor(PlanItem item) => item.IsHurried ? 0 : item.AwaitHazard is null ? PatienceSeconds : HazardPatienceSeconds;

    private bool IsAchieved(PlanItem item) =>
        (item.Step is not { } step || IsOver(step))
        && (item.AwaitHazard is not { } hazard || _raisedHazards.Contains(hazard));

    /// <summary>Upright where the head of whoever moved the participant before is now.</summary>
    private static BodyState BodyNow(SessionMirror mirror, ParticipantId participant, in LearnerSettings settings)
    {
        Pose worldFromStage = mirror.WorldFromStage(participant);
        Pose worldFromHead = mirror.TryGetInput(participant, out LearnerInput input) ? worldFromStage * input.StageFromHead : worldFromStage;
        float floor = worldFromStage.Position.Y - settings.RaiseMeters;
        return BodyAt(new Pose(worldFromHead.Position with { Y = floor }, worldFromHead.Orientation), settings.Hands);
    }

    private static BodyState BodyAt(in Pose worldFromStage, HandUse hands)
    {
        const float EyeHeightMeters = 1.62f;
        Vector3 ahead = worldFromStage.Forward;
        var body = new BodyState
        {
            HeadPosition = worldFromStage.Position with { Y = EyeHeightMeters },
            YawRadians = (float)DetMath.Atan2(-ahead.X, -ahead.Z),
            WorkingSide = hands == HandUse.LeftOnly ? Hand.Left : Hand.Right,
        };
        body.StandOn(worldFromStage.Position.Y);
        body.Left.WorldFromGrip = body.RestOf(body.HelpingSide);
        body.Right.WorldFromGrip = body.RestOf(body.WorkingSide);
        return body;
    }
}
