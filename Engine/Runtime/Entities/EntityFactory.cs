using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Runtime;

/// <summary>Makes an entity from a model and what a learner can do with it.</summary>
internal static class EntityFactory
{
    /// <summary>The smallest grab radius: a pointer's needle or a tag's edge is still easy to look at and to take.</summary>
    private const float MinimumGazeRadiusMeters = 0.06f;

    public static Entity Create(int index, ObjectId id, ModelAsset model, in Pose worldFromObject, Interaction? interaction)
    {
        ModelNode? moving = FindMoving(model);
        bool isControl = interaction is ControlInteraction;
        if (isControl && moving is null)
        {
            throw ProblemException.BadInput(
                $"The object '{id}' uses the model '{model.Name}', which has no part named '{ModelAsset.MovingNode}' that could be turned or pressed.",
                "Choose a model with a moving part, or another interaction.");
        }

        RequireAnchor(id, model, interaction);
        Pose objectFromMoving = isControl ? moving!.ModelFromNode : Pose.Identity;
        List<CollisionShape> shapes = isControl ? [.. moving!.Shapes] : ShapesInModel(model);
        (Vector3 center, float radius) = BoundingBall(isControl ? Transform(shapes, objectFromMoving) : shapes);
        return new Entity
        {
            Index = index,
            Id = id,
            Interaction = interaction,
            WorldFromObject = worldFromObject,
            ObjectFromMoving = objectFromMoving,
            WorldFromSocket = worldFromObject * model.Anchors.GetValueOrDefault(ModelAsset.SocketAnchor, Pose.Identity),
            GrabShapesInMoving = shapes,
            GazeCenterInObject = center,
            GazeRadiusMeters = Math.Max(radius, MinimumGazeRadiusMeters),
            ButtonFaceMeters = interaction is ButtonInteraction ? FarthestAlongZ(shapes) : 0f,
            ButtonRadiusMeters = interaction is ButtonInteraction ? FarthestAcrossZ(shapes) : 0f,
            MovingFromGrip = model.Anchors.TryGetValue(ModelAsset.GripAnchor, out Pose objectFromGrip)
                ? objectFromMoving.Inverse * objectFromGrip
                : Pose.At(isControl ? objectFromMoving.Inverse.TransformPoint(center) : center),
            ObjectFromTip = model.Anchors.GetValueOrDefault(
                interaction is ContainerInteraction ? ModelAsset.MouthAnchor : ModelAsset.TipAnchor, Pose.Identity),
            PinInObject = model.Anchors.GetValueOrDefault(ModelAsset.PinAnchor, Pose.At(center)).Position,
            WorldFromMoving = worldFromObject * objectFromMoving,
            Position = InitialPosition(interaction),
        };
    }

    private static void RequireAnchor(ObjectId id, ModelAsset model, Interaction? interaction)
    {
        string? anchor = interaction switch
        {
            ToolInteraction => ModelAsset.TipAnchor,
            ContainerInteraction => ModelAsset.MouthAnchor,
            _ => null,
        };
        if (anchor is not null && !model.Anchors.ContainsKey(anchor))
        {
            throw ProblemException.BadInput(
                $"The object '{id}' uses the model '{model.Name}', which has no anchor '{anchor}'. (模型缺少锚点 {anchor}。)",
                "Choose a model made for it, or another interaction. (请换一个合适的模型或交互方式。)");
        }
    }

    /// <summary>All collision shapes of a model, in the model's frame.</summary>
    public static List<CollisionShape> ShapesInModel(ModelAsset model)
    {
        List<CollisionShape> shapes = [];
        foreach (ModelNode node in model.Nodes)
        {
            shapes.AddRange(Transform(node.Shapes, node.ModelFromNode));
        }

        return shapes;
    }

    /// <summary>The collision shapes of a control that stay where they are, in the model's frame.</summary>
    public static List<CollisionShape> StaticShapesInModel(ModelAsset model)
    {
        List<CollisionShape> shapes = [];
        foreach (ModelNode node in model.Nodes)
        {
            if (node.Name != ModelAsset.MovingNode)
            {
                shapes.AddRange(Transform(node.Shapes, node.ModelFromNode));
            }
        }

        return shapes;
    }

