using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;
using VRLab.Rendering.Particles;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>Moves the parts of one object that show process values: needle, liquid, thread and bob, falling drops. Allocates nothing a frame.</summary>
internal sealed class ShownParts
{
    /// <summary>A gauge's needle sweeps this far from minimum to maximum, clockwise for the reader.</summary>
    private const double NeedleSweepRadians = 4.71238898038469;

    /// <summary>What lies below this is an empty vessel; a scale of zero has no inverse.</summary>
    private const float LeastScale = 0.002f;
    private const float MostIntensity = 2f;
    private const string LiquidNode = "liquid";
    private const string MeniscusNode = "meniscus";
    private const string TipAnchor = "tip";

    /// <summary>Flames begin a little below the top: what burns lies in it.</summary>
    private const float FlameRootShare = 0.85f;
    private static readonly Quaternion Up = DetMath.FromAxisAngle(Vector3.UnitX, 1.5707964f);
    private static readonly Quaternion Down = DetMath.FromAxisAngle(Vector3.UnitX, -1.5707964f);
    private readonly SceneRenderer _renderer;
    private readonly InstanceHandle _instance;
    private readonly ModelAsset _model;
    private readonly Pose _worldFromObject;
    private readonly ObjectId _object;
    private readonly IReadOnlyList<ShownValue> _shown;
    private readonly double[] _last;
    private readonly List<Part> _liquids = [];
    private readonly Part _needle;
    private readonly Part _thread;
    private readonly Part _bob;
    private readonly Part _meniscus;
    private readonly EmitterHandle?[] _emitters;
    private readonly Pose _worldFromTop;
    private double _needleShare;
    private float _level = 1f;
    private int _shade;
    private float _angleRadians;
    private float _lengthMeters;

    public ShownParts(SceneRenderer renderer, InstanceHandle instance, ModelAsset model, SceneObject item)
    {
        (_renderer, _instance, _model, _worldFromObject, _object, _shown) = (renderer, instance, model, item.WorldFromObject, item.Id, item.Shown);
        _last = new double[_shown.Count];
        Array.Fill(_last, double.NaN);
        (_needle, _thread, _bob, _meniscus) = (Find(ModelAsset.NeedleNode), Find("thread"), Find("bob"), Find(MeniscusNode));
        _worldFromTop = _worldFromObject * new Pose(new Vector3(0f, TopOf(model) * FlameRootShare, 0f), Up);
        _emitters = [.. _shown.Select(EmitterOf)];
        _lengthMeters = _thread.Rest.Position.Y - _bob.Rest.Position.Y;
        for (Part liquid = Find(LiquidNode); liquid.Node >= 0; liquid = Find($"{LiquidNode}-{_liquids.Count}"))
        {
            _liquids.Add(liquid);
        }
    }

    /// <summary>Takes over the values; a needle moves on by <paramref name="needleShare"/> of its way.</summary>
    public void Update(SessionMirror mirror, double needleShare)
    {
        for (int i = 0; i < _shown.Count; i++)
        {
            bool isOurs = _shown[i].WhileIn is not { } socket || (mirror.TryGetOccupant(socket, out ObjectId occupant) && occupant == _object);
            double value = isOurs ? mirror.ProcessValue(_shown[i].Quantity) : double.IsNaN(_last[i]) ? _shown[i].From : _last[i];
            if (_shown[i].As == ShownAs.Needle)
            {
                TurnNeedle(Math.Clamp(_shown[i].ShareOf(value), -0.02, 1.04), needleShare, isFirst: double.IsNaN(_last[i]));
            }
            else if (value != _last[i])
            {
                Show(i, value, _last[i]);
            }

            _last[i] = value;
        }
    }

    private EmitterHandle? EmitterOf(ShownValue shown) => shown.As switch
    {
        ShownAs.Fire => _renderer.Particles.AddEmitter(ParticleKind.Fire, _worldFromTop, 0f),
        ShownAs.Smoke => _renderer.Particles.AddEmitter(ParticleKind.Smoke, _worldFromTop, 0f),
        _ => null,
    };

