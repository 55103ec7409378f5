using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// A participant's body as others see it: a person in the clothes of their role and what they have put on, who moves as head and hands say, walks,
/// and sits on a chair of their own if they take part seated.
/// </summary>
internal sealed class AvatarPresenter
{
    /// <summary>Who has their floor raised by more than this takes part seated.</summary>
    private const float SeatedRaiseMeters = 0.25f;

    /// <summary>Nor is anybody believed to stand whose eyes have never been higher than this; lower than the other, a head is not tracked yet.</summary>
    private const float StandingEyeMeters = 1.3f;
    private const float LowestEyeMeters = 0.8f;
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly InstanceHandle _body;
    private readonly BodyPosture _posture;
    private readonly WornGear _gear;
    private readonly SeatPlace _seat = new();
    private SeatPresenter? _chair;
    private float _tallestMeters;

    /// <summary>The body of somebody in a session that runs already: one that does not fit beside the rest is told of and left out.</summary>
    /// <param name="note">Told why there is none.</param>
    public static AvatarPresenter? TryMake(SceneRenderer renderer, SessionMirror mirror, ParticipantId participant, Wardrobe wardrobe, Footing footing, WornGear gear, Action<string>? note)
    {
        try
        {
            return new AvatarPresenter(renderer, mirror, participant, wardrobe.BodyOf(participant), footing, gear);
        }
        catch (ProblemException problem)
        {
            note?.Invoke(problem.Message);
            return null;
        }
    }

    /// <param name="renderer">Draws it.</param>
    /// <param name="mirror">Tells how they take part, and what they wear.</param>
    /// <param name="participant">Whose body.</param>
    /// <param name="person">A skinned person of the kit.</param>
    /// <param name="footing">Where feet find stairs.</param>
    /// <param name="gear">What can be worn.</param>
    public AvatarPresenter(SceneRenderer renderer, SessionMirror mirror, ParticipantId participant, ModelAsset person, Footing footing, WornGear gear)
    {
        (_renderer, _mirror, _participant, _gear) = (renderer, mirror, participant, gear);
        _posture = new BodyPosture(person, footing);
        _body = renderer.Add(renderer.Upload(person), Pose.Identity);
        Hide();
    }

    /// <summary>Shows the body under a head and between its hands, now.</summary>
    public void Show(in Pose worldFromHead, in ShownHand left, in ShownHand right)
    {
        float raise = _mirror.SettingsOf(_participant).RaiseMeters, stage = _mirror.WorldFromStage(_participant).Position.Y;
        if (IsSeated(worldFromHead.Position.Y - stage, raise))
        {
            _chair ??= new SeatPresenter(_renderer);
            _posture.Sit(worldFromHead, stage - raise, left, right, _seat);
            _chair.Show(_seat);
        }
        else
        {
            _posture.Solve(worldFromHead, stage - raise, left, right, SimulationTime.SecondsAt(_mirror.Tick));
            _chair?.Hide();
        }

        _renderer.SetPose(_body, _posture.WorldFromModel);
        _renderer.SetNodeTransforms(_body, _posture.FirstNode, _posture.Transforms);
        _renderer.SetVisible(_body, true);
        _gear.Show(_participant, _posture.WorldFromHeadJoint);
    }

    public void Hide()
    {
        _renderer.SetVisible(_body, false);
        _chair?.Hide();
        _gear.Show(_participant, Pose.Identity, isVisible: false);
    }

    private bool IsSeated(float eyeMeters, float raiseMeters)
    {
        _tallestMeters = Math.Max(_tallestMeters, eyeMeters);
        return raiseMeters > SeatedRaiseMeters || _tallestMeters is > LowestEyeMeters and < StandingEyeMeters;
    }
}

/// <summary>Where a hand is drawn, if it is tracked.</summary>
public readonly record struct ShownHand(bool IsTracked, Pose WorldFromHand);
