using System.Numerics;
using VRLab.Assets;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>A participant's body as others see it: head, torso, legs, and arms between shoulders and hands.</summary>
public sealed class AvatarPresenter
{
    /// <summary>Below this height of the eyes a person does not stand, and the legs are left out.</summary>
    private const float StandingMeters = 1.45f;
    private readonly SceneRenderer _renderer;
    private readonly InstanceHandle _head;
    private readonly InstanceHandle _torso;
    private readonly InstanceHandle _legs;
    private readonly InstanceHandle[] _upperArms;
    private readonly InstanceHandle[] _forearms;

    /// <param name="renderer">Draws it.</param>
    /// <param name="label">Written on chest and back: the role in a team.</param>
    public AvatarPresenter(SceneRenderer renderer, string label = "")
    {
        _renderer = renderer;
        _head = AddHidden(Upload("avatar-head"));
        _torso = AddHidden(renderer.Upload(ModelKit.Build("avatar-torso", new Dictionary<string, string> { ["label"] = label })));
        _legs = AddHidden(Upload("avatar-legs"));
        ModelHandle upperArm = Upload("avatar-upper-arm");
        ModelHandle forearm = Upload("avatar-forearm");
        _upperArms = [AddHidden(upperArm), AddHidden(upperArm)];
        _forearms = [AddHidden(forearm), AddHidden(forearm)];
    }

    /// <summary>Shows the body; legs only under a person who stands, an arm only where its hand is tracked.</summary>
    public void Show(in Pose worldFromHead, float floorHeightMeters, in ShownHand left, in ShownHand right)
    {
        Pose worldFromTorso = ArmPosture.TorsoOf(worldFromHead);
        Place(_head, worldFromHead);
        Place(_torso, worldFromTorso);
        Vector3 position = worldFromTorso.Position;
        Place(_legs, worldFromTorso with { Position = position with { Y = floorHeightMeters } });
        _renderer.SetVisible(_legs, position.Y - floorHeightMeters > StandingMeters);
        ShowArm(Hand.Left, worldFromTorso, left);
        ShowArm(Hand.Right, worldFromTorso, right);
    }

    public void Hide()
    {
        _renderer.SetVisible(_head, false);
        _renderer.SetVisible(_torso, false);
        _renderer.SetVisible(_legs, false);
        for (int i = 0; i < _upperArms.Length; i++)
        {
            _renderer.SetVisible(_upperArms[i], false);
            _renderer.SetVisible(_forearms[i], false);
        }
    }

    private void ShowArm(Hand hand, in Pose worldFromTorso, in ShownHand shown)
    {
        if (!shown.IsTracked)
        {
            return;
        }

        Vector3 wrist = ArmPosture.CuffOf(shown.WorldFromHand, hand);
        Vector3 shoulder = ArmPosture.ShoulderOf(worldFromTorso, hand, wrist);
        Vector3 elbow = ArmPosture.Elbow(worldFromTorso, hand, shoulder, wrist);
        Place(_upperArms[(int)hand], Along(shoulder, shoulder - elbow));
        Place(_forearms[(int)hand], Along(wrist, elbow - wrist));
    }

    /// <summary>A pose whose +Y points that way.</summary>
    private static Pose Along(Vector3 position, Vector3 direction) =>
        new(position, Turn.Between(Vector3.UnitY, DetMath.Normalize(direction, Vector3.UnitY)));

    private void Place(InstanceHandle instance, in Pose pose)
    {
        _renderer.SetPose(instance, pose);
        _renderer.SetVisible(instance, true);
    }

    private ModelHandle Upload(string asset) => _renderer.Upload(ModelKit.Build(asset));

    private InstanceHandle AddHidden(ModelHandle model)
    {
        InstanceHandle instance = _renderer.Add(model, Pose.Identity);
        _renderer.SetVisible(instance, false);
        return instance;
    }
}

/// <summary>Where a hand is drawn, if it is tracked.</summary>
public readonly record struct ShownHand(bool IsTracked, Pose WorldFromHand);