    private static float TopOf(ModelAsset model) =>
        model.Nodes.SelectMany(node => node.Parts.SelectMany(part => part.Mesh.Vertices).Select(vertex => node.ModelFromNode.TransformPoint(vertex.Position).Y)).DefaultIfEmpty().Max();

    private void Show(int index, double value, double before)
    {
        ShownValue shown = _shown[index];
        if (_emitters[index] is { } emitter)
        {
            _renderer.Particles.SetEmitter(emitter, _worldFromTop, (float)Math.Clamp(shown.ShareOf(value), 0, 1) * MostIntensity);
            return;
        }

        switch (shown.As)
        {
            case ShownAs.Level:
                _level = (float)Math.Clamp(shown.ShareOf(value), 0, 1);
                FillUp();
                break;
            case ShownAs.Color:
                _shade = (int)Math.Round(Math.Clamp(shown.ShareOf(value), 0, 1) * (_liquids.Count - 1));
                FillUp();
                break;
            case ShownAs.Swing:
                _angleRadians = (float)value;
                Hang();
                break;
            case ShownAs.Length:
                _lengthMeters = (float)value;
                Hang();
                break;
            case ShownAs.Drops when value > before && _model.Anchors.TryGetValue(TipAnchor, out Pose tip):
                _renderer.Particles.Emit(ParticleKind.Drops, _worldFromObject * new Pose(tip.Position, Down), 1);
                break;
            default:
                break;
        }
    }

    private void TurnNeedle(double share, double step, bool isFirst)
    {
        double before = _needleShare;
        _needleShare += (share - _needleShare) * step;
        if (_needle.Node >= 0 && (isFirst || Math.Abs(_needleShare - before) > 1e-6))
        {
            var turn = new Pose(Vector3.Zero, DetMath.FromAxisAngle(Vector3.UnitZ, (float)(_needleShare * NeedleSweepRadians)));
            _renderer.SetNodePose(_instance, _needle.Node, _needle.Rest * turn);
        }
    }

    /// <summary>One of the shades stands at the level; the others shrink to nothing. The hollow of a tube's surface rides on it.</summary>
    private void FillUp()
    {
        for (int i = 0; i < _liquids.Count; i++)
        {
            float level = i == _shade ? Math.Max(_level, LeastScale) : 0f;
            Vector3 scale = level > LeastScale ? new Vector3(1f, level, 1f) : new Vector3(LeastScale);
            _renderer.SetNodeTransform(_instance, _liquids[i].Node, new NodeTransform(_liquids[i].Rest.Position, _liquids[i].Rest.Orientation, scale));
        }

        if (_meniscus.Node >= 0 && _liquids.Count > 0)
        {
            Vector3 bottom = _liquids[0].Rest.Position, full = _meniscus.Rest.Position;
            _renderer.SetNodePose(_instance, _meniscus.Node, _meniscus.Rest with { Position = bottom + ((full - bottom) * _level) });
        }
    }

    private void Hang()
    {
        if (_thread.Node < 0 || _bob.Node < 0)
        {
            return;
        }

        Quaternion turn = DetMath.FromAxisAngle(Vector3.UnitZ, _angleRadians);
        Vector3 pivot = _thread.Rest.Position;
        _renderer.SetNodeTransform(_instance, _thread.Node, new NodeTransform(pivot, turn, new Vector3(1f, _lengthMeters, 1f)));
        _renderer.SetNodePose(_instance, _bob.Node, new Pose(pivot + DetMath.Rotate(turn, new Vector3(0f, -_lengthMeters, 0f)), turn));
    }

    private Part Find(string name)
    {
        ModelNode? node = _model.Nodes.FirstOrDefault(node => node.Name == name);
        return node is null ? new Part(-1, Pose.Identity) : new Part(_renderer.FindNode(_instance, name), node.ModelFromNode);
    }

    private readonly record struct Part(int Node, Pose Rest);
}
