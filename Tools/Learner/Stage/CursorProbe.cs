using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
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
        Add(null, ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters), Pose.Identity);
        foreach (SceneObject item in scenario.Objects)
        {
            Add(item, ModelKit.Build(item.Asset, item.Parameters), item.WorldFromObject);
        }
    }

    /// <summary>For <see cref="WindowBackend.Probe"/>; both vectors in stage space.</summary>
    public DesktopTarget Find(Vector3 originInStage, Vector3 directionInStage)
    {
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        Vector3 origin = worldFromStage.TransformPoint(originInStage);
        Vector3 direction = worldFromStage.TransformDirection(directionInStage);
        float nearest = float.PositiveInfinity;
        Vector3 axisInWorld = Vector3.Zero;
        foreach (Target target in _targets)
        {
            Pose worldFromNode = target.WorldFromNode(_mirror);
            Pose nodeFromWorld = worldFromNode.Inverse;
            Vector3 localOrigin = nodeFromWorld.TransformPoint(origin);
            Vector3 localDirection = nodeFromWorld.TransformDirection(direction);
            if (target.IsShown(_mirror) && target.Hits(localOrigin, localDirection, nearest) is var distance && distance < nearest)
            {
                nearest = distance;
                axisInWorld = target.Turns ? worldFromNode.TransformDirection(Vector3.UnitZ) : Vector3.Zero;
            }
        }

        return new DesktopTarget(nearest, worldFromStage.Inverse.TransformDirection(axisInWorld));
    }

    private void Add(SceneObject? item, ModelAsset model, in Pose worldFromObject)
    {
        foreach (ModelNode node in model.Nodes)
        {
            foreach (MeshPart part in node.Parts)
            {
                _targets.Add(new Target(item, node, part.Mesh, worldFromObject));
            }
        }
    }

    /// <summary>One mesh of one object.</summary>
    private sealed class Target
    {
        private readonly MeshData _mesh;
        private readonly Pose _objectFromNode;
        private readonly Pose _worldFromObject;
        private readonly ObjectId? _followed;
        private readonly bool _followsNode;
        private readonly Vector3 _minimum = new(float.PositiveInfinity);
        private readonly Vector3 _maximum = new(float.NegativeInfinity);

        public Target(SceneObject? item, ModelNode node, MeshData mesh, in Pose worldFromObject)
        {
            _mesh = mesh;
            _objectFromNode = node.ModelFromNode;
            _worldFromObject = worldFromObject;
            bool isMoving = node.Name == ModelAsset.MovingNode;
            Turns = isMoving && item?.Interaction is ValveInteraction or LeverInteraction;
            _followsNode = isMoving && item?.Interaction is ValveInteraction or LeverInteraction or ButtonInteraction;
            _followed = _followsNode || item?.Interaction is GrabInteraction or WearInteraction ? item?.Id : null;
            foreach (MeshVertex vertex in mesh.Vertices)
            {
                _minimum = Vector3.Min(_minimum, vertex.Position);
                _maximum = Vector3.Max(_maximum, vertex.Position);
            }
        }

        public bool Turns { get; }

        public bool IsShown(SessionMirror mirror) => _followed is not { } id || !mirror.IsWorn(id);

        public Pose WorldFromNode(SessionMirror mirror) =>
            _followed is { } id && mirror.TryGetPose(id, out Pose pose)
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
