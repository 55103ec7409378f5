using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Models;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Xr.Window;

namespace VRLab.Learner;

/// <summary>
/// What lies under the cursor of a desktop player: the nearest surface of the scene along a ray, and the axis of a control
/// that turns. Tests bounds first, then triangles; allocates nothing.
/// </summary>
public sealed class CursorProbe
{
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly List<Target> _targets = [];

    public CursorProbe(Scenario scenario, SessionMirror mirror, ParticipantId participant)
    {
        _mirror = mirror;
        _participant = participant;
        var models = new ModelSource(scenario.Identity.Folder);
        Add(null, ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters), Pose.Identity);
        foreach (SceneObject item in scenario.Objects)
        {
            Add(item, models.Get(item.Asset, item.Parameters), item.WorldFromObject);
        }
    }

    /// <summary>For <see cref="WindowBackend.Probe"/>; both vectors in stage space.</summary>
    public DesktopTarget Find(Vector3 originInStage, Vector3 directionInStage)
    {
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        Vector3 origin = worldFromStage.TransformPoint(originInStage);
        Vector3 direction = worldFromStage.TransformDirection(directionInStage);
        float nearest = float.PositiveInfinity;
        Target? found = null;
        foreach (Target target in _targets)
        {
            Pose worldFromNode = target.WorldFromNode(_mirror);
            Pose nodeFromWorld = worldFromNode.Inverse;
            Vector3 localOrigin = nodeFromWorld.TransformPoint(origin);
            Vector3 localDirection = nodeFromWorld.TransformDirection(direction);
            if (IsInTheWay(target) && target.Hits(localOrigin, localDirection, nearest) is var distance && distance < nearest)
            {
                nearest = distance;
                found = target;
            }
        }

        return new DesktopTarget(nearest, found?.Turned is { } turned ? TurningOf(found, worldFromStage.Inverse, turned) : null);
    }

    private DesktopTurning TurningOf(Target target, in Pose stageFromWorld, Func<float> turned)
    {
        Pose stageFromNode = stageFromWorld * target.WorldFromNode(_mirror);
        return new DesktopTurning(stageFromNode.TransformDirection(Vector3.UnitZ), stageFromNode.Position, turned);
    }

    /// <summary>What is worn is not there, and through what a hand carries the other things are pointed at.</summary>
    private bool IsInTheWay(Target target) =>
        target.Followed is not { } id || target.Turned is not null
        || !(_mirror.IsWorn(id) || _mirror.HeldBy(_participant, Hand.Left) == id || _mirror.HeldBy(_participant, Hand.Right) == id);

    private void Add(SceneObject? item, ModelAsset model, in Pose worldFromObject)
    {
        foreach (ModelNode node in model.Nodes)
        {
            foreach (MeshPart part in node.Parts)
            {
                _targets.Add(new Target(item, node, part.Mesh, worldFromObject, TurnedOf(item, node)));
            }
        }
    }

    private Func<float>? TurnedOf(SceneObject? item, ModelNode node)
    {
        double range = node.Name != ModelAsset.MovingNode ? 0.0 : item?.Interaction switch
        {
            ValveInteraction valve => valve.Turns * Math.Tau,
            LeverInteraction lever => lever.MaximumAngleRadians - lever.MinimumAngleRadians,
            _ => 0.0,
        };
        return item is not null && range > 0.0 ? () => (float)(_mirror.ControlPosition(item.Id) * range) : null;
    }

    /// <summary>One mesh of one object.</summary>
    private sealed class Target
    {
        private readonly MeshData _mesh;
        private readonly Pose _objectFromNode;
        private readonly Pose _worldFromObject;
        private readonly bool _followsNode;
        private readonly Vector3 _minimum = new(float.PositiveInfinity);
        private readonly Vector3 _maximum = new(float.NegativeInfinity);

        public Target(SceneObject? item, ModelNode node, MeshData mesh, in Pose worldFromObject, Func<float>? turned)
        {
            Turned = turned;
            _mesh = mesh;
            _objectFromNode = node.ModelFromNode;
            _worldFromObject = worldFromObject;
            bool isMoving = node.Name == ModelAsset.MovingNode;
            _followsNode = isMoving && item?.Interaction is ControlInteraction;
            Followed = _followsNode || item?.Interaction is LooseInteraction ? item?.Id : null;
            foreach (MeshVertex vertex in mesh.Vertices)
            {
                _minimum = Vector3.Min(_minimum, vertex.Position);
                _maximum = Vector3.Max(_maximum, vertex.Position);
            }
        }

        /// <summary>How far it stands turned about its node's +Z; null for what does not turn.</summary>
        public Func<float>? Turned { get; }

        /// <summary>What moves it; null for what stays where it is.</summary>
        public ObjectId? Followed { get; }

        public Pose WorldFromNode(SessionMirror mirror) =>
            Followed is { } id && mirror.TryGetPose(id, out Pose pose)
                ? (_followsNode ? pose : pose * _objectFromNode)
                : _worldFromObject * _objectFromNode;

        /// <summary>Distance to the nearest triangle that is nearer than <paramref name="limit"/>, else infinity.</summary>
        public float Hits(Vector3 origin, Vector3 direction, float limit)
        {
            if (!HitsBounds(origin, direction, limit))
            {
                return float.PositiveInfinity;
            }

            float nearest = limit;
            uint[] indices = _mesh.Indices;
            for (int i = 0; i + 2 < indices.Length; i += 3)
            {
                nearest = Math.Min(nearest, HitTriangle(
                    origin, direction, _mesh.Vertices[indices[i]].Position, _mesh.Vertices[indices[i + 1]].Position, _mesh.Vertices[indices[i + 2]].Position));
            }

            return nearest < limit ? nearest : float.PositiveInfinity;
        }

        private bool HitsBounds(Vector3 origin, Vector3 direction, float limit)
        {
            Vector3 a = (_minimum - origin) / direction;
            Vector3 b = (_maximum - origin) / direction;
            Vector3 near = Vector3.Min(a, b);
            Vector3 far = Vector3.Max(a, b);
            float entry = Math.Max(near.X, Math.Max(near.Y, near.Z));
            float exit = Math.Min(far.X, Math.Min(far.Y, far.Z));
            return exit >= Math.Max(entry, 0f) && entry < limit;
        }

        /// <summary>Möller and Trumbore, "Fast, Minimum Storage Ray/Triangle Intersection", 1997.</summary>
        private static float HitTriangle(Vector3 origin, Vector3 direction, Vector3 a, Vector3 b, Vector3 c)
        {
            Vector3 ab = b - a;
            Vector3 ac = c - a;
            Vector3 p = Vector3.Cross(direction, ac);
            float determinant = Vector3.Dot(ab, p);
            if (Math.Abs(determinant) < 1e-9f)
            {
                return float.PositiveInfinity;
            }

            Vector3 t = origin - a;
            Vector3 q = Vector3.Cross(t, ab);
            float u = Vector3.Dot(t, p) / determinant;
            float v = Vector3.Dot(direction, q) / determinant;
            float distance = Vector3.Dot(ac, q) / determinant;
            return u >= 0f && v >= 0f && u + v <= 1f && distance > 0.01f ? distance : float.PositiveInfinity;
        }
    }
}
