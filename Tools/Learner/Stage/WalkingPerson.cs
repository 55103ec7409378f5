using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>
/// Lets a skinned person walk as their pose in the world goes on: legs and arms swing with the way that was made, and come to rest when it
/// ends. Until the first step they keep the pose that they were modeled in. Allocates nothing a frame.
/// </summary>
internal sealed class WalkingPerson
{
    private const float StrideMeters = 1.35f;
    private const float FullSwingMetersPerSecond = 1.1f;
    private const float SettleSeconds = 0.18f;
    private readonly SceneRenderer _renderer;
    private readonly InstanceHandle _instance;
    private readonly List<Joint> _joints = [];
    private Vector3? _last;
    private float _phaseRadians;
    private float _swing;

    /// <param name="renderer">Draws it.</param>
    /// <param name="instance">The person; a model with the joints of the kit's.</param>
    /// <param name="standing">The same person as they stand.</param>
    public WalkingPerson(SceneRenderer renderer, InstanceHandle instance, ModelAsset standing)
    {
        (_renderer, _instance) = (renderer, instance);
        foreach (ModelNode node in standing.Nodes.Where(node => node.Link is not null))
        {
            _joints.Add(new Joint(renderer.FindNode(instance, node.Name), node.Link!.ParentFromNode, SwingOf(node.Name)));
        }
    }

    /// <summary>Takes over where the person is now, so much later.</summary>
    public void Update(in Pose worldFromPerson, double seconds)
    {
        Vector3 place = worldFromPerson.Position;
        float meters = _last is { } last ? DetMath.Distance(last, place) : 0f;
        _last = place;
        if (seconds <= 0.0 || (meters < 1e-5f && _swing < 1e-3f))
        {
            return;
        }

        float pace = Math.Min(1f, meters / (float)seconds / FullSwingMetersPerSecond);
        _swing += (pace - _swing) * Math.Min(1f, (float)seconds / SettleSeconds);
        _phaseRadians = (_phaseRadians + (meters / StrideMeters * MathF.Tau)) % MathF.Tau;
        Bend();
    }

    private void Bend()
    {
        foreach (Joint joint in _joints)
        {
            if (joint.Node >= 0)
            {
                float turn = _swing * joint.Swing.At(_phaseRadians);
                Quaternion bent = DetMath.Multiply(joint.Rest.Rotation, DetMath.FromAxisAngle(Vector3.UnitX, turn));
                _renderer.SetNodeTransform(_instance, joint.Node, joint.Rest with { Rotation = bent });
            }
        }
    }

    /// <summary>Angles of human gait at an easy pace, simplified (Perry and Burnfield, "Gait Analysis", chapters 4 to 6).</summary>
    private static Swing SwingOf(string joint) => joint switch
    {
        "hip-left" => new Swing(-0.44f, 0f, 0f),
        "hip-right" => new Swing(0.44f, 0f, 0f),
        "knee-left" => new Swing(0.5f, 0.9f, 0.55f),
        "knee-right" => new Swing(-0.5f, 0.9f, 0.55f),
        "shoulder-left" => new Swing(0.3f, 0f, 0f),
        "shoulder-right" => new Swing(-0.3f, 0f, 0f),
        "elbow-left" or "elbow-right" => new Swing(0f, 0f, -0.25f),
        _ => default,
    };

    private readonly record struct Joint(int Node, NodeTransform Rest, Swing Swing);

    /// <summary>A turn about the joint's X: a sine of the phase, shifted, raised, and never bending a knee forward.</summary>
    private readonly record struct Swing(float Radians, float ShiftRadians, float RaisedRadians)
    {
        public float At(float phaseRadians)
        {
            float turn = (Radians * MathF.Sin(phaseRadians + ShiftRadians)) + RaisedRadians;
            return ShiftRadians > 0f ? Math.Max(0.05f, turn) : turn;
        }
    }
}
