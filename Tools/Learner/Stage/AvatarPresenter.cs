using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>A participant's body as others see it: a person in the clothes of their role, who moves as head and hands say, and walks.</summary>
public sealed class AvatarPresenter
{
    private readonly SceneRenderer _renderer;
    private readonly InstanceHandle _body;
    private readonly BodyPosture _posture;

    /// <param name="renderer">Draws it.</param>
    /// <param name="person">A skinned person of the kit.</param>
    public AvatarPresenter(SceneRenderer renderer, ModelAsset person)
    {
        _renderer = renderer;
        _posture = new BodyPosture(person);
        _body = renderer.Add(renderer.Upload(person), Pose.Identity);
        Hide();
    }

    /// <summary>Shows the body under a head and between its hands, at a time of the session.</summary>
    public void Show(in Pose worldFromHead, float floorHeightMeters, in ShownHand left, in ShownHand right, double seconds)
    {
        _posture.Solve(worldFromHead, floorHeightMeters, left, right, seconds);
        _renderer.SetPose(_body, _posture.WorldFromModel);
        _renderer.SetNodeTransforms(_body, _posture.FirstNode, _posture.Transforms);
        _renderer.SetVisible(_body, true);
    }

    public void Hide() => _renderer.SetVisible(_body, false);
}

/// <summary>Where a hand is drawn, if it is tracked.</summary>
public readonly record struct ShownHand(bool IsTracked, Pose WorldFromHand);
