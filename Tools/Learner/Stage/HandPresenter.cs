using VRLab.Assets;
using VRLab.Core;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Shows a participant's hands: bare or gloved, open or closed by the squeeze, and the controller in a hand that holds
/// nothing else.
/// </summary>
public sealed class HandPresenter
{
    private const float ClosedSqueeze = 0.5f;
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly bool _showsControllers;
    private readonly ObjectId? _gloves;
    private readonly InstanceHandle[] _controllers;

    /// <summary>By hand, glove and curl: index = hand * 4 + glove * 2 + closed.</summary>
    private readonly InstanceHandle[] _hands = new InstanceHandle[8];

    public HandPresenter(Scenario scenario, SceneRenderer renderer, SessionMirror mirror, ParticipantId participant, bool showsControllers)
    {
        _renderer = renderer;
        _mirror = mirror;
        _participant = participant;
        _showsControllers = showsControllers;
        _gloves = scenario.Objects.FirstOrDefault(item => item.Interaction is WearInteraction { Slot: WearSlot.Hands })?.Id;
        for (int i = 0; i < _hands.Length; i++)
        {
            _hands[i] = AddHidden(i < 4 ? "hand-left" : "hand-right", new Dictionary<string, string>
            {
                ["glove"] = (i & 2) != 0 ? "work" : "none",
                ["curl"] = (i & 1) != 0 ? "0.85" : "0.3",
            });
        }

        _controllers = [AddHidden("controller-left", []), AddHidden("controller-right", [])];
    }

    public void Update(in LearnerInput input)
    {
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        bool isGloved = _gloves is { } gloves && _mirror.IsWornBy(gloves, _participant);
        Show(Hand.Left, input.Left, worldFromStage, isGloved);
        Show(Hand.Right, input.Right, worldFromStage, isGloved);
    }

    private void Show(Hand hand, in HandInput input, in Pose worldFromStage, bool isGloved)
    {
        Pose worldFromGrip = worldFromStage * input.StageFromGrip;
        bool isClosed = input.Squeeze > ClosedSqueeze;
        int shown = ((int)hand * 4) + (isGloved ? 2 : 0) + (isClosed ? 1 : 0);
        for (int i = (int)hand * 4; i < ((int)hand * 4) + 4; i++)
        {
            _renderer.SetVisible(_hands[i], input.IsActive && i == shown);
        }

        _renderer.SetPose(_hands[shown], worldFromGrip);
        _renderer.SetVisible(_controllers[(int)hand], input.IsActive && _showsControllers && !isClosed);
        _renderer.SetPose(_controllers[(int)hand], worldFromGrip);
    }

    private InstanceHandle AddHidden(string asset, Dictionary<string, string> parameters)
    {
        InstanceHandle instance = _renderer.Add(_renderer.Upload(ModelKit.Build(asset, parameters)), Pose.Identity);
        _renderer.SetVisible(instance, false);
        return instance;
    }
}
