using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Models;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary>Tells a virtual learner the shapes of a scenario's objects, from their models.</summary>
internal sealed class KitGeometry(Scenario scenario)
{
    private readonly Dictionary<ObjectId, ObjectGeometry> _known = [];

    public ObjectGeometry Of(ObjectId id)
    {
        if (!_known.TryGetValue(id, out ObjectGeometry? geometry))
        {
            SceneObject item = scenario.ObjectOf(id);
            geometry = Measure(new ModelSource(scenario.Identity.Folder).Get(item.Asset, item.Parameters));
            _known.Add(id, geometry);
        }

        return geometry;
    }

    /// <summary>A part in a team, with what of the building a person walks around and by which stairs.</summary>
    public LearnerPart PartOf(string role, int number = 0)
    {
        ModelAsset room = ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters);
        return new LearnerPart(role, number, WallsOf(room)) { Stairs = room.Stairs };
    }

    /// <summary>All boxes of the room in world space, minimum and maximum, floors and ceilings among them.</summary>
    private static IReadOnlyList<(Vector3 Minimum, Vector3 Maximum)> WallsOf(ModelAsset room) =>
    [
        .. room.Nodes.SelectMany(node => node.Shapes.Where(shape => shape.Kind == CollisionShapeKind.Box).Select(shape => BoundsOf(node.ModelFromNode * shape.NodeFromShape, shape.Size))),
    ];

    private static (Vector3 Minimum, Vector3 Maximum) BoundsOf(in Pose worldFromBox, Vector3 half)
    {
        Vector3 reach = Vector3.Abs(worldFromBox.TransformDirection(Vector3.UnitX * half.X))
            + Vector3.Abs(worldFromBox.TransformDirection(Vector3.UnitY * half.Y)) + Vector3.Abs(worldFromBox.TransformDirection(Vector3.UnitZ * half.Z));
        return (worldFromBox.Position - reach, worldFromBox.Position + reach);
    }

    private static ObjectGeometry Measure(ModelAsset model)
    {
        Pose moving = Pose.Identity;
        Vector3 minimum = new(float.PositiveInfinity);
        Vector3 maximum = new(float.NegativeInfinity);
        foreach (ModelNode node in model.Nodes)
        {
            moving = node.Name == ModelAsset.MovingNode ? node.ModelFromNode : moving;
            foreach (MeshPart part in node.Parts)
            {
                foreach (MeshVertex vertex in part.Mesh.Vertices)
                {
                    Vector3 p = node.ModelFromNode.TransformPoint(vertex.Position);
                    minimum = Vector3.Min(minimum, p);
                    maximum = Vector3.Max(maximum, p);
                }
            }
        }

        Pose grip = model.Anchors.GetValueOrDefault(ModelAsset.GripAnchor, moving);
        Pose socket = model.Anchors.GetValueOrDefault(ModelAsset.SocketAnchor, Pose.Identity);
        bool hasExtent = minimum.X <= maximum.X;
        return new ObjectGeometry(moving, grip, socket, hasExtent ? minimum : Vector3.Zero, hasExtent ? maximum : Vector3.Zero)
        {
            ObjectFromTip = model.Anchors.GetValueOrDefault(ModelAsset.TipAnchor, model.Anchors.GetValueOrDefault(ModelAsset.MouthAnchor, Pose.Identity)),
            ObjectFromPanel = model.Anchors.GetValueOrDefault(ModelAsset.PanelAnchor, Pose.Identity),
            ObjectFromPin = model.Anchors.GetValueOrDefault(ModelAsset.PinAnchor, Pose.Identity),
        };
    }
}
