using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>What stands between the learner and a sound: boxes of the scene that are large against the waves. Asking allocates nothing.</summary>
internal sealed class SoundOccluders
{
    /// <summary>Sound bends around what is smaller than this in its two larger directions.</summary>
    private const float SmallestMeters = 0.45f;

    /// <summary>A source stands on or in something: what begins this near to it does not hide it.</summary>
    private const float AboutSourceMeters = 0.35f;
    private const float ShareOfOne = 0.6f;
    private readonly List<(Pose BoxFromWorld, Vector3 HalfExtents)> _boxes = [];

    public SoundOccluders(Scenario scenario)
    {
        Add(ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters), Pose.Identity);
        foreach (SceneObject item in scenario.Objects.Where(item => item.Interaction is not LooseInteraction))
        {
            Add(ModelKit.Build(item.Asset, item.Parameters), item.WorldFromObject);
        }
    }

    /// <summary>0 where nothing is between, 1 behind two walls.</summary>
    public float Between(Vector3 listenerInWorld, Vector3 sourceInWorld)
    {
        float sum = 0f;
        foreach ((Pose boxFromWorld, Vector3 half) in _boxes)
        {
            Vector3 from = boxFromWorld.TransformPoint(listenerInWorld);
            Vector3 to = boxFromWorld.TransformPoint(sourceInWorld);
            sum += !IsNear(to, half) && !IsNear(from, half) && Crosses(from, to, half) ? ShareOfOne : 0f;
        }

        return Math.Min(1f, sum);
    }

    private void Add(ModelAsset model, in Pose worldFromModel)
    {
        foreach (ModelNode node in model.Nodes)
        {
            foreach (CollisionShape shape in node.Shapes)
            {
                Span<float> sizes = [shape.Size.X, shape.Size.Y, shape.Size.Z];
                sizes.Sort();
                if (shape.Kind == CollisionShapeKind.Box && sizes[1] * 2f >= SmallestMeters)
                {
                    _boxes.Add(((worldFromModel * node.ModelFromNode * shape.NodeFromShape).Inverse, shape.Size));
                }
            }
        }
    }

    private static bool IsNear(Vector3 point, Vector3 half)
    {
        Vector3 outside = Vector3.Max(Vector3.Abs(point) - half, Vector3.Zero);
        return outside.Length() < AboutSourceMeters;
    }

    /// <summary>The slab test (Ericson, "Real-Time Collision Detection", 5.3.3).</summary>
    private static bool Crosses(Vector3 from, Vector3 to, Vector3 half)
    {
        Vector3 way = to - from;
        (float enter, float leave) = (0f, 1f);
        for (int axis = 0; axis < 3; axis++)
        {
            if (Math.Abs(way[axis]) < 1e-6f)
            {
                if (Math.Abs(from[axis]) > half[axis])
                {
                    return false;
                }

                continue;
            }

            float a = (-half[axis] - from[axis]) / way[axis];
            float b = (half[axis] - from[axis]) / way[axis];
            (enter, leave) = (Math.Max(enter, Math.Min(a, b)), Math.Min(leave, Math.Max(a, b)));
        }

        return enter < leave;
    }
}