    private static double InitialPosition(Interaction? interaction) => interaction switch
    {
        ValveInteraction valve => valve.InitialPosition,
        LeverInteraction lever => lever.InitialPosition,
        SliderInteraction slider => slider.InitialPosition,
        KnobInteraction knob => knob.InitialPosition,
        ToggleInteraction toggle => toggle.InitialPosition,
        FastenerInteraction fastener => fastener.InitialPosition,
        ContainerInteraction container => container.InitialCubicMeters / container.CapacityCubicMeters,
        JoystickInteraction => 0.5,
        _ => 0.0,
    };

    private static ModelNode? FindMoving(ModelAsset model)
    {
        foreach (ModelNode node in model.Nodes)
        {
            if (node.Name == ModelAsset.MovingNode)
            {
                return node;
            }
        }

        return null;
    }

    private static List<CollisionShape> Transform(IReadOnlyList<CollisionShape> shapes, Pose frame)
    {
        List<CollisionShape> moved = new(shapes.Count);
        foreach (CollisionShape shape in shapes)
        {
            moved.Add(shape with { NodeFromShape = frame * shape.NodeFromShape });
        }

        return moved;
    }

    private static (Vector3 Center, float RadiusMeters) BoundingBall(IReadOnlyList<CollisionShape> shapes)
    {
        Vector3 minimum = new(float.PositiveInfinity);
        Vector3 maximum = new(float.NegativeInfinity);
        foreach (CollisionShape shape in shapes)
        {
            float reach = ReachOf(shape);
            Vector3 center = shape.NodeFromShape.Position;
            minimum = new Vector3(Math.Min(minimum.X, center.X - reach), Math.Min(minimum.Y, center.Y - reach), Math.Min(minimum.Z, center.Z - reach));
            maximum = new Vector3(Math.Max(maximum.X, center.X + reach), Math.Max(maximum.Y, center.Y + reach), Math.Max(maximum.Z, center.Z + reach));
        }

        return shapes.Count == 0
            ? (Vector3.Zero, 0f)
            : ((minimum + maximum) * 0.5f, 0.5f * Math.Max(maximum.X - minimum.X, Math.Max(maximum.Y - minimum.Y, maximum.Z - minimum.Z)));
    }

    private static float ReachOf(CollisionShape shape)
    {
        if (shape.Points is { Length: > 0 } points)
        {
            float farthest = 0f;
            foreach (Vector3 point in points)
            {
                farthest = Math.Max(farthest, DetMath.Length(point));
            }

            return farthest;
        }

        return shape.Kind switch
        {
            CollisionShapeKind.Sphere => shape.Size.X,
            CollisionShapeKind.Capsule => shape.Size.X + shape.Size.Y,
            _ => Math.Max(shape.Size.X, Math.Max(shape.Size.Y, shape.Size.Z)),
        };
    }

    private static float FarthestAlongZ(IReadOnlyList<CollisionShape> shapes) => Farthest(shapes, p => p.Z);

    private static float FarthestAcrossZ(IReadOnlyList<CollisionShape> shapes) => Farthest(shapes, p => DetMath.Sqrt((p.X * p.X) + (p.Y * p.Y)));

    private static float Farthest(IReadOnlyList<CollisionShape> shapes, Func<Vector3, float> measure)
    {
        float farthest = 0f;
        foreach (CollisionShape shape in shapes)
        {
            foreach (Vector3 point in CornersOf(shape))
            {
                farthest = Math.Max(farthest, measure(shape.NodeFromShape.TransformPoint(point)));
            }
        }

        return farthest;
    }

    private static IEnumerable<Vector3> CornersOf(CollisionShape shape)
    {
        if (shape.Points is { Length: > 0 } points)
        {
            return points;
        }

        Vector3 s = shape.Kind switch
        {
            CollisionShapeKind.Sphere => new Vector3(shape.Size.X),
            CollisionShapeKind.Capsule => new Vector3(shape.Size.X, shape.Size.X + shape.Size.Y, shape.Size.X),
            _ => shape.Size,
        };
        return [new(s.X, 0, s.Z), new(-s.X, 0, s.Z), new(0, s.Y, s.Z), new(0, -s.Y, s.Z), new(0, 0, s.Z)];
    }
}
