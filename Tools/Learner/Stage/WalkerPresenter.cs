using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>
/// A person of the scenario who walks: the same body as a learner's, under a head that goes along their way. Who was placed crouching rises with
/// the first step. Allocates nothing a frame.
/// </summary>
internal sealed class WalkerPresenter
{
    private const double RiseSeconds = 0.7;
    private static readonly ShownHand Hanging = new(false, Pose.Identity);
    private readonly SceneRenderer _renderer;
    private readonly InstanceHandle _instance;
    private readonly BodyPosture _posture;
    private readonly float _placedEyeMeters;
    private readonly float _standingEyeMeters;
    private readonly float _eyesAheadMeters;
    private Pose? _last;
    private double _risenShare;
    private bool _hasLeft;

    /// <param name="renderer">Draws it.</param>
    /// <param name="instance">The person.</param>
    /// <param name="person">The model of it, skinned.</param>
    /// <param name="footing">Where its feet find stairs.</param>
    public WalkerPresenter(SceneRenderer renderer, InstanceHandle instance, ModelAsset person, Footing footing)
    {
        (_renderer, _instance, _posture) = (renderer, instance, new BodyPosture(person, footing));
        var rest = new BodyRest(person);
        Vector3 standing = rest[rest.IndexOf("head")] + BodyPosture.EyesInHead;
        Vector3 placed = person.Nodes.First(node => node.Name == "head").ModelFromNode.TransformPoint(BodyPosture.EyesInHead);
        (_standingEyeMeters, _eyesAheadMeters, _placedEyeMeters) = (standing.Y, standing.Z, Math.Min(placed.Y, standing.Y));
    }

    /// <summary>Takes over where the person is now.</summary>
    /// <param name="worldFromPerson">On the floor between the feet, looking along +Z.</param>
    /// <param name="seconds">Of the session.</param>
    /// <param name="elapsed">Since the last call.</param>
    public void Update(in Pose worldFromPerson, double seconds, double elapsed)
    {
        bool hasMoved = _last is { } last && last != worldFromPerson;
        _hasLeft |= hasMoved;
        bool isRising = _hasLeft && _risenShare < 1.0;
        if (_last is not null && !hasMoved && !isRising && _posture.IsAtRest)
        {
            return;
        }

        _last = worldFromPerson;
        _risenShare = _hasLeft ? Math.Min(1.0, _risenShare + (elapsed / RiseSeconds)) : 0.0;
        float eyes = float.Lerp(_placedEyeMeters, _standingEyeMeters, Smooth.Step((float)_risenShare));
        Vector3 place = worldFromPerson.TransformPoint(new Vector3(0f, eyes, _eyesAheadMeters));
        var head = new Pose(place, worldFromPerson.Orientation * BodyPosture.About);
        _posture.Solve(head, worldFromPerson.Position.Y, Hanging, Hanging, seconds);
        _renderer.SetPose(_instance, _posture.WorldFromModel);
        _renderer.SetNodeTransforms(_instance, _posture.FirstNode, _posture.Transforms);
    }
}
