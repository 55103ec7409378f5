using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Shows a participant's hands: bare or gloved, closed by the squeeze, pointing where a button is near, and the controller
/// in a bare hand that holds nothing else. A hand at the face, as when goggles are put on, is left out of the learner's own view; a hand that its
/// learner does not use is left out of what others see.
/// </summary>
internal sealed class HandPresenter
{
    private const float ClosedSqueeze = 0.5f;
    private const float PointingMeters = 0.25f;
    private const float FaceMeters = 0.22f;
    private const int Postures = 3;
    private const int Variants = 2 * Postures;
    private static readonly string[] Curls = ["0.3", "0.85", "0.9"];
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly bool _showsControllers;
    private readonly ObjectId? _gloves;
    private readonly string _gloveKind;
    private readonly Vector3[] _buttons;
    private readonly InstanceHandle[] _controllers;
    private readonly Pose[] _handFromAim = new Pose[2];
    private readonly ShownHand[] _shown = new ShownHand[2];
    private readonly bool[] _isAtFace = new bool[2];
    private readonly int[] _variant = new int[2];

    /// <summary>By hand, glove and posture: index = hand * 6 + glove * 3 + (open, closed, pointing).</summary>
    private readonly InstanceHandle[] _hands = new InstanceHandle[2 * Variants];

    public HandPresenter(Scenario scenario, SceneRenderer renderer, SessionMirror mirror, ParticipantId participant, Wardrobe wardrobe, bool showsControllers)
    {
        _renderer = renderer;
        _mirror = mirror;
        _participant = participant;
        _showsControllers = showsControllers;
        SceneObject? gloves = scenario.Objects.FirstOrDefault(item => item.Interaction is WearInteraction { Slot: WearSlot.Hands });
        (_gloves, _gloveKind) = (gloves?.Id, gloves?.Asset == "insulating-gloves" ? "insulating" : "work");
        _buttons = [.. scenario.Objects.Where(item => item.Interaction is ButtonInteraction).Select(item => item.WorldFromObject.Position)];
        string clothes = wardrobe.ClothesOf(participant);
        Task<ModelAsset>[] built = [.. Enumerable.Range(0, _hands.Length).Select(i => Task.Run(() => BuildHand(i / Variants, isGloved: i % Variants >= Postures, posture: i % Postures, clothes)))];
        for (int i = 0; i < _hands.Length; i++)
        {
            ModelAsset hand = built[i].GetAwaiter().GetResult();
            _hands[i] = AddHidden(hand);
            if (hand.Anchors.TryGetValue("fingertip", out Pose handFromFingertip))
            {
                _handFromAim[i / Variants] = handFromFingertip * Pose.At(-HandGeometry.FingertipInAim);
            }
        }

        _controllers = [AddHidden(ModelKit.Build("controller-left")), AddHidden(ModelKit.Build("controller-right"))];
    }

    /// <summary>Where others see a hand; the arm of one that is not used hangs.</summary>
    public ShownHand AsOthersSee(Hand hand) => _shown[(int)hand] with { IsTracked = _shown[(int)hand].IsTracked && IsUsed(hand) };

    public void Update(in LearnerInput input)
    {
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        Pose worldFromHead = worldFromStage * input.StageFromHead;
        bool isGloved = _gloves is { } gloves && _mirror.IsWornBy(gloves, _participant);
        Show(Hand.Left, input.Left, worldFromStage, worldFromHead, isGloved);
        Show(Hand.Right, input.Right, worldFromStage, worldFromHead, isGloved);
    }

    /// <summary>Shows to others than its owner the hand at the face and not the one that is not used; or to the owner again.</summary>
    public void ShowAsOthersSee(bool isByOthers)
    {
        for (int hand = 0; hand < _shown.Length; hand++)
        {
            bool isVisible = isByOthers ? IsUsed((Hand)hand) : !_isAtFace[hand];
            _renderer.SetVisible(_hands[_variant[hand]], _shown[hand].IsTracked && isVisible);
        }
    }

    private bool IsUsed(Hand hand) => _mirror.SettingsOf(_participant).Uses(hand);

    private void Show(Hand hand, in HandInput input, in Pose worldFromStage, in Pose worldFromHead, bool isGloved)
    {
        Pose worldFromGrip = worldFromStage * input.StageFromGrip;
        Pose worldFromAim = worldFromStage * input.StageFromAim;
        int side = (int)hand;
        bool isClosed = input.Squeeze > ClosedSqueeze;
        bool isPointing = !isClosed && IsNearButton(worldFromAim.TransformPoint(HandGeometry.FingertipInAim));
        Pose worldFromHand = isPointing ? worldFromAim * _handFromAim[side].Inverse : Bent(hand, worldFromGrip, worldFromHead);
        _isAtFace[side] = input.IsActive && Vector3.Distance(worldFromGrip.Position, worldFromHead.Position) < FaceMeters;
        _variant[side] = (side * Variants) + (isGloved ? Postures : 0) + (isPointing ? 2 : isClosed ? 1 : 0);
        _shown[side] = new ShownHand(input.IsActive, worldFromHand);
        for (int i = side * Variants; i < (side + 1) * Variants; i++)
        {
            _renderer.SetVisible(_hands[i], input.IsActive && i == _variant[side] && !_isAtFace[side]);
        }

        _renderer.SetPose(_hands[_variant[side]], worldFromHand);
        bool isEmpty = !isClosed && !isPointing && !isGloved && !_isAtFace[side];
        _renderer.SetVisible(_controllers[side], input.IsActive && _showsControllers && isEmpty);
        _renderer.SetPose(_controllers[side], worldFromGrip);
    }

    private static Pose Bent(Hand hand, in Pose worldFromGrip, in Pose worldFromHead)
    {
        Pose worldFromTorso = ArmPosture.TorsoOf(worldFromHead);
        Vector3 shoulder = ArmPosture.ShoulderOf(worldFromTorso, hand, worldFromGrip.Position);
        return ArmPosture.WithinWristBend(worldFromGrip, ArmPosture.Elbow(worldFromTorso, hand, shoulder, worldFromGrip.Position));
    }

    private bool IsNearButton(Vector3 fingertip)
    {
        foreach (Vector3 button in _buttons)
        {
            if (Vector3.DistanceSquared(button, fingertip) < PointingMeters * PointingMeters)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Any thread.</summary>
    private ModelAsset BuildHand(int side, bool isGloved, int posture, string clothes) =>
        ModelKit.Build(side == (int)Hand.Left ? "hand-left" : "hand-right", new Dictionary<string, string>
        {
            ["glove"] = isGloved ? _gloveKind : "none",
            ["curl"] = Curls[posture],
            ["pose"] = posture == 2 ? "point" : "grip",
            ["tone"] = Wardrobe.ToneOf(_participant),
            ["clothes"] = clothes,
        });

    private InstanceHandle AddHidden(ModelAsset model)
    {
        InstanceHandle instance = _renderer.Add(_renderer.Upload(model), Pose.Identity);
        _renderer.SetVisible(instance, false);
        return instance;
    }
}
